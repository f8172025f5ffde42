package org.maplebridge.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maplebridge.explore.DocumentView;
import org.maplebridge.explore.TextPart;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Span;
import org.maplebridge.text.RawText;
import org.maplebridge.web.http.Urls;

/**
 * What of a document is on one page of the reader, and in which order.
 *
 * @param part its number among all parts; its span and text are those of the raw order
 * @param paragraphs stretches of the raw text, as they are read
 * @param raw whether they stand as the source has them
 * @param choice whether there is another order
 */
record ReadingPage(TextPart part, List<List<Span>> paragraphs, boolean raw, boolean choice) {

  /**
   * The page of articles that an index or a target asks for; empty when the target is in none of
   * them.
   *
   * @param parts the articles of each page
   */
  static Optional<ReadingPage> inTrueOrder(
      List<List<DocumentView.Article>> parts, RawText text, int index, @Nullable Span target) {
    List<ReadingPage> pages = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      List<List<Span>> paragraphs = new ArrayList<>();
      for (DocumentView.Article article : parts.get(i)) {
        paragraphs.addAll(paragraphsOf(article, text));
      }
      if (!paragraphs.isEmpty()) {
        Span whole = new Span(paragraphs.getFirst().getFirst().start(), text.length());
        pages.add(
            new ReadingPage(new TextPart(i, parts.size(), whole, ""), paragraphs, false, true));
      }
    }
    if (target != null) {
      return pages.stream().filter(p -> p.contains(target.start())).findFirst();
    }
    return pages.isEmpty()
        ? Optional.empty()
        : Optional.of(pages.get(Math.clamp(index, 0, pages.size() - 1)));
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

  /** Whether a place of the raw text is on this page. */
  boolean contains(int place) {
    return raw
        ? place >= part.span().start() && place < part.span().end()
        : paragraphs.stream()
            .flatMap(List::stream)
            .anyMatch(p -> place >= p.start() && place < p.end());
  }

  /** The address of a part in this order, with some kinds of highlights switched off. */
  String at(String documentId, int index, Set<Kind> hidden) {
    return at(documentId, index, raw, hidden);
  }

  String at(String documentId, int index, boolean inRawOrder, Set<Kind> hidden) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    if (choice && inRawOrder) {
      parameters.put("order", List.of("raw"));
    }
    if (index > 0) {
      parameters.put("part", List.of(String.valueOf(index + 1)));
    }
    if (!hidden.isEmpty()) {
      parameters.put("hide", List.of(String.join(",", hidden.stream().map(Kind::code).toList())));
    }
    return Urls.of(Urls.document(documentId), parameters);
  }
}
