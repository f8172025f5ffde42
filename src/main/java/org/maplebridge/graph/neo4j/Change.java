package org.maplebridge.graph.neo4j;

import java.time.ZoneOffset;
import java.util.Map;
import org.maplebridge.graph.Batch;
import org.neo4j.driver.TransactionContext;

/**
 * A change in the making: it holds the graph's lock until its transaction ends, and becomes the
 * change of its number, or none.
 */
final class Change {

  private final TransactionContext tx;
  private final long before;

  private Change(TransactionContext tx, long before) {
    this.tx = tx;
    this.before = before;
  }

  /** Takes the lock; waits while another writer has it. */
  static Change begin(TransactionContext tx) {
    return new Change(
        tx, Statements.META_LOCK.list(tx, Map.of()).getFirst().get("change").asLong());
  }

  /** The number of the change before it. */
  long before() {
    return before;
  }

  /** The number that it will have. */
  long number() {
    return before + 1;
  }

  /** It becomes a change. */
  void advance() {
    Statements.META_ADVANCE.run(tx, Map.of("change", number()));
  }

  /** It came in with a batch. */
  void imported(Batch batch) {
    Statements.META_IMPORTED.run(
        tx,
        Parameters.of(
            "batch",
            batch.id(),
            "homeId",
            batch.homeId(),
            "at",
            batch.at().atZone(ZoneOffset.UTC)));
  }

  /** Nothing was to be changed. */
  void abandon() {
    Statements.META_UNLOCK.run(tx, Map.of());
  }
}
