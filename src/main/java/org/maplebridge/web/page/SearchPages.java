package org.maplebridge.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maplebridge.explore.ExploreService;
import org.maplebridge.explore.Place;
import org.maplebridge.index.IndexQuery.Sort;
import org.maplebridge.index.Suggestion;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Viewer;
import org.maplebridge.search.SearchAnswer;
import org.maplebridge.search.SearchRequest;
import org.maplebridge.search.SearchService;
import org.maplebridge.web.http.Params;

/**
 * The first page, search, the lists that are searches of one kind, suggestions, help. None of it
 * needs the graph.
 */
public final class SearchPages {

  private static final int BROWSED = 12;
  private static final int SUGGESTED = 8;

  /** The first page: what there is, by kind and place, and practices to begin with. */
  public record HomeModel(
      List<SearchAnswer.FacetValue> kinds,
      List<SearchAnswer.FacetValue> regions,
      List<SearchAnswer.Hit> practices) {}

  /** What may be meant by what was typed. */
  public record SuggestModel(List<Line> lines) {

    /** A suggestion and where it lies. */
    public record Line(Suggestion suggestion, String placeText) {}
  }

  private final SearchService search;
  private final ExploreService explore;
  private final FrameMaker frames;
  private final Templates templates;

  public SearchPages(
      SearchService search, ExploreService explore, FrameMaker frames, Templates templates) {
    this.search = search;
    this.explore = explore;
    this.frames = frames;
    this.templates = templates;
  }

  public void register(RoutesConfig routes) {
    routes.get("/", this::home);
    routes.get("/search", ctx -> results(ctx, null, List.of()));
    routes.get("/suggest", this::suggest);
    routes.get("/help", ctx -> templates.show(ctx, "help", frames.of(ctx), ""));
  }

  private void home(Context ctx) {
    SearchAnswer answer =
        search.search(
            new SearchRequest(
                "",
                List.of(Kind.PRACTICE),
                null,
                null,
                null,
                Map.of(),
                "",
                Sort.RELEVANCE,
                0,
                BROWSED,
                true,
                Set.of()),
            Viewer.LOCAL);
    HomeModel model =
        new HomeModel(
            answer.facets().getOrDefault("kind", List.of()),
            answer.facets().getOrDefault("region", List.of()).stream().limit(BROWSED).toList(),
            answer.hits());
    templates.show(ctx, "home", frames.of(ctx), model);
  }

  private void results(Context ctx, @Nullable String heading, List<Kind> kinds) {
    Frame frame = frames.of(ctx);
    SearchModel model = new SearchModelMaker(search, ctx, frame.w(), kinds).make(heading);
    templates.show(ctx, "search", frame, model);
  }

  private void suggest(Context ctx) {
    String typed = new Params(ctx).query();
    List<Suggestion> found =
        typed.isEmpty() ? List.of() : search.suggest(typed, SUGGESTED, Viewer.LOCAL);
    SuggestModel model =
        new SuggestModel(found.stream().map(s -> new SuggestModel.Line(s, placeText(s))).toList());
    templates.show(ctx, "suggest", frames.of(ctx), model);
  }

  private String placeText(Suggestion suggestion) {
    String regionId = suggestion.regionId();
    return regionId == null
        ? ""
        : explore.regions().findPlace(regionId).map(Place::pathText).orElse("");
  }
}
