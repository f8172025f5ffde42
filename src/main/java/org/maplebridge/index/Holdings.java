package org.maplebridge.index;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.maplebridge.model.Kind;

/**
 * What there is in a region and all below it, without a question: all of it counted in one pass.
 *
 * @param kinds those that there are any of
 */
public record Holdings(Map<Kind, Held> kinds) {

  /**
   * What there is of a kind.
   *
   * @param parts how many in each region directly below (by id) and all below that; regions without
   *     any are left out
   * @param facets how many have each value of the facets asked for, by facet and value
   * @param first the best known first
   */
  public record Held(
      long total,
      Map<String, Long> parts,
      Map<String, Map<String, Long>> facets,
      List<IndexEntry> first) {
    public Held {
      parts = Map.copyOf(parts);
      facets = Map.copyOf(facets);
      first = List.copyOf(first);
    }
  }

  private static final Held NOTHING = new Held(0, Map.of(), Map.of(), List.of());

  /** What there is of a kind, which may be nothing. */
  public Held of(Kind kind) {
    return kinds.getOrDefault(kind, NOTHING);
  }

  public Holdings {
    EnumMap<Kind, Held> copy = new EnumMap<>(Kind.class);
    copy.putAll(kinds);
    kinds = Collections.unmodifiableMap(copy);
  }
}
