package org.maplebridge.evaluate;

import java.text.Normalizer;

/** How names are compared: compatible characters are one, white space and quotation marks none. */
final class Names {

  private static final String QUOTES = "“”\"'‘’「」『』《》〈〉＂";

  private Names() {}

  static String key(String name) {
    StringBuilder out = new StringBuilder();
    Normalizer.normalize(name, Normalizer.Form.NFKC)
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .filter(c -> QUOTES.indexOf(c) < 0)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  /** Whether one holds the other and is at most twice as long. */
  static boolean alike(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    int longer = Math.max(a.length(), b.length());
    return shorter > 0 && shorter * 2 >= longer && (a.contains(b) || b.contains(a));
  }
}
