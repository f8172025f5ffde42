package org.maplebridge.graph.neo4j;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maplebridge.graph.ClaimCounts;
import org.maplebridge.graph.ClaimFilter;
import org.neo4j.driver.TransactionContext;

/** Counts claims, as one level of visibility sees them. Used within one transaction. */
final class ClaimCounter {

  /** By what claims are counted, with the most values that are told apart. */
  private enum Dimension {
    ALL(1),
    INDICATOR(200),
    REGION(1_000),
    YEAR(200);

    private final int most;

    Dimension(int most) {
      this.most = most;
    }
  }

  private final TransactionContext tx;
  private final int clearance;

  ClaimCounter(TransactionContext tx, int clearance) {
    this.tx = tx;
    this.clearance = clearance;
  }

  ClaimCounts count(ClaimFilter filter) {
    String region = filter.regionId();
    String route = region == null ? null : Routes.of(tx, region);
    ClaimFilter anyIndicator = new ClaimFilter(null, region, filter.from(), filter.to());
    ClaimFilter anyYear = new ClaimFilter(filter.indicator(), region, null, null);
    return new ClaimCounts(
        by(Dimension.ALL, filter, route).getOrDefault("", 0L),
        by(Dimension.INDICATOR, anyIndicator, route),
        by(Dimension.REGION, filter, route),
        by(Dimension.YEAR, anyYear, route));
  }

  private Map<String, Long> by(Dimension dimension, ClaimFilter filter, @Nullable String route) {
    Map<String, Object> parameters =
        Parameters.of(
            "dimension",
            dimension.name().toLowerCase(java.util.Locale.ROOT),
            "limit",
            dimension.most,
            "indicator",
            filter.indicator(),
            "from",
            filter.from(),
            "to",
            filter.to(),
            "route",
            route,
            "depth",
            route == null ? 1 : Routes.depth(route),
            "clearance",
            clearance);
    Map<String, Long> counts = new LinkedHashMap<>();
    Statements.CLAIM_COUNTS
        .list(tx, parameters)
        .forEach(r -> counts.put(r.get("value").asString(), r.get("total").asLong()));
    return counts;
  }
}
