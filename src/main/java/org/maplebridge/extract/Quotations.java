package org.maplebridge.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  /** The quotation that holds a place. */
  Optional<Quotation> quoteAt(int at) {
    int i = indexAt(quotes, at);
    return i < 0 ? Optional.empty() : Optional.of(quotes.get(i));
  }

  /** The titles that lie in a stretch. */
  List<Quotation> titlesIn(int start, int end) {
    int low = 0;
    int high = titles.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (titles.get(middle).start() < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    List<Quotation> found = new ArrayList<>();
    for (int i = low; i < titles.size() && titles.get(i).end() <= end; i++) {
      found.add(titles.get(i));
    }
    return found;
  }

  private static boolean holds(List<Quotation> list, int at) {
    return indexAt(list, at) >= 0;
  }

  private static int indexAt(List<Quotation> list, int at) {
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
        return middle;
      }
    }
    return -1;
  }
}
