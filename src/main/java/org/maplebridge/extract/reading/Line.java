package org.maplebridge.extract.reading;

import java.util.Arrays;

/**
 * A line of the raw text without the white space around it, in one width.
 *
 * @param text never empty; quotation marks may still be the straight ones
 * @param origin the raw code point behind each char
 * @param blankBefore whether an empty line (or the text's beginning) stands before it
 * @param indented whether it is set in as the first line of a paragraph is
 * @param row counts the lines that aren't empty, from 0
 */
record Line(String text, int[] origin, boolean blankBefore, boolean indented, int row) {

  private static final String CLOSERS = "”’\")》】)";
  private static final String FULL_STOPS = "。!?…;:";
  private static final String COMMAS = ",、—·+";

  int start() {
    return origin[0];
  }

  /** One past the last raw code point. */
  int end() {
    return origin[origin.length - 1] + 1;
  }

  int length() {
    return text.length();
  }

  /** Whether it ends as sentences end. */
  boolean isClosed() {
    int at = text.length() - 1;
    while (at > 0 && CLOSERS.indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return FULL_STOPS.indexOf(text.charAt(at)) >= 0;
  }

  /** Whether its last sign says that more must come. */
  boolean endsWithComma() {
    return COMMAS.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** Whether its first sign says that something stood before. */
  boolean startsInside() {
    return ",。、;:!?)》”%".indexOf(text.charAt(0)) >= 0;
  }

  /** Whether it could be a heading: short, no sentence in it. */
  boolean looksLikeHeading() {
    return text.length() <= 30
        && !isClosed()
        && !endsWithComma()
        && !startsInside()
        && text.indexOf(',') < 0
        && text.indexOf('。') < 0
        && text.indexOf(';') < 0
        && (text.length() <= 14 || text.indexOf('、') < 0)
        && Balance.of(text).isEven();
  }

  /** The same line, counted anew. */
  Line withRow(int newRow, boolean afterBlank) {
    return new Line(text, origin, afterBlank, indented, newRow);
  }

  /** The part from one char to another, as a line of its own. */
  Line part(int from, int to) {
    int a = from;
    int b = to;
    while (a < b && text.charAt(a) == ' ') {
      a++;
    }
    while (b > a && text.charAt(b - 1) == ' ') {
      b--;
    }
    return new Line(
        text.substring(a, b),
        Arrays.copyOfRange(origin, a, b),
        blankBefore,
        indented && from == 0,
        row);
  }
}
