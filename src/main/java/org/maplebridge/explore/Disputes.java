package org.maplebridge.explore;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maplebridge.graph.GraphStore;
import org.maplebridge.model.Viewer;

/** Which figures can't all hold; found anew only when the graph has changed. */
final class Disputes {

  private static final int MOST = 500;

  private record Found(long change, Viewer viewer, Set<String> factIds) {}

  private final GraphStore graph;
  private final LedgerService ledger;
  private volatile @Nullable Found found;

  Disputes(GraphStore graph, LedgerService ledger) {
    this.graph = graph;
    this.ledger = ledger;
  }

  /** Ids of the facts that claim them. */
  Set<String> factIds(Viewer viewer) {
    long change = graph.change();
    Found known = found;
    if (known == null || known.change() != change || !known.viewer().equals(viewer)) {
      known =
          new Found(
              change,
              viewer,
              ledger.listConflicts(0, MOST, viewer).stream()
                  .flatMap(c -> c.members().stream())
                  .map(Figure::factId)
                  .collect(Collectors.toUnmodifiableSet()));
      found = known;
    }
    return known.factIds();
  }
}
