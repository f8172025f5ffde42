package org.maplebridge.index.embedding;

import java.util.ArrayList;
import java.util.List;

/** Cuts a long text into overlapping pieces that a model can read, at the ends of sentences. */
public final class Chunks {

  private static final String ENDS = "。！？；\n";
  private static final String PAUSES = "，、：,;. ";

  private Chunks() {}

  /**
   * Pieces in order; a short text is one piece, an empty one none.
   *
   * @param length of a piece at most, in chars
   * @param overlap how far a piece reaches back into the one before, about
   * @param most pieces; a longer text is thinned out evenly, its beginning and end stay
   */
  public static List<String> of(String text, int length, int overlap, int most) {
    List<String> out = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int to = text.length() - from <= length ? text.length() : end(text, from, from + length);
      String piece = text.substring(from, to).strip();
      if (!piece.isEmpty()) {
        out.add(piece);
      }
      if (to >= text.length()) {
        break;
      }
      from = Math.max(from + 1, start(text, to - overlap, to));
    }
    return thinned(out, most);
  }

  private static List<String> thinned(List<String> pieces, int most) {
    if (pieces.size() <= most) {
      return pieces;
    }
    if (most <= 1) {
      return pieces.subList(0, Math.max(0, most));
    }
    List<String> out = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      out.add(pieces.get((int) Math.round(i * (pieces.size() - 1.0) / (most - 1))));
    }
    return out;
  }

  /** The best place to stop in the second half of a piece: after a sentence, else a pause. */
  private static int end(String text, int from, int limit) {
    int earliest = from + (limit - from) / 2;
    for (String marks : List.of(ENDS, PAUSES)) {
      for (int i = limit - 1; i >= earliest; i--) {
        if (marks.indexOf(text.charAt(i)) >= 0) {
          return i + 1;
        }
      }
    }
    return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
  }

  /** Where the next piece begins: after a pause of the overlap. */
  private static int start(String text, int wanted, int to) {
    for (int i = Math.max(0, wanted); i < to; i++) {
      if ((ENDS + PAUSES).indexOf(text.charAt(i)) >= 0) {
        return i + 1;
      }
    }
    return to;
  }
}
