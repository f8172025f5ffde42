package org.maplebridge.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import org.maplebridge.explore.DocumentView;
import org.maplebridge.explore.ExploreService;
import org.maplebridge.explore.Statement;
import org.maplebridge.export.CitationService;
import org.maplebridge.export.TableFormat;
import org.maplebridge.model.Span;
import org.maplebridge.model.Viewer;
import org.maplebridge.text.RawText;
import org.maplebridge.web.http.CitedPlace;
import org.maplebridge.web.http.Downloads;
import org.maplebridge.web.http.NotFoundException;
import org.maplebridge.web.http.ParameterException;
import org.maplebridge.web.http.Params;
import org.maplebridge.web.page.Words;

/** Documents: what they are, their raw text, what is named in them. */
public final class DocumentResource {

  private final ExploreService explore;
  private final CitationService citations;

  public DocumentResource(ExploreService explore) {
    this.explore = explore;
    this.citations = new CitationService(explore.documents());
  }

  public void register(RoutesConfig routes) {
    routes.get("/api/v1/documents", this::list);
    routes.get("/api/v1/documents/{id}", ctx -> ctx.json(Answers.Document.of(document(ctx))));
    routes.get("/api/v1/documents/{id}/text", this::text);
    routes.get("/api/v1/documents/{id}/mentions", this::mentions);
    routes.get("/api/v1/documents/{id}/statements", this::statements);
    routes.get("/api/v1/documents/{id}/citation", this::citation);
  }

  private void list(Context ctx) {
    Params params = new Params(ctx);
    TableFormat format = Downloads.asked(params);
    if (format != null) {
      LocalDate today = LocalDate.now();
      Words words = Words.of(ctx);
      Downloads.send(
          ctx,
          "documents",
          format,
          Tables.documents(
              c ->
                  Downloads.each(
                      params,
                      (at, most) -> explore.documents().list(at, most, Viewer.LOCAL),
                      c::accept),
              view -> citations.reference(view, null, today),
              words),
          words);
      return;
    }
    int limit = params.limit(20);
    int offset = params.offset();
    ctx.json(
        new Answers.Documents(
            explore.totals(Viewer.LOCAL).documents(),
            offset,
            limit,
            explore.documents().list(offset, limit, Viewer.LOCAL).stream()
                .map(Answers.Document::of)
                .toList()));
  }

  private DocumentView document(Context ctx) {
    return explore
        .documents()
        .find(ctx.pathParam("id"), Viewer.LOCAL)
        .orElseThrow(NotFoundException::document);
  }

  /** What the document says, in the order in which it says it. */
  private void statements(Context ctx) {
    DocumentView document = document(ctx);
    Params params = new Params(ctx);
    TableFormat format = Downloads.asked(params);
    String id = document.document().documentId();
    List<Statement> all = explore.documents().listStatements(id, Viewer.LOCAL);
    if (format != null) {
      Downloads.send(
          ctx,
          "statements",
          format,
          Tables.statements(
              all.stream().skip(params.offset()).limit(Downloads.most(params))::forEach,
              Words.of(ctx)),
          Words.of(ctx));
      return;
    }
    int limit = params.limit(50);
    int offset = params.offset();
    ctx.json(
        new DocumentStatements(
            id,
            offset,
            limit,
            all.size() > (long) offset + limit,
            all.stream().skip(offset).limit(limit).map(Answers.Fact::of).toList()));
  }

  private void citation(Context ctx) {
    ctx.json(
        CitationAnswer.of(new CitedPlace(explore, citations).read(new Params(ctx), document(ctx))));
  }

  private RawText rawText(DocumentView document) {
    return explore.documents().findText(document).orElseThrow(NotFoundException::text);
  }

  private void text(Context ctx) {
    DocumentView document = document(ctx);
    RawText text = rawText(document);
    Params params = new Params(ctx);
    int start = params.number("start", 0);
    int end = params.number("end", text.length());
    if (start < 0 || end < start || end > text.length()) {
      throw new ParameterException("problem.range", text.length());
    }
    ctx.json(
        new Answers.Text(
            document.document().documentId(),
            document.document().textId(),
            text.length(),
            start,
            end,
            text.slice(new Span(start, end))));
  }

  private void mentions(Context ctx) {
    DocumentView document = document(ctx);
    ctx.json(
        new Answers.Mentions(
            document.document().documentId(),
            document.document().textId(),
            explore
                .documents()
                .listMentions(document.document().documentId(), Viewer.LOCAL)
                .stream()
                .map(Answers.Mentioned::of)
                .toList()));
  }
}
