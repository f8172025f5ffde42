package org.maplebridge.graph.neo4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.maplebridge.model.CaseRecord;
import org.maplebridge.model.Fact;
import org.maplebridge.model.ScopedName;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * Names that rows of tables use. To the projection a use is a fact without a node: the name is
 * borne, and what bears it belongs to a region.
 */
final class RecordNames {

  private static final String ROWS = "rows";

  private RecordNames() {}

  /** What rows say of a name; empty when none uses it. */
  static List<LiveFact> facts(Record row) {
    Value level = row.get("recordLevel");
    if (level.isNull()) {
      return List.of();
    }
    String id = row.get("id").asString();
    String text = row.get("recordText").asString();
    LiveFact.Support support = new LiveFact.Support(ROWS, level.asInt(), text, null);
    List<LiveFact> facts = new ArrayList<>();
    facts.add(fact(id, Fact.NAMED, text, support));
    String regionId = Parameters.textOrNull(row.get("recordRegion"));
    if (regionId != null) {
      facts.add(fact(id, "regionId", regionId, support));
    }
    return facts;
  }

  private static LiveFact fact(String name, String type, String value, LiveFact.Support support) {
    return new LiveFact(
        ROWS + ":" + type + ":" + name,
        type,
        true,
        name,
        null,
        value,
        new TreeMap<>(),
        null,
        List.of(support));
  }

  static Map<String, Object> row(CaseRecord.Mention mention, int level) {
    ScopedName name = mention.name();
    return Parameters.of(
        "id", name.id(),
        "kind", name.kind().code(),
        "scope", name.scope(),
        "normalised", name.normalised(),
        "text", name.text(),
        "regionId", mention.regionId(),
        "level", level);
  }
}
