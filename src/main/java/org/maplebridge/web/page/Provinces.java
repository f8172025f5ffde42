package org.maplebridge.web.page;

import java.util.List;
import java.util.Map;
import org.maplebridge.model.Region;
import org.maplebridge.web.chart.ProvinceTiles;

/** The 34 provincial divisions as tiles of a page. */
final class Provinces {

  static final ProvinceTiles NONE = new ProvinceTiles("", List.of());

  private Provinces() {}

  /** Tiles with a count each, by code; those with something lead to their region. */
  static ProvinceTiles tiles(
      String name, List<Region> provinces, Map<String, Long> counts, Words w) {
    List<ProvinceTiles.Tile> tiles =
        provinces.stream()
            .map(p -> {
              long count = counts.getOrDefault(p.code(), 0L);
              return new ProvinceTiles.Tile(
                  p.code(),
                  shortName(p),
                  w.t("chart.tile", p.name(), w.number(count)),
                  count,
                  count > 0 ? "/regions/" + p.code() : null);
            })
            .toList();
    return new ProvinceTiles(name, tiles);
  }

  /** As the gazetteer shortens it: two or three characters. */
  static String shortName(Region region) {
    return region.shortNames().isEmpty() ? region.name() : region.shortNames().getFirst();
  }
}
