package org.maplebridge.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.maplebridge.export.Dossier;
import org.maplebridge.web.http.DossierDesk;

/** A dossier to look through before it is taken away. */
public final class DossierPages {

  /**
   * A dossier as it was asked for.
   *
   * @param parameters that asked for it, to ask again with another title
   */
  public record Model(Dossier dossier, Map<String, List<String>> parameters) {}

  /** A dossier and the words around it, for a file that stands alone. */
  public record FileModel(Dossier dossier, Words w) {}

  private final DossierDesk desk;
  private final FrameMaker frames;
  private final Templates templates;

  public DossierPages(DossierDesk desk, FrameMaker frames, Templates templates) {
    this.desk = desk;
    this.frames = frames;
    this.templates = templates;
  }

  public void register(RoutesConfig routes) {
    routes.get("/dossier", this::show);
  }

  private void show(Context ctx) {
    Frame frame = frames.of(ctx);
    templates.show(
        ctx, "dossier", frame, new Model(desk.gather(ctx, frame.w()), frame.parameters()));
  }
}
