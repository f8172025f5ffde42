package org.maplebridge.graph.neo4j;

import java.util.List;
import org.maplebridge.model.ContentId;

/**
 * A relationship that facts add up to, for the levels from {@code low} to {@code high}.
 *
 * @param factIds sorted
 * @param qualifiers as JSON, keys sorted
 */
record ProjectedEdge(
    String type,
    String from,
    String to,
    int low,
    int high,
    List<String> factIds,
    String qualifiers) {

  ProjectedEdge {
    factIds = List.copyOf(factIds);
  }

  ProjectedEdge upTo(int level) {
    return new ProjectedEdge(type, from, to, low, level, factIds, qualifiers);
  }

  boolean continues(ProjectedEdge earlier) {
    return earlier.high == low - 1
        && earlier.factIds.equals(factIds)
        && earlier.qualifiers.equals(qualifiers);
  }

  /** What it is, in short: two edges with the same ends and print are the same. */
  String print() {
    return ContentId.of(
        type, String.valueOf(low), String.valueOf(high), String.join(",", factIds), qualifiers);
  }
}
