package org.maplebridge.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maplebridge.explore.Figure;
import org.maplebridge.explore.Place;
import org.maplebridge.web.chart.BarList;
import org.maplebridge.web.chart.Chart;
import org.maplebridge.web.chart.FigureChart;
import org.maplebridge.web.chart.FigureChart.Mark;
import org.maplebridge.web.chart.FigureChart.Series;
import org.maplebridge.web.chart.Period;
import org.maplebridge.web.http.Urls;

/**
 * The figures of one indicator as a chart: over time, a line for each region, where there are few
 * regions; the latest of each region as bars where there are many. Only figures of one unit and one
 * kind (levels or changes) are drawn together; how many were left out is said.
 *
 * @param unit of what is drawn
 * @param change whether changes are drawn
 * @param drawn how many figures
 * @param left how many of those looked at are of another unit or kind
 */
public record LedgerChart(Chart chart, String unit, boolean change, int drawn, int left) {

  /** So many bars are drawn; more can't be taken in. */
  private static final int MOST_BARS = 30;

  /** What is drawn together. */
  private record Measure(String unit, boolean change) {}

  /** Of the figures of one indicator; empty when a table says as much. */
  static Optional<LedgerChart> of(List<Figure> figures, String name, Words w) {
    Map<Measure, List<Figure>> measures =
        figures.stream()
            .filter(f -> f.place() != null && Double.isFinite(f.value()))
            .collect(
                Collectors.groupingBy(
                    f -> new Measure(f.unit(), f.change()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return measures.entrySet().stream()
        .max(
            Comparator.comparingInt((Map.Entry<Measure, List<Figure>> e) -> e.getValue().size())
                .thenComparing(e -> !e.getKey().change()))
        .filter(e -> e.getValue().size() > 1)
        .map(e -> {
          int drawn = e.getValue().size();
          Measure measure = e.getKey();
          Chart chart = chart(e.getValue(), name, measure, w);
          return new LedgerChart(
              chart, measure.unit(), measure.change(), drawn, figures.size() - drawn);
        });
  }

  private static Chart chart(List<Figure> figures, String name, Measure measure, Words w) {
    Map<String, List<Figure>> byPlace =
        figures.stream()
            .collect(
                Collectors.groupingBy(LedgerChart::place, LinkedHashMap::new, Collectors.toList()));
    return byPlace.size() > FigureChart.MOST
        ? bars(byPlace, name)
        : overTime(byPlace, name, measure, w);
  }

  private static String place(Figure figure) {
    Place place = figure.place();
    return place == null ? "" : place.id();
  }

  private static Chart overTime(
      Map<String, List<Figure>> byPlace, String name, Measure measure, Words w) {
    List<Series> series = new ArrayList<>();
    byPlace
        .values()
        .forEach(figures -> {
          List<FigureChart.Point> points = new ArrayList<>();
          figures.forEach(f -> point(f).ifPresent(points::add));
          series.add(new Series(placeName(figures.getFirst()), points));
        });
    return new FigureChart(name, measure.unit(), series, Figures.wording(w));
  }

  private static Optional<FigureChart.Point> point(Figure f) {
    return Period.find(f.period())
        .map(period ->
            new FigureChart.Point(
                period,
                f.value(),
                f.written(),
                Mark.of(f.approximate(), f.bound()),
                placeName(f) + " " + f.period() + " " + f.written(),
                Urls.entity(f.observation())));
  }

  /** The latest figure of each region, the greatest first. */
  private static Chart bars(Map<String, List<Figure>> byPlace, String name) {
    List<BarList.Bar> bars =
        byPlace.values().stream()
            .map(
                figures -> figures.stream().max(Comparator.comparing(Figure::period)).orElseThrow())
            .sorted(Comparator.comparingDouble(Figure::value).reversed())
            .limit(MOST_BARS)
            .map(f ->
                new BarList.Bar(
                    placeName(f) + " " + f.period(),
                    f.value(),
                    f.written(),
                    Urls.entity(f.observation())))
            .toList();
    return new BarList(name, bars);
  }

  private static String placeName(Figure figure) {
    Place place = figure.place();
    return place == null ? "" : place.name();
  }
}
