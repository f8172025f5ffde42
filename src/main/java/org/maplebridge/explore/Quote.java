package org.maplebridge.explore;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maplebridge.graph.FactView;
import org.maplebridge.graph.RowMark;
import org.maplebridge.model.Span;

/**
 * A source's own words. Offsets count code points of the document's raw text; a row of a table has
 * none, and counts its own.
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

  /** The row of a table that it is; empty for a stretch of a text. */
  public Optional<RowMark> row() {
    return RowMark.find(quote, new Span(start, end));
  }

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
