package org.maplebridge.source;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** What a file is by its first bytes, whatever its name says. */
final class Signatures {

  /** Bytes that are enough to tell. */
  static final int HEAD = 1024;

  private record Signature(int at, byte[] bytes, String label) {}

  private static final List<Signature> BINARY =
      List.of(
          of(0, "89504E470D0A1A0A", "PNG 图片"),
          of(0, "FFD8FF", "JPEG 图片"),
          of(0, "474946383761", "GIF 图片"),
          of(0, "474946383961", "GIF 图片"),
          of(0, "49492A00", "TIFF 图片"),
          of(0, "4D4D002A", "TIFF 图片"),
          of(0, "526172211A07", "RAR 压缩包"),
          of(0, "377ABCAF271C", "7z 压缩包"),
          of(0, "1F8B08", "gzip 压缩包"),
          of(0, "425A68", "bzip2 压缩包"),
          of(0, "FD377A585A00", "xz 压缩包"),
          of(257, "7573746172", "tar 归档"),
          of(0, "7F454C46", "Linux 程序"),
          of(0, "CAFEBABE", "Java 程序"),
          of(0, "53514C69746520666F726D61742033", "SQLite 数据库"),
          of(0, "494433", "MP3 音频"),
          of(4, "66747970", "MP4 视频"),
          of(8, "41564920", "AVI 视频"),
          of(8, "57415645", "WAV 音频"),
          of(8, "57454250", "WebP 图片"),
          of(0, "7B5C727466", "RTF 文档"));

  private static final byte[] OLE = HexFormat.of().parseHex("D0CF11E0A1B11AE1");
  private static final byte[] PDF = HexFormat.of().parseHex("255044462D");
  private static final byte[] ZIP = HexFormat.of().parseHex("504B0304");
  private static final byte[] EMPTY_ZIP = HexFormat.of().parseHex("504B0506");

  private Signatures() {}

  private static Signature of(int at, String hex, String label) {
    return new Signature(at, HexFormat.of().parseHex(hex), label);
  }

  /** The name of a format that can't be read here, for people. */
  static Optional<String> findBinary(byte[] bytes) {
    if (matches(bytes, 0, new byte[] {'M', 'Z'}) && hasNul(bytes)) {
      return Optional.of("Windows 程序");
    }
    return BINARY.stream()
        .filter(s -> matches(bytes, s.at, s.bytes))
        .map(Signature::label)
        .findFirst();
  }

  /** Word, Excel and PowerPoint before 2007, and every Office file with a password. */
  static boolean isOle(byte[] bytes) {
    return matches(bytes, 0, OLE);
  }

  static boolean isZip(byte[] bytes) {
    return matches(bytes, 0, ZIP) || matches(bytes, 0, EMPTY_ZIP);
  }

  static boolean isPdf(byte[] bytes) {
    return matches(bytes, 0, PDF);
  }

  /** A PDF may have some bytes before its header. */
  static boolean hasPdfHeader(byte[] bytes) {
    for (int i = 0; i < Math.min(HEAD, bytes.length - PDF.length + 1); i++) {
      if (matches(bytes, i, PDF)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasNul(byte[] bytes) {
    for (int i = 0; i < Math.min(64, bytes.length); i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(byte[] bytes, int at, byte[] mark) {
    if (bytes.length < at + mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if (bytes[at + i] != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
