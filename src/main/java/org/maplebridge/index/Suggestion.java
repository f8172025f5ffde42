package org.maplebridge.index;

import org.jspecify.annotations.Nullable;
import org.maplebridge.model.Kind;

/**
 * A name that may be meant.
 *
 * @param matched the name or alias that matched, which may differ from {@code name}
 */
public record Suggestion(
    String entityId, Kind kind, String name, String matched, @Nullable String regionId, int weight) {}
