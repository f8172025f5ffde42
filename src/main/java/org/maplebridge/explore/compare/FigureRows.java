package org.maplebridge.explore.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maplebridge.explore.Caption;
import org.maplebridge.explore.Figure;

/**
 * Sorts the figures of several subjects into rows that can be compared, and others that can't, with
 * the reason.
 */
final class FigureRows {

  /** Why figures of one indicator don't stand in one row. */
  enum Reason {
    /** Only one subject has a figure of the indicator at all. */
    ALONE,
    PERIODS,
    UNITS,
    /** One says how much there is, another how much it changed. */
    CHANGE
  }

  /**
   * A row.
   *
   * @param when the period of all its figures, or null when they stand apart
   * @param reason why they stand apart, or null when they can be compared
   * @param cells a list of figures for each subject
   */
  record FigureRow(
      String indicator,
      Caption caption,
      @Nullable String when,
      @Nullable Reason reason,
      List<List<Figure>> cells) {

    boolean isEffect() {
      return figures().stream().anyMatch(f -> f.change() || f.unit().equals("%"));
    }

    boolean isChange() {
      return figures().stream().allMatch(Figure::change);
    }

    String unit() {
      return figures().getFirst().unit();
    }

    List<Figure> figures() {
      return cells.stream().flatMap(List::stream).toList();
    }

    /** How many subjects have a figure. */
    long width() {
      return cells.stream().filter(c -> !c.isEmpty()).count();
    }

    /** What differs, in the words of the figures. */
    Caption note() {
      List<Figure> all = figures();
      if (reason == null) {
        String change = isChange() ? "变化，" : "";
        return new Caption(
            change + unit() + "，" + when, (isChange() ? "change, " : "") + unit() + ", " + when);
      }
      return switch (reason) {
        case ALONE -> new Caption("其他各方没有这一指标", "The others have no such figure");
        case PERIODS ->
            new Caption(
                "时期不同：" + values(all.stream().map(Figure::period).toList(), "、"),
                "Different periods: " + values(all.stream().map(Figure::period).toList(), ", "));
        case UNITS ->
            new Caption(
                "单位不同：" + values(all.stream().map(Figure::unit).toList(), "、"),
                "Different units: " + values(all.stream().map(Figure::unit).toList(), ", "));
        case CHANGE -> new Caption("一方是水平，一方是变化", "One is a level, the other a change");
      };
    }

    private static String values(List<String> values, String between) {
      return String.join(between, new TreeSet<>(values));
    }
  }

  /** What figures must share to stand in one row. */
  private record Measure(boolean change, String unit, String when) {}

  private FigureRows() {}

  /**
   * Rows of figures that can be compared first, those with most subjects first; then what stands
   * apart; then what only one subject has.
   *
   * @param figures of each subject
   */
  static List<FigureRow> of(List<List<Figure>> figures) {
    Map<String, List<List<Figure>>> byIndicator = new TreeMap<>();
    for (int subject = 0; subject < figures.size(); subject++) {
      for (Figure figure : figures.get(subject)) {
        byIndicator
            .computeIfAbsent(figure.indicator() + "/" + figure.aspect(), _ -> empty(figures.size()))
            .get(subject)
            .add(figure);
      }
    }
    List<FigureRow> rows = new ArrayList<>();
    byIndicator.values().forEach(cells -> rows.addAll(rows(cells)));
    rows.sort(
        Comparator.comparing(
                (FigureRow r) -> r.reason() == null ? 0 : r.reason() == Reason.ALONE ? 2 : 1)
            .thenComparing(Comparator.comparingLong(FigureRow::width).reversed())
            .thenComparing(r -> r.caption().zh())
            .thenComparing(r -> r.when() == null ? "" : r.when(), Comparator.reverseOrder()));
    return rows;
  }

  /** The rows of one indicator. */
  private static List<FigureRow> rows(List<List<Figure>> cells) {
    List<FigureRow> rows = new ArrayList<>();
    List<List<Figure>> rest = empty(cells.size());
    for (Map.Entry<Measure, List<List<Figure>>> e : byMeasure(cells).entrySet()) {
      boolean shared = e.getValue().stream().filter(c -> !c.isEmpty()).count() > 1;
      if (shared) {
        rows.add(row(e.getKey().when(), null, e.getValue()));
      } else {
        for (int i = 0; i < cells.size(); i++) {
          rest.get(i).addAll(e.getValue().get(i));
        }
      }
    }
    if (rest.stream().anyMatch(c -> !c.isEmpty())) {
      rows.add(row(null, reason(cells, rest), rest));
    }
    return rows;
  }

  private static Map<Measure, List<List<Figure>>> byMeasure(List<List<Figure>> cells) {
    Map<Measure, List<List<Figure>>> measures = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      for (Figure f : cells.get(i)) {
        measures
            .computeIfAbsent(new Measure(f.change(), f.unit(), f.when()), _ -> empty(cells.size()))
            .get(i)
            .add(f);
      }
    }
    return measures;
  }

  /** The least difference that keeps what is left from standing with others. */
  private static Reason reason(List<List<Figure>> all, List<List<Figure>> rest) {
    if (all.stream().filter(c -> !c.isEmpty()).count() < 2) {
      return Reason.ALONE;
    }
    boolean sameUnit = false;
    boolean sameNature = false;
    for (int i = 0; i < rest.size(); i++) {
      for (Figure left : rest.get(i)) {
        for (int j = 0; j < all.size(); j++) {
          for (Figure other : i == j ? List.<Figure>of() : all.get(j)) {
            boolean nature = left.change() == other.change();
            sameNature |= nature;
            sameUnit |= nature && left.unit().equals(other.unit());
          }
        }
      }
    }
    return sameUnit ? Reason.PERIODS : sameNature ? Reason.UNITS : Reason.CHANGE;
  }

  private static FigureRow row(
      @Nullable String when, @Nullable Reason reason, List<List<Figure>> cells) {
    Figure first = cells.stream().flatMap(List::stream).findFirst().orElseThrow();
    String aspect = first.aspect().isEmpty() ? "" : "/" + first.aspect();
    return new FigureRow(
        first.indicator() + aspect,
        first.caption(),
        when,
        reason,
        cells.stream()
            .map(c ->
                c.stream()
                    .sorted(
                        Comparator.comparing(Figure::when).reversed().thenComparing(Figure::factId))
                    .collect(Collectors.toList()))
            .map(List::copyOf)
            .toList());
  }

  private static List<List<Figure>> empty(int size) {
    List<List<Figure>> cells = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      cells.add(new ArrayList<>());
    }
    return cells;
  }
}
