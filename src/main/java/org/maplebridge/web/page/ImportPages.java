package org.maplebridge.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.maplebridge.ingest.record.CaseTemplate;
import org.maplebridge.model.Visibility;
import org.maplebridge.web.http.ImportDesk;
import org.maplebridge.web.http.ImportForm;
import org.maplebridge.web.http.ImportStatus;
import org.maplebridge.web.http.NotFoundException;
import org.maplebridge.web.http.Urls;

/** Handing files in, and what came of them. */
public final class ImportPages {

  private static final int LISTED = 20;

  /** The form and the last imports. */
  public record ImportsModel(List<ImportStatus> imports, List<Visibility> visibilities) {}

  private final ImportDesk desk;
  private final ImportForm form;
  private final Supplier<CaseTemplate> template;
  private final FrameMaker frames;
  private final Templates templates;

  /**
   * @param template of a table of cases, made when it is first asked for
   */
  public ImportPages(
      ImportDesk desk, Supplier<CaseTemplate> template, FrameMaker frames, Templates templates) {
    this.desk = desk;
    this.template = template;
    this.form = new ImportForm(desk);
    this.frames = frames;
    this.templates = templates;
  }

  public void register(RoutesConfig routes) {
    routes.get("/imports", this::list);
    routes.get("/imports/template.xlsx", this::workbook);
    routes.get("/imports/template.csv", this::commaSeparated);
    routes.get("/imports/{id}", this::show);
    routes.post("/imports", this::start);
  }

  private void list(Context ctx) {
    ImportsModel model = new ImportsModel(desk.list(LISTED), List.of(Visibility.values()));
    templates.show(ctx, "imports", frames.of(ctx), model);
  }

  private void show(Context ctx) {
    ImportStatus found = desk.find(ctx.pathParam("id")).orElseThrow(NotFoundException::work);
    templates.show(ctx, "import", frames.of(ctx), found);
  }

  private void workbook(Context ctx) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    template.get().writeXlsx(out);
    download(ctx, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", out);
  }

  private void commaSeparated(Context ctx) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    template.get().writeCsv(out);
    download(ctx, "csv", "text/csv; charset=utf-8", out);
  }

  private static void download(
      Context ctx, String ending, String type, ByteArrayOutputStream content) {
    ctx.header(
        "Content-Disposition",
        "attachment; filename*=UTF-8''" + Urls.encode(CaseTemplate.NAME) + "." + ending);
    ctx.contentType(type).result(content.toByteArray());
  }

  private void start(Context ctx) throws IOException {
    ImportStatus started = form.start(ctx);
    ctx.redirect("/imports/" + Urls.encode(started.id()), HttpStatus.SEE_OTHER);
  }
}
