package org.maplebridge.web.page;

import java.util.ArrayList;
import java.util.List;
import org.maplebridge.model.Span;
import org.maplebridge.text.RawText;

/**
 * Finds words in a text as it is read: across line breaks and seams, whatever the case and width of
 * letters. Linear in the text.
 */
final class TextFinder {

  private static final int LONGEST_GAP = 4;
  private static final int FULL_WIDTH_FIRST = 0xFF01;
  private static final int FULL_WIDTH_LAST = 0xFF5E;
  private static final int FULL_WIDTH_SHIFT = 0xFEE0;

  private final StringBuilder folded = new StringBuilder();
  private final List<Integer> places = new ArrayList<>();

  /**
   * @param pieces stretches of the text in the order in which they are read
   */
  TextFinder(RawText text, List<Span> pieces) {
    for (Span piece : pieces) {
      int at = piece.start();
      for (int c : text.slice(piece).codePoints().toArray()) {
        int folding = fold(c);
        if (folding >= 0) {
          folded.appendCodePoint(folding);
          for (int i = 0; i < Character.charCount(folding); i++) {
            places.add(at);
          }
        }
        at++;
      }
    }
  }

  /** Lower case, half width; less than zero for what is passed over. */
  private static int fold(int c) {
    if (Character.isWhitespace(c) || c == 0x3000 || c == 0xFEFF) {
      return -1;
    }
    int narrow = c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST ? c - FULL_WIDTH_SHIFT : c;
    return Character.toLowerCase(narrow);
  }

  /** Every place, each as the stretches of raw text that it covers, in reading order. */
  List<List<Span>> find(String words) {
    StringBuilder wanted = new StringBuilder();
    words.codePoints().map(TextFinder::fold).filter(c -> c >= 0).forEach(wanted::appendCodePoint);
    List<List<Span>> found = new ArrayList<>();
    if (wanted.isEmpty()) {
      return found;
    }
    String key = wanted.toString();
    for (int at = folded.indexOf(key); at >= 0; at = folded.indexOf(key, at + key.length())) {
      found.add(spans(at, at + key.length()));
    }
    return found;
  }

  private List<Span> spans(int from, int to) {
    List<Span> spans = new ArrayList<>();
    int start = places.get(from);
    int last = start;
    for (int i = from + 1; i < to; i++) {
      int place = places.get(i);
      // whitespace within a match belongs to it; a jump does not
      if (place < last || place > last + LONGEST_GAP) {
        spans.add(new Span(start, last + 1));
        start = place;
      }
      last = place;
    }
    spans.add(new Span(start, last + 1));
    return spans;
  }
}
