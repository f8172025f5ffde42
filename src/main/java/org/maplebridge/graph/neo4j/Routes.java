package org.maplebridge.graph.neo4j;

import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/** The way from the country to a region, as {@code cn/r610000/r610900}. */
final class Routes {

  private Routes() {}

  /** Of a region; one that isn't known is its own way. */
  static String of(TransactionContext tx, String regionId) {
    List<Record> rows = Statements.REGION_ROUTE.list(tx, Map.of("id", regionId));
    String route = rows.isEmpty() ? null : Parameters.textOrNull(rows.getFirst().get("route"));
    return route == null ? regionId : route;
  }

  /** The place, from 0, of the regions directly below in their own ways. */
  static int depth(String route) {
    return route.split("/", -1).length;
  }
}
