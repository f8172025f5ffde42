package org.maplebridge.graph.neo4j;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What facts say of an entity, as it is kept on its node for a level.
 *
 * @param names best first; the first is its name
 * @param properties values best supported first
 */
record StoredView(List<String> names, SortedMap<String, List<String>> properties) {

  static final StoredView EMPTY = new StoredView(List.of(), new TreeMap<>());

  StoredView {
    names = List.copyOf(names);
    properties = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(properties));
  }
}
