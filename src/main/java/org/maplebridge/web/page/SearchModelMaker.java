package org.maplebridge.web.page;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maplebridge.index.IndexQuery.Sort;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Viewer;
import org.maplebridge.search.SearchAnswer;
import org.maplebridge.search.SearchRequest;
import org.maplebridge.search.SearchService;
import org.maplebridge.web.http.Highlight;
import org.maplebridge.web.http.Params;
import org.maplebridge.web.http.Urls;

/**
 * From a request and its answer to the page: every filter and every reading of the query is a link
 * that switches it.
 */
final class SearchModelMaker {

  private static final int LIMIT = 20;
  private static final int MAX_FACET_LINES = 12;
  private static final List<String> SINGLE =
      List.of("q", "region", "from", "to", "sort", "within", "expand", "offset");
  private static final List<String> SHOWN =
      List.of(
          "kind",
          "region",
          "year",
          "form",
          "domain",
          "tier",
          "status",
          "disputeType",
          "agreement",
          "performance",
          "relation",
          "setting",
          "risk",
          "practice",
          "level",
          "role");

  private final SearchService search;
  private final Words w;
  private final String path;
  private final Map<String, List<String>> parameters = new LinkedHashMap<>();
  private final SearchRequest request;

  SearchModelMaker(SearchService search, Context ctx, Words w, List<Kind> kinds) {
    this.search = search;
    this.w = w;
    this.path = ctx.path();
    Params params = new Params(ctx);
    this.request = params.search(kinds, LIMIT);
    for (String name : SINGLE) {
      String value = params.text(name);
      if (value != null) {
        parameters.put(name, List.of(value));
      }
    }
    List<String> many = new ArrayList<>(Params.FACETS);
    many.add("off");
    if (kinds.isEmpty()) {
      many.add("kind");
    }
    for (String name : many) {
      List<String> values = params.values(name);
      if (!values.isEmpty()) {
        parameters.put(name, values);
      }
    }
  }

  SearchModel make(@Nullable String heading) {
    SearchAnswer answer = search.search(request, Viewer.LOCAL);
    boolean more =
        answer.total() > request.offset() + answer.hits().size() && !answer.hits().isEmpty();
    List<Filter> filters = filters(answer);
    return new SearchModel(
        heading,
        path,
        request.q(),
        request.within(),
        answer,
        chips(answer, filters),
        heading == null ? tabs(answer) : List.of(),
        facets(answer, heading == null),
        answer.hits().stream().map(SearchModelMaker::line).toList(),
        sorts(),
        kept(),
        Pager.of(
            path,
            parameters,
            request.offset(),
            request.limit(),
            answer.hits().size(),
            answer.total(),
            more),
        new SearchModel.Years(first("from"), first("to")),
        answer.total() == 0 ? wayOut(filters) : List.of(),
        answer.didYouMean() == null
            ? null
            : Urls.of("/search", Map.of("q", List.of(answer.didYouMean()))));
  }

  /**
   * A passage is its own evidence. Of an entity's quotes the one that matches most is shown, and of
   * those the longest: it says more than a bare name.
   */
  private static SearchModel.HitLine line(SearchAnswer.Hit hit) {
    Highlight highlight = Highlight.of(hit.highlight());
    SearchAnswer.HitEvidence best = null;
    Highlight shown = highlight;
    if (hit.kind() != Kind.PASSAGE) {
      for (SearchAnswer.HitEvidence evidence : hit.evidence()) {
        Highlight marked = highlight.in(evidence.quote());
        if (best == null || says(marked) > says(shown)) {
          best = evidence;
          shown = marked;
        }
      }
    } else if (!hit.evidence().isEmpty()) {
      best = hit.evidence().getFirst();
    }
    return new SearchModel.HitLine(hit, shown, best != null, best);
  }

  private static int says(Highlight highlight) {
    long kinds =
        highlight.pieces().stream()
            .filter(Highlight.Piece::match)
            .map(Highlight.Piece::text)
            .distinct()
            .count();
    return (int) kinds * 200 + Math.min(199, highlight.text().length());
  }

  // ---- how it was understood
  // -----------------------------------------------------------------------------------------------

  private List<SearchModel.Chip> chips(SearchAnswer answer, List<Filter> filters) {
    List<SearchModel.Chip> chips = new ArrayList<>();
    for (SearchAnswer.Expansion expansion : answer.query().expansions()) {
      chips.add(
          new SearchModel.Chip(
              w.expansion(expansion), expansion.on(), toggled("off", expansion.id())));
    }
    filters.forEach(f -> chips.add(new SearchModel.Chip(f.label(), true, f.url())));
    return chips;
  }

  /** A filter in force, and the link that takes it away. */
  private record Filter(String name, String value, String label, String url) {}

  private List<Filter> filters(SearchAnswer answer) {
    List<Filter> filters = new ArrayList<>();
    for (String name : SHOWN) {
      for (String value : parameters.getOrDefault(name, List.of())) {
        filters.add(filter(name, value, label(answer, name, value), toggled(name, value)));
      }
    }
    if (!first("from").isEmpty() || !first("to").isEmpty()) {
      Map<String, List<String>> without =
          Urls.with(Urls.with(fresh(), "from", List.of()), "to", List.of());
      String years = first("from") + "—" + first("to");
      filters.add(filter("year", years, years, Urls.of(path, without)));
    }
    if (!request.within().isEmpty()) {
      String url = Urls.of(path, Urls.with(fresh(), "within", List.of()));
      filters.add(filter("within", request.within(), request.within(), url));
    }
    return filters;
  }

  private Filter filter(String name, String value, String label, String url) {
    String caption = w.t(name.equals("within") ? "search.within" : "facet." + name);
    return new Filter(name, value, caption + w.t("colon") + label, url);
  }

  /** A tab for each kind that hits are of; none where all are of one kind anyway. */
  private List<SearchModel.Tab> tabs(SearchAnswer answer) {
    List<SearchAnswer.FacetValue> kinds = answer.facets().getOrDefault("kind", List.of());
    List<String> chosen = parameters.getOrDefault("kind", List.of());
    if (kinds.size() < 2 && chosen.isEmpty()) {
      return List.of();
    }
    List<SearchModel.Tab> tabs = new ArrayList<>();
    tabs.add(tab(w.t("search.all"), null, chosen.isEmpty(), List.of()));
    for (SearchAnswer.FacetValue kind : kinds) {
      boolean alone = chosen.equals(List.of(kind.value()));
      tabs.add(tab(w.kind(kind.value()), kind.count(), alone, List.of(kind.value())));
    }
    return tabs;
  }

  private SearchModel.Tab tab(
      String label, @Nullable Long count, boolean chosen, List<String> kinds) {
    return new SearchModel.Tab(
        label, count, chosen, Urls.of(path, Urls.with(fresh(), "kind", kinds)));
  }

  private String label(SearchAnswer answer, String facet, String value) {
    if (facet.equals("kind")) {
      return w.kind(value);
    }
    SearchAnswer.RegionRef region = answer.query().region();
    if (facet.equals("region")
        && region != null
        && (region.id().equals(value) || region.code().equals(value))) {
      return region.name();
    }
    return answer.facets().getOrDefault(facet, List.of()).stream()
        .filter(f -> f.value().equals(value))
        .map(f -> w.terms(f.label()))
        .findFirst()
        .orElse(value);
  }

  // ---- facets
  // ----------------------------------------------------------------------------------------------------------------

  private List<SearchModel.FacetGroup> facets(SearchAnswer answer, boolean withKind) {
    List<SearchModel.FacetGroup> groups = new ArrayList<>();
    for (String name : SHOWN) {
      List<SearchAnswer.FacetValue> values = answer.facets().getOrDefault(name, List.of());
      if (!values.isEmpty() && (withKind || !name.equals("kind"))) {
        groups.add(new SearchModel.FacetGroup(name, "facet." + name, lines(name, values)));
      }
    }
    return groups;
  }

  private List<SearchModel.FacetLine> lines(String name, List<SearchAnswer.FacetValue> values) {
    long most = values.stream().mapToLong(SearchAnswer.FacetValue::count).max().orElse(1);
    List<String> chosen = parameters.getOrDefault(name, List.of());
    return values.stream()
        .limit(name.equals("year") ? 60 : MAX_FACET_LINES)
        .map(v ->
            new SearchModel.FacetLine(
                name.equals("kind") ? w.kind(v.value()) : w.terms(v.label()),
                v.count(),
                name.equals("year")
                    ? v.value().equals(first("from")) && v.value().equals(first("to"))
                    : chosen.contains(asWritten(name, v.value(), chosen)),
                name.equals("year")
                    ? year(v.value())
                    : toggled(name, asWritten(name, v.value(), chosen)),
                (int) Math.max(2, 100 * v.count() / Math.max(1, most))))
        .toList();
  }

  /** A region may be chosen by its id or by its code. */
  private static String asWritten(String name, String value, List<String> chosen) {
    String code = value.startsWith("r") ? value.substring(1) : value;
    return name.equals("region") && chosen.contains(code) ? code : value;
  }

  private String year(String year) {
    boolean chosen = year.equals(first("from")) && year.equals(first("to"));
    List<String> value = chosen ? List.of() : List.of(year);
    return Urls.of(path, Urls.with(Urls.with(fresh(), "from", value), "to", value));
  }

  /** This search with a value of a parameter put in or taken out, from its first page. */
  private String toggled(String name, String value) {
    List<String> values = new ArrayList<>(parameters.getOrDefault(name, List.of()));
    if (!values.remove(value)) {
      if (SINGLE.contains(name)) {
        values.clear();
      }
      values.add(value);
    }
    return Urls.of(path, Urls.with(fresh(), name, values));
  }

  private Map<String, List<String>> fresh() {
    return Urls.with(parameters, "offset", List.of());
  }

  // ---- around the list
  // -------------------------------------------------------------------------------------------------------

  private List<SearchModel.Choice> sorts() {
    List<SearchModel.Choice> sorts = new ArrayList<>();
    for (Sort sort : Sort.values()) {
      String name = sort.name().toLowerCase(java.util.Locale.ROOT);
      List<String> value = sort == Sort.RELEVANCE ? List.of() : List.of(name);
      sorts.add(
          new SearchModel.Choice(
              w.t("sort." + name),
              request.sort() == sort,
              Urls.of(path, Urls.with(fresh(), "sort", value))));
    }
    return sorts;
  }

  private List<SearchModel.Pair> kept() {
    List<SearchModel.Pair> pairs = new ArrayList<>();
    fresh()
        .forEach((name, values) -> values.forEach(v -> pairs.add(new SearchModel.Pair(name, v))));
    return pairs;
  }

  /** What would find something: each filter dropped, and all of them, with what is found then. */
  private List<SearchModel.Choice> wayOut(List<Filter> filters) {
    List<SearchModel.Choice> ways = new ArrayList<>();
    for (Filter filter : filters) {
      long found =
          search.search(request.without(filter.name(), filter.value()), Viewer.LOCAL).total();
      if (found > 0) {
        String label = w.t("empty.drop", filter.label(), w.number(found));
        ways.add(new SearchModel.Choice(label, false, filter.url()));
      }
    }
    if (filters.size() != 1 && !request.q().isEmpty()) {
      long found = search.search(SearchRequest.of(request.q(), 1), Viewer.LOCAL).total();
      if (found > 0) {
        ways.add(
            new SearchModel.Choice(
                w.t("empty.without", w.number(found)),
                false,
                Urls.of("/search", Map.of("q", List.of(request.q())))));
      }
    }
    return ways;
  }

  private String first(String name) {
    return parameters.getOrDefault(name, List.of("")).getFirst();
  }
}
