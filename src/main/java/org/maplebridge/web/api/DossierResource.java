package org.maplebridge.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.maplebridge.export.Dossier;
import org.maplebridge.export.DossierDocx;
import org.maplebridge.web.http.DossierDesk;
import org.maplebridge.web.http.Downloads;
import org.maplebridge.web.http.ParameterException;
import org.maplebridge.web.http.Params;
import org.maplebridge.web.page.DossierPages;
import org.maplebridge.web.page.Templates;
import org.maplebridge.web.page.Words;

/** Dossiers as data, as Word documents and as pages that stand alone. */
public final class DossierResource {

  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final DossierDesk desk;
  private final Templates templates;

  public DossierResource(DossierDesk desk, Templates templates) {
    this.desk = desk;
    this.templates = templates;
  }

  public void register(RoutesConfig routes) {
    routes.get("/api/v1/dossier", this::answer);
  }

  private void answer(Context ctx) {
    Params params = new Params(ctx);
    String format = params.choice("format", List.of("json", "docx", "html"), "json");
    Words words = Words.of(ctx);
    Dossier dossier = desk.gather(ctx, words);
    if (format.equals("json")) {
      ctx.json(dossier);
      return;
    }
    if (dossier.isEmpty()) {
      throw new ParameterException("problem.dossier");
    }
    String name = "dossier-" + dossier.date();
    if (format.equals("docx")) {
      Downloads.send(ctx, name, format, DOCX, DossierDocx.write(dossier, words));
    } else {
      byte[] page =
          templates
              .text("dossier-file", new DossierPages.FileModel(dossier, words))
              .getBytes(StandardCharsets.UTF_8);
      Downloads.send(ctx, name, format, "text/html; charset=utf-8", page);
    }
  }
}
