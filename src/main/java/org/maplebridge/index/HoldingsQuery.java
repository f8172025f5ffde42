package org.maplebridge.index;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maplebridge.model.Kind;

/**
 * Asks what there is of some kinds in a region and all below it.
 *
 * @param regionId null for the country, that is for everything
 * @param kinds how many of the first entries of each kind are wanted; other kinds are not looked at
 * @param facets which facets of {@code index/fields.yaml} are counted for a kind
 */
public record HoldingsQuery(
    @Nullable String regionId, Map<Kind, Integer> kinds, Map<Kind, List<String>> facets) {

  public HoldingsQuery {
    EnumMap<Kind, Integer> firsts = new EnumMap<>(Kind.class);
    firsts.putAll(kinds);
    EnumMap<Kind, List<String>> counted = new EnumMap<>(Kind.class);
    facets.forEach((kind, names) -> counted.put(kind, List.copyOf(names)));
    kinds = Collections.unmodifiableMap(firsts);
    facets = Collections.unmodifiableMap(counted);
  }
}
