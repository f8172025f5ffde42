package org.maplebridge.web.http;

import org.maplebridge.explore.ExploreService;
import org.maplebridge.graph.ClaimFilter;

/** The filter of the ledger as a request writes it. */
public final class ClaimFilters {

  private ClaimFilters() {}

  /**
   * From {@code indicator} (code or name), {@code region} (code or id), {@code from} and {@code to}
   * (years).
   *
   * @throws ParameterException when one makes no sense
   */
  public static ClaimFilter of(Params params, ExploreService explore) {
    String indicator = params.text("indicator");
    String region = params.text("region");
    Integer from = params.year("from");
    Integer to = params.year("to");
    if (from != null && to != null && from > to) {
      throw new ParameterException("problem.years", from, to);
    }
    return new ClaimFilter(
        indicator == null ? null : explore.ledger().indicatorNamed(indicator),
        region == null
            ? null
            : explore
                .regions()
                .findPlace(region)
                .orElseThrow(() -> new ParameterException("problem.region", region))
                .id(),
        from,
        to);
  }
}
