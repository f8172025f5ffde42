package org.maplebridge.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.maplebridge.explore.Conflict;
import org.maplebridge.explore.ExploreService;
import org.maplebridge.explore.Figure;
import org.maplebridge.model.Viewer;
import org.maplebridge.web.http.ClaimFilters;
import org.maplebridge.web.http.Params;

/** The ledger: figures as claimed, and claims that can't all hold. */
public final class LedgerResource {

  private static final int LIMIT = 50;

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
    int limit = params.limit(LIMIT);
    int offset = params.offset();
    List<Figure> found =
        explore
            .ledger()
            .listFigures(
                ClaimFilters.of(params, explore.regions()), offset, limit + 1, Viewer.LOCAL);
    ctx.json(
        new LedgerAnswers.Observations(
            offset,
            limit,
            found.size() > limit,
            found.stream().limit(limit).map(LedgerAnswers.Observation::of).toList()));
  }

  private void conflicts(Context ctx) {
    Params params = new Params(ctx);
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
