package org.maplebridge.web.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.maplebridge.model.Span;

/**
 * A piece of text with matches in it.
 *
 * @param text without marks
 * @param ranges in code points of {@code text}, in order
 */
public record Highlight(String text, List<Span> ranges) {

  private static final int OPEN = 0xE000;
  private static final int CLOSE = 0xE001;

  /** A stretch that matches or does not. */
  public record Piece(String text, boolean match) {}

  public Highlight {
    ranges = List.copyOf(ranges);
  }

  /** From a text whose matches stand between U+E000 and U+E001. */
  public static Highlight of(String marked) {
    StringBuilder text = new StringBuilder(marked.length());
    List<Span> ranges = new ArrayList<>();
    int at = 0;
    int open = -1;
    for (int c : marked.codePoints().toArray()) {
      if (c == OPEN) {
        open = at;
      } else if (c == CLOSE) {
        if (open >= 0 && open < at) {
          ranges.add(new Span(open, at));
        }
        open = -1;
      } else {
        text.appendCodePoint(c);
        at++;
      }
    }
    return new Highlight(text.toString(), ranges);
  }

  /** Another text with the words that match here marked in it; the longest words first. */
  public Highlight in(String other) {
    List<String> words =
        pieces().stream()
            .filter(Piece::match)
            .map(Piece::text)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    StringBuilder marked = new StringBuilder();
    int at = 0;
    while (at < other.length()) {
      int from = at;
      String word = words.stream().filter(w -> other.startsWith(w, from)).findFirst().orElse("");
      if (word.isEmpty()) {
        int c = other.codePointAt(at);
        marked.appendCodePoint(c);
        at += Character.charCount(c);
      } else {
        marked.appendCodePoint(OPEN).append(word).appendCodePoint(CLOSE);
        at += word.length();
      }
    }
    return of(marked.toString());
  }

  public List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (Span range : ranges) {
      add(pieces, at, range.start(), false);
      add(pieces, range.start(), range.end(), true);
      at = range.end();
    }
    add(pieces, at, text.codePointCount(0, text.length()), false);
    return pieces;
  }

  private void add(List<Piece> pieces, int start, int end, boolean match) {
    if (start < end) {
      int from = text.offsetByCodePoints(0, start);
      pieces.add(
          new Piece(text.substring(from, text.offsetByCodePoints(from, end - start)), match));
    }
  }
}
