package org.maplebridge.graph;

import java.util.Map;
import java.util.TreeMap;

/** How many entities of each kind (by code) a region and all below it hold. */
public record RegionCounts(String regionId, Map<String, Long> countsByKind) {
  public RegionCounts {
    countsByKind = java.util.Collections.unmodifiableMap(new TreeMap<>(countsByKind));
  }
}
