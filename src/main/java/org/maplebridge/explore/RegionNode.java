package org.maplebridge.explore;

import java.util.List;
import java.util.Map;
import org.maplebridge.model.Region;

/**
 * A region of the tree with what lies below it.
 *
 * @param counted false while the graph is away: then all counts are empty
 * @param countsByKind how many entities of each kind (by code) it and all below it hold
 * @param children in the order of their codes
 */
public record RegionNode(
    Region region,
    Place place,
    boolean counted,
    Map<String, Long> countsByKind,
    List<Child> children) {

  /** A region directly below, with how much it and all below it hold. */
  public record Child(Region region, Map<String, Long> countsByKind) {

    /** How many entities there are. */
    public long total() {
      return countsByKind.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What stands in a URL for it: its code, or its id where it has none. */
    public String key() {
      return region.code().isEmpty() ? region.id() : region.code();
    }
  }

  public RegionNode {
    children = List.copyOf(children);
  }

  /** How many entities there are. */
  public long total() {
    return countsByKind.values().stream().mapToLong(Long::longValue).sum();
  }
}
