package org.maplebridge.graph;

import org.jspecify.annotations.Nullable;

/**
 * How much the graph holds.
 *
 * @param lastImport ISO 8601, or null when nothing was loaded
 */
public record Totals(long documents, long facts, @Nullable String lastImport) {}
