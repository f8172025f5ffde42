package org.maplebridge.web.chart;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What happened when: a lane for each kind of happening over one axis of years. What happened in
 * one year is one mark with its count; what lasted is a line.
 *
 * @param name what it shows, for those who don't see it
 * @param lanes from top to bottom; empty ones are left out
 */
public record Timeline(String name, List<Lane> lanes) implements Chart {

  private static final int LANE = 44;

  /**
   * A lane.
   *
   * @param style a class that colours it, as {@code k-practice}; may be empty
   */
  public record Lane(String name, String style, List<Happening> happenings) {
    public Lane {
      happenings = List.copyOf(happenings);
    }
  }

  /**
   * Something dated.
   *
   * @param words what and when, shown under the pointer
   * @param href where it leads, or null
   */
  public record Happening(Period period, String words, @Nullable String href) {}

  public Timeline {
    lanes = lanes.stream().filter(l -> !l.happenings().isEmpty()).toList();
  }

  @Override
  public boolean isEmpty() {
    return lanes.isEmpty();
  }

  @Override
  public String markup() {
    if (isEmpty()) {
      return "";
    }
    Years years =
        Years.of(
            lanes.stream().flatMap(l -> l.happenings().stream()).map(Happening::period).toList());
    int bottom = lanes.size() * LANE + 4;
    Markup out = new Markup().open("div", "class", "chart timeline");
    out.open("svg", "role", "group", "aria-label", name, "width", "100%", "height", bottom + 28);
    years.draw(out, 4, bottom);
    for (int i = 0; i < lanes.size(); i++) {
      lane(out, lanes.get(i), i * LANE, years);
    }
    return out.close("svg").close("div").toString();
  }

  private static void lane(Markup out, Lane lane, int top, Years years) {
    double y = top + 32.0;
    out.open("g", "class", lane.style().isEmpty() ? "lane" : "lane " + lane.style());
    out.mark("line", "class", "level", "x1", "0", "x2", "100%", "y1", y, "y2", y);
    out.element("text", lane.name(), "class", "lane-name", "x", "0", "y", top + 18);
    Map<Period, List<Happening>> marks =
        lane.happenings().stream()
            .collect(
                Collectors.groupingBy(
                    h -> place(h.period()),
                    () ->
                        new TreeMap<>(
                            java.util.Comparator.comparingDouble(Period::middle)
                                .thenComparingDouble(Period::from)),
                    Collectors.toList()));
    marks.forEach((period, together) -> mark(out, period, together, y, years));
    out.close("g");
  }

  /** Days and months of one year are one mark. */
  private static Period place(Period period) {
    int year = (int) Math.floor(period.from());
    return period.to() <= year + 1.001 ? new Period(year, year + 1.0) : period;
  }

  private static void mark(
      Markup out, Period period, List<Happening> together, double y, Years years) {
    Happening first = together.getFirst();
    String words =
        together.stream().limit(12).map(Happening::words).collect(Collectors.joining("\n"));
    boolean link = first.href() != null;
    if (link) {
      out.open("a", "href", first.href(), "tabindex", "-1", "aria-label", words);
    } else {
      out.open("g");
    }
    out.element("title", together.size() > 12 ? words + "\n……" : words);
    String middle = Markup.percent(years.at(period.middle()));
    if (period.isLong()) {
      String from = Markup.percent(years.at(period.from()));
      String to = Markup.percent(years.at(period.to()));
      out.mark("line", "class", "range", "x1", from, "x2", to, "y1", y, "y2", y);
    }
    double size = 5 + Math.min(4, Math.log(together.size()) * 2);
    out.mark("circle", "class", "point", "cx", middle, "cy", y, "r", size);
    if (together.size() > 1) {
      out.element(
          "text",
          String.valueOf(together.size()),
          "class",
          "value",
          "x",
          middle,
          "y",
          y - size - 4,
          "text-anchor",
          "middle");
    }
    out.close(link ? "a" : "g");
  }
}
