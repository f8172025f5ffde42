package org.maplebridge.graph;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How much the graph holds.
 *
 * @param lastImport ISO 8601, or null when nothing was loaded
 */
public record Totals(
    long documents, long facts, Map<String, Long> entitiesByKind, @Nullable String lastImport) {
  public Totals {
    entitiesByKind = java.util.Collections.unmodifiableMap(new TreeMap<>(entitiesByKind));
  }
}
