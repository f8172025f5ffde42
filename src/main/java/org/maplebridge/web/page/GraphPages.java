package org.maplebridge.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maplebridge.explore.EdgeView;
import org.maplebridge.explore.ExploreService;
import org.maplebridge.explore.GraphRequest;
import org.maplebridge.explore.GraphView;
import org.maplebridge.explore.Opening;
import org.maplebridge.explore.PathAnswer;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Viewer;
import org.maplebridge.search.SearchService;
import org.maplebridge.web.http.GraphJson;
import org.maplebridge.web.http.GraphRequests;
import org.maplebridge.web.http.NamedThings;
import org.maplebridge.web.http.NotFoundException;
import org.maplebridge.web.http.Params;
import org.maplebridge.web.http.Urls;
import tools.jackson.databind.json.JsonMapper;

/**
 * The graph around a thing, what joins two things, and the ways from one to another. A view's
 * address holds all that decides it; the script of the page draws what the page says anyway.
 */
public final class GraphPages {

  /** What the script says; its words stand in the page. */
  private static final String SCRIPT_WORDS = "graph.script.";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * A graph.
   *
   * @param data what the script draws: JSON that is safe within a script element
   */
  public record GraphModel(GraphView view, GraphRequest request, String data) {

    public String url(Opening opening) {
      return GraphRequests.url("/graph", GraphRequests.opened(request, opening), Map.of());
    }

    public String graphMlUrl() {
      return GraphRequests.url("/api/v1/graph", request, Map.of("format", "graphml"));
    }

    public String edgeUrl(String one, String other) {
      return GraphJson.edgeUrl(one, other);
    }
  }

  /** Which thing? */
  public record ChoiceModel(NamedThings.Found entity, List<Glance> choices) {}

  /**
   * Ways.
   *
   * @param fromChoices what may be meant by the beginning, while several things may
   * @param toChoices the same of the end
   * @param answer null while an end isn't known
   */
  public record PathModel(
      NamedThings.Found from,
      List<Glance> fromChoices,
      NamedThings.Found to,
      List<Glance> toChoices,
      @Nullable PathAnswer answer) {

    /** This page with one end chosen. */
    public String choiceUrl(boolean ofFrom, String id) {
      String one = ofFrom ? id : end(from);
      String other = ofFrom ? end(to) : id;
      return Urls.of("/path", ordered(one, other));
    }

    private static Map<String, List<String>> ordered(String one, String other) {
      Map<String, List<String>> parameters = new LinkedHashMap<>();
      parameters.put("from", List.of(one));
      parameters.put("to", List.of(other));
      return parameters;
    }

    private static String end(NamedThings.Found found) {
      return found.chosen() == null ? found.typed() : found.chosen().id();
    }

    /** The way back. */
    public String backUrl() {
      return Urls.of("/path", ordered(end(to), end(from)));
    }

    /** A way in the graph. */
    public String graphUrl(PathAnswer.Way way) {
      List<String> also = way.stations().stream().skip(1).map(s -> s.id()).toList();
      return GraphRequests.url(
          "/graph", new GraphRequest(way.stations().getFirst().id(), List.of(), also), Map.of());
    }
  }

  private final ExploreService explore;
  private final NamedThings things;
  private final FrameMaker frames;
  private final Templates templates;

  public GraphPages(
      ExploreService explore, SearchService search, FrameMaker frames, Templates templates) {
    this.explore = explore;
    this.things = new NamedThings(search, explore);
    this.frames = frames;
    this.templates = templates;
  }

  public void register(RoutesConfig routes) {
    routes.get("/graph", this::graph);
    routes.get("/graph/edge", this::edge);
    routes.get("/path", this::path);
  }

  private void graph(Context ctx) {
    Params params = new Params(ctx);
    String asked = params.text("entity");
    GraphRequest request = GraphRequests.of(asked == null ? "" : asked, params);
    Optional<GraphView> view =
        asked == null ? Optional.empty() : explore.graphViews().view(request, Viewer.LOCAL);
    if (view.isEmpty()) {
      choose(ctx, asked);
      return;
    }
    String id = view.get().center().id();
    if (!id.equals(asked)) {
      GraphRequest now = new GraphRequest(id, request.openings(), request.also());
      ctx.redirect(GraphRequests.url("/graph", now, Map.of()), HttpStatus.FOUND);
      return;
    }
    Frame frame = frames.of(ctx);
    templates.show(
        ctx, "graph", frame, new GraphModel(view.get(), request, data(view.get(), request, frame)));
  }

  /** Somebody typed a name, or nothing yet. */
  private void choose(Context ctx, @Nullable String asked) {
    NamedThings.Found found = things.find(asked, Viewer.LOCAL);
    if (found.chosen() != null) {
      ctx.redirect(
          GraphRequests.url("/graph", GraphRequest.of(found.chosen().id()), Map.of()),
          HttpStatus.FOUND);
      return;
    }
    ctx.status(asked == null || !found.choices().isEmpty() ? 200 : 404);
    templates.show(ctx, "graph-choice", frames.of(ctx), new ChoiceModel(found, glances(found)));
  }

  private List<Glance> glances(NamedThings.Found found) {
    return found.choices().stream().map(c -> Glance.of(c.entity(), explore)).toList();
  }

  private String data(GraphView view, GraphRequest request, Frame frame) {
    Map<String, String> words = new LinkedHashMap<>();
    for (String key : frame.w().keys().tailSet(SCRIPT_WORDS)) {
      if (!key.startsWith(SCRIPT_WORDS)) {
        break;
      }
      words.put(key.substring(SCRIPT_WORDS.length()), frame.t(key));
    }
    words.put("separator", frame.t("list.separator"));
    for (Kind kind : Kind.values()) {
      words.put("kind." + kind.code(), frame.w().kind(kind));
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("graph", GraphJson.of(view, request, explore.graphViews(), false));
    data.put("language", frame.w().language());
    data.put("words", words);
    return JSON.writeValueAsString(data)
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  private void edge(Context ctx) {
    Params params = new Params(ctx);
    String from = params.text("from");
    String to = params.text("to");
    EdgeView edge =
        Optional.ofNullable(from)
            .flatMap(f ->
                to == null
                    ? Optional.<EdgeView>empty()
                    : explore.graphViews().edge(f, to, Viewer.LOCAL))
            .orElseThrow(NotFoundException::edge);
    templates.show(ctx, "graph-edge", frames.of(ctx), edge);
  }

  private void path(Context ctx) {
    Params params = new Params(ctx);
    NamedThings.Found from = things.find(params.text("from"), Viewer.LOCAL);
    NamedThings.Found to = things.find(params.text("to"), Viewer.LOCAL);
    PathAnswer answer =
        from.chosen() == null || to.chosen() == null
            ? null
            : explore.paths().find(from.chosen().id(), to.chosen().id(), Viewer.LOCAL).orElse(null);
    templates.show(
        ctx, "path", frames.of(ctx), new PathModel(from, glances(from), to, glances(to), answer));
  }
}
