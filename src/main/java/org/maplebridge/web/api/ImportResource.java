package org.maplebridge.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.maplebridge.model.Visibility;
import org.maplebridge.web.http.Bodies;
import org.maplebridge.web.http.Guard;
import org.maplebridge.web.http.ImportDesk;
import org.maplebridge.web.http.ImportForm;
import org.maplebridge.web.http.ImportStatus;
import org.maplebridge.web.http.NotFoundException;
import org.maplebridge.web.http.ParameterException;
import org.maplebridge.web.http.Params;
import org.maplebridge.web.page.Words;
import tools.jackson.databind.JsonNode;

/**
 * Imports: files from anyone on this machine; paths, removals and rebuilds of the index from the
 * local command line alone.
 */
public final class ImportResource {

  private final ImportDesk desk;
  private final ImportForm form;
  private final Guard guard;

  public ImportResource(ImportDesk desk, Guard guard) {
    this.desk = desk;
    this.form = new ImportForm(desk);
    this.guard = guard;
  }

  public void register(RoutesConfig routes) {
    routes.get("/api/v1/imports", this::list);
    routes.get(
        "/api/v1/imports/{id}", ctx -> ctx.json(Answers.Import.of(find(ctx), Words.of(ctx))));
    routes.post("/api/v1/imports", this::start);
    routes.post("/api/v1/removals", this::remove);
    routes.post("/api/v1/reindex", this::reindex);
  }

  private void list(Context ctx) {
    Words words = Words.of(ctx);
    ctx.json(
        new Answers.Imports(
            desk.list(new Params(ctx).limit(20)).stream()
                .map(status -> Answers.Import.of(status, words))
                .toList()));
  }

  private ImportStatus find(Context ctx) {
    return desk.find(ctx.pathParam("id")).orElseThrow(NotFoundException::work);
  }

  private void start(Context ctx) throws IOException {
    boolean dryRun = new Params(ctx).bool("dryRun", false);
    if (ctx.isMultipartFormData()) {
      if (dryRun) {
        throw new ParameterException("problem.dryRun");
      }
      accepted(ctx, form.start(ctx));
      return;
    }
    guard.requireSecret(ctx);
    JsonNode body = Bodies.json(ctx);
    List<Path> paths = new ArrayList<>();
    for (String path : strings(body, "paths")) {
      try {
        paths.add(Path.of(path));
      } catch (InvalidPathException e) {
        throw new ParameterException("problem.path", path.replace('\0', '?'));
      }
    }
    Visibility visibility = ImportForm.visibility(body.path("visibility").asString(""));
    accepted(
        ctx, dryRun ? desk.startDryRun(paths, visibility) : desk.startPaths(paths, visibility));
  }

  private void remove(Context ctx) {
    guard.requireSecret(ctx);
    accepted(ctx, desk.startRemoval(strings(Bodies.json(ctx), "sources")));
  }

  private void reindex(Context ctx) {
    guard.requireSecret(ctx);
    accepted(ctx, desk.startReindex());
  }

  private static void accepted(Context ctx, ImportStatus report) {
    ctx.status(HttpStatus.ACCEPTED).header("Location", "/api/v1/imports/" + report.id());
    ctx.json(Answers.Import.of(report, Words.of(ctx)));
  }

  private static List<String> strings(JsonNode body, String field) {
    List<String> values = new ArrayList<>();
    for (JsonNode value : body.path(field)) {
      if (!value.isString()) {
        throw new ParameterException("problem.strings", field);
      }
      values.add(value.asString());
    }
    if (values.isEmpty()) {
      throw new ParameterException("problem.field", field);
    }
    return values;
  }
}
