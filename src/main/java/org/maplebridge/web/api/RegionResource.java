package org.maplebridge.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.maplebridge.explore.RegionNode;
import org.maplebridge.explore.RegionService;
import org.maplebridge.model.Viewer;
import org.maplebridge.web.http.NotFoundException;

/** The region tree with counts. */
public final class RegionResource {

  private final RegionService regions;

  public RegionResource(RegionService regions) {
    this.regions = regions;
  }

  public void register(RoutesConfig routes) {
    routes.get("/api/v1/regions/{code}", ctx -> ctx.json(Answers.RegionDetail.of(node(ctx))));
    routes.get("/api/v1/regions/{code}/children", this::children);
  }

  private RegionNode node(Context ctx) {
    return regions
        .findNode(ctx.pathParam("code"), Viewer.LOCAL)
        .orElseThrow(() -> new NotFoundException("没有这个代码的地区，请核对区划代码（如 610921）。"));
  }

  private void children(Context ctx) {
    RegionNode node = node(ctx);
    ctx.json(
        new Answers.RegionChildren(
            node.region().id(),
            node.counted(),
            node.children().stream().map(Answers.RegionChild::of).toList()));
  }
}
