package org.maplebridge.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.maplebridge.explore.Conflict;
import org.maplebridge.explore.ExploreService;
import org.maplebridge.explore.Figure;
import org.maplebridge.export.TableFormat;
import org.maplebridge.graph.ClaimFilter;
import org.maplebridge.model.Viewer;
import org.maplebridge.web.http.ClaimFilters;
import org.maplebridge.web.http.Downloads;
import org.maplebridge.web.http.Params;
import org.maplebridge.web.page.Words;

/** The ledger: figures as claimed, and claims that can't all hold. */
public final class LedgerResource {

  private static final int LIMIT = 50;

  /** Finding one means comparing all before it: they are found once and kept for the file. */
  private static final int MOST_CONFLICTS = 10_000;

  private final ExploreService explore;

  public LedgerResource(ExploreService explore) {
    this.explore = explore;
  }

  public void register(RoutesConfig routes) {
    routes.get("/api/v1/observations", this::observations);
    routes.get("/api/v1/conflicts", this::conflicts);
  }

  private void observations(Context ctx) {
    Params params = new Params(ctx);
    ClaimFilter filter = ClaimFilters.of(params, explore);
    TableFormat format = Downloads.asked(params);
    if (format != null) {
      int most = Downloads.most(params);
      Words words = Words.of(ctx);
      Downloads.send(
          ctx,
          "observations",
          format,
          Tables.figures(c -> explore.ledger().eachFigure(filter, most, Viewer.LOCAL, c), words),
          words);
      return;
    }
    int limit = params.limit(LIMIT);
    int offset = params.offset();
    List<Figure> found = explore.ledger().listFigures(filter, offset, limit + 1, Viewer.LOCAL);
    ctx.json(
        new LedgerAnswers.Observations(
            offset,
            limit,
            found.size() > limit,
            found.stream().limit(limit).map(LedgerAnswers.Observation::of).toList()));
  }

  private void conflicts(Context ctx) {
    Params params = new Params(ctx);
    TableFormat format = Downloads.asked(params);
    if (format != null) {
      int most = Math.min(MOST_CONFLICTS, Downloads.most(params));
      List<Conflict> all = explore.ledger().listConflicts(params.offset(), most, Viewer.LOCAL);
      Words words = Words.of(ctx);
      Downloads.send(ctx, "conflicts", format, Tables.conflicts(all::forEach, words), words);
      return;
    }
    int limit = params.limit(LIMIT);
    int offset = params.offset();
    List<Conflict> found = explore.ledger().listConflicts(offset, limit + 1, Viewer.LOCAL);
    ctx.json(
        new LedgerAnswers.Conflicts(
            offset,
            limit,
            found.size() > limit,
            found.stream().limit(limit).map(LedgerAnswers.ConflictOf::of).toList()));
  }
}
