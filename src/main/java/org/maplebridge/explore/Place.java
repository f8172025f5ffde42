package org.maplebridge.explore;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maplebridge.model.Region;
import org.maplebridge.text.gazetteer.Gazetteer;

/**
 * A region and where it lies.
 *
 * @param code empty for an area without one
 * @param path from the province down to the region itself; only the country's own path holds the
 *     country
 */
public record Place(String id, String code, String name, String level, List<Step> path) {

  /** A region on the way down. */
  public record Step(String id, String code, String name) {

    /** What stands in a URL for it: its code, or its id where it has none. */
    public String key() {
      return code.isEmpty() ? id : code;
    }
  }

  public Place {
    path = List.copyOf(path);
  }

  /** What stands in a URL for it: its code, or its id where it has none. */
  public String key() {
    return code.isEmpty() ? id : code;
  }

  /** As {@code 陕西省 › 安康市 › 汉阴县}. */
  public String pathText() {
    return String.join(" › ", path.stream().map(Step::name).toList());
  }

  static Optional<Place> find(Gazetteer gazetteer, @Nullable String regionId) {
    return regionId == null
        ? Optional.empty()
        : gazetteer.find(regionId).map(region -> of(gazetteer, region));
  }

  static Place of(Gazetteer gazetteer, Region region) {
    List<Step> steps =
        gazetteer.path(region.id()).stream()
            .filter(r -> r.level() != Region.Level.COUNTRY || r.id().equals(region.id()))
            .map(r -> new Step(r.id(), r.code(), r.name()))
            .toList();
    return new Place(region.id(), region.code(), region.name(), region.level().code(), steps);
  }
}
