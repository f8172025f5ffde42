package org.maplebridge.web.page;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.maplebridge.explore.ExploreService;
import org.maplebridge.graph.GraphState;
import org.maplebridge.graph.GraphUnavailableException;
import org.maplebridge.graph.Totals;
import org.maplebridge.model.Viewer;
import org.maplebridge.web.http.RequestLanguage;

/** Makes the frame of a page. */
public final class FrameMaker {

  private record Counted(long change, Totals totals) {}

  private final ExploreService explore;
  private final Supplier<GraphState> graph;
  private final String version;
  private volatile @Nullable Counted counted;

  public FrameMaker(ExploreService explore, Supplier<GraphState> graph, String version) {
    this.explore = explore;
    this.graph = graph;
    this.version = version;
  }

  Frame of(Context ctx) {
    GraphState state = graph.get();
    Map<String, List<String>> parameters = new LinkedHashMap<>(ctx.queryParamMap());
    parameters.keySet().removeIf(Preferences::isPreference);
    String query = ctx.queryParam("q");
    return new Frame(
        Words.of(Preferences.of(ctx, RequestLanguage.NAME, RequestLanguage.DEFAULT)),
        Preferences.of(ctx, Preferences.THEME, "auto"),
        ctx.path(),
        parameters,
        query == null ? "" : query,
        totals(state),
        state.isReady() ? null : state.message(),
        version);
  }

  /** Counted anew only when the graph has changed. */
  private @Nullable Totals totals(GraphState state) {
    if (!state.isReady()) {
      return null;
    }
    Counted last = counted;
    if (last != null && last.change() == state.change()) {
      return last.totals();
    }
    try {
      Totals totals = explore.totals(Viewer.LOCAL);
      counted = new Counted(state.change(), totals);
      return totals;
    } catch (GraphUnavailableException e) {
      return null;
    }
  }
}
