package org.maplebridge.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.maplebridge.model.Issue;

/**
 * Takes the bytes of a file within its limits and picks a reader by content first, then by name.
 * Thread-safe.
 */
public final class SourceReaders {

  private static final String FORMATS = "txt、md、html、docx 或带文字层的 pdf";

  private final SourceLimits limits;
  private final List<SourceReader> readers;

  public SourceReaders(SourceLimits limits) {
    this.limits = limits;
    this.readers =
        List.of(
            new DocxReader(limits),
            new PdfReader(),
            new HtmlReader(limits),
            PlainTextReader.ofMarkdown(),
            PlainTextReader.ofText());
  }

  public static SourceReaders withDefaults() {
    return new SourceReaders(SourceLimits.defaults());
  }

  public SourceLimits limits() {
    return limits;
  }

  /**
   * A file's bytes. The size is asked first: a file over the limit is never read into memory.
   *
   * @throws UnreadableSourceException when it is empty, over the limit, gone, or may not be read
   */
  public byte[] load(SourceCandidate candidate) throws UnreadableSourceException {
    return load(candidate.path(), candidate.file());
  }

  /** As {@link #load(SourceCandidate)}, with the name that an Issue gives the file. */
  public byte[] load(String name, Path file) throws UnreadableSourceException {
    try {
      long size = Files.size(file);
      if (!Files.isRegularFile(file)) {
        throw UnreadableSourceException.of(name, "不是普通文件，无法读取", "请指定文件或文件夹");
      }
      requireSize(name, size);
      try (InputStream in = Files.newInputStream(file)) {
        // one byte more than allowed: the file may grow meanwhile
        byte[] bytes =
            in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, limits.fileBytes() + 1));
        requireSize(name, bytes.length);
        return bytes;
      }
    } catch (NoSuchFileException _) {
      throw UnreadableSourceException.of(name, "文件不存在，可能已被移动或删除", "请检查路径后重新载入");
    } catch (AccessDeniedException _) {
      throw UnreadableSourceException.of(name, "没有读取权限", "请为当前用户授予读取权限（如 chmod u+r）后重新载入");
    } catch (IOException | SecurityException _) {
      throw UnreadableSourceException.of(name, "读取时磁盘或网络出错", "请检查存储设备，或复制到本机后重新载入");
    }
  }

  /**
   * A table or list that is plain text in any encoding, whatever its extension says.
   *
   * @param warnings of bytes that didn't fit the encoding
   */
  public record PlainText(String text, List<Issue> warnings) {
    public PlainText {
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * Reads a file that is plain text by its use.
   *
   * @throws UnreadableSourceException as {@link #load(String, Path)}, and when it isn't text
   */
  public PlainText loadPlain(String name, Path file) throws UnreadableSourceException {
    byte[] bytes = load(DisplayName.of(name), file);
    refuseBinary(DisplayName.of(name), bytes);
    DecodedText decoded = PlainTexts.decode(name, bytes, false);
    return new PlainText(decoded.text(), PlainTexts.warnings(name, decoded));
  }

  /**
   * The reader's version that would read these bytes: with the bytes' hash it tells, without
   * reading, whether anything is new.
   *
   * @return empty when no reader takes them
   */
  public Optional<String> findReaderVersion(String name, byte[] bytes) {
    return findReader(name, bytes).map(SourceReader::version);
  }

  /**
   * From bytes to raw text.
   *
   * @param name the file's name, for people and for its extension
   * @throws UnreadableSourceException with a reason and a remedy for people
   */
  public ReadResult read(String name, byte[] bytes) throws UnreadableSourceException {
    String shown = DisplayName.of(name);
    requireSize(shown, bytes.length);
    refuseBinary(shown, bytes);
    SourceReader reader = findReader(name, bytes).orElse(null);
    if (reader == null) {
      throw noReader(shown);
    }
    try {
      ReadResult result = reader.read(shown, bytes);
      if (result.text().text().codePoints().allMatch(SourceReaders::blank)) {
        throw UnreadableSourceException.of(shown, "文件里没有文字，只有空白", "请检查文件内容后重新载入");
      }
      return result;
    } catch (OutOfMemoryError _) {
      // all that was taken belongs to this read and is free again
      throw UnreadableSourceException.of(shown, "文件内部过于复杂，可用内存不够打开它", "请拆成较小的文件，或加大内存后重新载入");
    } catch (StackOverflowError _) {
      throw UnreadableSourceException.of(shown, "文件内部嵌套过深，无法解析", "请用原软件打开，另存一份后再载入");
    }
  }

  private static boolean blank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF || c == 0;
  }

  private void requireSize(String name, long size) throws UnreadableSourceException {
    if (size == 0) {
      throw UnreadableSourceException.of(name, "文件是空的（0 字节）", "请检查是否保存或复制完整，再重新载入");
    }
    if (size > limits.fileBytes()) {
      throw UnreadableSourceException.of(
          name,
          "文件大小 "
              + SourceLimits.megabytes(size)
              + "，超过单个文件 "
              + SourceLimits.megabytes(limits.fileBytes())
              + " 的上限，未读取",
          "请拆分成较小的文件后重新载入");
    }
  }

  private Optional<SourceReader> findReader(String name, byte[] bytes) {
    byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, Signatures.HEAD));
    return readers.stream().filter(r -> r.accepts(name, head)).findFirst();
  }

  private static void refuseBinary(String name, byte[] bytes) throws UnreadableSourceException {
    if (Signatures.isOle(bytes)) {
      throw ole(name, bytes);
    }
    Optional<String> binary = Signatures.findBinary(bytes);
    if (binary.isPresent()) {
      boolean disguised =
          PlainTexts.hasExtension(name, ".txt", ".md", ".html", ".htm", ".docx", ".pdf");
      throw UnreadableSourceException.of(
          name,
          (disguised ? "内容其实是 " : "是 ") + binary.get() + "，不是文本",
          "请转换成 " + FORMATS + " 后再载入");
    }
  }

  private static UnreadableSourceException ole(String name, byte[] bytes) {
    if (PlainTexts.hasExtension(name, ".xls") || PlainTexts.hasExtension(name, ".et")) {
      return UnreadableSourceException.of(
          name, "是旧版 Excel（.xls）或设有打开密码的表格", "请用 Excel 或 WPS 打开，取消密码，另存为 xlsx 后再载入");
    }
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      if (files.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
        return UnreadableSourceException.of(
            name, "文档设有打开密码", "请用 Word 或 WPS 输入密码打开，取消密码后另存为 docx 再载入");
      }
      if (files.getRoot().hasEntryCaseInsensitive("WordDocument")) {
        return UnreadableSourceException.of(
            name, "是旧版 Word（.doc）格式，不支持", "请用 Word 或 WPS 打开，另存为 docx 后再载入");
      }
      return UnreadableSourceException.of(
          name, "是旧版 Office 文件，不支持", "请用 Office 或 WPS 打开，另存为 docx 或 txt 后再载入");
    } catch (IOException | RuntimeException _) {
      return UnreadableSourceException.of(
          name, "是旧版 Office 或加密的文件，且已损坏", "请用 Word 或 WPS 打开，另存为不设密码的 docx 后再载入");
    }
  }

  private static UnreadableSourceException noReader(String name) {
    if (PlainTexts.hasExtension(name, ".docx")) {
      return UnreadableSourceException.of(
          name, "内容不是 docx 格式，可能已损坏或改过扩展名", "请用 Word 或 WPS 打开，另存为 docx 后再载入");
    }
    if (PlainTexts.hasExtension(name, ".pdf")) {
      return UnreadableSourceException.of(name, "内容不是 PDF 格式，可能已损坏或改过扩展名", "请重新获取完整的文件后再载入");
    }
    int dot = name.lastIndexOf('.');
    String reason =
        dot > 0 && name.length() - dot <= 10
            ? "不支持 " + name.substring(dot).toLowerCase(Locale.ROOT) + " 格式"
            : "文件名没有扩展名，无法判断格式";
    return UnreadableSourceException.of(name, reason, "请转换成 " + FORMATS + " 后再载入");
  }
}
