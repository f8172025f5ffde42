package org.maplebridge.index.analysis;

import java.util.ArrayList;
import java.util.List;

/** A way to cut text into terms. Every way keeps runs of letters, digits and plus signs whole. */
public enum Cutting {
  /** Single Chinese characters. */
  UNIGRAMS {
    @Override
    Han han() {
      return (folded, start, end, out) -> {
        for (int i = start; i < end; ) {
          int next = after(folded, i, end);
          out.add(i, next);
          i = next;
        }
      };
    }
  },

  /**
   * Overlapping pairs of Chinese characters; a character that stands alone is a term of its own.
   */
  BIGRAMS {
    @Override
    Han han() {
      return (folded, start, end, out) -> {
        int second = after(folded, start, end);
        if (second >= end) {
          out.add(start, end);
          return;
        }
        for (int i = start; second < end; ) {
          int next = after(folded, second, end);
          out.add(i, next);
          i = second;
          second = next;
        }
      };
    }
  },

  /** Words of the segmenter. */
  WORDS {
    @Override
    Han han() {
      return new WordSegmenter()::cut;
    }
  };

  /** Cuts runs of Chinese characters. Not safe to share. */
  @FunctionalInterface
  interface Han {
    void cut(char[] folded, int start, int end, Cuts out);
  }

  /** Longer runs are noise; they are cut so that no term is too long for the index. */
  private static final int MAX_RUN = 64;

  abstract Han han();

  /** The terms of a text, in order. */
  public List<Token> cut(CharSequence text) {
    char[] folded = new char[text.length()];
    for (int i = 0; i < folded.length; i++) {
      folded[i] = CharacterFolding.fold(text.charAt(i));
    }
    Cuts cuts = new Cuts();
    cut(han(), folded, folded.length, cuts);
    List<Token> out = new ArrayList<>(cuts.size());
    for (int i = 0; i < cuts.size(); i++) {
      int start = cuts.start(i);
      out.add(new Token(new String(folded, start, length(folded, cuts, i)), start, cuts.end(i)));
    }
    return out;
  }

  /** How long a term is in the index; where it stands it may be longer. */
  static int length(char[] folded, Cuts cuts, int i) {
    int start = cuts.start(i);
    int length = cuts.end(i) - start;
    return length > MAX_RUN && !isHan(folded, start, folded.length) ? MAX_RUN : length;
  }

  /** Adds the terms of a folded text, in order. */
  static void cut(Han han, char[] folded, int length, Cuts out) {
    int i = 0;
    while (i < length) {
      int end = after(folded, i, length);
      if (isHan(folded, i, length)) {
        while (end < length && isHan(folded, end, length)) {
          end = after(folded, end, length);
        }
        han.cut(folded, i, end, out);
      } else if (isRun(at(folded, i, length))) {
        while (end < length && inRun(folded, end, length)) {
          end = after(folded, end, length);
        }
        run(folded, i, end, out);
      }
      i = end;
    }
  }

  private static int at(char[] text, int at, int length) {
    return Character.codePointAt(text, at, length);
  }

  private static int after(char[] text, int at, int length) {
    return at + Character.charCount(at(text, at, length));
  }

  private static boolean isHan(char[] text, int at, int length) {
    return CharacterFolding.isHan(at(text, at, length));
  }

  private static boolean isRun(int c) {
    return c == '+' || Character.isLetterOrDigit(c) && !CharacterFolding.isHan(c);
  }

  /** A point between two digits belongs to the number. */
  private static boolean inRun(char[] text, int at, int length) {
    int c = at(text, at, length);
    return isRun(c)
        || c == '.'
            && at + 1 < length
            && Character.isDigit(text[at - 1])
            && Character.isDigit(text[at + 1]);
  }

  /** Plus signs at the ends (互联网+) are no part of a formula. */
  private static void run(char[] text, int start, int end, Cuts out) {
    int from = start;
    int to = end;
    while (from < to && text[from] == '+') {
      from++;
    }
    while (to > from && text[to - 1] == '+') {
      to--;
    }
    if (from < to) {
      out.add(from, to);
    }
  }
}
