package org.maplebridge.graph.neo4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.maplebridge.graph.EntityProjection;
import org.maplebridge.graph.EntityView;
import org.maplebridge.model.CaseRecord;
import org.maplebridge.model.Fact;
import org.maplebridge.model.Kind;
import org.maplebridge.model.ScopedName;
import org.maplebridge.model.Visibility;
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

  /** The entity of a name that nothing but rows uses, as the projection makes it. */
  static Map<String, Object> entity(Map<String, Object> name) {
    int low = level(name);
    String text = text(name, "text");
    String region = text(name, "regionId");
    TreeMap<String, List<String>> properties = new TreeMap<>();
    if (!region.isEmpty()) {
      properties.put("regionId", List.of(region));
    }
    return Parameters.of(
        "id", name.get("id"),
        "kind", name.get("kind"),
        "label", Kind.get(text(name, "kind")).label(),
        "views", List.of(Json.writeView(new StoredView(List.of(text), properties))),
        "viewAt", from(low, -1, 0),
        "names", from(low, "", text),
        "name", text,
        "regions", from(low, "", region),
        "regionId", region.isEmpty() ? null : region,
        "low", low,
        "high", Projection.LEVELS - 1);
  }

  static Map<String, Object> link(Map<String, Object> name) {
    return Parameters.of(
        "name", name.get("id"),
        "entity", name.get("id"),
        "low", level(name),
        "high", Projection.LEVELS - 1);
  }

  /** How the entity of a name that nothing but rows uses looks to the index. */
  static EntityProjection projection(Map<String, Object> name) {
    String text = text(name);
    String region = text(name, "regionId");
    TreeMap<String, List<String>> properties = new TreeMap<>();
    if (!region.isEmpty()) {
      properties.put("regionId", List.of(region));
    }
    EntityView view =
        new EntityView(
            id(name),
            Kind.get(text(name, "kind")),
            text,
            List.of(),
            properties,
            region.isEmpty() ? null : region,
            0,
            0,
            Map.of());
    return new EntityProjection(
        id(name),
        List.of(
            new EntityProjection.Level(
                Visibility.values()[level(name)], Visibility.INTERNAL, view, List.of())));
  }

  static String id(Map<String, Object> name) {
    return text(name, "id");
  }

  static String text(Map<String, Object> name) {
    return text(name, "text");
  }

  static int level(Map<String, Object> name) {
    return name.get("level") instanceof Integer level ? level : 0;
  }

  private static String text(Map<String, Object> name, String key) {
    Object value = name.get(key);
    return value == null ? "" : value.toString();
  }

  private static <T> List<T> from(int low, T below, T value) {
    List<T> out = new ArrayList<>();
    for (int level = 0; level < Projection.LEVELS; level++) {
      out.add(level < low ? below : value);
    }
    return out;
  }
}
