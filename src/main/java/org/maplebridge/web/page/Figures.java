package org.maplebridge.web.page;

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
        series.figures().stream().flatMap(f -> point(f).stream()).toList();
    return new FigureChart(
        name, series.unit(), List.of(new FigureChart.Series(name, points)), marks(w));
  }

  /** What figures that are not exact are called. */
  static Map<Mark, String> marks(Words w) {
    Map<Mark, String> marks = new EnumMap<>(Mark.class);
    marks.put(Mark.APPROXIMATE, w.t("chart.approximate"));
    marks.put(Mark.AT_LEAST, w.t("chart.atLeast"));
    marks.put(Mark.AT_MOST, w.t("chart.atMost"));
    return marks;
  }

  private static Optional<FigureChart.Point> point(Figure figure) {
    Stream<String> sources = figure.quotes().stream().map(q -> q.document()).distinct().limit(2);
    return Period.find(figure.period())
        .map(period ->
            new FigureChart.Point(
                period,
                figure.value(),
                figure.written(),
                Mark.of(figure.approximate(), figure.bound()),
                figure.period()
                    + " "
                    + figure.written()
                    + " · "
                    + String.join("、", sources.toList()),
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
