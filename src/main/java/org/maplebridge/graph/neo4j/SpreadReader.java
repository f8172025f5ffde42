package org.maplebridge.graph.neo4j;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maplebridge.graph.EntityRef;
import org.maplebridge.graph.Spread;
import org.maplebridge.graph.SpreadFilter;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * Reads where practices came to, as one level of visibility sees it. Used within one transaction.
 */
final class SpreadReader {

  /** So many places of one practice are told apart on a page. */
  private static final int MOST_STEPS = 300;

  private static final String ANYWHERE = "*";

  private final TransactionContext tx;
  private final int clearance;

  SpreadReader(TransactionContext tx, int clearance) {
    this.tx = tx;
    this.clearance = clearance;
  }

  Spread read(SpreadFilter filter, int offset, int limit) {
    String route = Routes.of(tx, filter.regionId());
    Map<String, Long> totals = new LinkedHashMap<>();
    Statements.SPREAD_TOTALS
        .list(tx, parameters(filter, route, 0, 0))
        .forEach(r -> totals.put(r.get("part").asString(), r.get("total").asLong()));
    Long total = totals.remove(ANYWHERE);
    List<EntityRef> practices =
        Statements.SPREAD_PRACTICES.list(tx, parameters(filter, route, offset, limit)).stream()
            .map(FactReader::ref)
            .toList();
    return new Spread(total == null ? 0 : total, totals, practices, steps(practices, route));
  }

  private Map<String, Object> parameters(SpreadFilter filter, String route, int offset, int limit) {
    return Parameters.of(
        "tier", filter.tier(),
        "form", filter.form(),
        "route", route,
        "depth", Routes.depth(route),
        "offset", offset,
        "limit", limit,
        "clearance", clearance);
  }

  private List<Spread.Step> steps(List<EntityRef> practices, String route) {
    if (practices.isEmpty()) {
      return List.of();
    }
    List<Spread.Step> steps = new ArrayList<>();
    for (Record row :
        Statements.SPREAD_STEPS.list(
            tx,
            Parameters.of(
                "practices", practices.stream().map(EntityRef::id).toList(),
                "route", route,
                "depth", Routes.depth(route),
                "limit", MOST_STEPS,
                "clearance", clearance))) {
      steps.add(
          new Spread.Step(
              row.get("practice").asString(),
              row.get("part").asString(),
              row.get("region").asString(),
              row.get("type").asString(),
              row.get("factIds").asList(Value::asString)));
    }
    return steps;
  }
}
