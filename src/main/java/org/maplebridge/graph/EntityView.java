package org.maplebridge.graph;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maplebridge.model.Kind;

/**
 * An entity as a viewer may see it.
 *
 * @param id the least id of its names; for a region its own
 * @param name chosen by rule from the names the viewer may see: the best supported, then the
 *     longest, then the first in order
 * @param aliases its other names, best supported first
 * @param properties by the ontology's names; where facts disagree the best supported value first:
 *     each is a list
 * @param regionId the region it belongs to, or null
 * @param countsByType relationships by type, {@code TYPE} outgoing and {@code <TYPE} incoming
 */
public record EntityView(
    String id,
    Kind kind,
    String name,
    List<String> aliases,
    Map<String, List<String>> properties,
    @Nullable String regionId,
    int factCount,
    int documentCount,
    Map<String, Long> countsByType) {
  public EntityView {
    aliases = List.copyOf(aliases);
    properties = java.util.Collections.unmodifiableMap(new TreeMap<>(properties));
    countsByType = java.util.Collections.unmodifiableMap(new TreeMap<>(countsByType));
  }
}
