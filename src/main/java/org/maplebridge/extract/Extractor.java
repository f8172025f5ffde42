package org.maplebridge.extract;

/**
 * Reads one concept out of an article. Stateless: the same article always gives the same findings.
 */
public interface Extractor {

  /**
   * Adds what it finds. It may read what extractors before it found; the order is fixed in {@link
   * DocumentExtractor}.
   */
  void extract(ArticleText article, FindingsBuilder findings);
}
