package org.maplebridge.extract.reading;

import java.util.ArrayList;
import java.util.List;
import org.maplebridge.extract.ArticleText.Sentence;
import org.maplebridge.text.MappedText;
import org.maplebridge.text.RawText;

/**
 * Puts paragraphs together to an article's text: one quotation style, no blanks inside Chinese,
 * sentences.
 */
final class Bodies {

  /**
   * Longer ones are split at commas, or just so, so that no rule ever meets an endless sentence.
   */
  static final int LONGEST_SENTENCE = 600;

  private static final String ENDS = "。!?…";
  private static final String CLOSERS = "”’)》】";

  private Bodies() {}

  static MappedText text(RawText raw, List<Paragraph> paragraphs) {
    MappedText.Builder out = new MappedText.Builder(raw);
    for (Paragraph paragraph : paragraphs) {
      if (out.length() > 0) {
        out.append('\n', MappedText.NONE);
      }
      append(out, paragraph);
    }
    return out.build();
  }

  private static void append(MappedText.Builder out, Paragraph paragraph) {
    boolean open = false;
    boolean keepBlanks = paragraph.isHeading() || Bylines.isByline(paragraph.text());
    char before = '\n';
    for (Line line : paragraph.lines()) {
      String text = line.text();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == ' ' && !keepBlanks && (isWide(before) || isWide(next(text, i)))) {
          continue;
        }
        if (c == '"') {
          c = open ? '”' : '“';
          open = !open;
        } else if (c == '“') {
          open = true;
        } else if (c == '”') {
          open = false;
        }
        out.append(c, line.origin()[i]);
        before = c;
      }
    }
  }

  private static char next(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i < text.length() ? text.charAt(i) : '。';
  }

  /** Whether a character belongs to Chinese writing, where blanks mean nothing. */
  static boolean isWide(char c) {
    return c >= 0x2E80 || "“”‘’—…".indexOf(c) >= 0 || (c >= '0' && c <= '9');
  }

  static List<Sentence> sentences(String text) {
    List<Sentence> sentences = new ArrayList<>();
    int paragraph = 0;
    int start = 0;
    int comma = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean last = i == text.length() - 1;
      if (c == '\n') {
        add(sentences, text, start, i, paragraph++);
        start = i + 1;
      } else if (ENDS.indexOf(c) >= 0) {
        while (i + 1 < text.length() && (ENDS + CLOSERS).indexOf(text.charAt(i + 1)) >= 0) {
          i++;
        }
        add(sentences, text, start, i + 1, paragraph);
        start = i + 1;
      } else if (last) {
        add(sentences, text, start, i + 1, paragraph);
        start = i + 1;
      } else if (i - start >= LONGEST_SENTENCE && !Character.isHighSurrogate(c)) {
        int end = comma > start ? comma + 1 : i + 1;
        add(sentences, text, start, end, paragraph);
        start = end;
      }
      if (c == ',' || c == ';') {
        comma = i;
      }
    }
    return sentences;
  }

  private static void add(List<Sentence> sentences, String text, int from, int to, int paragraph) {
    int start = from;
    int end = to;
    while (start < end && text.charAt(start) == ' ') {
      start++;
    }
    while (end > start && text.charAt(end - 1) == ' ') {
      end--;
    }
    if (start < end) {
      sentences.add(new Sentence(start, end, paragraph));
    }
  }
}
