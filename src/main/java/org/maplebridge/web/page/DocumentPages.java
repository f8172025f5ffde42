package org.maplebridge.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maplebridge.explore.DocumentView;
import org.maplebridge.explore.ExploreService;
import org.maplebridge.explore.TablePage;
import org.maplebridge.export.Citation;
import org.maplebridge.export.CitationService;
import org.maplebridge.graph.RecordSheet;
import org.maplebridge.graph.RowRange;
import org.maplebridge.model.Span;
import org.maplebridge.model.Viewer;
import org.maplebridge.text.RawText;
import org.maplebridge.web.http.CitedPlace;
import org.maplebridge.web.http.NotFoundException;
import org.maplebridge.web.http.Params;
import org.maplebridge.web.http.RowRequest;
import org.maplebridge.web.http.TextLines;
import org.maplebridge.web.http.Urls;

/** The list of documents, the reader, and citations. */
public final class DocumentPages {

  private static final int LISTED = 50;
  private static final int ROWS = 50;

  /** The documents that are loaded. */
  public record ListModel(List<DocumentView> documents, Pager pager) {}

  /** A citation to copy. */
  public record CitationModel(DocumentView view, Citation citation) {}

  private final ExploreService explore;
  private final CitationService citations;
  private final FrameMaker frames;
  private final Templates templates;

  public DocumentPages(ExploreService explore, FrameMaker frames, Templates templates) {
    this.explore = explore;
    this.citations = new CitationService(explore.documents());
    this.frames = frames;
    this.templates = templates;
  }

  public void register(RoutesConfig routes) {
    routes.get("/documents", this::list);
    routes.get("/documents/{id}", this::read);
    routes.get("/documents/{id}/citation", this::cite);
  }

  private void list(Context ctx) {
    int offset = new Params(ctx).offset();
    List<DocumentView> found = explore.documents().list(offset, LISTED + 1, Viewer.LOCAL);
    boolean more = found.size() > LISTED;
    List<DocumentView> shown = more ? found.subList(0, LISTED) : found;
    long total = explore.totals(Viewer.LOCAL).documents();
    Pager pager = Pager.of(ctx.path(), Map.of(), offset, LISTED, shown.size(), total, more);
    templates.show(ctx, "documents", frames.of(ctx), new ListModel(shown, pager));
  }

  private DocumentView document(Context ctx) {
    return explore
        .documents()
        .find(ctx.pathParam("id"), Viewer.LOCAL)
        .orElseThrow(NotFoundException::document);
  }

  private void read(Context ctx) {
    DocumentView view = document(ctx);
    RawText text = explore.documents().findText(view).orElse(null);
    if (text == null) {
      readWithoutText(ctx, view);
      return;
    }
    int row = new Params(ctx).number("row", 0);
    if (row > 0) {
      Span line = TextLines.line(text.text(), row);
      ctx.redirect(
          Urls.quote(view.document().documentId(), line.start(), line.end()), HttpStatus.FOUND);
      return;
    }
    ReaderModel model =
        new ReaderModelMaker(explore.documents(), citations, ctx, view, text).make();
    templates.show(ctx, "document", frames.of(ctx), model);
  }

  /** A table shows its rows. */
  private void readWithoutText(Context ctx, DocumentView view) {
    String reference = citations.reference(view, null, LocalDate.now());
    RowRequest asked = RowRequest.of(new Params(ctx), ROWS);
    Optional<TablePage> rows = rows(view, asked);
    if (rows.isPresent()) {
      templates.show(ctx, "rows", frames.of(ctx), RowsModel.of(view, reference, rows.get(), asked));
    } else {
      templates.show(
          ctx, "document", frames.of(ctx), ReaderModelMaker.withoutText(view, reference));
    }
  }

  /** The rows that are asked for; the last ones where the row lies behind all of them. */
  private Optional<TablePage> rows(DocumentView view, RowRequest asked) {
    Optional<TablePage> page = explore.tables().page(view, asked.range(), Viewer.LOCAL);
    if (asked.row() == null || page.filter(p -> p.lines().isEmpty()).isEmpty()) {
      return page;
    }
    RecordSheet sheet = page.get().sheet();
    RowRange last = new RowRange(sheet.name(), sheet.last() + 1, true, ROWS);
    return explore.tables().page(view, last, Viewer.LOCAL);
  }

  private void cite(Context ctx) {
    DocumentView view = document(ctx);
    Citation citation = new CitedPlace(explore, citations).read(new Params(ctx), view);
    templates.show(ctx, "citation", frames.of(ctx), new CitationModel(view, citation));
  }
}
