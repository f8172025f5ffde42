package org.maplebridge.web.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names with bars from a common base, as a table: it is its own table of the same data.
 *
 * @param name the table's caption, which only a screen reader says
 * @param bars in the order in which they are shown
 */
public record BarList(String name, List<Bar> bars) implements Chart {

  /**
   * A bar.
   *
   * @param value its length; less than 0 counts as 0
   * @param written the value as people read it
   * @param href where the name leads, or null
   */
  public record Bar(String label, double value, String written, @Nullable String href) {}

  public BarList {
    bars = List.copyOf(bars);
  }

  @Override
  public boolean isEmpty() {
    return bars.isEmpty();
  }

  @Override
  public String markup() {
    if (isEmpty()) {
      return "";
    }
    double most = bars.stream().mapToDouble(Bar::value).max().orElse(1);
    Markup out = new Markup().open("table", "class", "chart bars");
    out.open("caption").element("span", name, "class", "hidden").close("caption").open("tbody");
    for (Bar bar : bars) {
      out.open("tr").open("th", "scope", "row");
      if (bar.href() == null) {
        out.text(bar.label());
      } else {
        out.element("a", bar.label(), "href", bar.href());
      }
      out.close("th").element("td", bar.written(), "class", "num").open("td", "class", "bar-cell");
      out.open("svg", "width", "100%", "height", "12", "aria-hidden", "true");
      double share = most <= 0 ? 0 : 100 * Math.max(0, bar.value()) / most;
      out.mark("rect", "class", "bar", "width", Markup.percent(share), "height", "12");
      out.close("svg").close("td").close("tr");
    }
    return out.close("tbody").close("table").toString();
  }
}
