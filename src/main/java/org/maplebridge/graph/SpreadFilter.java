package org.maplebridge.graph;

import org.jspecify.annotations.Nullable;

/**
 * Which practices, and where.
 *
 * @param regionId places in it and below count
 * @param tier a code of {@code practice-tiers}, or null for all
 * @param form a code of {@code practice-forms}, or null for all
 */
public record SpreadFilter(String regionId, @Nullable String tier, @Nullable String form) {}
