package org.maplebridge.ingest;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.maplebridge.graph.RecordWrite;

/**
 * What the index has been given ahead of the change that it says it reflects: unbroken chunks of
 * rows, one change after another.
 */
final class Ahead {

  /** Entities that were made, after which it is made durable: some dozens of megabytes. */
  private static final int MUCH = 60_000;

  private final Set<String> touched = new TreeSet<>();
  private long change = -1;
  private int made;

  /** Whether a chunk is the next one. */
  boolean follows(RecordWrite write, long reflected) {
    return write.change() == 1 + (change < 0 ? reflected : change);
  }

  /** A chunk whose entities the index has. */
  void take(RecordWrite write) {
    change = write.change();
    made += write.made().size();
    touched.addAll(write.touched());
  }

  /** Whether the graph is where the last chunk left it. */
  boolean isAt(long present) {
    return change >= 0 && change == present;
  }

  boolean isMuch() {
    return made >= MUCH || touched.size() >= MUCH / 10;
  }

  long change() {
    return change;
  }

  /** The entities that are to be read back. */
  List<String> touched() {
    return List.copyOf(touched);
  }

  void clear() {
    touched.clear();
    change = -1;
    made = 0;
  }
}
