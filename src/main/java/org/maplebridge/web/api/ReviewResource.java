package org.maplebridge.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import org.maplebridge.curate.CurationService;
import org.maplebridge.graph.DecisionStore;
import org.maplebridge.model.Decision;
import org.maplebridge.model.Viewer;
import org.maplebridge.web.http.Bodies;
import org.maplebridge.web.http.DecisionForm;
import org.maplebridge.web.http.NotFoundException;
import org.maplebridge.web.http.Params;
import tools.jackson.databind.JsonNode;

/** Which names are one thing: the reasons, the decisions, and what is still to be decided. */
public final class ReviewResource {

  private static final int LIMIT = 50;

  private final CurationService curation;

  public ReviewResource(CurationService curation) {
    this.curation = curation;
  }

  public void register(RoutesConfig routes) {
    routes.get("/api/v1/review", this::review);
    routes.get("/api/v1/entities/{id}/identity", this::identity);
    routes.post("/api/v1/decisions", this::decide);
    routes.delete("/api/v1/decisions/{id}", this::undo);
  }

  private void review(Context ctx) {
    Params params = new Params(ctx);
    int limit = params.limit(LIMIT);
    int offset = params.offset();
    List<Decision> decisions = curation.list(offset, limit + 1);
    List<DecisionStore.Namesakes> namesakes =
        curation.listNamesakes(offset, limit + 1, Viewer.LOCAL);
    ctx.json(
        new ReviewAnswers.Review(
            offset,
            limit,
            decisions.size() > limit || namesakes.size() > limit,
            decisions.stream().limit(limit).map(ReviewAnswers.Decision::of).toList(),
            namesakes.stream().limit(limit).map(ReviewAnswers.Namesakes::of).toList()));
  }

  private void identity(Context ctx) {
    String id = ctx.pathParam("id");
    ctx.json(ReviewAnswers.IdentityOf.of(id, curation.identity(id, Viewer.LOCAL)));
  }

  private void decide(Context ctx) {
    JsonNode body = Bodies.json(ctx);
    DecisionForm form =
        new DecisionForm(
            body.path("type").asString(""),
            body.path("one").asString(""),
            body.path("other").asString(""),
            body.path("document").asString(""),
            body.path("reason").asString(""));
    ctx.status(HttpStatus.CREATED).json(ReviewAnswers.Decision.of(form.decide(curation)));
  }

  private void undo(Context ctx) {
    Decision undone = curation.undo(ctx.pathParam("id")).orElseThrow(NotFoundException::decision);
    ctx.json(ReviewAnswers.Decision.of(undone));
  }
}
