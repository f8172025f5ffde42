package org.maplebridge.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.UnaryOperator;
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
      throw new ParameterException(sentence(request.doubts().getFirst()));
    }
    Selection selection = comparisons.select(request.ids(), Viewer.LOCAL);
    Selection.Refusal refusal = selection.refusal();
    if (refusal != null) {
      throw new ParameterException(refusal.sentence().zh());
    }
    Comparison comparison = comparisons.compare(selection, Viewer.LOCAL);
    if (format == null) {
      ctx.json(CompareAnswers.SideBySide.of(comparison, selection.notes()));
    } else {
      Downloads.send(ctx, "compare", format, table(comparison), UnaryOperator.identity());
    }
  }

  private void matrix(Context ctx) {
    MatrixRequest request = MatrixRequest.of(ctx, explore);
    int limit = new Params(ctx).limit(MatrixRequest.LINES);
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

  private static String sentence(CompareRequest.Doubt doubt) {
    String typed = "「" + doubt.typed() + "」";
    List<String> names = doubt.options().stream().map(o -> o.name() + "（" + o.id() + "）").toList();
    return switch (doubt.why()) {
      case NOTHING -> "没有找到叫" + typed + "的做法或地区，请核对名称。";
      case LIKE -> "没有正好叫" + typed + "的做法或地区，相近的有：" + String.join("、", names) + "。请用编号指明。";
      case SEVERAL -> "叫" + typed + "的不止一个：" + String.join("、", names) + "。请用编号指明。";
      case TOO_LONG -> "名称" + typed + "太长，请只写做法或地区的名称。";
    };
  }
}
