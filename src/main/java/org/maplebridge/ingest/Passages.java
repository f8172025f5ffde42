package org.maplebridge.ingest;

import java.util.ArrayList;
import java.util.List;
import org.maplebridge.graph.DocumentRecord.ArticleRecord;
import org.maplebridge.model.Span;
import org.maplebridge.text.RawText;

/**
 * Cuts an article into passages: pieces of a few hundred characters that end where a sentence or a
 * paragraph ends, so that each can be read by itself. The same text always gives the same passages.
 */
final class Passages {

  private static final int TARGET = 240;
  private static final int MOST = 480;

  private Passages() {}

  /**
   * A stretch to find and to show.
   *
   * @param span of the raw text where it is read from; of its first piece, where it is cut
   * @param text as it is read
   */
  record Passage(Span span, String text) {}

  /**
   * The passages of an article: stretches of the raw text, or, where the order of reading is not
   * that of the raw text, paragraphs put together.
   */
  static List<Passage> of(RawText raw, ArticleRecord article) {
    return article.paragraphs().isEmpty()
        ? of(raw, article.span()).stream().map(s -> new Passage(s, raw.slice(s))).toList()
        : joined(raw, article.paragraphs());
  }

  private static List<Passage> joined(RawText raw, List<List<Span>> paragraphs) {
    List<Passage> passages = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    Span first = null;
    for (List<Span> paragraph : paragraphs) {
      for (Span piece : paragraph) {
        first = first == null ? piece : first;
        text.append(raw.slice(piece).strip());
      }
      if (first != null && text.length() >= TARGET) {
        passages.add(new Passage(first, text.toString()));
        text.setLength(0);
        first = null;
      }
    }
    if (first != null && !text.isEmpty()) {
      passages.add(new Passage(first, text.toString()));
    }
    return passages;
  }

  private static List<Span> of(RawText raw, Span article) {
    List<Span> passages = new ArrayList<>();
    int end = Math.min(article.end(), raw.length());
    int start = article.start();
    while (start < end) {
      int cut = cut(raw, start, end);
      Span piece = trim(raw, start, cut);
      if (piece.length() > 0) {
        passages.add(piece);
      }
      start = cut;
    }
    return passages;
  }

  /** One past the last code point of the passage that begins at {@code start}. */
  private static int cut(RawText raw, int start, int end) {
    if (end - start <= MOST) {
      return end;
    }
    int sentence = -1;
    for (int i = start; i < start + MOST; i++) {
      int c = at(raw, i);
      boolean paragraph = c == '\n' && i + 1 < end && at(raw, i + 1) == '\n';
      boolean mark = "。！？!?；".indexOf(c) >= 0;
      if (paragraph || mark) {
        int after = i + 1;
        while (after < end && "”’」』）)\"".indexOf(at(raw, after)) >= 0) {
          after++;
        }
        if (after - start >= TARGET) {
          return after;
        }
        sentence = after;
      }
    }
    return sentence > start + TARGET / 2 ? sentence : start + MOST;
  }

  private static Span trim(RawText raw, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(at(raw, start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(at(raw, end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private static int at(RawText raw, int codePoint) {
    return raw.text().codePointAt(raw.charIndex(codePoint));
  }
}
