package org.maplebridge.graph;

import org.jspecify.annotations.Nullable;

/**
 * Which claims are asked for; null asks for all.
 *
 * @param indicator as {@link org.maplebridge.model.Claim#indicator()}
 * @param regionId of a region; those below it count as well
 * @param from the first year
 * @param to the last year
 */
public record ClaimFilter(
    @Nullable String indicator,
    @Nullable String regionId,
    @Nullable Integer from,
    @Nullable Integer to) {

  /** Every claim. */
  public static final ClaimFilter ALL = new ClaimFilter(null, null, null, null);
}
