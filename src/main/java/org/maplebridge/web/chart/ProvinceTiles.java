package org.maplebridge.web.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The 34 provincial divisions as tiles, roughly where they lie, darker the more there is. It is a
 * list of links whose places the sheet gives: no map.
 *
 * @param name what it shows, for those who don't see it
 */
public record ProvinceTiles(String name, List<Tile> tiles) implements Chart {

  /**
   * A province.
   *
   * @param code of the division, as 610000
   * @param shortName two or three characters
   * @param title the full name and what its number counts
   * @param count what shades it; 0 is shown as nothing
   * @param href where it leads, or null
   */
  public record Tile(
      String code, String shortName, String title, long count, @Nullable String href) {}

  public ProvinceTiles {
    tiles = List.copyOf(tiles);
  }

  @Override
  public boolean isEmpty() {
    return tiles.isEmpty();
  }

  @Override
  public String markup() {
    if (isEmpty()) {
      return "";
    }
    long most = tiles.stream().mapToLong(Tile::count).max().orElse(0);
    Markup out = new Markup().open("ul", "class", "tiles", "aria-label", name);
    for (Tile tile : tiles) {
      out.open("li", "class", "t-" + tile.code() + " s" + shade(tile.count(), most));
      boolean link = tile.href() != null;
      out.open(
          link ? "a" : "span",
          "class",
          link ? null : "tile",
          "href",
          tile.href(),
          "title",
          tile.title());
      out.element("span", tile.shortName());
      out.element(
          "span", tile.count() == 0 ? "" : String.format("%,d", tile.count()), "class", "num");
      out.close(link ? "a" : "span").close("li");
    }
    return out.close("ul").toString();
  }

  /** From 0 (nothing) to 4 (most), by the logarithm: one hub doesn't pale all others. */
  public static int shade(long count, long most) {
    if (count <= 0 || most <= 0) {
      return 0;
    }
    return (int) Math.clamp(Math.ceil(4 * Math.log1p(count) / Math.log1p(most)), 1, 4);
  }
}
