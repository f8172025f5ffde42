package org.maplebridge.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.Supplier;
import org.maplebridge.graph.GraphState;
import org.maplebridge.web.http.IndexState;

/** Whether the service lives, and how graph and index are. */
public final class HealthResource {

  record Health(String status, String version) {}

  record Graph(String status, long change, String message) {}

  /** {@code agree}: whether the index reflects the graph's last change. */
  record Ready(boolean ready, Graph graph, IndexState index, boolean agree) {}

  private final Supplier<GraphState> graph;
  private final Supplier<IndexState> index;
  private final String version;

  public HealthResource(Supplier<GraphState> graph, Supplier<IndexState> index, String version) {
    this.graph = graph;
    this.index = index;
    this.version = version;
  }

  public void register(RoutesConfig routes) {
    routes.get("/api/v1/health", ctx -> ctx.json(new Health("UP", version)));
    routes.get("/api/v1/ready", this::ready);
    routes.get("/api/v1/openapi.yaml", HealthResource::openapi);
  }

  private void ready(Context ctx) {
    GraphState state = graph.get();
    IndexState indexState = index.get();
    boolean ready = state.isReady();
    if (!ready) {
      ctx.status(503).header("Retry-After", "5");
    }
    ctx.json(
        new Ready(
            ready,
            new Graph(state.status().name(), state.change(), state.message()),
            indexState,
            ready && state.change() == indexState.change()));
  }

  private static void openapi(Context ctx) {
    var in = HealthResource.class.getResourceAsStream("/openapi.yaml");
    if (in == null) {
      throw new IllegalStateException("Missing on the class path: /openapi.yaml");
    }
    ctx.contentType("application/yaml; charset=utf-8").result(in);
  }
}
