package org.maplebridge.explore;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maplebridge.graph.DocumentRecord;
import org.maplebridge.model.Span;

/** A document with its articles, and the regions that they speak for. */
public record DocumentView(DocumentRecord document, List<Article> articles) {

  /**
   * An article.
   *
   * @param span in code points of the raw text
   * @param place the region it speaks for, or null
   * @param date as the contracts write it, or null
   * @param paragraphs stretches of the raw text in the order in which they are read, where that is
   *     not the order in which they stand; empty where it is
   */
  public record Article(
      String id,
      int index,
      String title,
      Span span,
      List<String> authors,
      @Nullable Place place,
      @Nullable String date,
      List<List<Span>> paragraphs) {
    public Article {
      authors = List.copyOf(authors);
      paragraphs = paragraphs.stream().map(List::copyOf).toList();
    }
  }

  public DocumentView {
    articles = List.copyOf(articles);
  }

  /** Whether some article does not read straight on. */
  public boolean isScattered() {
    return articles.stream().anyMatch(a -> !a.paragraphs().isEmpty());
  }
}
