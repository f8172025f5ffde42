package org.maplebridge.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a normalised text into sentences: at 。！？；… and at the ends of lines. Closing quotation marks
 * and brackets stay with the sentence they close; nothing is cut inside 《》. Linear time.
 */
public final class Sentences {

  private static final String ENDS = "。！？；…";
  private static final String CLOSERS = "”’」』）】〉》";
  private static final String ASCII_ENDS = "!?;";
  private static final int LONGEST_TITLE = 60;

  private Sentences() {}

  /**
   * A sentence, without the white space around it.
   *
   * @param start first char
   * @param end one past the last
   * @param paragraph the number of its line, from 0
   */
  public record Sentence(int start, int end, int paragraph) {
    public String of(CharSequence text) {
      return text.subSequence(start, end).toString();
    }
  }

  public static List<Sentence> of(CharSequence text) {
    List<Sentence> sentences = new ArrayList<>();
    int length = text.length();
    int from = 0;
    int line = 0;
    int titleOpen = -1;
    int i = 0;
    while (i < length) {
      char c = text.charAt(i);
      if (c == '\n') {
        add(sentences, text, from, i, line);
        line++;
        i++;
        from = i;
        titleOpen = -1;
        continue;
      }
      if (c == '《') {
        titleOpen = i;
      } else if (c == '》') {
        titleOpen = -1;
      }
      boolean inTitle = titleOpen >= 0 && i - titleOpen < LONGEST_TITLE;
      if (!inTitle && isEnd(text, i)) {
        i = endOf(text, i);
        add(sentences, text, from, i, line);
        from = i;
      } else {
        i++;
      }
    }
    add(sentences, text, from, length, line);
    return sentences;
  }

  private static boolean isEnd(CharSequence text, int i) {
    char c = text.charAt(i);
    if (ENDS.indexOf(c) >= 0) {
      return true;
    }
    boolean last = i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1));
    return ASCII_ENDS.indexOf(c) >= 0 && last;
  }

  private static int endOf(CharSequence text, int i) {
    int at = i + 1;
    while (at < text.length()
        && (ENDS.indexOf(text.charAt(at)) >= 0 || CLOSERS.indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return at;
  }

  private static void add(
      List<Sentence> sentences, CharSequence text, int start, int end, int line) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    if (from < to) {
      sentences.add(new Sentence(from, to, line));
    }
  }
}
