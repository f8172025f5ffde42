package org.maplebridge.web.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Dated figures of one unit: a point each, those of a series joined in the order of time. A figure
 * over more than a year is a line as long as its time; one that is not exact looks so.
 *
 * @param name what it shows, for those who don't see it
 * @param unit of all figures
 * @param series at most {@value #MOST} are drawn
 * @param wording what it says itself
 */
public record FigureChart(String name, String unit, List<Series> series, Wording wording)
    implements Chart {

  /** More lines than these can't be told apart. */
  public static final int MOST = 4;

  private static final int TOP = 28;
  private static final int BOTTOM = 196;
  private static final int HEIGHT = 224;

  /**
   * What a chart says itself, in the reader's language.
   *
   * @param marks what the marks of figures that are not exact are called, for the legend
   * @param magnitudes how great numbers are shortened on the axis
   */
  public record Wording(Map<Mark, String> marks, List<Magnitude> magnitudes) {
    public Wording {
      marks = Map.copyOf(marks);
      magnitudes = List.copyOf(magnitudes);
    }
  }

  /** How exact a figure is. */
  public enum Mark {
    EXACT,
    APPROXIMATE,
    AT_LEAST,
    AT_MOST;

    /** From what the ledger says of a figure. */
    public static Mark of(boolean approximate, @Nullable String bound) {
      if (bound != null && !bound.isEmpty()) {
        return bound.startsWith("<") ? AT_MOST : AT_LEAST;
      }
      return approximate ? APPROXIMATE : EXACT;
    }
  }

  /**
   * A figure.
   *
   * @param written the value as printed, with its unit
   * @param title shown for the point under the pointer: what, when, where from
   * @param href where it leads, or null
   */
  public record Point(
      Period period,
      double value,
      String written,
      Mark mark,
      String title,
      @Nullable String href) {}

  /** Figures that can be compared with one another; in any order. */
  public record Series(String name, List<Point> points) {
    public Series {
      points =
          points.stream()
              .filter(p -> Double.isFinite(p.value()))
              .sorted(
                  Comparator.comparingDouble((Point p) -> p.period().middle())
                      .thenComparingDouble(Point::value))
              .toList();
    }
  }

  public FigureChart {
    series = series.stream().filter(s -> !s.points().isEmpty()).limit(MOST).toList();
  }

  @Override
  public boolean isEmpty() {
    return series.isEmpty();
  }

  /** Whether it says more than a table: two figures of different times. */
  public boolean isTelling() {
    return series.stream()
        .anyMatch(s -> s.points().stream().map(p -> p.period().middle()).distinct().count() > 1);
  }

  @Override
  public String markup() {
    if (isEmpty()) {
      return "";
    }
    List<Point> all = series.stream().flatMap(s -> s.points().stream()).toList();
    Years years = Years.of(all.stream().map(Point::period).toList());
    Scale scale = Scale.of(all.stream().mapToDouble(Point::value).toArray(), TOP, BOTTOM);
    Markup out = new Markup().open("div", "class", "chart figures-chart");
    out.open("svg", "role", "group", "aria-label", name, "width", "100%", "height", HEIGHT);
    years.draw(out, TOP, BOTTOM);
    for (double tick : scale.ticks()) {
      double y = scale.at(tick);
      out.mark("line", "class", "level", "x1", "0", "x2", "100%", "y1", y, "y2", y);
      out.element(
          "text", scale.write(tick, wording.magnitudes()), "class", "tick", "x", "0", "y", y - 4);
    }
    out.element("text", unit, "class", "unit", "x", "0", "y", 10);
    for (int i = 0; i < series.size(); i++) {
      draw(out, series.get(i), i, years, scale);
    }
    labels(out, all, years, scale);
    out.close("svg");
    legend(out, all);
    return out.close("div").toString();
  }

  private static void draw(Markup out, Series series, int index, Years years, Scale scale) {
    out.open("g", "class", "series n" + index);
    Point before = null;
    for (Point point : series.points()) {
      if (before != null) {
        out.mark(
            "line",
            "class",
            "join",
            "x1",
            Markup.percent(years.at(before.period().middle())),
            "y1",
            scale.at(before.value()),
            "x2",
            Markup.percent(years.at(point.period().middle())),
            "y2",
            scale.at(point.value()));
      }
      before = point;
    }
    series.points().forEach(p -> point(out, p, index, years, scale));
    out.close("g");
  }

  private static void point(Markup out, Point point, int shape, Years years, Scale scale) {
    double y = scale.at(point.value());
    if (point.href() == null) {
      out.open("g");
    } else {
      out.open("a", "href", point.href(), "tabindex", "-1", "aria-label", point.title());
    }
    out.element("title", point.title());
    if (point.period().isLong()) {
      out.mark(
          "line",
          "class",
          "range",
          "x1",
          Markup.percent(years.at(point.period().from())),
          "x2",
          Markup.percent(years.at(point.period().to())),
          "y1",
          y,
          "y2",
          y);
    }
    out.open(
        "svg",
        "x",
        Markup.percent(years.at(point.period().middle())),
        "y",
        y,
        "overflow",
        "visible");
    shape(out, shape, point.mark());
    out.close("svg").close(point.href() == null ? "g" : "a");
  }

  /** Around 0, 0: a circle, square, diamond or triangle; with an arrow for a bound. */
  private static void shape(Markup out, int shape, Mark mark) {
    String path =
        switch (shape % MOST) {
          case 0 -> "M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0z";
          case 1 -> "M-4 -4h8v8h-8z";
          case 2 -> "M0 -5.5L5.5 0L0 5.5L-5.5 0z";
          default -> "M0 -5.5L5 4H-5z";
        };
    out.mark("path", "class", mark == Mark.EXACT ? "point" : "point open", "d", path);
    if (mark == Mark.AT_LEAST) {
      out.mark("path", "class", "arrow", "d", "M0 -5V-14M-3 -11L0 -14L3 -11");
    } else if (mark == Mark.AT_MOST) {
      out.mark("path", "class", "arrow", "d", "M0 5V14M-3 11L0 14L3 11");
    }
  }

  /** The values beside their points, as far as there is room: those of note first. */
  private static void labels(Markup out, List<Point> all, Years years, Scale scale) {
    Set<Point> order = new LinkedHashSet<>();
    order.add(all.stream().max(Comparator.comparingDouble(p -> p.period().middle())).orElseThrow());
    order.add(all.stream().min(Comparator.comparingDouble(p -> p.period().middle())).orElseThrow());
    order.add(all.stream().max(Comparator.comparingDouble(Point::value)).orElseThrow());
    order.add(all.stream().min(Comparator.comparingDouble(Point::value)).orElseThrow());
    order.addAll(all);
    Room narrow = new Room(330);
    Room wide = new Room(640);
    for (Point point : order) {
      double at = years.at(point.period().middle());
      boolean low = point.mark() == Mark.AT_MOST;
      double y =
          scale.at(point.value()) + (point.mark() == Mark.AT_LEAST ? -18 : -9) + (low ? 0 : 0);
      boolean fits = narrow.take(at, y, point.written());
      if (wide.take(at, y, point.written())) {
        String anchor = at < 15 ? "start" : at > 85 ? "end" : "middle";
        out.element(
            "text",
            point.written(),
            "class",
            fits ? "value" : "value wide",
            "x",
            Markup.percent(at < 15 ? Math.max(0, at - 2) : at > 85 ? Math.min(100, at + 2) : at),
            "y",
            y,
            "text-anchor",
            anchor);
      }
    }
  }

  /** What of a drawing of some width is written on. */
  private static final class Room {
    private final double width;
    private final List<double[]> taken = new ArrayList<>();

    Room(double width) {
      this.width = width;
    }

    boolean take(double percent, double y, String text) {
      double half = Markup.width(text) / 2 + 4;
      double x = Math.clamp(width * percent / 100, half, Math.max(half, width - half));
      if (taken.stream()
          .anyMatch(t -> Math.abs(t[0] - x) < t[2] + half && Math.abs(t[1] - y) < 16)) {
        return false;
      }
      taken.add(new double[] {x, y, half});
      return true;
    }
  }

  private void legend(Markup out, List<Point> all) {
    Set<Mark> used = EnumSet.noneOf(Mark.class);
    all.forEach(p -> used.add(p.mark()));
    used.removeIf(m -> !wording.marks().containsKey(m));
    if (series.size() < 2 && used.isEmpty()) {
      return;
    }
    out.open("ul", "class", "legend");
    for (int i = 0; i < series.size() && series.size() > 1; i++) {
      sign(out, i, Mark.EXACT, series.get(i).name());
    }
    used.forEach(m -> sign(out, 0, m, wording.marks().getOrDefault(m, "")));
    out.close("ul");
  }

  private static void sign(Markup out, int shape, Mark mark, String words) {
    out.open("li", "class", "n" + shape);
    out.open("svg", "class", "sign", "width", "14", "height", "20", "aria-hidden", "true");
    out.open(
        "svg",
        "x",
        "7",
        "y",
        mark == Mark.AT_LEAST ? "15" : mark == Mark.AT_MOST ? "6" : "10",
        "overflow",
        "visible");
    shape(out, shape, mark);
    out.close("svg").close("svg").text(words).close("li");
  }
}
