package org.maplebridge.extract.dispute;

import org.maplebridge.model.Span;

/**
 * A section of an account.
 *
 * @param section its name, or empty
 */
record Account(String section, String text, String folded) {

  /** A quote is no longer than this, in chars. */
  private static final int QUOTE_MOST = 80;

  Account(String section, String text) {
    this(section, text, Folding.fold(text));
  }

  /** The clause around a stretch, in chars of the text. */
  Span clause(int start, int end) {
    int from = Math.max(Folding.clauseStart(folded, start), start - QUOTE_MOST / 2);
    int to = Math.min(Folding.clauseEnd(folded, end), Math.max(end, from + QUOTE_MOST));
    return new Span(low(from), low(to));
  }

  /**
   * Where the first sentence of the facts ends; 0 in other sections, and where it is the only one.
   */
  int firstSentence() {
    int end = Folding.sentenceEnd(folded, 0);
    boolean opens = section.isEmpty() || section.equals("facts");
    return opens && end < folded.length() - 2 ? end : 0;
  }

  /** Never between the two chars of one code point. */
  private int low(int at) {
    boolean within = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
    return within ? at - 1 : at;
  }

  String words(Span chars) {
    return text.substring(chars.start(), chars.end());
  }

  /** From chars to code points. */
  Span codePoints(Span chars) {
    int start = text.codePointCount(0, chars.start());
    return new Span(start, start + text.codePointCount(chars.start(), chars.end()));
  }
}
