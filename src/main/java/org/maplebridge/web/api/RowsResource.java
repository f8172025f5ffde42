package org.maplebridge.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maplebridge.explore.DocumentView;
import org.maplebridge.explore.ExploreService;
import org.maplebridge.explore.TablePage;
import org.maplebridge.graph.RecordLine;
import org.maplebridge.graph.RecordSheet;
import org.maplebridge.model.Viewer;
import org.maplebridge.web.http.NotFoundException;
import org.maplebridge.web.http.Params;
import org.maplebridge.web.http.RowRequest;
import org.maplebridge.web.http.Urls;

/** The rows of documents that are case tables. */
public final class RowsResource {

  private final ExploreService explore;

  public RowsResource(ExploreService explore) {
    this.explore = explore;
  }

  /** A row; {@code told} is the case that it tells. */
  record Row(long row, String number, Answers.Ref told, Map<String, String> cells, String url) {}

  /** Rows of a sheet; {@code next} is where the following ones begin, or null. */
  record Rows(
      String documentId,
      List<RecordSheet> sheets,
      String sheet,
      List<String> headings,
      List<Row> rows,
      @Nullable Long next) {}

  public void register(RoutesConfig routes) {
    routes.get("/api/v1/documents/{id}/rows", this::rows);
  }

  private void rows(Context ctx) {
    String id = ctx.pathParam("id");
    DocumentView view =
        explore.documents().find(id, Viewer.LOCAL).orElseThrow(NotFoundException::document);
    Params params = new Params(ctx);
    RowRequest asked = RowRequest.of(params, params.limit(50));
    ctx.json(
        explore
            .tables()
            .page(view, asked.range(), Viewer.LOCAL)
            .map(page -> answer(id, page))
            .orElseGet(() -> new Rows(id, List.of(), "", List.of(), List.of(), null)));
  }

  private static Rows answer(String id, TablePage page) {
    String sheet = page.sheet().name();
    return new Rows(
        id,
        page.sheets(),
        sheet,
        page.headings(),
        page.lines().stream().map(l -> row(id, sheet, l)).toList(),
        page.after() ? Long.valueOf(page.last() + 1) : null);
  }

  private static Row row(String id, String sheet, RecordLine line) {
    return new Row(
        line.row(),
        line.number(),
        Answers.Ref.of(line.told()),
        line.cells(),
        Urls.row(id, sheet, line.row()));
  }
}
