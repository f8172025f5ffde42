package org.maplebridge.graph.neo4j;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maplebridge.graph.neo4j.RecordLinker.Targets;

/**
 * Names that the last chunks of rows used, and what they name: a table uses few names again and
 * again. Good until anything else changes the graph. Not safe to share: used by one writer at a
 * time.
 */
final class KnownNames {

  /**
   * A name as rows have written it.
   *
   * @param level rows use it from this level on, or from a lower one
   * @param text its least spelling is this, or one before it
   */
  record Known(int level, String text, Targets targets) {

    /** Whether another use changes nothing of the name. */
    boolean covers(int other, String spelling) {
      return level <= other && text.compareTo(spelling) <= 0;
    }
  }

  private static final int MOST = 100_000;

  private final Map<String, Known> names =
      new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
          return size() > MOST;
        }
      };

  private long change = -1;

  /** A name that is known, while the graph is where the last chunk has left it. */
  @Nullable Known find(String id, long now) {
    if (now != change) {
      names.clear();
      change = now;
    }
    return names.get(id);
  }

  /** What a chunk has learnt, once it is written. */
  void keep(Map<String, Known> learnt, long before, long after) {
    if (before != change) {
      names.clear();
    }
    names.putAll(learnt);
    change = after;
  }

  /** Nothing is known any more: a write has failed. */
  void forget() {
    names.clear();
    change = -1;
  }
}
