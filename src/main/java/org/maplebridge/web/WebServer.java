package org.maplebridge.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.staticfiles.Location;
import io.javalin.json.JavalinJackson3;
import io.javalin.util.JavalinBindException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maplebridge.curate.CurationException;
import org.maplebridge.export.DossierService;
import org.maplebridge.graph.GraphUnavailableException;
import org.maplebridge.search.InvalidQueryException;
import org.maplebridge.web.api.CompareResource;
import org.maplebridge.web.api.DocumentResource;
import org.maplebridge.web.api.DossierResource;
import org.maplebridge.web.api.EntityResource;
import org.maplebridge.web.api.GraphResource;
import org.maplebridge.web.api.HealthResource;
import org.maplebridge.web.api.ImportEvents;
import org.maplebridge.web.api.ImportResource;
import org.maplebridge.web.api.LedgerResource;
import org.maplebridge.web.api.RegionResource;
import org.maplebridge.web.api.ReviewResource;
import org.maplebridge.web.api.RowsResource;
import org.maplebridge.web.api.SearchResource;
import org.maplebridge.web.api.SimilarResource;
import org.maplebridge.web.http.DossierDesk;
import org.maplebridge.web.http.ForbiddenException;
import org.maplebridge.web.http.Guard;
import org.maplebridge.web.http.NotFoundException;
import org.maplebridge.web.http.ParameterException;
import org.maplebridge.web.http.Phrase;
import org.maplebridge.web.http.Problem;
import org.maplebridge.web.http.RefusedRequests;
import org.maplebridge.web.http.WebStartException;
import org.maplebridge.web.page.ComparePages;
import org.maplebridge.web.page.DocumentPages;
import org.maplebridge.web.page.DossierPages;
import org.maplebridge.web.page.EntityPages;
import org.maplebridge.web.page.ErrorPages;
import org.maplebridge.web.page.FrameMaker;
import org.maplebridge.web.page.GraphPages;
import org.maplebridge.web.page.ImportPages;
import org.maplebridge.web.page.LedgerPages;
import org.maplebridge.web.page.ListPages;
import org.maplebridge.web.page.MatrixPages;
import org.maplebridge.web.page.Misplaced;
import org.maplebridge.web.page.Preferences;
import org.maplebridge.web.page.RegionPages;
import org.maplebridge.web.page.ReviewPages;
import org.maplebridge.web.page.SearchPages;
import org.maplebridge.web.page.SimilarPages;
import org.maplebridge.web.page.Statics;
import org.maplebridge.web.page.Templates;
import org.maplebridge.web.page.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serves API and pages over HTTP on this machine, a virtual thread a request. Nothing is bound
 * before {@link #start}; {@link #close} lets running requests end.
 */
public final class WebServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

  /** A query of some thousand characters still reaches us, to be answered with a sentence. */
  private static final int MAX_HEADER = 160 * 1024;

  private static final long MAX_BODY = 2L * 1024 * 1024;
  private static final int MAX_UPLOAD_MB = 256;

  private final WebServices services;
  private final WebSettings settings;
  private final Guard guard;
  private final ErrorPages errors;
  private final FrameMaker frames;
  private final Misplaced misplaced;
  private final Templates templates = new Templates();
  private @Nullable Javalin server;

  public WebServer(WebServices services, WebSettings settings) {
    this.services = services;
    this.settings = settings;
    this.guard = new Guard(settings.host(), settings.allowedHosts(), settings.secret());
    this.frames = new FrameMaker(services.explore(), services.graph(), services.version());
    this.errors = new ErrorPages(frames, templates);
    this.misplaced = new Misplaced(services.explore());
  }

  /**
   * Binds and serves.
   *
   * @throws WebStartException with a sentence for people when the address is not of this machine
   *     alone or the port is taken
   */
  public void start() {
    Guard.checkBind(settings.host(), Words.ZH);
    Javalin created = Javalin.create(this::configure);
    try {
      created.start(settings.host(), settings.port());
    } catch (JavalinBindException e) {
      created.stop();
      throw new WebStartException(Phrase.of("problem.port", settings.port()), Words.ZH, e);
    }
    server = created;
  }

  /** The port that is bound. */
  public int port() {
    return running().port();
  }

  /** As {@code http://127.0.0.1:8321}. */
  public String address() {
    String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    return "http://" + host + ":" + port();
  }

  /** What is answered, each as {@code GET /api/v1/search}. */
  List<String> routes() {
    return running().unsafe.internalRouter.allHttpHandlers().stream()
        .map(h -> h.endpoint)
        .filter(e -> e.method.isHttpMethod())
        .map(e -> e.method.name() + " " + e.path)
        .toList();
  }

  private Javalin running() {
    Javalin started = server;
    if (started == null) {
      throw new IllegalStateException("Not started");
    }
    return started;
  }

  @Override
  public void close() {
    Javalin started = server;
    server = null;
    if (started != null) {
      started.stop();
    }
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = MAX_BODY;
    config.jetty.multipartConfig.maxTotalRequestSize(MAX_UPLOAD_MB, SizeUnit.MB);
    config.jetty.multipartConfig.maxFileSize(MAX_UPLOAD_MB, SizeUnit.MB);
    config.jetty.multipartConfig.maxInMemoryFileSize(1, SizeUnit.MB);
    config.http.prefer405over404 = true;
    config.jetty.modifyServer(jetty -> jetty.setErrorHandler(new RefusedRequests(Words::of)));
    config.jetty.modifyServletContextHandler(
        c -> c.setErrorHandler(new RefusedRequests(Words::of)));
    config.jetty.modifyHttpConfiguration(http -> {
      http.setRequestHeaderSize(MAX_HEADER);
      http.setSendServerVersion(false);
    });
    config.jsonMapper(new JavalinJackson3(JsonMapper.builder().build(), true));
    statics(config, Statics.PATH, "public, max-age=31536000, immutable");
    statics(config, Statics.FOLDER, "no-cache");
    config.routes.before(guard::check);
    config.routes.before(Preferences::keep);
    config.routes.after(Preferences::carry);
    api(config.routes);
    pages(config.routes);
    problems(config.routes);
  }

  private static void statics(JavalinConfig config, String path, String kept) {
    config.staticFiles.add(files -> {
      files.hostedPath = path;
      files.directory = Statics.FOLDER;
      files.location = Location.CLASSPATH;
      files.headers = Map.of("Cache-Control", kept, "Vary", "Accept-Encoding");
    });
  }

  private void api(RoutesConfig routes) {
    new SearchResource(services.search(), services.explore()).register(routes);
    new SimilarResource(services.similar()).register(routes);
    new EntityResource(services.explore()).register(routes);
    new DocumentResource(services.explore()).register(routes);
    new RowsResource(services.explore()).register(routes);
    new RegionResource(services.explore()).register(routes);
    new LedgerResource(services.explore()).register(routes);
    new DossierResource(dossiers(), templates).register(routes);
    new GraphResource(services.explore(), services.search()).register(routes);
    new CompareResource(services.explore(), services.search()).register(routes);
    new ReviewResource(services.curation()).register(routes);
    new ImportResource(services.imports(), guard).register(routes);
    new ImportEvents(services.imports()).register(routes);
    new HealthResource(services.graph(), services.index(), services.version()).register(routes);
  }

  private void pages(RoutesConfig routes) {
    new SearchPages(services.search(), services.explore(), frames, templates).register(routes);
    new SimilarPages(services.similar(), frames, templates).register(routes);
    new EntityPages(services.explore(), services.curation(), frames, templates).register(routes);
    new ReviewPages(services.curation(), services.explore(), frames, templates).register(routes);
    new DocumentPages(services.explore(), frames, templates).register(routes);
    new DossierPages(dossiers(), frames, templates).register(routes);
    new RegionPages(services.explore(), frames, templates).register(routes);
    new ListPages(services.search(), services.explore(), frames, templates).register(routes);
    new LedgerPages(services.explore(), frames, templates).register(routes);
    new GraphPages(services.explore(), services.search(), frames, templates).register(routes);
    new ComparePages(services.explore(), services.search(), frames, templates).register(routes);
    new MatrixPages(services.explore(), frames, templates).register(routes);
    new ImportPages(services.imports(), services.template(), frames, templates).register(routes);
  }

  private DossierDesk dossiers() {
    return new DossierDesk(
        new DossierService(services.explore(), services.version()), services.search());
  }

  // ---- what goes wrong
  // -------------------------------------------------------------------------------------------------------

  private void problems(RoutesConfig routes) {
    routes.exception(ParameterException.class, (e, ctx) -> answer(ctx, Problem.of(e)));
    routes.exception(InvalidQueryException.class, (e, ctx) -> answer(ctx, Problem.of(e)));
    routes.exception(ForbiddenException.class, (e, ctx) -> answer(ctx, Problem.of(e)));
    routes.exception(NotFoundException.class, this::notFound);
    routes.exception(CurationException.class, (e, ctx) -> answer(ctx, Problem.of(e)));
    routes.exception(GraphUnavailableException.class, (e, ctx) -> answer(ctx, Problem.of(e)));
    routes.exception(
        HttpResponseException.class, (e, ctx) -> answer(ctx, Problem.ofStatus(e.getStatus())));
    routes.exception(Exception.class, this::unexpected);
    routes.error(404, ctx -> answerUnlessAnswered(ctx, 404));
    routes.error(405, ctx -> answerUnlessAnswered(ctx, 405));
  }

  /** Whoever has the id of one thing and the address of another is led there. */
  private void notFound(NotFoundException e, Context ctx) {
    misplaced
        .find(ctx.path())
        .ifPresentOrElse(
            url -> ctx.redirect(url, HttpStatus.FOUND), () -> answer(ctx, Problem.of(e)));
  }

  private void unexpected(Exception e, Context ctx) {
    if (isTooLarge(e)) {
      answer(ctx, Problem.ofStatus(413));
      return;
    }
    LOG.error("{} {} failed", ctx.method(), ctx.endpoint().path, e);
    answer(ctx, Problem.of(e));
  }

  /** The server's own words for a status are replaced by ours. */
  private void answerUnlessAnswered(Context ctx, int status) {
    String type = ctx.res().getContentType();
    boolean answered = type != null && (type.contains("problem+json") || type.contains("html"));
    if (!answered && !ctx.path().startsWith("/static/")) {
      answer(ctx, Problem.ofStatus(status));
    }
  }

  private static boolean isTooLarge(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      String name = cause.getClass().getSimpleName();
      String message = cause.getMessage();
      boolean limit = message != null && message.toLowerCase(Locale.ROOT).contains("max");
      if (name.equals("BadMessageException") || (cause instanceof IllegalStateException && limit)) {
        return true;
      }
    }
    return false;
  }

  private void answer(Context ctx, Problem problem) {
    ctx.status(problem.status());
    if (problem.isPassing()) {
      ctx.header("Retry-After", "5");
    }
    if (ctx.path().startsWith("/api/")) {
      ctx.json(problem.in(Words.of(ctx)));
      ctx.contentType("application/problem+json; charset=utf-8");
    } else {
      errors.show(ctx, problem);
    }
  }
}
