package org.maplebridge.web.http;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maplebridge.index.IndexQuery.Sort;
import org.maplebridge.model.Kind;
import org.maplebridge.model.ScopedName;
import org.maplebridge.model.Viewer;
import org.maplebridge.search.SearchAnswer.Hit;
import org.maplebridge.search.SearchRequest;
import org.maplebridge.search.SearchService;

/**
 * What a request wants to compare: ids ({@code id}, repeated, or {@code ids}, between commas), and
 * names as people write them ({@code name}, repeated).
 *
 * @param ids those given, and those that names lead to
 * @param doubts names that lead to nothing or to several things
 * @param named whether names were given, so that the address can be made one of ids
 */
public record CompareRequest(List<String> ids, List<Doubt> doubts, boolean named) {

  /** A name is at most so long; longer ones are text that was pasted by mistake. */
  private static final int LONGEST_NAME = 100;

  private static final int MOST_NAMES = 12;
  private static final int OPTIONS = 6;
  private static final List<Kind> KINDS = List.of(Kind.PRACTICE, Kind.REGION);

  /** Why a name doesn't lead to one thing. */
  public enum Why {
    NOTHING,
    /** Nothing is called exactly so. */
    LIKE,
    /** Several things are. */
    SEVERAL,
    TOO_LONG
  }

  /** A name that doesn't lead to one thing, with what it may mean. */
  public record Doubt(String typed, Why why, List<Option> options) {
    public Doubt {
      options = List.copyOf(options);
    }
  }

  /** Something that a name may mean. */
  public record Option(String id, Kind kind, String name, String place) {}

  public CompareRequest {
    ids = List.copyOf(ids);
    doubts = List.copyOf(doubts);
  }

  /** Reads a request; names are looked up as the search box would. */
  public static CompareRequest of(Context ctx, SearchService search) {
    Set<String> ids = new LinkedHashSet<>();
    Params params = new Params(ctx);
    ids.addAll(params.values("id"));
    ids.addAll(params.values("ids"));
    List<String> names =
        ctx.queryParams("name").stream()
            .map(String::strip)
            .filter(n -> !ScopedName.normalise(n).isEmpty())
            .distinct()
            .limit(MOST_NAMES)
            .toList();
    List<Doubt> doubts = new ArrayList<>();
    for (String name : names) {
      List<Option> exact = new ArrayList<>();
      Doubt doubt = lookUp(name, search, exact);
      if (doubt == null) {
        ids.add(exact.getFirst().id());
      } else {
        doubts.add(doubt);
      }
    }
    return new CompareRequest(List.copyOf(ids), doubts, !names.isEmpty());
  }

  private static @Nullable Doubt lookUp(String name, SearchService search, List<Option> exact) {
    if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
      String shown = name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "…";
      return new Doubt(shown, Why.TOO_LONG, List.of());
    }
    SearchRequest request =
        new SearchRequest(
            name, KINDS, null, null, null, Map.of(), "", Sort.RELEVANCE, 0, 20, true, Set.of());
    List<Hit> hits = search.search(request, Viewer.LOCAL).hits();
    hits.stream().filter(h -> isCalled(h, name)).map(CompareRequest::option).forEach(exact::add);
    if (exact.size() == 1) {
      return null;
    }
    if (exact.size() > 1) {
      return new Doubt(name, Why.SEVERAL, exact.stream().limit(OPTIONS).toList());
    }
    List<Option> like = hits.stream().map(CompareRequest::option).limit(OPTIONS).toList();
    return new Doubt(name, like.isEmpty() ? Why.NOTHING : Why.LIKE, like);
  }

  private static boolean isCalled(Hit hit, String name) {
    String wanted = ScopedName.normalise(name);
    return ScopedName.normalise(hit.name()).equals(wanted)
        || hit.aliases().stream().anyMatch(a -> ScopedName.normalise(a).equals(wanted));
  }

  private static Option option(Hit hit) {
    String place = hit.region() == null ? "" : String.join(" › ", hit.region().path());
    return new Option(hit.id(), hit.kind(), hit.name(), place);
  }
}
