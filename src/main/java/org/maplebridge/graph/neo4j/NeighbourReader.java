package org.maplebridge.graph.neo4j;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maplebridge.graph.EntityRef;
import org.maplebridge.graph.Linked;
import org.maplebridge.graph.NeighbourStore;
import org.maplebridge.graph.Neighbourhood;
import org.maplebridge.graph.Neighbourhood.Relationship;
import org.maplebridge.graph.Step;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * Walks from entities, as one level of visibility sees them. Who is a hub is known from the store's
 * own counts, which cost nothing; hubs are then read type by type, and never whole. Used within one
 * transaction.
 */
final class NeighbourReader {

  /** Up to so many relationships of one type are put in order before a page is cut. */
  static final long SORTED = 2_000;

  private static final String IN = "<";

  private final TransactionContext tx;
  private final int clearance;

  NeighbourReader(TransactionContext tx, int clearance) {
    this.tx = tx;
    this.clearance = clearance;
  }

  List<Linked> linked(Collection<String> ids) {
    List<String> asked = few(ids);
    return asked.isEmpty()
        ? List.of()
        : Statements.NEIGHBOUR_DEGREES
            .list(tx, Map.of("ids", asked, "clearance", clearance))
            .stream()
            .map(r -> new Linked(FactReader.ref(r), r.get("degree").asLong()))
            .toList();
  }

  private static List<String> few(Collection<String> ids) {
    return ids.stream().distinct().limit(NeighbourStore.MOST_IDS).toList();
  }

  /** The entities, parted by whether they are hubs. */
  private record Parted(List<String> few, List<String> hubs) {
    static Parted of(List<Linked> linked, long hub) {
      List<String> few = new ArrayList<>();
      List<String> hubs = new ArrayList<>();
      linked.forEach(l -> (l.degree() > hub ? hubs : few).add(l.entity().id()));
      return new Parted(few, hubs);
    }
  }

  // ---- counts
  // ----------------------------------------------------------------------------------------------------------------

  /** By entity and type, {@code <TYPE} for incoming ones; those without any are left out. */
  Map<String, Map<String, Long>> counts(Collection<String> ids) {
    Parted parted = Parted.of(linked(ids), NeighbourStore.HUB);
    Map<String, Map<String, Long>> counts = new HashMap<>();
    if (!parted.few().isEmpty()) {
      Statements.ENTITY_COUNTS
          .list(tx, Map.of("ids", parted.few(), "clearance", clearance))
          .forEach(r ->
              counts
                  .computeIfAbsent(r.get("id").asString(), i -> new TreeMap<>())
                  .merge(r.get("type").asString(), r.get("total").asLong(), Long::sum));
    }
    counts.putAll(visible(degrees(parted.hubs())));
    counts.values().removeIf(Map::isEmpty);
    return counts;
  }

  /** What the store counts, whoever may see it. */
  private Map<String, Map<String, Long>> degrees(List<String> hubs) {
    Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
    if (hubs.isEmpty()) {
      return counts;
    }
    for (Record row : Statements.NEIGHBOUR_COUNTS_OF_HUBS.list(tx, Map.of("ids", hubs))) {
      Map<String, Long> byType = new TreeMap<>();
      for (Value degree : row.get("degrees").values()) {
        put(byType, degree.get(0).asString(), degree.get(1).asLong());
        put(byType, IN + degree.get(0).asString(), degree.get(2).asLong());
      }
      counts.put(row.get("id").asString(), byType);
    }
    return counts;
  }

  private static void put(Map<String, Long> counts, String type, long count) {
    if (count > 0) {
      counts.put(type, count);
    }
  }

  /** Where nothing is kept from anybody, what the store counts is what everybody sees. */
  private Map<String, Map<String, Long>> visible(Map<String, Map<String, Long>> degrees) {
    if (degrees.isEmpty()
        || !Statements.RESTRICTED.list(tx, Map.of()).getFirst().get("restricted").asBoolean()) {
      return degrees;
    }
    Map<String, List<String>> byType = new TreeMap<>();
    degrees.forEach((id, counts) ->
        counts.keySet().forEach(k -> byType.computeIfAbsent(k, t -> new ArrayList<>()).add(id)));
    Map<String, Map<String, Long>> seen = new HashMap<>();
    byType.forEach((key, ids) -> {
      Map<String, Object> parameters =
          Map.of(
              "ids",
              ids,
              "direction",
              directionOf(key),
              "most",
              NeighbourStore.COUNTED + 1,
              "clearance",
              clearance);
      for (Record row : Statements.NEIGHBOUR_COUNTED_OF_HUBS.listOf(tx, typeOf(key), parameters)) {
        put(
            seen.computeIfAbsent(row.get("id").asString(), i -> new TreeMap<>()),
            key,
            row.get("total").asLong());
      }
    });
    return seen;
  }

  static String typeOf(String key) {
    return key.startsWith(IN) ? key.substring(1) : key;
  }

  static String directionOf(String key) {
    return key.startsWith(IN) ? "in" : "out";
  }

  // ---- steps
  // -----------------------------------------------------------------------------------------------------------------

  List<Step> steps(Collection<String> ids, int limit) {
    Parted parted = Parted.of(linked(ids), NeighbourStore.HUB);
    List<Step> steps = new ArrayList<>();
    if (!parted.few().isEmpty()) {
      Statements.NEIGHBOUR_STEPS
          .list(tx, Map.of("ids", parted.few(), "most", limit, "clearance", clearance))
          .forEach(r -> steps.add(step(r)));
    }
    rareTypes(parted.hubs())
        .forEach((key, hubs) -> {
          Map<String, Object> parameters =
              Map.of(
                  "ids",
                  hubs,
                  "direction",
                  directionOf(key),
                  "most",
                  Math.max(0, limit - steps.size()),
                  "clearance",
                  clearance);
          Statements.NEIGHBOUR_STEPS_OF_HUBS
              .listOf(tx, typeOf(key), parameters)
              .forEach(r -> steps.add(step(r)));
        });
    return steps;
  }

  /** Hubs by the types of which they have few. */
  private Map<String, List<String>> rareTypes(List<String> hubs) {
    Map<String, List<String>> byType = new TreeMap<>();
    degrees(hubs)
        .forEach((id, counts) ->
            counts.forEach((key, count) -> {
              if (count <= NeighbourStore.RARE) {
                byType.computeIfAbsent(key, k -> new ArrayList<>()).add(id);
              }
            }));
    return byType;
  }

  private static Step step(Record row) {
    return new Step(row.get("of").asString(), FactReader.ref(row), relationship(row));
  }

  private static Relationship relationship(Record row) {
    return new Relationship(
        row.get("type").asString(),
        row.get("from").asString(),
        row.get("to").asString(),
        row.get("factIds").asList(Value::asString),
        row.get("dataSet").asString(""),
        Json.read(row.get("qualifiers").asString()));
  }

  List<Relationship> among(Collection<String> ids, int limit) {
    List<Linked> linked = linked(ids);
    Parted parted = Parted.of(linked, NeighbourStore.HUB);
    if (parted.few().isEmpty() || linked.size() < 2) {
      return List.of();
    }
    Map<String, Object> parameters =
        Map.of(
            "few",
            parted.few(),
            "all",
            linked.stream().map(l -> l.entity().id()).toList(),
            "limit",
            limit,
            "clearance",
            clearance);
    return Statements.NEIGHBOUR_AMONG.list(tx, parameters).stream()
        .map(NeighbourReader::relationship)
        .toList();
  }

  // ---- pages
  // -----------------------------------------------------------------------------------------------------------------

  /** A page of one step around one entity. */
  Neighbourhood page(String id, @Nullable String type, String direction, int offset, int limit) {
    Map<String, Long> counts = counts(List.of(id)).getOrDefault(id, Map.of());
    List<String> keys =
        counts.keySet().stream()
            .filter(k -> type == null || typeOf(k).equals(type))
            .filter(k -> direction.equals("both") || directionOf(k).equals(direction))
            .toList();
    long total = keys.stream().mapToLong(k -> counts.getOrDefault(k, 0L)).sum();
    boolean hub = linked(List.of(id)).stream().anyMatch(l -> l.degree() > SORTED);
    List<Record> rows =
        hub
            ? hubRows(id, counts, keys, offset, limit)
            : Statements.NEIGHBOUR_PAGE.list(
                tx,
                Parameters.of(
                    "id", id,
                    "type", type,
                    "direction", direction,
                    "offset", offset,
                    "limit", limit,
                    "clearance", clearance));
    Map<String, EntityRef> nodes = new LinkedHashMap<>();
    List<Relationship> relationships = new ArrayList<>();
    for (Record row : rows) {
      EntityRef node = FactReader.ref(row);
      nodes.put(node.id(), node);
      relationships.add(relationship(row));
    }
    boolean more = (long) offset + rows.size() < total;
    return new Neighbourhood(List.copyOf(nodes.values()), relationships, more, counts);
  }

  /** Type after type, so that no page looks at more than it shows. */
  private List<Record> hubRows(
      String id, Map<String, Long> counts, List<String> keys, int offset, int limit) {
    List<Record> rows = new ArrayList<>();
    long skip = offset;
    for (String key : keys) {
      long count = counts.getOrDefault(key, 0L);
      if (rows.size() < limit && skip < count) {
        Map<String, Object> parameters =
            Map.of(
                "id", id,
                "direction", directionOf(key),
                "offset", skip,
                "limit", limit - rows.size(),
                "clearance", clearance);
        Statements page =
            count > SORTED
                ? Statements.NEIGHBOUR_PAGE_OF_HUB
                : Statements.NEIGHBOUR_SORTED_PAGE_OF_HUB;
        rows.addAll(page.listOf(tx, typeOf(key), parameters));
      }
      skip = Math.max(0, skip - count);
    }
    return rows;
  }
}
