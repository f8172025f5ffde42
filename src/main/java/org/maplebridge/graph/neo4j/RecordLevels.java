package org.maplebridge.graph.neo4j;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/**
 * Who may see cases, and the names they use, after rows that tell them came or went. Used within
 * one transaction.
 */
final class RecordLevels {

  private final TransactionContext tx;
  private final Change change;
  private final Set<String> touched = new TreeSet<>();

  RecordLevels(TransactionContext tx, Change change) {
    this.tx = tx;
    this.change = change;
  }

  /** Levels and numbers of cases whose rows came or went. */
  void settle(Collection<String> cases) {
    List<String> moved = new ArrayList<>();
    for (List<String> chunk : Parameters.chunks(cases)) {
      for (Record row :
          Statements.RECORD_SETTLE.list(tx, Map.of("ids", chunk, "change", change.number()))) {
        touched.add(row.get("id").asString());
        if (row.get("moved").asBoolean()) {
          moved.add(row.get("id").asString());
        }
      }
    }
    for (List<String> chunk : Parameters.chunks(moved)) {
      Statements.RECORD_MOVE.run(tx, Map.of("ids", chunk));
    }
    if (!moved.isEmpty()) {
      releaseNames(names(moved));
    }
  }

  private Set<String> names(List<String> cases) {
    Set<String> names = new TreeSet<>();
    for (List<String> chunk : Parameters.chunks(cases)) {
      Statements.RECORD_SAID
          .list(tx, Map.of("ids", chunk))
          .forEach(r -> names.add(r.get("name").asString()));
    }
    return names;
  }

  /** Names that fewer rows use than before. */
  void releaseNames(Collection<String> names) {
    List<String> changed = new ArrayList<>();
    for (List<String> chunk : Parameters.chunks(names)) {
      Statements.RECORD_NAME_RELEASE
          .list(tx, Map.of("ids", chunk))
          .forEach(r -> changed.add(r.get("id").asString()));
    }
    if (!changed.isEmpty()) {
      touched.addAll(new EntityProjector(tx, change.number()).project(changed, List.of()));
    }
  }

  /** The entities that look different now. */
  Set<String> touched() {
    return touched;
  }
}
