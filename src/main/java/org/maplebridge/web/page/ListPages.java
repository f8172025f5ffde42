package org.maplebridge.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maplebridge.explore.ExploreService;
import org.maplebridge.model.Kind;
import org.maplebridge.search.SearchAnswer;
import org.maplebridge.search.SearchService;

/**
 * Lists of the things of a kind: searches of that kind whose hits are lines of a table. The numbers
 * of a line are the graph's; while it is away the list stands without them.
 */
public final class ListPages {

  /** Where the list of a kind is. */
  static final Map<Kind, String> PATHS = new LinkedHashMap<>();

  static {
    PATHS.put(Kind.PRACTICE, "/practices");
    PATHS.put(Kind.CASE, "/cases");
    PATHS.put(Kind.PERSON, "/people");
    PATHS.put(Kind.ORGANIZATION, "/organizations");
    PATHS.put(Kind.GRID, "/grids");
    PATHS.put(Kind.POLICY, "/policies");
    PATHS.put(Kind.HONOUR, "/honours");
    PATHS.put(Kind.EVENT, "/events");
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
    ListColumns columns = ListColumns.of(kind);
    Map<String, Map<String, Long>> counts = columns.counts(hits, explore);
    List<Row> rows = new ArrayList<>();
    for (SearchAnswer.Hit hit : hits) {
      Map<String, Long> own = counts.getOrDefault(hit.id(), Map.of());
      rows.add(
          new Row(hit, columns.all().stream().map(c -> cell(c, hit, own, frame.w())).toList()));
    }
    List<Head> heads = columns.all().stream().map(c -> new Head(c.word(), c.isCount())).toList();
    templates.show(ctx, "list", frame, new ListModel(model, kind, heads, rows));
  }

  private String cell(
      ListColumns.Column column, SearchAnswer.Hit hit, Map<String, Long> counts, Words w) {
    if (column.isCount()) {
      long count = column.count(counts);
      return count == 0 ? "" : w.number(count);
    }
    return column.isRegion()
        ? hit.region() == null ? "" : String.join(" › ", hit.region().path())
        : column.value(hit, explore, w);
  }
}
