package org.maplebridge.web.page;

import io.javalin.http.Context;
import org.maplebridge.web.http.Problem;

/** What went wrong, said on a page: what happened, why, and what to do. */
public final class ErrorPages {

  private final FrameMaker frames;
  private final Templates templates;

  public ErrorPages(FrameMaker frames, Templates templates) {
    this.frames = frames;
    this.templates = templates;
  }

  public void show(Context ctx, Problem problem) {
    templates.show(ctx, "error", frames.of(ctx), problem);
  }
}
