package org.maplebridge.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.maplebridge.explore.ExploreService;
import org.maplebridge.export.TableFormat;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Viewer;
import org.maplebridge.search.SearchAnswer;
import org.maplebridge.search.SearchRequest;
import org.maplebridge.search.SearchService;
import org.maplebridge.web.http.Downloads;
import org.maplebridge.web.http.Params;
import org.maplebridge.web.page.Words;

/** Search, the lists that are searches of one kind, and suggestions. None of it needs the graph. */
public final class SearchResource {

  private static final int DEFAULT_LIMIT = 20;
  private static final int SUGGESTIONS = 10;

  private final SearchService search;
  private final ExploreService explore;

  public SearchResource(SearchService search, ExploreService explore) {
    this.search = search;
    this.explore = explore;
  }

  public void register(RoutesConfig routes) {
    routes.get("/api/v1/search", ctx -> answer(ctx, List.of()));
    routes.get("/api/v1/practices", ctx -> answer(ctx, List.of(Kind.PRACTICE)));
    routes.get("/api/v1/cases", ctx -> answer(ctx, List.of(Kind.CASE)));
    routes.get("/api/v1/people", ctx -> answer(ctx, List.of(Kind.PERSON)));
    routes.get("/api/v1/grids", ctx -> answer(ctx, List.of(Kind.GRID)));
    routes.get("/api/v1/organizations", ctx -> answer(ctx, List.of(Kind.ORGANIZATION)));
    routes.get("/api/v1/policies", ctx -> answer(ctx, List.of(Kind.POLICY)));
    routes.get("/api/v1/honours", ctx -> answer(ctx, List.of(Kind.HONOUR)));
    routes.get("/api/v1/events", ctx -> answer(ctx, List.of(Kind.EVENT)));
    routes.get("/api/v1/suggest", this::suggest);
  }

  private void answer(Context ctx, List<Kind> kinds) {
    Params params = new Params(ctx);
    TableFormat format = Downloads.asked(params);
    if (format == null) {
      SearchAnswer answer = search.search(params.search(kinds, DEFAULT_LIMIT), Viewer.LOCAL);
      ctx.json(
          Answers.Search.of(answer, kinds.isEmpty() ? Map.of() : counts(answer), Words.of(ctx)));
      return;
    }
    SearchRequest request = params.searchForAll(kinds);
    int most = Downloads.most(params);
    String name = ctx.path().substring(ctx.path().lastIndexOf('/') + 1);
    Words words = Words.of(ctx);
    Tables.Source<SearchAnswer.Hit> hits =
        consumer -> search.each(request, most, Viewer.LOCAL, consumer);
    if (kinds.size() == 1) {
      ListTable list = new ListTable(kinds.getFirst(), explore, words);
      Downloads.send(ctx, name, format, list.of(hits), list::heading, words);
    } else {
      Downloads.send(ctx, name, format, Tables.hits(hits), words);
    }
  }

  /** What stands around the things of a list, as their page counts it. */
  private Map<String, Map<String, Long>> counts(SearchAnswer answer) {
    List<String> ids = answer.hits().stream().map(SearchAnswer.Hit::id).toList();
    return explore.entities().countSteps(ids, Viewer.LOCAL);
  }

  private void suggest(Context ctx) {
    Params params = new Params(ctx);
    ctx.json(
        new Answers.Suggestions(
            search.suggest(params.query(), params.limit(SUGGESTIONS), Viewer.LOCAL).stream()
                .map(s ->
                    Answers.Suggested.of(
                        s,
                        s.regionId() == null
                            ? null
                            : explore.regions().findPlace(s.regionId()).orElse(null)))
                .toList()));
  }
}
