package org.maplebridge.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import org.maplebridge.curate.CurationService;
import org.maplebridge.explore.ExploreService;
import org.maplebridge.graph.DecisionStore.Namesakes;
import org.maplebridge.model.Decision;
import org.maplebridge.model.Viewer;
import org.maplebridge.web.http.Bodies;
import org.maplebridge.web.http.DecisionForm;
import org.maplebridge.web.http.NotFoundException;
import org.maplebridge.web.http.Params;
import org.maplebridge.web.http.Urls;

/** What is to be decided about identity, what was decided, and the forms that decide. */
public final class ReviewPages {

  private static final int LISTED = 30;
  private static final String REVIEW = "/review";

  /** Namesakes to decide on, and decisions. */
  public record ReviewModel(List<Pair> namesakes, List<Decision> decisions, Pager pager) {}

  /** Two things with the same name, and what tells them apart. */
  public record Pair(Glance one, String oneName, Glance other, String otherName) {}

  private final CurationService curation;
  private final ExploreService explore;
  private final FrameMaker frames;
  private final Templates templates;

  public ReviewPages(
      CurationService curation, ExploreService explore, FrameMaker frames, Templates templates) {
    this.curation = curation;
    this.explore = explore;
    this.frames = frames;
    this.templates = templates;
  }

  public void register(RoutesConfig routes) {
    routes.get(REVIEW, this::show);
    routes.post("/decisions", this::decide);
    routes.post("/decisions/{id}/undo", this::undo);
  }

  private void show(Context ctx) {
    int offset = new Params(ctx).offset();
    List<Namesakes> namesakes = curation.listNamesakes(offset, LISTED + 1, Viewer.LOCAL);
    List<Decision> decisions = curation.list(offset, LISTED + 1);
    int shown = Math.min(LISTED, Math.max(namesakes.size(), decisions.size()));
    boolean more = namesakes.size() > LISTED || decisions.size() > LISTED;
    templates.show(
        ctx,
        "review",
        frames.of(ctx),
        new ReviewModel(
            namesakes.stream().limit(LISTED).map(this::pair).toList(),
            decisions.stream().limit(LISTED).toList(),
            Pager.of(ctx.path(), Map.of(), offset, LISTED, shown, -1, more)));
  }

  private Pair pair(Namesakes two) {
    return new Pair(
        Glance.of(two.one(), explore),
        two.oneName(),
        Glance.of(two.other(), explore),
        two.otherName());
  }

  private void decide(Context ctx) {
    DecisionForm form =
        new DecisionForm(
            Bodies.field(ctx, "type"),
            Bodies.field(ctx, "one"),
            Bodies.field(ctx, "other"),
            Bodies.field(ctx, "document"),
            Bodies.field(ctx, "reason"));
    Decision decision = form.decide(curation);
    back(ctx, decision);
  }

  private void undo(Context ctx) {
    Decision decision = curation.undo(ctx.pathParam("id")).orElseThrow(NotFoundException::decision);
    back(ctx, decision);
  }

  /** To the list of what is to be decided, or to the thing that was decided on. */
  private static void back(Context ctx, Decision decision) {
    String to =
        Bodies.field(ctx, "back").equals("review")
            ? REVIEW
            : Urls.entity(decision.one().kind(), decision.one().id()) + "#identity";
    ctx.redirect(to, HttpStatus.SEE_OTHER);
  }
}
