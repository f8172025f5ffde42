package org.maplebridge.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.maplebridge.explore.EntityHead;
import org.maplebridge.explore.EntityService;
import org.maplebridge.explore.ExploreService;
import org.maplebridge.explore.ProfileService;
import org.maplebridge.explore.Statements;
import org.maplebridge.export.TableFormat;
import org.maplebridge.model.Viewer;
import org.maplebridge.web.http.Downloads;
import org.maplebridge.web.http.NotFoundException;
import org.maplebridge.web.http.Params;
import org.maplebridge.web.page.Words;

/** Entities: what is known, their neighbours, their evidence. */
public final class EntityResource {

  private final EntityService entities;
  private final ProfileService profiles;

  public EntityResource(ExploreService explore) {
    this.entities = explore.entities();
    this.profiles = explore.profiles();
  }

  public void register(RoutesConfig routes) {
    routes.get("/api/v1/entities/{id}", this::detail);
    routes.get("/api/v1/entities/{id}/neighbours", this::neighbours);
    routes.get("/api/v1/entities/{id}/evidence", this::evidence);
  }

  private void detail(Context ctx) {
    ctx.json(
        profiles
            .find(ctx.pathParam("id"), Viewer.LOCAL)
            .map(ProfileAnswers.EntityDetail::of)
            .orElseThrow(NotFoundException::entity));
  }

  private EntityHead head(Context ctx) {
    return entities
        .findHead(ctx.pathParam("id"), Viewer.LOCAL)
        .orElseThrow(NotFoundException::entity);
  }

  private void neighbours(Context ctx) {
    Params params = new Params(ctx);
    String direction = params.choice("direction", List.of("out", "in", "both"), "both");
    TableFormat format = Downloads.asked(params, "jsonld", "graphml");
    if (format != null) {
      String id = head(ctx).id();
      String type = params.text("type");
      Downloads.send(
          ctx,
          "neighbours",
          format,
          Tables.neighbours(c ->
              Downloads.each(
                  params,
                  (at, most) ->
                      entities.neighbours(id, type, direction, at, most, Viewer.LOCAL).lines(),
                  c::accept)),
          Words.of(ctx));
      return;
    }
    String file = params.text("format");
    if (file != null && !file.equals("json")) {
      new NeighbourhoodFiles(entities).send(ctx, head(ctx), file, params);
      return;
    }
    int limit = params.limit(20);
    ctx.json(
        Answers.NeighbourPage.of(
            entities.neighbours(
                head(ctx).id(),
                params.text("type"),
                direction,
                params.offset(),
                limit,
                Viewer.LOCAL)));
  }

  private void evidence(Context ctx) {
    Params params = new Params(ctx);
    String id = head(ctx).id();
    TableFormat format = Downloads.asked(params);
    if (format != null) {
      Downloads.send(
          ctx,
          "statements",
          format,
          Tables.statements(
              c ->
                  Downloads.each(
                      params,
                      (at, most) -> entities.listStatements(id, at, most, Viewer.LOCAL).list(),
                      c::accept),
              Words.of(ctx)),
          Words.of(ctx));
      return;
    }
    int limit = params.limit(50);
    int offset = params.offset();
    Statements statements = entities.listStatements(id, offset, limit, Viewer.LOCAL);
    ctx.json(
        new Answers.Evidence(
            id,
            offset,
            limit,
            statements.more(),
            statements.list().stream().map(Answers.Fact::of).toList()));
  }
}
