package org.maplebridge.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Identity from content: the same words always give the same id, on every machine and in any order
 * of loading.
 */
public final class ContentId {

  private static final int SHORT_BYTES = 16;

  private ContentId() {}

  /** SHA-256 of bytes, 64 hex digits. */
  public static String ofBytes(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  /**
   * The first 128 bits, 32 hex digits, of the SHA-256 of the parts; parts are kept apart by U+001F.
   */
  public static String of(String... parts) {
    byte[] digest = sha256().digest(String.join("\u001f", parts).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, SHORT_BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
