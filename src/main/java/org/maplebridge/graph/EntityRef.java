package org.maplebridge.graph;

import org.jspecify.annotations.Nullable;
import org.maplebridge.model.Kind;

/** An entity in a list. */
public record EntityRef(String id, Kind kind, String name, @Nullable String regionId) {}
