package org.maplebridge.extract.reading;

/**
 * Marks that a stretch opens without closing, or closes without opening.
 *
 * @param openedTitles 《 that stay open
 * @param closedTitles 》 that nothing opened
 * @param oddQuotes whether straight quotation marks leave one over
 */
record Balance(
    int openedTitles,
    int closedTitles,
    int openedBrackets,
    int closedBrackets,
    int openedQuotes,
    int closedQuotes,
    boolean oddQuotes) {

  static Balance of(CharSequence text) {
    int[] open = new int[3];
    int[] closed = new int[3];
    int straight = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int opens = "《(“".indexOf(c);
      int closes = "》)”".indexOf(c);
      if (opens >= 0) {
        open[opens]++;
      } else if (closes >= 0) {
        if (open[closes] > 0) {
          open[closes]--;
        } else {
          closed[closes]++;
        }
      } else if (c == '"') {
        straight++;
      }
    }
    return new Balance(
        open[0], closed[0], open[1], closed[1], open[2], closed[2], straight % 2 == 1);
  }

  /** Whether all marks have their partners. */
  boolean isEven() {
    return openedTitles
                + closedTitles
                + openedBrackets
                + closedBrackets
                + openedQuotes
                + closedQuotes
            == 0
        && !oddQuotes;
  }

  boolean opensSomething() {
    return openedTitles + openedBrackets + openedQuotes > 0 || oddQuotes;
  }
}
