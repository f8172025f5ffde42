package org.maplebridge.source;

import java.util.List;
import org.maplebridge.model.Issue;

/**
 * What all formats that are text to begin with share: decode, refuse what isn't text, warn of what
 * didn't fit.
 */
final class PlainTexts {

  private PlainTexts() {}

  static DecodedText decode(String name, byte[] bytes, boolean page)
      throws UnreadableSourceException {
    return EncodingDetector.decode(bytes, page)
        .orElseThrow(() ->
            UnreadableSourceException.of(
                name, "内容不是文本，或混用了几种编码：按任何一种常用中文编码都读不通", "请确认原来的格式，统一另存为 UTF-8 编码的 txt 后再载入"));
  }

  static List<Issue> warnings(String name, DecodedText decoded) {
    if (decoded.badSequences() == 0) {
      return List.of();
    }
    return List.of(
        new Issue(
            DisplayName.of(name),
            "第 " + decoded.firstBadLine() + " 行起",
            "有 " + decoded.badSequences() + " 处字节不是 " + decoded.charset() + " 编码，已用 � 代替，其余照常载入",
            "文件可能混用了几种编码，请统一另存为 UTF-8 后重新载入"));
  }

  static boolean hasExtension(String name, String... extensions) {
    String lower = name.toLowerCase(java.util.Locale.ROOT);
    for (String extension : extensions) {
      if (lower.endsWith(extension)) {
        return true;
      }
    }
    return false;
  }
}
