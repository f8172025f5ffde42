package org.maplebridge.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maplebridge.model.Viewer;
import org.maplebridge.search.InvalidQueryException;
import org.maplebridge.search.SimilarAnswer;
import org.maplebridge.search.SimilarCaseService;
import org.maplebridge.search.SimilarRequest;
import org.maplebridge.web.http.Bodies;
import org.maplebridge.web.http.ParameterException;
import org.maplebridge.web.http.Phrase;
import org.maplebridge.web.http.Problem;

/**
 * Telling a dispute and reading past ones like it. What is told comes in the body of a form, so
 * that it stands in no address, no history and no log.
 */
public final class SimilarPages {

  private static final int SHOWN = 10;

  /**
   * The page.
   *
   * @param asked what the form holds
   * @param answer null before anything was asked
   * @param problem what is wrong with the form, else null
   */
  public record SimilarModel(
      Asked asked,
      List<SimilarAnswer.Term> types,
      List<SimilarAnswer.Term> statuses,
      @Nullable SimilarAnswer answer,
      @Nullable Phrase problem) {}

  /** The form as it was filled in. */
  public record Asked(
      String text, String region, String disputeType, String status, String from, String to) {

    private static final Asked NOTHING = new Asked("", "", "", "", "", "");

    SimilarRequest request() {
      return new SimilarRequest(text, region, disputeType, status, year(from), year(to), SHOWN);
    }

    private static @Nullable Integer year(String written) {
      if (written.isEmpty()) {
        return null;
      }
      if (!written.matches("(?:19|20|21)\\d\\d")) {
        throw new ParameterException("problem.year", written);
      }
      return Integer.valueOf(written);
    }
  }

  private final SimilarCaseService similar;
  private final FrameMaker frames;
  private final Templates templates;

  public SimilarPages(SimilarCaseService similar, FrameMaker frames, Templates templates) {
    this.similar = similar;
    this.frames = frames;
    this.templates = templates;
  }

  public void register(RoutesConfig routes) {
    routes.get("/similar", ctx -> show(ctx, Asked.NOTHING, null, null));
    routes.post("/similar", this::find);
  }

  private void find(Context ctx) {
    Asked asked =
        new Asked(
            Bodies.field(ctx, "text"),
            Bodies.field(ctx, "region"),
            Bodies.field(ctx, "disputeType"),
            Bodies.field(ctx, "status"),
            Bodies.field(ctx, "from"),
            Bodies.field(ctx, "to"));
    try {
      show(ctx, asked, similar.find(asked.request(), Viewer.LOCAL), null);
    } catch (InvalidQueryException | ParameterException e) {
      Problem problem = Problem.of(e);
      ctx.status(problem.status());
      show(ctx, asked, null, problem.detail());
    }
  }

  private void show(
      Context ctx, Asked asked, @Nullable SimilarAnswer answer, @Nullable Phrase problem) {
    templates.show(
        ctx,
        "similar",
        frames.of(ctx),
        new SimilarModel(asked, similar.listTypes(), similar.listStatuses(), answer, problem));
  }
}
