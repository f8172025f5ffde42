package org.maplebridge.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.maplebridge.explore.ExploreService;
import org.maplebridge.explore.compare.Comparison;
import org.maplebridge.explore.compare.ComparisonService;
import org.maplebridge.explore.compare.ComparisonTable;
import org.maplebridge.explore.compare.Matrix;
import org.maplebridge.explore.compare.MatrixService;
import org.maplebridge.explore.compare.Selection;
import org.maplebridge.export.Cell;
import org.maplebridge.export.Table;
import org.maplebridge.export.TableFormat;
import org.maplebridge.model.Viewer;
import org.maplebridge.search.SearchService;
import org.maplebridge.web.http.CompareRequest;
import org.maplebridge.web.http.Downloads;
import org.maplebridge.web.http.MatrixRequest;
import org.maplebridge.web.http.ParameterException;
import org.maplebridge.web.http.Params;
import org.maplebridge.web.http.Phrase;
import org.maplebridge.web.http.RequestLanguage;
import org.maplebridge.web.page.Words;

/** Practices or regions side by side, as data and as a table. */
public final class CompareResource {

  private final ExploreService explore;
  private final ComparisonService comparisons;
  private final MatrixService matrices;
  private final SearchService search;

  public CompareResource(ExploreService explore, SearchService search) {
    this.explore = explore;
    this.comparisons = new ComparisonService(explore);
    this.matrices = new MatrixService(explore);
    this.search = search;
  }

  public void register(RoutesConfig routes) {
    routes.get("/api/v1/compare", this::compare);
    routes.get("/api/v1/compare/matrix", this::matrix);
  }

  private void compare(Context ctx) {
    TableFormat format = Downloads.asked(new Params(ctx));
    CompareRequest request = CompareRequest.of(ctx, search);
    if (!request.doubts().isEmpty()) {
      throw new ParameterException(phrase(request.doubts().getFirst()));
    }
    Selection selection = comparisons.select(request.ids(), Viewer.LOCAL);
    Selection.Refusal refusal = selection.refusal();
    if (refusal != null) {
      throw new ParameterException(Phrase.written(refusal.sentence().in(RequestLanguage.of(ctx))));
    }
    Comparison comparison = comparisons.compare(selection, Viewer.LOCAL);
    if (format == null) {
      ctx.json(CompareAnswers.SideBySide.of(comparison, selection.notes()));
    } else {
      Downloads.sendNamed(ctx, "compare", format, table(comparison), Words.of(ctx));
    }
  }

  private void matrix(Context ctx) {
    Params params = new Params(ctx);
    MatrixRequest request = MatrixRequest.of(ctx, explore);
    TableFormat format = Downloads.asked(params);
    if (format != null) {
      Words words = Words.of(ctx);
      Table table =
          PlaceTables.matrix(
              request.find(matrices, 1),
              words,
              (at, most) -> request.at(at).find(matrices, most),
              request.offset(),
              Downloads.most(params));
      Downloads.sendNamed(ctx, "matrix", format, table, words);
      return;
    }
    int limit = params.limit(MatrixRequest.LINES);
    Matrix matrix = request.find(matrices, limit);
    ctx.json(
        new MatrixAnswers.Page(
            Answers.Region.of(matrix.place()),
            request.offset(),
            limit,
            matrix.total(),
            matrix.columns(),
            matrix.lines().stream().map(MatrixAnswers.Line::of).toList()));
  }

  /** The columns are named by what is compared. */
  private static Table table(Comparison comparison) {
    List<List<String>> rows = ComparisonTable.rows(comparison);
    return new Table(
        rows.getFirst(),
        consumer ->
            rows.stream().skip(1).forEach(r -> consumer.accept(r.stream().map(Cell::of).toList())));
  }

  private static Phrase phrase(CompareRequest.Doubt doubt) {
    List<Phrase> names =
        doubt.options().stream()
            .map(o -> Phrase.of("problem.compare.option", o.name(), o.id()))
            .toList();
    return Phrase.of("problem.compare." + doubt.why().name(), doubt.typed(), names);
  }
}
