package org.maplebridge.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maplebridge.explore.ExploreService;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Viewer;
import org.maplebridge.search.SearchAnswer;
import org.maplebridge.search.SearchService;

/**
 * Lists of the things of a kind: searches of that kind whose hits are lines of a table. The numbers
 * of a line are the graph's; while it is away the list stands without them.
 */
public final class ListPages {

  /**
   * A column.
   *
   * @param word the key of its name
   * @param attribute the property that it shows, or empty
   * @param steps the relationships that it counts; none for a property
   */
  record Column(String word, String attribute, List<String> steps) {

    static Column of(String word, String attribute) {
      return new Column(word, attribute, List.of());
    }

    static Column count(String word, String... steps) {
      return new Column(word, "", List.of(steps));
    }

    boolean isCount() {
      return !steps.isEmpty();
    }
  }

  private static final String REGION = "region";
  private static final String DATE = "date";

  /** Where the list of a kind is. */
  static final Map<Kind, String> PATHS = new LinkedHashMap<>();

  private static final Map<Kind, List<Column>> COLUMNS = new LinkedHashMap<>();

  static {
    list(
        Kind.PRACTICE,
        "/practices",
        Column.of("list.region", REGION),
        Column.of("list.tier", "tier"),
        Column.of("list.form", "form"),
        Column.of("list.domain", "domain"),
        Column.count("list.parts", "<PART_OF"),
        Column.count("list.places", "PRACTISED_IN", "PROMOTED_TO"),
        Column.count("list.honours", "AWARDED"));
    list(
        Kind.CASE,
        "/cases",
        Column.of("list.type", "disputeType"),
        Column.of("list.region", REGION),
        Column.of("list.date", DATE),
        Column.of("list.status", "status"),
        Column.of("list.performance", "performance"));
    list(
        Kind.PERSON,
        "/people",
        Column.of("list.post", "post"),
        Column.of("list.organization", "organization"),
        Column.of("list.region", REGION));
    list(
        Kind.ORGANIZATION,
        "/organizations",
        Column.of("list.region", REGION),
        Column.count("list.people", "<HOLDS_POST", "<MEMBER_OF"),
        Column.count("list.settled", "<RESOLVED_BY"));
    list(
        Kind.GRID,
        "/grids",
        Column.of("list.level", "gridLevel"),
        Column.of("list.region", REGION),
        Column.count("list.people", "<SERVES_GRID"));
    list(
        Kind.POLICY,
        "/policies",
        Column.of("list.docType", "docType"),
        Column.of("list.issuer", "issuer"),
        Column.of("list.date", DATE),
        Column.of("list.region", REGION),
        Column.count("list.practices", "<GOVERNED_BY"));
    list(
        Kind.HONOUR,
        "/honours",
        Column.of("list.status", "status"),
        Column.of("list.grantor", "grantor"),
        Column.of("list.year", "year"),
        Column.count("list.recipients", "<AWARDED"));
    list(
        Kind.EVENT,
        "/events",
        Column.of("list.type", "eventType"),
        Column.of("list.date", DATE),
        Column.of("list.region", REGION));
  }

  private static void list(Kind kind, String path, Column... columns) {
    PATHS.put(kind, path);
    COLUMNS.put(kind, List.of(columns));
  }

  /** A list. */
  public record ListModel(SearchModel search, Kind kind, List<Head> heads, List<Row> rows) {

    /** The lists of the other kinds. */
    public Map<Kind, String> others() {
      Map<Kind, String> others = new LinkedHashMap<>(PATHS);
      others.remove(kind);
      return others;
    }
  }

  /** The head of a column. */
  public record Head(String word, boolean number) {}

  /** A line: its cells in the order of the heads. */
  public record Row(SearchAnswer.Hit hit, List<String> cells) {}

  private final SearchService search;
  private final ExploreService explore;
  private final FrameMaker frames;
  private final Templates templates;

  public ListPages(
      SearchService search, ExploreService explore, FrameMaker frames, Templates templates) {
    this.search = search;
    this.explore = explore;
    this.frames = frames;
    this.templates = templates;
  }

  public void register(RoutesConfig routes) {
    PATHS.forEach((kind, path) -> routes.get(path, ctx -> show(ctx, kind, path)));
  }

  private void show(Context ctx, Kind kind, String path) {
    Frame frame = frames.of(ctx);
    SearchModel model =
        new SearchModelMaker(search, ctx, frame.w(), List.of(kind))
            .make("nav" + path.replace('/', '.'));
    List<SearchAnswer.Hit> hits = model.answer().hits();
    List<Column> columns = COLUMNS.getOrDefault(kind, List.of());
    Map<String, Map<String, Long>> counts =
        columns.stream().anyMatch(Column::isCount)
            ? explore
                .entities()
                .countSteps(hits.stream().map(SearchAnswer.Hit::id).toList(), Viewer.LOCAL)
            : Map.of();
    List<Row> rows = new ArrayList<>();
    for (SearchAnswer.Hit hit : hits) {
      Map<String, Long> own = counts.getOrDefault(hit.id(), Map.of());
      rows.add(new Row(hit, columns.stream().map(c -> cell(c, hit, own, frame.w())).toList()));
    }
    List<Head> heads = columns.stream().map(c -> new Head(c.word(), c.isCount())).toList();
    templates.show(ctx, "list", frame, new ListModel(model, kind, heads, rows));
  }

  private String cell(Column column, SearchAnswer.Hit hit, Map<String, Long> counts, Words w) {
    if (column.isCount()) {
      long count = column.steps().stream().mapToLong(s -> counts.getOrDefault(s, 0L)).sum();
      return count == 0 ? "" : w.number(count);
    }
    if (column.attribute().equals(REGION)) {
      SearchAnswer.RegionRef region = hit.region();
      return region == null ? "" : String.join(" › ", region.path());
    }
    if (column.attribute().equals(DATE)) {
      return hit.date();
    }
    String value = hit.attributes().getOrDefault(column.attribute(), "");
    return value.isEmpty()
        ? ""
        : w.terms(explore.entities().labels(hit.kind(), column.attribute(), value));
  }
}
