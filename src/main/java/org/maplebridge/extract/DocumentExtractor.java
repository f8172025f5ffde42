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

  public Findings extract(SourceText source) {
    FindingsBuilder findings = new FindingsBuilder();
    List<ArticleText> articles = reader.read(source, findings);
    for (ArticleText article : articles) {
      for (Extractor extractor : extractors) {
        extractor.extract(article, findings);
      }
    }
    return findings.build();
  }

  /** The articles in true order, without their facts: far cheaper than {@link #extract}. */
  public ReadingOrder order(SourceText source) {
    return ReadingOrder.of(reader.read(source, new FindingsBuilder()));
  }
}
