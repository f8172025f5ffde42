package org.maplebridge.web.page;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.maplebridge.explore.Figure;
import org.maplebridge.explore.FigureSeries;
import org.maplebridge.explore.Place;
import org.maplebridge.web.chart.Chart;
import org.maplebridge.web.chart.FigureChart;
import org.maplebridge.web.chart.FigureChart.Mark;
import org.maplebridge.web.chart.Magnitude;
import org.maplebridge.web.chart.Period;
import org.maplebridge.web.http.Urls;

/** Draws figures of the ledger. */
final class Figures {

  private Figures() {}

  /** A series over time; its points lead to the lines of its table, {@code #f-} and the fact. */
  static Chart chart(Words w, FigureSeries series) {
    Place place = series.place();
    String name = (place == null ? "" : place.name() + " ") + w.caption(series.caption());
    List<FigureChart.Point> points =
        series.figures().stream().flatMap(f -> point(w, f).stream()).toList();
    return new FigureChart(
        name, series.unit(), List.of(new FigureChart.Series(name, points)), wording(w));
  }

  /** What charts of figures say themselves. */
  static FigureChart.Wording wording(Words w) {
    Map<Mark, String> marks = new EnumMap<>(Mark.class);
    marks.put(Mark.APPROXIMATE, w.t("chart.approximate"));
    marks.put(Mark.AT_LEAST, w.t("chart.atLeast"));
    marks.put(Mark.AT_MOST, w.t("chart.atMost"));
    return new FigureChart.Wording(marks, magnitudes(w.t("chart.magnitudes")));
  }

  /** As {@code 1e8 1e8 亿, 1e5 1e4 万}: from where, counted in what, written how. */
  private static List<Magnitude> magnitudes(String written) {
    return Arrays.stream(written.split(", ", -1))
        .map(one -> one.split(" ", 3))
        .map(of -> new Magnitude(Double.parseDouble(of[0]), Double.parseDouble(of[1]), of[2]))
        .toList();
  }

  private static Optional<FigureChart.Point> point(Words w, Figure figure) {
    Stream<String> sources = figure.quotes().stream().map(q -> q.document()).distinct().limit(2);
    return Period.find(figure.period())
        .map(period ->
            new FigureChart.Point(
                period,
                figure.value(),
                figure.written(),
                Mark.of(figure.approximate(), figure.bound()),
                figure.period() + " " + figure.written() + " · " + w.list(sources.toList()),
                "#f-" + figure.factId()));
  }

  /** All figures of an indicator in a place, in the ledger. */
  static String ledgerUrl(FigureSeries series) {
    Map<String, List<String>> parameters = new java.util.LinkedHashMap<>();
    parameters.put("indicator", List.of(series.indicator()));
    Place place = series.place();
    parameters.put("region", place == null ? List.of() : List.of(place.key()));
    return Urls.of("/observations", parameters);
  }
}
