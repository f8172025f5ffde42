package org.maplebridge.web.page;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.maplebridge.explore.ExploreService;
import org.maplebridge.graph.GraphState;
import org.maplebridge.graph.GraphUnavailableException;
import org.maplebridge.graph.Totals;
import org.maplebridge.model.Viewer;
import org.maplebridge.web.http.RequestLanguage;

/** Makes the frame of a page; language and theme are kept in cookies, nothing else is. */
public final class FrameMaker {

  private static final int YEAR = 365 * 24 * 3600;
  private static final Set<String> PREFERENCES = Set.of(RequestLanguage.NAME, "theme");

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
    PREFERENCES.forEach(parameters::remove);
    String query = ctx.queryParam("q");
    return new Frame(
        Words.of(
            preference(ctx, RequestLanguage.NAME, RequestLanguage.KNOWN, RequestLanguage.DEFAULT)),
        preference(ctx, "theme", List.of("light", "dark"), "auto"),
        ctx.path(),
        parameters,
        query == null ? "" : query,
        totals(state),
        state.isReady() ? null : state.message(),
        version);
  }

  private static String preference(
      Context ctx, String name, List<String> values, String otherwise) {
    String asked = ctx.queryParam(name);
    if (asked != null && values.contains(asked)) {
      Cookie cookie = new Cookie(name, asked);
      cookie.setPath("/");
      cookie.setMaxAge(YEAR);
      cookie.setHttpOnly(true);
      cookie.setSameSite(SameSite.LAX);
      ctx.cookie(cookie);
      return asked;
    }
    String kept = ctx.cookie(name);
    return kept != null && values.contains(kept) ? kept : otherwise;
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
