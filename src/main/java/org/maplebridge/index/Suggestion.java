package org.maplebridge.index;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maplebridge.model.Kind;

/**
 * A name that may be meant.
 *
 * @param matched the name or alias that matched, which may differ from {@code name}
 * @param aliases its other names
 */
public record Suggestion(
    String entityId,
    Kind kind,
    String name,
    String matched,
    @Nullable String regionId,
    int weight,
    List<String> aliases) {

  public Suggestion {
    aliases = List.copyOf(aliases);
  }

  /** One without other names. */
  public Suggestion(
      String entityId,
      Kind kind,
      String name,
      String matched,
      @Nullable String regionId,
      int weight) {
    this(entityId, kind, name, matched, regionId, weight, List.of());
  }
}
