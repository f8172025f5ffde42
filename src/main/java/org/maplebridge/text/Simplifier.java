package org.maplebridge.text;

import com.hankcs.hanlp.HanLP;

/**
 * Traditional to simplified characters, one for one where lengths agree, so that offsets stay. Safe
 * to share.
 */
public final class Simplifier {

  /** A few characters are simplified to one that is itself simplified further: 薴, 苧, 苎. */
  private static final int MOST_STEPS = 3;

  private Simplifier() {}

  /**
   * The text in simplified characters; of the same length, or unchanged where that can't be had.
   */
  public static String simplify(String text) {
    String simple = text;
    for (int i = 0; i < MOST_STEPS && mayBeTraditional(simple); i++) {
      String next = step(simple);
      if (next.equals(simple)) {
        break;
      }
      simple = next;
    }
    return simple;
  }

  private static String step(String text) {
    String simple = HanLP.convertToSimplifiedChinese(text);
    return simple.length() == text.length() ? simple : eachAlone(text);
  }

  private static String eachAlone(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      String one = HanLP.convertToSimplifiedChinese(String.valueOf(text.charAt(i)));
      out.append(one.length() == 1 ? one.charAt(0) : text.charAt(i));
    }
    return out.toString();
  }

  private static boolean mayBeTraditional(String text) {
    return text.chars().anyMatch(c -> c >= 0x4E00 && c <= 0x9FFF);
  }
}
