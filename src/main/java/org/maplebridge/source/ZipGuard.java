package org.maplebridge.source;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Counts an archive while inflating it into nothing, before any library opens it: number of
 * entries, bytes in all, bytes of one XML part, growth of one entry. It goes by the local headers
 * and never by the sizes an archive says it has.
 */
final class ZipGuard {

  private final SourceLimits limits;
  private final Set<String> names = new HashSet<>();
  private long total;

  ZipGuard(SourceLimits limits) {
    this.limits = limits;
  }

  /**
   * The names of all entries.
   *
   * @throws BombException when the archive passes a limit
   * @throws IOException when it is damaged
   */
  Set<String> check(byte[] bytes) throws IOException {
    byte[] sink = new byte[1 << 14];
    try (Counting counting = new Counting(new ByteArrayInputStream(bytes));
        ZipInputStream zip = new ZipInputStream(counting)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
        if (names.size() > limits.entries()) {
          throw new BombException("压缩包内的文件超过 " + limits.entries() + " 个");
        }
        drain(zip, entry.getName(), counting, sink);
      }
    }
    return names;
  }

  private void drain(ZipInputStream zip, String name, Counting counting, byte[] sink)
      throws IOException {
    boolean xml = name.toLowerCase(Locale.ROOT).matches(".*\\.(xml|rels)");
    long before = counting.count;
    long inflated = 0;
    int tags = 0;
    for (int n = zip.read(sink); n >= 0; n = zip.read(sink)) {
      inflated += n;
      total += n;
      if (total > limits.inflatedBytes()) {
        throw new BombException("解压后超过 " + SourceLimits.megabytes(limits.inflatedBytes()));
      }
      if (xml && inflated > limits.xmlPartBytes()) {
        throw new BombException("其中的文字部分解压后超过 " + SourceLimits.megabytes(limits.xmlPartBytes()));
      }
      if (xml) {
        tags += tags(sink, n);
        if (tags > limits.tags()) {
          throw new BombException("其中的标记超过 " + limits.tags() + " 个");
        }
      }
      long consumed = Math.max(1, counting.count - before);
      if (inflated > SourceLimits.RATIO_GRACE && inflated > limits.ratio() * consumed) {
        throw new BombException("其中一个文件解压后膨胀 " + limits.ratio() + " 倍以上");
      }
    }
  }

  /** Opening tags, closely enough: one that a buffer's end cuts is counted as opening. */
  private static int tags(byte[] bytes, int length) {
    int tags = 0;
    for (int i = 0; i < length; i++) {
      if (bytes[i] == '<' && (i + 1 == length || bytes[i + 1] != '/')) {
        tags++;
      }
    }
    return tags;
  }

  /** An archive that unpacks to more than it may; the message is the reason, in Chinese. */
  static final class BombException extends IOException {
    private static final long serialVersionUID = 1L;

    BombException(String reason) {
      super(reason);
    }
  }

  private static final class Counting extends FilterInputStream {
    private long count;

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      if (b >= 0) {
        count++;
      }
      return b;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
      int n = super.read(b, off, len);
      count += Math.max(0, n);
      return n;
    }
  }
}
