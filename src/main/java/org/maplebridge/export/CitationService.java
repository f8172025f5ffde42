package org.maplebridge.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maplebridge.explore.DocumentService;
import org.maplebridge.explore.DocumentView;
import org.maplebridge.graph.RowMark;
import org.maplebridge.model.Span;
import org.maplebridge.model.Viewer;
import org.maplebridge.text.RawText;

/** Cites documents and quotes of them. Safe to share. */
public final class CitationService {

  private final DocumentService documents;

  public CitationService(DocumentService documents) {
    this.documents = documents;
  }

  /** The reference for a document, or for the article at a place of it. */
  public String reference(DocumentView view, @Nullable Integer at, LocalDate used) {
    return ReferenceForm.of(
        ReferenceReader.read(view, documents.findText(view).orElse(null), at), used);
  }

  /** The reference by a document's id; empty when the viewer has no such document. */
  public Optional<String> findReference(
      String documentId, @Nullable Integer at, LocalDate used, Viewer viewer) {
    return documents.find(documentId, viewer).map(view -> reference(view, at, used));
  }

  /** The citation of some spans, which lie within the text. */
  public Citation cite(DocumentView view, RawText text, List<Span> spans, LocalDate used) {
    Integer at = spans.isEmpty() ? null : spans.getFirst().start();
    return new Citation(
        ReferenceForm.of(ReferenceReader.read(view, text, at), used),
        view.document().name(),
        view.document().documentId(),
        view.document().textId(),
        spans,
        spans.stream().map(s -> text.slice(s).strip()).toList(),
        null);
  }

  /** The citation of a document that has no text, or of a row of it with its cells. */
  public Citation citeRow(
      DocumentView view, @Nullable RowMark row, List<String> cells, LocalDate used) {
    return new Citation(
        reference(view, null, used),
        view.document().name(),
        view.document().documentId(),
        view.document().textId(),
        List.of(),
        cells,
        row);
  }
}
