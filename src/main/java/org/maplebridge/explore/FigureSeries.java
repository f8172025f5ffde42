package org.maplebridge.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Figures that can be held against one another: of one indicator, unit and place, all levels or all
 * changes; the earliest first.
 */
public record FigureSeries(
    String indicator,
    Caption caption,
    String unit,
    @Nullable Place place,
    boolean change,
    List<Figure> figures) {

  public FigureSeries {
    figures = List.copyOf(figures);
  }

  private record Key(
      String indicator, String caption, String unit, String placeId, boolean change) {}

  /** Figures by what they can be held against; those with most times first, then as they came. */
  static List<FigureSeries> of(List<Figure> figures) {
    Map<Key, List<Figure>> groups = new LinkedHashMap<>();
    for (Figure figure : figures) {
      Place place = figure.place();
      Key key =
          new Key(
              figure.indicator(),
              figure.caption().zh(),
              figure.unit(),
              place == null ? "" : place.id(),
              figure.change());
      groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(figure);
    }
    return groups.values().stream()
        .map(FigureSeries::series)
        .sorted(Comparator.comparingLong(FigureSeries::times).reversed())
        .toList();
  }

  private static FigureSeries series(List<Figure> group) {
    Figure first = group.getFirst();
    return new FigureSeries(
        first.indicator(),
        first.caption(),
        first.unit(),
        first.place(),
        first.change(),
        group.stream()
            .sorted(Comparator.comparing(Figure::period).thenComparingDouble(Figure::value))
            .toList());
  }

  /** How many different periods there are figures of. */
  public long times() {
    return figures.stream().map(Figure::period).filter(p -> !p.isEmpty()).distinct().count();
  }

  /** Whether it tells how something went: a known indicator at several times. */
  public boolean isTrend() {
    return times() > 1 && isKnown();
  }

  /** Codes of the vocabulary are Latin; what isn't in it goes by its own Chinese words. */
  private boolean isKnown() {
    return indicator.codePoints().allMatch(c -> c < 0x80);
  }
}
