package org.maplebridge.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maplebridge.explore.Caption;
import org.maplebridge.explore.EdgeView;
import org.maplebridge.explore.ExploreService;
import org.maplebridge.explore.GraphMlWriter;
import org.maplebridge.explore.GraphRequest;
import org.maplebridge.explore.GraphView;
import org.maplebridge.explore.GraphViewService;
import org.maplebridge.explore.PathAnswer;
import org.maplebridge.model.Viewer;
import org.maplebridge.search.SearchService;
import org.maplebridge.web.http.GraphJson;
import org.maplebridge.web.http.GraphRequests;
import org.maplebridge.web.http.NamedThings;
import org.maplebridge.web.http.NotFoundException;
import org.maplebridge.web.http.ParameterException;
import org.maplebridge.web.http.Params;

/** Parts of the graph to draw, what joins two things, and the ways between them. */
public final class GraphResource {

  /** A way: its stations in order, and what is said of each step. */
  record Way(List<Answers.Ref> stations, List<Hop> hops) {
    static Way of(PathAnswer.Way way) {
      return new Way(
          way.stations().stream().map(Answers.Ref::of).toList(),
          way.hops().stream().map(Hop::of).toList());
    }
  }

  record Hop(Answers.Ref from, Answers.Ref to, Caption caption, List<Answers.Fact> statements) {
    static Hop of(PathAnswer.Hop hop) {
      return new Hop(
          Answers.Ref.of(hop.from()),
          Answers.Ref.of(hop.to()),
          hop.caption(),
          hop.statements().stream().map(Answers.Fact::of).toList());
    }
  }

  /** An end as asked for: what it is, or what it may be. */
  record End(String typed, Answers.@Nullable Ref chosen, List<Answers.Ref> choices) {
    static End of(NamedThings.Found found) {
      return new End(
          found.typed(),
          Answers.Ref.ofNullable(found.chosen()),
          found.choices().stream().map(c -> Answers.Ref.of(c.entity())).toList());
    }
  }

  /**
   * {@code found} is false while an end isn't known, and when there is no way; {@code broad} when
   * all the shortest lead through a province, a country or a hub.
   */
  record Path(
      End from,
      End to,
      boolean found,
      boolean broad,
      List<Way> shortest,
      List<Way> around,
      List<PathAnswer.Together> together) {}

  record Edge(Answers.Ref from, Answers.Ref to, List<Answers.Fact> statements) {}

  private final ExploreService explore;
  private final NamedThings things;

  public GraphResource(ExploreService explore, SearchService search) {
    this.explore = explore;
    this.things = new NamedThings(search, explore);
  }

  public void register(RoutesConfig routes) {
    routes.get("/api/v1/graph", this::graph);
    routes.get("/api/v1/graph/edge", this::edge);
    routes.get("/api/v1/path", this::path);
  }

  private void graph(Context ctx) {
    Params params = new Params(ctx);
    String format = params.choice("format", List.of("json", "graphml"), "json");
    GraphRequest request = GraphRequests.of(required(params, "entity"), params);
    GraphViewService views = explore.graphViews();
    GraphView view = views.view(request, Viewer.LOCAL).orElseThrow(NotFoundException::entity);
    if (format.equals("graphml")) {
      StringWriter out = new StringWriter();
      GraphMlWriter.write(view, views::caption, out);
      ctx.header("Content-Disposition", "attachment; filename=\"graph.graphml\"");
      ctx.contentType("application/graphml+xml; charset=utf-8");
      ctx.result(out.toString());
      return;
    }
    ctx.json(GraphJson.of(view, request, views, true));
  }

  private void edge(Context ctx) {
    Params params = new Params(ctx);
    EdgeView edge =
        explore
            .graphViews()
            .edge(required(params, "from"), required(params, "to"), Viewer.LOCAL)
            .orElseThrow(NotFoundException::edge);
    ctx.json(
        new Edge(
            Answers.Ref.of(edge.one()),
            Answers.Ref.of(edge.other()),
            edge.statements().stream().map(Answers.Fact::of).toList()));
  }

  private void path(Context ctx) {
    Params params = new Params(ctx);
    NamedThings.Found from = things.find(required(params, "from"), Viewer.LOCAL);
    NamedThings.Found to = things.find(required(params, "to"), Viewer.LOCAL);
    if (from.chosen() == null || to.chosen() == null) {
      ctx.json(new Path(End.of(from), End.of(to), false, false, List.of(), List.of(), List.of()));
      return;
    }
    PathAnswer answer =
        explore
            .paths()
            .find(from.chosen().id(), to.chosen().id(), Viewer.LOCAL)
            .orElseThrow(NotFoundException::entity);
    ctx.json(
        new Path(
            End.of(from),
            End.of(to),
            answer.isSame() || !answer.shortest().isEmpty(),
            answer.broad(),
            answer.shortest().stream().map(Way::of).toList(),
            answer.around().stream().map(Way::of).toList(),
            answer.together()));
  }

  private static String required(Params params, String name) {
    String value = params.text(name);
    if (value == null) {
      throw new ParameterException("problem.required", name);
    }
    return value;
  }
}
