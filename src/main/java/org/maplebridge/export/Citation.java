package org.maplebridge.export;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maplebridge.graph.RowMark;
import org.maplebridge.model.Span;

/**
 * A quote with all that it takes to find it again.
 *
 * @param reference after GB/T 7714, as {@link ReferenceForm} writes it
 * @param documentId SHA-256 of the document's bytes
 * @param textId the reading that the spans count in
 * @param spans in code points of the raw text, in the order in which they are read; none for the
 *     whole document
 * @param quotes the words of each span, or the cells of the row
 * @param row of a table, which has no spans, or null
 */
public record Citation(
    String reference,
    String document,
    String documentId,
    String textId,
    List<Span> spans,
    List<String> quotes,
    @Nullable RowMark row) {

  public Citation {
    spans = List.copyOf(spans);
    quotes = List.copyOf(quotes);
  }

  /** The words as one quote; 〔…〕 stands where the source has others between. */
  public String quote() {
    return String.join(row == null ? "〔…〕" : "；", quotes);
  }

  /** As {@code 332-345}, several with commas between. */
  public String place() {
    return spans.stream().map(s -> s.start() + "-" + s.end()).collect(Collectors.joining(","));
  }

  /** To paste: the quote, the reference, where it stands and the hash of what it stands in. */
  public String text() {
    String where =
        row != null
            ? row.words().strip() + "。"
            : spans.isEmpty() ? "" : "原文第 " + place().replace(",", "、").replace("-", "—") + " 字。";
    String quote = quotes.isEmpty() ? "" : "“" + quote() + "”\n";
    return quote + reference + "\n" + where + "SHA-256：" + documentId + "。";
  }
}
