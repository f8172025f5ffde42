package org.maplebridge.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Picks a reader of tables by a file's name. Thread-safe. */
public final class TableReaders {

  private TableReaders() {}

  /** Empty when files of that name aren't tables. */
  public static Optional<TableReader> find(String name) {
    if (PlainTexts.hasExtension(name, ".csv", ".tsv")) {
      return Optional.of(new CsvTableReader());
    }
    if (PlainTexts.hasExtension(name, ".xlsx", ".xlsm")) {
      return Optional.of(new XlsxTableReader());
    }
    return PlainTexts.hasExtension(name, ".jsonl", ".ndjson")
        ? Optional.of(new JsonLinesTableReader())
        : Optional.empty();
  }

  /**
   * SHA-256 of a file of any size, 64 hex digits.
   *
   * @throws UnreadableSourceException when it is empty or can't be read
   */
  public static String documentId(String name, Path file) throws UnreadableSourceException {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      if (Files.size(file) == 0) {
        throw UnreadableSourceException.of(name, "文件是空的（0 字节）", "请检查是否保存或复制完整，再重新载入");
      }
      byte[] buffer = new byte[1 << 16];
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256)) {
        while (in.read(buffer) >= 0) {
          continue;
        }
      }
      return HexFormat.of().formatHex(sha256.digest());
    } catch (IOException _) {
      throw UnreadableSourceException.of(name, "文件不存在，或没有读取权限", "请检查路径与权限后重新载入");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
