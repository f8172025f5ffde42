package org.maplebridge.extract;

/** Where clauses, quotations and titles begin and end in a normalised text. */
final class Clauses {

  private static final String STOPS = "。;!?；！？\n";
  private static final String PAUSES = "。;!?；！？\n,:，：";

  private Clauses() {}

  static boolean isStop(char c) {
    return STOPS.indexOf(c) >= 0;
  }

  /** Whether a char ends a clause: a stop, a comma or a colon, but not the 、 of an enumeration. */
  static boolean isPause(char c) {
    return PAUSES.indexOf(c) >= 0;
  }

  /** Where the clause that holds a place starts, no further left than {@code limit}. */
  static int clauseStart(String text, int at, int limit) {
    int i = at;
    while (i > limit && !isPause(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  /** One past the last char of the clause that holds a place, its end mark left out. */
  static int clauseEnd(String text, int at, int limit) {
    int i = at;
    while (i < limit && !isPause(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Whether a stretch holds a char of a set. */
  static boolean has(String text, int start, int end, String chars) {
    for (int i = start; i < end; i++) {
      if (chars.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
