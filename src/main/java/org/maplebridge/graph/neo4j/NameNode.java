package org.maplebridge.graph.neo4j;

import org.maplebridge.model.Kind;

/**
 * A name as the projection needs it.
 *
 * @param level from which level on it is seen, where facts don't tell: names of regions
 * @param known whether the gazetteer knows the region that it names
 */
record NameNode(String id, String kind, String scope, String normalised, int level, boolean known) {

  boolean isRegion() {
    return kind.equals(Kind.REGION.code());
  }
}
