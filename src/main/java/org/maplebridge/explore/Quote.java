package org.maplebridge.explore;

import org.jspecify.annotations.Nullable;
import org.maplebridge.graph.FactView;

/**
 * A source's own words. Offsets count code points of the document's raw text.
 *
 * @param group the same for pieces of one cut sentence, else null
 */
public record Quote(
    String document,
    String documentId,
    String textId,
    int start,
    int end,
    String quote,
    @Nullable String group,
    String rule,
    String extractor) {

  public static Quote of(FactView.Support support) {
    return new Quote(
        support.documentName(),
        support.documentId(),
        support.textId(),
        support.span().start(),
        support.span().end(),
        support.quote(),
        support.group(),
        support.rule(),
        support.extractorVersion());
  }
}
