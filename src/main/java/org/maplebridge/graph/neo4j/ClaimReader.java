package org.maplebridge.graph.neo4j;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.maplebridge.graph.ClaimFilter;
import org.maplebridge.graph.FactView;
import org.maplebridge.model.Claim;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** Reads claims, as one level of visibility sees them. Used within one transaction. */
final class ClaimReader {

  private static final int MOST_INDICATORS = 200;
  private static final int YEAR_DIGITS = 4;
  private static final int AT_A_TIME = 500;

  private final TransactionContext tx;
  private final int clearance;
  private final FactReader facts;

  ClaimReader(TransactionContext tx, int clearance) {
    this.tx = tx;
    this.clearance = clearance;
    this.facts = new FactReader(tx, clearance);
  }

  /** What the ledger keeps of a claim, beside its fact. */
  static Map<String, Object> row(String factId, Claim claim) {
    return Parameters.of(
        "id", factId,
        "key", claim.key(),
        "indicator", claim.indicator(),
        "region", claim.regionId(),
        "from", year(claim.period(), 0),
        "to", year(claim.period(), claim.period().lastIndexOf('—') + 1),
        "value", claim.value(),
        "flawed", claim.otherwiseComputed() != null,
        "series", claim.cumulative() && !claim.change() ? claim.seriesKey() : null,
        "effect", claim.isEffect() ? true : null);
  }

  /** The year that begins at a place of a period, or null. */
  private static @Nullable Integer year(String period, int at) {
    String digits = period.substring(at, Math.min(period.length(), at + YEAR_DIGITS));
    return digits.matches("\\d{4}") ? Integer.valueOf(digits) : null;
  }

  List<FactView> list(ClaimFilter filter, int offset, int limit) {
    return facts.views(ids(Statements.CLAIM_LIST, parameters(filter, offset, limit)));
  }

  /** Hands claims on as the database sends them, some hundreds in memory at a time. */
  void each(ClaimFilter filter, int limit, Consumer<FactView> consumer) {
    List<String> ids = new ArrayList<>();
    Iterator<Record> rows = Statements.CLAIM_LIST.stream(tx, parameters(filter, 0, limit));
    while (rows.hasNext()) {
      ids.add(rows.next().get("fact").asString());
      if (ids.size() == AT_A_TIME || !rows.hasNext()) {
        facts.views(ids).forEach(consumer);
        ids.clear();
      }
    }
  }

  private Map<String, Object> parameters(ClaimFilter filter, int offset, int limit) {
    String route = null;
    String regionId = filter.regionId();
    if (regionId != null) {
      List<Record> rows = Statements.REGION_ROUTE.list(tx, Map.of("id", regionId));
      route = rows.isEmpty() ? null : Parameters.textOrNull(rows.getFirst().get("route"));
      route = route == null ? regionId : route;
    }
    return Parameters.of(
        "indicator", filter.indicator(),
        "route", route,
        "from", filter.from(),
        "to", filter.to(),
        "offset", offset,
        "limit", limit,
        "clearance", clearance);
  }

  /** Of a region itself, or about another entity. */
  List<FactView> of(String entityId, int limit) {
    Map<String, Object> parameters = Map.of("id", entityId, "limit", limit, "clearance", clearance);
    List<String> about = ids(Statements.CLAIM_ABOUT, parameters);
    return facts.views(about.isEmpty() ? ids(Statements.CLAIM_HERE, parameters) : about);
  }

  Map<String, Long> indicators() {
    Map<String, Long> out = new LinkedHashMap<>();
    Statements.CLAIM_INDICATORS
        .list(tx, Map.of("limit", MOST_INDICATORS, "clearance", clearance))
        .forEach(r -> out.put(r.get("indicator").asString(), r.get("total").asLong()));
    return out;
  }

  List<List<FactView>> rivals(int offset, int limit) {
    return groups(Statements.CLAIM_RIVALS, offset, limit);
  }

  /** Facts that stand together, each group in the order of their ids. */
  private List<List<FactView>> groups(Statements statement, int offset, int limit) {
    return statement
        .list(tx, Map.of("offset", offset, "limit", limit, "clearance", clearance))
        .stream()
        .map(r -> facts.views(r.get("facts").asList(Value::asString).stream().sorted().toList()))
        .toList();
  }

  List<List<FactView>> series(int offset, int limit) {
    return groups(Statements.CLAIM_SERIES, offset, limit);
  }

  List<List<FactView>> credits(int offset, int limit) {
    return groups(Statements.CLAIM_CREDITS, offset, limit);
  }

  List<FactView> flawed(int offset, int limit) {
    return facts.views(
        ids(
            Statements.CLAIM_FLAWED,
            Map.of("offset", offset, "limit", limit, "clearance", clearance)));
  }

  private List<String> ids(Statements statement, Map<String, Object> parameters) {
    return statement.list(tx, parameters).stream().map(r -> r.get("fact").asString()).toList();
  }
}
