package org.maplebridge.graph.neo4j;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/** Values on their way to statements and back. */
final class Parameters {

  /**
   * Rows sent with one statement: enough to make its cost small, little enough to stay in memory.
   */
  static final int CHUNK = 5_000;

  private Parameters() {}

  /** A map of names and values in turn; a value may be null. */
  @SuppressWarnings("NullAway") // the driver takes nulls as values of a map
  static Map<String, Object> of(@Nullable Object... namesAndValues) {
    Map<String, Object> map = HashMap.newHashMap(namesAndValues.length / 2);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return map;
  }

  static <T> List<List<T>> chunks(Collection<T> all) {
    List<T> list = List.copyOf(all);
    List<List<T>> chunks = new ArrayList<>();
    for (int i = 0; i < list.size(); i += CHUNK) {
      chunks.add(list.subList(i, Math.min(list.size(), i + CHUNK)));
    }
    return chunks;
  }

  static @Nullable String textOrNull(Value value) {
    return value.isNull() ? null : value.asString();
  }

  /** Text that is stored as empty where there is none. */
  static @Nullable String nullIfEmpty(Value value) {
    return value.isNull() || value.asString().isEmpty() ? null : value.asString();
  }
}
