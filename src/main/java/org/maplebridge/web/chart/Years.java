package org.maplebridge.web.chart;

import java.util.Collection;

/** The axis of time: whole years, from the first to the last of some periods. */
record Years(int first, int last) {

  private static final double LEFT = 5;
  private static final double RIGHT = 97;

  static Years of(Collection<Period> periods) {
    double from = periods.stream().mapToDouble(Period::from).min().orElse(2000);
    double to = periods.stream().mapToDouble(Period::to).max().orElse(from + 1);
    int first = (int) Math.floor(from);
    return new Years(first, Math.max(first, (int) Math.ceil(to - 1e-6) - 1));
  }

  int count() {
    return last - first + 1;
  }

  /** Where a time is, in percent of the width. */
  double at(double time) {
    return LEFT + (RIGHT - LEFT) * (time - first) / count();
  }

  /**
   * A line at each year's begin and its number below its middle; fewer of them where it is narrow.
   */
  void draw(Markup out, double top, double bottom) {
    int wide = step(14);
    int narrow = step(6);
    for (int year = first; year <= last; year++) {
      boolean everywhere = (year - first) % narrow == 0;
      if (everywhere || (year - first) % wide == 0) {
        String only = everywhere ? "" : " wide";
        String x = Markup.percent(at(year));
        out.mark("line", "class", "grid" + only, "x1", x, "x2", x, "y1", top, "y2", bottom);
        out.element(
            "text",
            String.valueOf(year),
            "class",
            "year" + only,
            "x",
            Markup.percent(at(year + 0.5)),
            "y",
            bottom + 18);
      }
    }
    String end = Markup.percent(at(last + 1.0));
    out.mark("line", "class", "grid", "x1", end, "x2", end, "y1", top, "y2", bottom);
  }

  private int step(int most) {
    return Math.max(1, (count() + most - 1) / most);
  }
}
