package org.maplebridge.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maplebridge.explore.Conflict;
import org.maplebridge.explore.ExploreService;
import org.maplebridge.explore.Figure;
import org.maplebridge.explore.IndicatorCount;
import org.maplebridge.explore.Place;
import org.maplebridge.graph.ClaimFilter;
import org.maplebridge.model.Viewer;
import org.maplebridge.web.http.ClaimFilters;
import org.maplebridge.web.http.Params;

/** The ledger's pages: figures by indicator, region and period; and what can't all hold. */
public final class LedgerPages {

  private static final int LISTED = 50;
  private static final int INDICATORS = 40;

  /**
   * Figures.
   *
   * @param indicators what may be chosen, those with most figures first
   */
  public record FiguresModel(
      List<Figure> figures,
      List<IndicatorCount> indicators,
      ClaimFilter filter,
      @Nullable Place place,
      Pager pager) {}

  /** Claims side by side. */
  public record ConflictsModel(List<Conflict> conflicts, Pager pager) {}

  private final ExploreService explore;
  private final FrameMaker frames;
  private final Templates templates;

  public LedgerPages(ExploreService explore, FrameMaker frames, Templates templates) {
    this.explore = explore;
    this.frames = frames;
    this.templates = templates;
  }

  public void register(RoutesConfig routes) {
    routes.get("/observations", this::figures);
    routes.get("/conflicts", this::conflicts);
  }

  private void figures(Context ctx) {
    Params params = new Params(ctx);
    int offset = params.offset();
    ClaimFilter filter = ClaimFilters.of(params, explore.regions());
    List<Figure> found = explore.ledger().listFigures(filter, offset, LISTED + 1, Viewer.LOCAL);
    List<Figure> shown = found.stream().limit(LISTED).toList();
    Map<String, List<String>> kept = new LinkedHashMap<>();
    for (String name : List.of("indicator", "region", "from", "to")) {
      String value = params.text(name);
      if (value != null) {
        kept.put(name, List.of(value));
      }
    }
    templates.show(
        ctx,
        "observations",
        frames.of(ctx),
        new FiguresModel(
            shown,
            explore.ledger().listIndicators(INDICATORS, Viewer.LOCAL),
            filter,
            filter.regionId() == null
                ? null
                : explore.regions().findPlace(filter.regionId()).orElse(null),
            Pager.of(ctx.path(), kept, offset, LISTED, shown.size(), -1, found.size() > LISTED)));
  }

  private void conflicts(Context ctx) {
    int offset = new Params(ctx).offset();
    List<Conflict> found = explore.ledger().listConflicts(offset, LISTED + 1, Viewer.LOCAL);
    List<Conflict> shown = found.stream().limit(LISTED).toList();
    templates.show(
        ctx,
        "conflicts",
        frames.of(ctx),
        new ConflictsModel(
            shown,
            Pager.of(
                ctx.path(), Map.of(), offset, LISTED, shown.size(), -1, found.size() > LISTED)));
  }
}
