package org.maplebridge.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maplebridge.explore.EntityHead;
import org.maplebridge.explore.ExploreService;
import org.maplebridge.explore.RegionNode;
import org.maplebridge.graph.EntityRef;
import org.maplebridge.graph.GraphUnavailableException;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Viewer;
import org.maplebridge.text.gazetteer.Gazetteer;
import org.maplebridge.web.http.NotFoundException;
import org.maplebridge.web.http.Urls;

/** The region tree: from the country down, with what there is in each place. */
public final class RegionPages {

  private static final int LISTED = 10;
  private static final List<Kind> LISTED_KINDS =
      List.of(
          Kind.PRACTICE,
          Kind.CASE,
          Kind.PERSON,
          Kind.GRID,
          Kind.ORGANIZATION,
          Kind.HONOUR,
          Kind.POLICY,
          Kind.EVENT);

  /**
   * A region's page.
   *
   * @param known children that hold something, those with most first
   * @param others the other children
   * @param lists what there is, by kind
   * @param entity what sources say of the region itself, or null
   */
  public record RegionModel(
      RegionNode node,
      List<Tile> known,
      List<Tile> others,
      List<KindList> lists,
      @Nullable EntityModel entity) {

    public boolean isCountry() {
      return node.region().parentId() == null;
    }
  }

  /** A child; {@code shade} from 0 (nothing) to 4 (most). */
  public record Tile(RegionNode.Child child, String shortName, int shade) {}

  /** Entities of a kind in a region. */
  public record KindList(Kind kind, long total, List<Line> lines, String moreUrl) {}

  /** An entity and where it lies. */
  public record Line(EntityRef ref, String placeText) {}

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
    RegionNode node =
        explore
            .regions()
            .findNode(code, Viewer.LOCAL)
            .orElseThrow(() -> new NotFoundException("没有这个代码的地区，请核对区划代码（如 610921）。"));
    if (ctx.path().startsWith("/regions/") && !code.equals(node.place().key())) {
      boolean country = node.region().parentId() == null;
      ctx.redirect(
          country ? "/regions" : Urls.region(node.place().key()), HttpStatus.MOVED_PERMANENTLY);
      return;
    }
    templates.show(ctx, "region", frames.of(ctx), model(ctx, node));
  }

  private RegionModel model(Context ctx, RegionNode node) {
    long most = node.children().stream().mapToLong(RegionNode.Child::total).max().orElse(0);
    List<Tile> tiles = node.children().stream().map(c -> tile(c, most)).toList();
    List<Tile> known =
        tiles.stream()
            .filter(t -> t.child().total() > 0)
            .sorted(java.util.Comparator.comparingLong((Tile t) -> t.child().total()).reversed())
            .toList();
    List<Tile> others = tiles.stream().filter(t -> t.child().total() == 0).toList();
    boolean country = node.region().parentId() == null;
    return new RegionModel(
        node,
        country ? tiles : known,
        country ? List.of() : others,
        node.counted() && !country ? lists(node) : List.of(),
        node.counted() && !country ? entity(ctx, node.region().id()) : null);
  }

  private static Tile tile(RegionNode.Child child, long most) {
    List<String> names = child.region().shortNames();
    String shortName = names.isEmpty() ? child.region().name() : names.getFirst();
    int shade = 0;
    if (child.total() > 0) {
      double share = Math.log1p(child.total()) / Math.log1p(most);
      shade = (int) Math.clamp(Math.ceil(share * 4), 1, 4);
    }
    return new Tile(child, shortName, shade);
  }

  private List<KindList> lists(RegionNode node) {
    List<KindList> lists = new ArrayList<>();
    for (Kind kind : LISTED_KINDS) {
      List<EntityRef> found =
          explore.regions().listEntities(kind, node.region().id(), 0, LISTED, Viewer.LOCAL);
      if (!found.isEmpty()) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("kind", List.of(kind.code()));
        parameters.put("region", List.of(node.region().id()));
        lists.add(
            new KindList(
                kind,
                node.countsByKind().getOrDefault(kind.code(), (long) found.size()),
                found.stream().map(r -> new Line(r, explore.regions().pathText(r))).toList(),
                Urls.of("/search", parameters)));
      }
    }
    return lists;
  }

  private @Nullable EntityModel entity(Context ctx, String regionId) {
    try {
      EntityHead head = explore.entities().findHead(regionId, Viewer.LOCAL).orElse(null);
      return head == null ? null : EntityPages.model(ctx, head, explore.entities());
    } catch (GraphUnavailableException e) {
      return null;
    }
  }
}
