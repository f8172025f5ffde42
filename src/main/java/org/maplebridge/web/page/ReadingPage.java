package org.maplebridge.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maplebridge.explore.DocumentView;
import org.maplebridge.explore.TextPart;
import org.maplebridge.model.Span;
import org.maplebridge.text.RawText;

/**
 * What of a document is on one page of the reader, and in which order.
 *
 * @param index of the part, from 0
 * @param count how many parts there are in this order
 * @param paragraphs stretches of the raw text, as they are read
 * @param span of the raw text where they stand as the source has them; null in true order
 * @param choice whether there is another order
 */
record ReadingPage(
    int index, int count, List<List<Span>> paragraphs, @Nullable Span span, boolean choice) {

  /** A part of the text as the source has it. */
  static ReadingPage asReceived(TextPart part, boolean choice) {
    return new ReadingPage(part.index(), part.count(), Reader.lines(part), part.span(), choice);
  }

  /**
   * The page of articles that an index or a target asks for; empty when the target is in none of
   * them.
   *
   * @param parts the articles of each page
   */
  static Optional<ReadingPage> inTrueOrder(
      List<List<DocumentView.Article>> parts, RawText text, int index, @Nullable Span target) {
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    int first = target == null ? Math.clamp(index, 0, parts.size() - 1) : 0;
    int last = target == null ? first : parts.size() - 1;
    for (int i = first; i <= last; i++) {
      List<List<Span>> paragraphs = new ArrayList<>();
      for (DocumentView.Article article : parts.get(i)) {
        paragraphs.addAll(paragraphsOf(article, text));
      }
      ReadingPage page = new ReadingPage(i, parts.size(), paragraphs, null, true);
      if (!paragraphs.isEmpty() && (target == null || page.contains(target.start()))) {
        return Optional.of(page);
      }
    }
    return Optional.empty();
  }

  private static List<List<Span>> paragraphsOf(DocumentView.Article article, RawText text) {
    return article.paragraphs().isEmpty()
        ? Reader.lines(new TextPart(0, 1, article.span(), text.slice(article.span())))
        : article.paragraphs();
  }

  /** Where an article begins to be read. */
  static int firstOf(DocumentView.Article article) {
    return article.paragraphs().isEmpty()
        ? article.span().start()
        : article.paragraphs().getFirst().getFirst().start();
  }

  /** On which page an article stands. */
  static int partOf(List<List<DocumentView.Article>> parts, DocumentView.Article article) {
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).contains(article)) {
        return i;
      }
    }
    return 0;
  }

  /** Whether the text stands as the source has it. */
  boolean raw() {
    return span != null;
  }

  /** Whether a place of the raw text is on this page. */
  boolean contains(int place) {
    return span != null
        ? place >= span.start() && place < span.end()
        : paragraphs.stream()
            .flatMap(List::stream)
            .anyMatch(p -> place >= p.start() && place < p.end());
  }

  /** The parameters that show a part in an order; none that say what is usual. */
  Map<String, List<String>> parameters(int part, boolean inRawOrder) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    if (choice && inRawOrder) {
      parameters.put("order", List.of("raw"));
    }
    if (part > 0) {
      parameters.put("part", List.of(String.valueOf(part + 1)));
    }
    return parameters;
  }
}
