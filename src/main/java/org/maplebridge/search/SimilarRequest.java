package org.maplebridge.search;

import org.jspecify.annotations.Nullable;

/**
 * A dispute as somebody tells it, to find past ones like it.
 *
 * @param text as typed or pasted, of any length
 * @param region code, id or name of the region to look in and below; null for everywhere
 * @param disputeType a code of {@code dispute-types.yaml}, which takes in its narrower ones; null
 *     for all
 * @param status a code of {@code case-status.yaml}; null for all
 * @param yearFrom inclusive, or null
 * @param yearTo inclusive, or null
 */
public record SimilarRequest(
    String text,
    @Nullable String region,
    @Nullable String disputeType,
    @Nullable String status,
    @Nullable Integer yearFrom,
    @Nullable Integer yearTo,
    int limit) {}
