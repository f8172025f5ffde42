package org.maplebridge.extract.dispute;

/** A text as cues are compared with it, character for character. */
final class Folding {

  private static final String ENDS = "。！？；!?;\n\r";
  private static final String PAUSES = "，,、：:" + ENDS;

  private Folding() {}

  /** Wide letters and digits narrow, letters small; of the same length. */
  static String fold(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if (c >= '\uFF01' && c <= '\uFF5E' && "，！？；：（）".indexOf(c) < 0) {
        c = (char) (c - 0xFEE0);
      }
      chars[i] = c < 128 ? Character.toUpperCase(c) : c;
    }
    return new String(chars);
  }

  /** Where the sentence that holds a place ends. */
  static int sentenceEnd(String text, int at) {
    int i = at;
    while (i < text.length() && ENDS.indexOf(text.charAt(i)) < 0) {
      i++;
    }
    return i;
  }

  static int clauseEnd(String text, int at) {
    int i = at;
    while (i < text.length() && PAUSES.indexOf(text.charAt(i)) < 0) {
      i++;
    }
    return i;
  }

  static int clauseStart(String text, int at) {
    int i = at;
    while (i > 0 && PAUSES.indexOf(text.charAt(i - 1)) < 0) {
      i--;
    }
    return i;
  }
}
