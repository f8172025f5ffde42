package org.maplebridge.extract;

import java.util.List;
import org.maplebridge.model.Findings;
import org.maplebridge.model.SourceText;

/**
 * The whole reading of a document: order and articles first, then each extractor in turn over each
 * article.
 */
public final class DocumentExtractor {

  private final ArticleReader reader;
  private final List<Extractor> extractors;

  /**
   * @param extractors in an order in which each finds what it needs of those before it
   */
  public DocumentExtractor(ArticleReader reader, List<Extractor> extractors) {
    this.reader = reader;
    this.extractors = List.copyOf(extractors);
  }

  /** A document as it was read, and what was found in it. */
  public static final class Extraction {

    private final List<ArticleText> articles;
    private final Findings findings;

    private Extraction(List<ArticleText> articles, Findings findings) {
      this.articles = articles;
      this.findings = findings;
    }

    public Findings findings() {
      return findings;
    }

    /** The articles in their true order. */
    public ReadingOrder order() {
      return ReadingOrder.of(articles);
    }
  }

  public Findings extract(SourceText source) {
    return read(source).findings();
  }

  /** As {@link #extract}, with the order in which the document was read. */
  public Extraction read(SourceText source) {
    FindingsBuilder findings = new FindingsBuilder();
    List<ArticleText> articles = reader.read(source, findings);
    for (ArticleText article : articles) {
      for (Extractor extractor : extractors) {
        extractor.extract(article, findings);
      }
    }
    return new Extraction(articles, findings.build());
  }
}
