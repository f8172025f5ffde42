package org.maplebridge.web.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Areas as large as their numbers, most first. The layout is the squarified one of Bruls, Huizing
 * and van Wijk (2000) in a frame three times as wide as high.
 *
 * @param name what it shows, for those who don't see it
 * @param cells in any order; at most {@value #MOST} are drawn
 */
public record Treemap(String name, List<Cell> cells) implements Chart {

  /** Smaller ones would be specks. */
  public static final int MOST = 40;

  private static final double WIDTH = 720;
  private static final double HEIGHT = 240;

  /**
   * An area.
   *
   * @param written the value as people read it
   * @param href where it leads, or null
   */
  public record Cell(String label, double value, String written, @Nullable String href) {}

  /** A cell and where it lies, in pixels of the whole frame. */
  record Placed(Cell cell, double x, double y, double width, double height) {}

  public Treemap {
    cells =
        cells.stream()
            .filter(c -> Double.isFinite(c.value()) && c.value() > 0)
            .sorted(Comparator.comparingDouble(Cell::value).reversed())
            .limit(MOST)
            .toList();
  }

  @Override
  public boolean isEmpty() {
    return cells.isEmpty();
  }

  @Override
  public String markup() {
    if (isEmpty()) {
      return "";
    }
    Markup out = new Markup().open("div", "class", "chart treemap");
    out.open("svg", "role", "group", "aria-label", name, "width", "100%", "height", HEIGHT);
    double most = cells.getFirst().value();
    for (Placed placed : place()) {
      draw(out, placed, ProvinceTiles.shade(Math.round(placed.cell().value()), Math.round(most)));
    }
    return out.close("svg").close("div").toString();
  }

  private static void draw(Markup out, Placed p, int shade) {
    Cell cell = p.cell();
    String words = cell.label() + " " + cell.written();
    boolean link = cell.href() != null;
    if (link) {
      out.open("a", "href", cell.href(), "tabindex", "-1", "aria-label", words);
    } else {
      out.open("g");
    }
    out.element("title", words);
    // a nested frame cuts off words that are too long
    out.open(
        "svg",
        "x",
        Markup.percent(100 * p.x() / WIDTH),
        "y",
        p.y(),
        "width",
        Markup.percent(100 * p.width() / WIDTH),
        "height",
        p.height());
    out.mark("rect", "class", "cell f" + shade, "width", "100%", "height", "100%");
    if (p.height() >= 20 && p.width() >= Markup.width(cell.label()) + 8) {
      boolean fits = Markup.width(cell.label()) + 8 <= p.width() / 2;
      out.element(
          "text",
          cell.label(),
          "class",
          fits ? "cell-name" : "cell-name wide",
          "x",
          "6",
          "y",
          "17");
      if (p.height() >= 38) {
        out.element("text", cell.written(), "class", "cell-count", "x", "6", "y", "33");
      }
    }
    out.close("svg").close(link ? "a" : "g");
  }

  /** Every cell in its place: together they fill the frame. */
  List<Placed> place() {
    double total = cells.stream().mapToDouble(Cell::value).sum();
    double scale = WIDTH * HEIGHT / total;
    List<Placed> placed = new ArrayList<>();
    double x = 0;
    double y = 0;
    double width = WIDTH;
    double height = HEIGHT;
    int at = 0;
    while (at < cells.size()) {
      double side = Math.min(width, height);
      int end = at + 1;
      while (end < cells.size() && worst(at, end + 1, side, scale) <= worst(at, end, side, scale)) {
        end++;
      }
      double area = cells.subList(at, end).stream().mapToDouble(c -> c.value() * scale).sum();
      boolean column = width >= height;
      double thick = Math.min(column ? width : height, area / side);
      double along = 0;
      for (Cell cell : cells.subList(at, end)) {
        double length = cell.value() * scale / Math.max(thick, 1e-9);
        placed.add(
            column
                ? new Placed(cell, x, y + along, thick, length)
                : new Placed(cell, x + along, y, length, thick));
        along += length;
      }
      x += column ? thick : 0;
      width -= column ? thick : 0;
      y += column ? 0 : thick;
      height -= column ? 0 : thick;
      at = end;
    }
    return placed;
  }

  /** The worst ratio of sides in a row of cells. */
  private double worst(int from, int to, double side, double scale) {
    double sum = cells.subList(from, to).stream().mapToDouble(c -> c.value() * scale).sum();
    double most = cells.get(from).value() * scale;
    double least = cells.get(to - 1).value() * scale;
    return Math.max(side * side * most / (sum * sum), sum * sum / (side * side * least));
  }
}
