package org.maplebridge.graph.neo4j;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maplebridge.model.ContentId;
import org.maplebridge.model.Region;
import org.neo4j.driver.Record;

/**
 * Brings the administrative divisions of the gazetteer in, as a change of the graph. The same
 * edition is loaded once. A load that is cut short is repeated: only the last transaction notes the
 * edition.
 */
final class RegionLoader {

  private static final int ROWS = 10_000;
  private static final int MAX_DEPTH = 16;

  private final Database database;

  RegionLoader(Database database) {
    this.database = database;
  }

  void load(Iterable<Region> regions) {
    Map<String, Region> byId = new HashMap<>();
    regions.forEach(r -> byId.put(r.id(), r));
    List<Region> sorted = new ArrayList<>(byId.values());
    sorted.sort(Comparator.comparing(Region::id));
    String fingerprint = fingerprint(sorted);
    Record meta = database.read(tx -> Statements.META_READ.list(tx, Map.of())).getFirst();
    if (sorted.isEmpty() || fingerprint.equals(meta.get("regions").asString(""))) {
      return;
    }
    long change = meta.get("change").asLong() + 1;
    List<Map<String, Object>> rows = sorted.stream().map(r -> row(r, route(r, byId))).toList();
    for (int i = 0; i < rows.size(); i += ROWS) {
      write(Statements.REGION_UPSERT, rows.subList(i, Math.min(rows.size(), i + ROWS)), change);
    }
    database.write(tx -> {
      Statements.REGION_UNLINK.run(tx, Map.of());
      return change;
    });
    List<Map<String, Object>> children =
        rows.stream().filter(r -> r.get("parent") != null).toList();
    for (int i = 0; i < children.size(); i += ROWS) {
      write(
          Statements.REGION_PARENTS,
          children.subList(i, Math.min(children.size(), i + ROWS)),
          change);
    }
    database.write(tx -> {
      Statements.REGION_LOADED.run(tx, Map.of("fingerprint", fingerprint));
      Statements.META_ADVANCE.run(tx, Map.of("change", change));
      return change;
    });
  }

  /**
   * Adds those that are not there yet, in one transaction; their parents are there or among them.
   */
  void add(List<Region> regions) {
    Map<String, Region> byId = new HashMap<>();
    regions.forEach(r -> byId.put(r.id(), r));
    database.write(tx -> {
      List<String> ids = List.copyOf(byId.keySet());
      Statements.REGION_KNOWN
          .list(tx, Map.of("ids", ids))
          .forEach(r -> byId.remove(r.get("id").asString()));
      if (byId.isEmpty()) {
        return 0L;
      }
      Map<String, String> routes = new HashMap<>();
      List<String> parents =
          byId.values().stream().map(Region::parentId).filter(Objects::nonNull).toList();
      Statements.REGION_ROUTES
          .list(tx, Map.of("ids", parents))
          .forEach(r -> routes.put(r.get("id").asString(), r.get("route").asString()));
      long change = Statements.META_READ.list(tx, Map.of()).getFirst().get("change").asLong();
      List<Map<String, Object>> rows =
          byId.values().stream()
              .sorted(Comparator.comparing(Region::id))
              .map(r -> row(r, routeBelow(r, byId, routes)))
              .toList();
      Statements.REGION_UPSERT.run(tx, Map.of("rows", rows, "change", change));
      Statements.REGION_PARENTS.run(
          tx,
          Map.of(
              "rows",
              rows.stream().filter(r -> r.get("parent") != null).toList(),
              "change",
              change));
      return change;
    });
  }

  private static String routeBelow(
      Region region, Map<String, Region> among, Map<String, String> known) {
    String parent = region.parentId();
    if (parent == null) {
      return region.id();
    }
    Region above = among.get(parent);
    String route =
        above == null ? known.getOrDefault(parent, parent) : routeBelow(above, among, known);
    return route + "/" + region.id();
  }

  private void write(Statements statement, List<Map<String, Object>> rows, long change) {
    database.write(tx -> {
      statement.run(tx, Map.of("rows", rows, "change", change));
      return change;
    });
  }

  private static Map<String, Object> row(Region region, String route) {
    return Parameters.of(
        "id", region.id(),
        "code", region.code(),
        "level", region.level().code(),
        "name", region.name(),
        "shortNames", region.shortNames(),
        "parent", region.parentId(),
        "edition", region.edition(),
        "route", route);
  }

  /** Ids from the country down, joined by slashes. */
  private static String route(Region region, Map<String, Region> byId) {
    List<String> path = new ArrayList<>();
    @Nullable Region at = region;
    while (at != null && path.size() < MAX_DEPTH) {
      path.addFirst(at.id());
      at = at.parentId() == null ? null : byId.get(at.parentId());
    }
    return String.join("/", path);
  }

  private static String fingerprint(List<Region> regions) {
    String[] lines =
        regions.stream()
            .map(r ->
                String.join(
                    "\t",
                    r.id(),
                    r.code(),
                    r.level().code(),
                    r.name(),
                    String.join(",", r.shortNames()),
                    Objects.requireNonNullElse(r.parentId(), ""),
                    r.edition()))
            .toArray(String[]::new);
    return ContentId.of(lines);
  }
}
