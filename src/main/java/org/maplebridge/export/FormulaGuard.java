package org.maplebridge.export;

/**
 * Keeps words from being taken for a formula: a spreadsheet calculates a cell of a CSV file that
 * begins with one of a few characters, and a name in a source may begin with any.
 */
final class FormulaGuard {

  private static final String BEGINNINGS = "=+-@\t\r\n＝＋－＠";

  private FormulaGuard() {}

  static boolean isSuspect(String words) {
    return !words.isEmpty() && BEGINNINGS.indexOf(words.charAt(0)) >= 0;
  }

  /**
   * With an apostrophe in front where it is needed, which spreadsheets read as: these are words.
   */
  static String guarded(String words) {
    return isSuspect(words) ? "'" + words : words;
  }
}
