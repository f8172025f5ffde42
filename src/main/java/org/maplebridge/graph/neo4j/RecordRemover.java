package org.maplebridge.graph.neo4j;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.maplebridge.graph.RecordWrite;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/** A page of a table's rows taken away, within one transaction. Used once. */
final class RecordRemover {

  private final TransactionContext tx;
  private final Change change;
  private final RecordLevels levels;

  RecordRemover(TransactionContext tx) {
    this.tx = tx;
    this.change = Change.begin(tx);
    this.levels = new RecordLevels(tx, change);
  }

  /** Empty when there is no row left. */
  Optional<RecordWrite> remove(String tableId, int limit) {
    List<String> cases =
        Statements.RECORD_RELEASE
            .list(tx, Map.of("id", tableId, "limit", limit))
            .getFirst()
            .get("ids")
            .asList(v -> v.asString());
    if (cases.isEmpty()) {
      Statements.RECORD_TABLE_DELETE.run(tx, Map.of("id", tableId));
      change.abandon();
      return Optional.empty();
    }
    Set<String> orphans = new TreeSet<>();
    Set<String> names = new TreeSet<>();
    for (Record row : Statements.RECORD_ORPHANS.list(tx, Map.of("ids", cases))) {
      orphans.add(row.get("id").asString());
      row.get("names").values().forEach(n -> names.add(n.asString()));
    }
    if (!orphans.isEmpty()) {
      List<String> ids = List.copyOf(orphans);
      Statements.RECORD_DELETE.run(tx, Map.of("ids", ids));
      Statements.GONE_WRITE.run(
          tx, Map.of("ids", ids, "what", IndexFeed.ENTITY, "change", change.number()));
    }
    levels.releaseNames(names);
    levels.settle(cases.stream().filter(c -> !orphans.contains(c)).toList());
    change.advance();
    Set<String> touched = new TreeSet<>(orphans);
    touched.addAll(levels.touched());
    return Optional.of(
        new RecordWrite(
            0, List.of(), orphans.size(), List.of(), List.copyOf(touched), change.number()));
  }
}
