package org.maplebridge.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maplebridge.explore.ExploreService;
import org.maplebridge.explore.FigureSeries;
import org.maplebridge.explore.RegionNode;
import org.maplebridge.explore.RegionProfile;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Viewer;
import org.maplebridge.text.gazetteer.Gazetteer;
import org.maplebridge.web.chart.BarList;
import org.maplebridge.web.chart.Chart;
import org.maplebridge.web.chart.Treemap;
import org.maplebridge.web.http.NotFoundException;
import org.maplebridge.web.http.Urls;
import org.maplebridge.web.page.EntityModel.Charted;

/** The region tree: from the country down, with what there is in each place. */
public final class RegionPages {

  private static final int BARS = 12;

  /**
   * A region's page.
   *
   * @param known children that hold something, those with most first
   * @param others the other children
   * @param tiles the provinces, on the country's page; else empty
   * @param treemap of the children, where there are several with something
   * @param gridFigures figures of grids and those who serve in them
   * @param charted other series with figures of several times
   * @param single other figures
   */
  public record RegionModel(
      RegionProfile profile,
      List<RegionNode.Child> known,
      List<RegionNode.Child> others,
      Chart tiles,
      Chart treemap,
      Chart caseTypes,
      Chart caseStatuses,
      List<FigureSeries> gridFigures,
      List<Charted> charted,
      List<FigureSeries> single) {

    public RegionNode node() {
      return profile.node();
    }

    public boolean isCountry() {
      return node().region().parentId() == null;
    }

    /** Whether posts of people here are known. */
    public boolean hasPosts() {
      return profile.sections().stream().anyMatch(s -> s.key().equals("people"));
    }

    /** Cases of which no source says how they ended. */
    public long casesWithoutStatus() {
      long said = profile.cases().byStatus().stream().mapToLong(RegionProfile.Count::count).sum();
      return Math.max(0, profile.cases().total() - said);
    }

    /** All of a kind in this region. */
    public String listUrl(Kind kind) {
      return RegionPages.listUrl(kind, node());
    }
  }

  private final ExploreService explore;
  private final FrameMaker frames;
  private final Templates templates;

  public RegionPages(ExploreService explore, FrameMaker frames, Templates templates) {
    this.explore = explore;
    this.frames = frames;
    this.templates = templates;
  }

  public void register(RoutesConfig routes) {
    routes.get("/regions", ctx -> show(ctx, Gazetteer.COUNTRY));
    routes.get("/regions/{code}", ctx -> show(ctx, ctx.pathParam("code")));
  }

  private void show(Context ctx, String code) {
    RegionProfile profile =
        explore.regionProfiles().find(code, Viewer.LOCAL).orElseThrow(NotFoundException::region);
    RegionNode node = profile.node();
    if (ctx.path().startsWith("/regions/") && !code.equals(node.place().key())) {
      boolean country = node.region().parentId() == null;
      ctx.redirect(
          country ? "/regions" : Urls.region(node.place().key()), HttpStatus.MOVED_PERMANENTLY);
      return;
    }
    Frame frame = frames.of(ctx);
    templates.show(ctx, "region", frame, model(profile, frame.w()));
  }

  private RegionModel model(RegionProfile profile, Words w) {
    RegionNode node = profile.node();
    boolean country = node.region().parentId() == null;
    List<RegionNode.Child> known =
        node.children().stream()
            .filter(c -> c.total() > 0)
            .sorted(Comparator.comparingLong(RegionNode.Child::total).reversed())
            .toList();
    List<FigureSeries> grids =
        profile.figures().stream().filter(s -> s.indicator().startsWith("grid")).toList();
    List<FigureSeries> rest = profile.figures().stream().filter(s -> !grids.contains(s)).toList();
    return new RegionModel(
        profile,
        known,
        node.children().stream().filter(c -> c.total() == 0).toList(),
        country ? tiles(node, w) : Provinces.NONE,
        new Treemap(
            w.t("region.childrenOf", node.region().name()),
            !country && known.size() > 3
                ? known.stream().map(c -> cell(c, w)).toList()
                : List.of()),
        bars("region.caseTypes", profile.cases().byType(), "disputeType", node, w),
        bars("region.caseStatuses", profile.cases().byStatus(), "status", node, w),
        grids,
        rest.stream()
            .filter(FigureSeries::isTrend)
            .map(s -> new Charted(s, Figures.chart(w, s)))
            .toList(),
        rest.stream().filter(s -> !s.isTrend()).toList());
  }

  private Chart tiles(RegionNode node, Words w) {
    Map<String, Long> counts = new LinkedHashMap<>();
    node.children().forEach(c -> counts.put(c.region().code(), c.total()));
    return Provinces.tiles(w.t("region.provinces"), explore.regions().provinces(), counts, w);
  }

  private static Treemap.Cell cell(RegionNode.Child child, Words w) {
    return new Treemap.Cell(
        child.region().name(), child.total(), w.number(child.total()), Urls.region(child.key()));
  }

  private static Chart bars(
      String name, List<RegionProfile.Count> counts, String facet, RegionNode node, Words w) {
    return new BarList(
        w.t(name),
        counts.stream()
            .limit(BARS)
            .map(c ->
                new BarList.Bar(
                    w.caption(c.caption()),
                    c.count(),
                    w.number(c.count()),
                    Urls.of(
                        "/cases",
                        Map.of("region", List.of(node.region().id()), facet, List.of(c.value())))))
            .toList());
  }

  /** All of a kind, in a region or, without one, everywhere. */
  static String listUrl(Kind kind, @Nullable RegionNode node) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    String path = ListPages.PATHS.get(kind);
    if (path == null) {
      parameters.put("kind", List.of(kind.code()));
    }
    if (node != null) {
      parameters.put("region", List.of(node.region().id()));
    }
    return Urls.of(path == null ? "/search" : path, parameters);
  }
}
