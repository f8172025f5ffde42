package org.maplebridge.explore.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maplebridge.explore.ExploreService;
import org.maplebridge.explore.Place;
import org.maplebridge.explore.Statement;
import org.maplebridge.explore.compare.Matrix.Column;
import org.maplebridge.explore.compare.Matrix.Entry;
import org.maplebridge.explore.compare.Matrix.Line;
import org.maplebridge.explore.compare.Matrix.Step;
import org.maplebridge.graph.Spread;
import org.maplebridge.graph.SpreadFilter;
import org.maplebridge.model.Polarity;
import org.maplebridge.model.Viewer;

/** Tells which practice came to which place, how and when. */
public final class MatrixService {

  /** So many steps of a cell are shown; a cell is small. */
  private static final int MOST_STEPS = 3;

  private static final String COUNTRY = "cn";

  /** Where it began, then what rests on most. */
  private static final Comparator<Spread.Step> BEGIN_FIRST =
      Comparator.comparing((Spread.Step s) -> !s.type().equals("ORIGINATED_IN"))
          .thenComparing(s -> -s.factIds().size());

  /** What a way is called when its facts give no status. */
  private static final Map<String, String> WAYS =
      Map.of("ORIGINATED_IN", "首创", "PRACTISED_IN", "实行", "PROMOTED_TO", "推广");

  private final ExploreService explore;
  private final StatementLabels labels;

  public MatrixService(ExploreService explore) {
    this.explore = explore;
    this.labels = new StatementLabels(explore.entities());
  }

  /**
   * A page of the matrix; empty when there is no such region.
   *
   * @param region id or code, or null for the country
   */
  public Optional<Matrix> find(
      @Nullable String region,
      @Nullable String tier,
      @Nullable String form,
      int offset,
      int limit,
      Viewer viewer) {
    return explore
        .regions()
        .findPlace(region == null ? COUNTRY : region)
        .map(place ->
            matrix(
                place,
                explore.listSpread(new SpreadFilter(place.id(), tier, form), offset, limit, viewer),
                viewer));
  }

  private Matrix matrix(Place place, Spread spread, Viewer viewer) {
    List<Column> columns = columns(place, spread);
    Map<String, List<Spread.Step>> cells = new LinkedHashMap<>();
    for (Spread.Step step : spread.steps()) {
      cells
          .computeIfAbsent(key(step.practiceId(), step.partId()), _ -> new ArrayList<>())
          .add(step);
    }
    cells.values().forEach(steps -> steps.sort(BEGIN_FIRST));
    Map<String, Statement> statements = statements(cells, viewer);
    List<Line> lines =
        spread.practices().stream()
            .map(p ->
                new Line(
                    p,
                    explore.regions().pathText(p),
                    columns.stream()
                        .map(c ->
                            entry(cells.getOrDefault(key(p.id(), c.id()), List.of()), statements))
                        .toList()))
            .toList();
    return new Matrix(place, spread.total(), columns, lines);
  }

  private static String key(String practiceId, String partId) {
    return practiceId + " " + partId;
  }

  private List<Column> columns(Place place, Spread spread) {
    List<Column> columns = new ArrayList<>();
    spread
        .byPart()
        .forEach((id, practices) -> {
          if (id.isEmpty()) {
            columns.add(new Column("", place.key(), place.name(), true, practices));
          } else {
            Optional<Place> part = explore.regions().findPlace(id);
            columns.add(
                new Column(
                    id,
                    part.map(Place::key).orElse(id),
                    part.map(Place::name).orElse(id),
                    false,
                    practices));
          }
        });
    columns.sort(Comparator.comparing((Column c) -> !c.whole()).thenComparing(Column::key));
    return columns;
  }

  /** The statement that a shown step rests on, by the id of its fact. */
  private Map<String, Statement> statements(Map<String, List<Spread.Step>> cells, Viewer viewer) {
    List<String> ids =
        cells.values().stream()
            .flatMap(steps -> steps.stream().limit(MOST_STEPS))
            .flatMap(s -> s.factIds().stream().limit(1))
            .distinct()
            .toList();
    return explore.entities().listStatementsById(ids, viewer).stream()
        .collect(Collectors.toMap(Statement::id, Function.identity(), (a, b) -> a));
  }

  private Entry entry(List<Spread.Step> steps, Map<String, Statement> statements) {
    return new Entry(
        steps.stream().limit(MOST_STEPS).map(s -> step(s, statements)).toList(),
        Math.max(0, steps.size() - MOST_STEPS));
  }

  private Step step(Spread.Step step, Map<String, Statement> statements) {
    Statement said = step.factIds().isEmpty() ? null : statements.get(step.factIds().getFirst());
    String region =
        explore.regions().findPlace(step.regionId()).map(Place::name).orElse(step.regionId());
    String status = said == null ? "" : labels.status(said);
    return new Step(
        step.type(),
        status.isEmpty() ? WAYS.getOrDefault(step.type(), "") : status,
        step.regionId(),
        region,
        said == null ? "" : CellMaker.when(said),
        said != null && said.polarity() == Polarity.DENIED,
        said == null || said.quotes().isEmpty() ? null : said.quotes().getFirst(),
        step.factIds().size());
  }
}
