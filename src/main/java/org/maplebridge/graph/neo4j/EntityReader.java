package org.maplebridge.graph.neo4j;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maplebridge.graph.EntityRef;
import org.maplebridge.graph.EntityView;
import org.maplebridge.graph.Neighbourhood;
import org.maplebridge.model.Kind;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * Reads entities and what stands around them, as one level of visibility sees them. Used within one
 * transaction.
 */
final class EntityReader {

  private final TransactionContext tx;
  private final int clearance;

  EntityReader(TransactionContext tx, int clearance) {
    this.tx = tx;
    this.clearance = clearance;
  }

  /** An entity's id from its own or that of one of its names. */
  Optional<String> resolve(String id) {
    return Statements.ENTITY_FIND.list(tx, Map.of("id", id, "clearance", clearance)).stream()
        .map(r -> r.get("id").asString())
        .findFirst();
  }

  Map<String, EntityView> views(List<String> ids) {
    Map<String, Object> parameters = Map.of("ids", ids, "clearance", clearance);
    Map<String, Map<String, Long>> counts = new NeighbourReader(tx, clearance).counts(ids);
    Map<String, Record> factCounts = new HashMap<>();
    Statements.ENTITY_FACT_COUNTS
        .list(tx, parameters)
        .forEach(r -> factCounts.put(r.get("id").asString(), r));
    Map<String, EntityView> views = new LinkedHashMap<>();
    for (Record row : Statements.ENTITY_VIEWS.list(tx, parameters)) {
      String id = row.get("id").asString();
      views.put(id, view(row, factCounts.get(id), counts.getOrDefault(id, Map.of())));
    }
    return views;
  }

  static EntityView view(Record row, @Nullable Record factCounts, Map<String, Long> counts) {
    String json = row.get("view").asString();
    StoredView stored = json.isEmpty() ? StoredView.EMPTY : Json.readView(json);
    String name = row.get("name").asString();
    LinkedHashSet<String> aliases = new LinkedHashSet<>();
    Map<String, List<String>> properties = new TreeMap<>(stored.properties());
    if (!row.get("edition").isNull()) {
      aliases.addAll(row.get("shortNames").asList(Value::asString));
      addFirst(properties, "code", row.get("code").asString());
      addFirst(properties, "level", row.get("level").asString());
    }
    aliases.addAll(stored.names());
    aliases.addAll(row.get("numbers").asList(Value::asString));
    aliases.remove(name);
    return new EntityView(
        row.get("id").asString(),
        Kind.get(row.get("kind").asString()),
        name,
        List.copyOf(aliases),
        properties,
        Parameters.nullIfEmpty(row.get("regionId")),
        factCounts == null ? told(row, properties, counts) : factCounts.get("facts").asInt(),
        factCounts == null ? row.get("tables").asInt() : factCounts.get("documents").asInt(),
        counts);
  }

  /** What rows say of a case: each property, each relationship, and that it is. */
  private static int told(
      Record row, Map<String, List<String>> properties, Map<String, Long> counts) {
    if (row.get("tables").asInt() == 0) {
      return 0;
    }
    long said = properties.values().stream().mapToLong(List::size).sum();
    return (int) (1 + said + counts.values().stream().mapToLong(Long::longValue).sum());
  }

  private static void addFirst(Map<String, List<String>> properties, String name, String value) {
    if (value.isEmpty()) {
      return;
    }
    LinkedHashSet<String> values = new LinkedHashSet<>(List.of(value));
    values.addAll(properties.getOrDefault(name, List.of()));
    properties.put(name, List.copyOf(values));
  }

  Neighbourhood neighbours(
      String id, @Nullable String type, String direction, int offset, int limit) {
    return new NeighbourReader(tx, clearance).page(id, type, direction, offset, limit);
  }

  List<EntityRef> list(Kind kind, int offset, int limit) {
    Map<String, Object> parameters =
        Map.of("kind", kind.code(), "offset", offset, "limit", limit, "clearance", clearance);
    return Statements.ENTITY_LIST.list(tx, parameters).stream().map(FactReader::ref).toList();
  }
}
