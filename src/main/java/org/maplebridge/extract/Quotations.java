package org.maplebridge.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * The quotations “…” and titles 《…》 of a text, in order; those without an end nearby are left out.
 */
final class Quotations {

  static final int LONGEST = 60;
  static final int LONGEST_TITLE = 90;

  /**
   * A pair of marks with what stands between: {@code start} is the opening mark, {@code end} one
   * past the closing one.
   */
  record Quotation(int start, int end, String content) {}

  private final List<Quotation> quotes;
  private final List<Quotation> titles;

  private Quotations(List<Quotation> quotes, List<Quotation> titles) {
    this.quotes = List.copyOf(quotes);
    this.titles = List.copyOf(titles);
  }

  static Quotations of(String text) {
    return new Quotations(pairs(text, '“', '”', LONGEST), pairs(text, '《', '》', LONGEST_TITLE));
  }

  private static List<Quotation> pairs(String text, char open, char close, int longest) {
    List<Quotation> found = new ArrayList<>();
    int from = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == open) {
        from = i;
      } else if (c == close && from >= 0) {
        if (i - from <= longest && i > from + 1) {
          found.add(new Quotation(from, i + 1, text.substring(from + 1, i)));
        }
        from = -1;
      }
    }
    return found;
  }

  List<Quotation> quotes() {
    return quotes;
  }

  List<Quotation> titles() {
    return titles;
  }

  /** Whether a place lies in a title. */
  boolean inTitle(int at) {
    return holds(titles, at);
  }

  /** Whether a place lies in a quotation. */
  boolean inQuote(int at) {
    return holds(quotes, at);
  }

  private static boolean holds(List<Quotation> list, int at) {
    int low = 0;
    int high = list.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Quotation q = list.get(middle);
      if (q.end() <= at) {
        low = middle + 1;
      } else if (q.start() > at) {
        high = middle - 1;
      } else {
        return true;
      }
    }
    return false;
  }
}
