package org.maplebridge.index.analysis;

import java.util.ArrayList;
import java.util.List;

/** A way to cut text into terms. Every way keeps runs of letters, digits and plus signs whole. */
public enum Cutting {
  /** Single Chinese characters. */
  UNIGRAMS {
    @Override
    void han(String folded, int start, int end, List<Token> out) {
      for (int i = start; i < end; ) {
        int next = i + Character.charCount(folded.codePointAt(i));
        out.add(new Token(folded.substring(i, next), i, next));
        i = next;
      }
    }
  },

  /**
   * Overlapping pairs of Chinese characters; a character that stands alone is a term of its own.
   */
  BIGRAMS {
    @Override
    void han(String folded, int start, int end, List<Token> out) {
      int second = start + Character.charCount(folded.codePointAt(start));
      if (second >= end) {
        out.add(new Token(folded.substring(start, end), start, end));
        return;
      }
      for (int i = start; second < end; ) {
        int next = second + Character.charCount(folded.codePointAt(second));
        out.add(new Token(folded.substring(i, next), i, next));
        i = second;
        second = next;
      }
    }
  },

  /** Words of the segmenter. */
  WORDS {
    @Override
    void han(String folded, int start, int end, List<Token> out) {
      for (Token word : WordSegmenter.segment(folded.substring(start, end))) {
        out.add(new Token(word.text(), start + word.start(), start + word.end()));
      }
    }
  };

  abstract void han(String folded, int start, int end, List<Token> out);

  /** The terms of a text, in order. */
  public List<Token> cut(CharSequence text) {
    String folded = CharacterFolding.fold(text);
    List<Token> out = new ArrayList<>();
    int i = 0;
    while (i < folded.length()) {
      int c = folded.codePointAt(i);
      int end = i + Character.charCount(c);
      if (CharacterFolding.isHan(c)) {
        while (end < folded.length() && CharacterFolding.isHan(folded.codePointAt(end))) {
          end += Character.charCount(folded.codePointAt(end));
        }
        han(folded, i, end, out);
      } else if (isRun(c)) {
        while (end < folded.length() && inRun(folded, end)) {
          end += Character.charCount(folded.codePointAt(end));
        }
        run(folded, i, end, out);
      }
      i = end;
    }
    return out;
  }

  private static boolean isRun(int c) {
    return c == '+' || Character.isLetterOrDigit(c) && !CharacterFolding.isHan(c);
  }

  /** A point between two digits belongs to the number. */
  private static boolean inRun(String text, int at) {
    int c = text.codePointAt(at);
    return isRun(c)
        || c == '.'
            && at + 1 < text.length()
            && Character.isDigit(text.charAt(at - 1))
            && Character.isDigit(text.charAt(at + 1));
  }

  /** Plus signs at the ends (互联网+) are no part of a formula. */
  private static void run(String text, int start, int end, List<Token> out) {
    int from = start;
    int to = end;
    while (from < to && text.charAt(from) == '+') {
      from++;
    }
    while (to > from && text.charAt(to - 1) == '+') {
      to--;
    }
    if (from < to) {
      out.add(new Token(text.substring(from, Math.min(to, from + MAX_RUN)), from, to));
    }
  }

  /** Longer runs are noise; they are cut so that no term is too long for the index. */
  private static final int MAX_RUN = 64;
}
