package org.maplebridge.extract;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maplebridge.model.Region;
import org.maplebridge.model.Region.Level;
import org.maplebridge.text.gazetteer.Gazetteer;

/** Where a region stands among others. */
public final class RegionNaming {

  private final Gazetteer gazetteer;

  public RegionNaming(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The region itself or the one above it that has a level, or null. */
  public @Nullable Region atLevel(@Nullable Region region, Level level) {
    if (region == null) {
      return null;
    }
    return gazetteer.path(region.id()).stream()
        .filter(r -> r.level() == level)
        .findFirst()
        .orElse(null);
  }

  public @Nullable Region parent(Region region) {
    String id = region.parentId();
    return id == null ? null : gazetteer.find(id).orElse(null);
  }

  public Optional<Region> country() {
    return gazetteer.find(Gazetteer.COUNTRY);
  }

  /** 市 as people say it: a prefecture, a municipality, or a county-level city. */
  public static boolean isCity(Region region) {
    return region.name().endsWith("市");
  }

  public static boolean isAutonomousRegion(Region region) {
    return region.level() == Level.PROVINCE && region.name().endsWith("自治区");
  }
}
