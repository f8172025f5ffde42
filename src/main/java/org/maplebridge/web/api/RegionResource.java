package org.maplebridge.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.maplebridge.explore.ExploreService;
import org.maplebridge.explore.RegionNode;
import org.maplebridge.explore.RegionProfileService;
import org.maplebridge.explore.RegionService;
import org.maplebridge.export.TableFormat;
import org.maplebridge.model.Viewer;
import org.maplebridge.text.gazetteer.Gazetteer;
import org.maplebridge.web.http.Downloads;
import org.maplebridge.web.http.NotFoundException;
import org.maplebridge.web.http.Params;
import org.maplebridge.web.page.Words;

/** The region tree with counts. */
public final class RegionResource {

  private final RegionService regions;
  private final RegionProfileService profiles;

  public RegionResource(ExploreService explore) {
    this.regions = explore.regions();
    this.profiles = explore.regionProfiles();
  }

  public void register(RoutesConfig routes) {
    routes.get("/api/v1/regions", ctx -> detail(ctx, Gazetteer.COUNTRY));
    routes.get("/api/v1/regions/{code}", ctx -> detail(ctx, ctx.pathParam("code")));
    routes.get("/api/v1/regions/{code}/children", this::children);
  }

  private void detail(Context ctx, String code) {
    ctx.json(
        profiles
            .find(code, Viewer.LOCAL)
            .map(ProfileAnswers.RegionPage::of)
            .orElseThrow(NotFoundException::region));
  }

  private RegionNode node(Context ctx) {
    return regions
        .findNode(ctx.pathParam("code"), Viewer.LOCAL)
        .orElseThrow(NotFoundException::region);
  }

  private void children(Context ctx) {
    RegionNode node = node(ctx);
    Params params = new Params(ctx);
    TableFormat format = Downloads.asked(params);
    if (format != null) {
      Words words = Words.of(ctx);
      Downloads.sendNamed(
          ctx,
          "regions",
          format,
          PlaceTables.children(node, words, params.offset(), Downloads.most(params)),
          words);
      return;
    }
    ctx.json(
        new Answers.RegionChildren(
            node.region().id(),
            node.counted(),
            node.children().stream().map(Answers.RegionChild::of).toList()));
  }
}
