package org.maplebridge.extract;

/**
 * What follows a name on the right: the word for its form, as 模式, or a weak one, as 工作.
 *
 * @param end one past the form word, or the name's own end when there is none
 * @param form whether a form word proper follows
 * @param weak whether only a weak one does, and not as a verb (升级为)
 * @param direct whether nothing but nouns stands between
 */
record PracticeTail(int end, boolean form, boolean weak, boolean direct) {

  private static final int REACH = 14;
  private static final int WEAK_REACH = 8;

  static PracticeTail at(String text, int end, WordSet forms, WordSet tails) {
    int at = end;
    boolean direct = true;
    if (at < text.length() && (text.charAt(at) == '的' || text.charAt(at) == '等')) {
      at++;
      direct = false;
    }
    int limit = Math.min(text.length(), at + REACH);
    int stop = at;
    while (stop < limit && !isBreak(text.charAt(stop))) {
      stop++;
    }
    int strong = firstEnd(forms, text, at, stop);
    if (strong > 0) {
      return new PracticeTail(strong, true, false, direct);
    }
    int weak = firstEnd(tails, text, at, Math.min(stop, at + WEAK_REACH));
    boolean verb = weak > 1 && text.startsWith("升级为", weak - 2);
    return weak > 0 && !verb
        ? new PracticeTail(weak, false, true, direct)
        : new PracticeTail(end, false, false, direct);
  }

  /** Whether a char can't stand inside a noun phrase. */
  static boolean isBreak(char c) {
    return Clauses.isPause(c) || "、“”《》()（）的了在被将把是为由向从以和及与等".indexOf(c) >= 0;
  }

  private static int firstEnd(WordSet words, String text, int start, int end) {
    int at = words.find(text, start, end);
    return at < 0 ? -1 : at + words.startingAt(text, at, end);
  }
}
