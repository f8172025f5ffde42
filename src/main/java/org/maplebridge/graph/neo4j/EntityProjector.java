package org.maplebridge.graph.neo4j;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.maplebridge.graph.neo4j.Projection.NameLink;
import org.maplebridge.graph.neo4j.Projection.ProjectedEntity;
import org.maplebridge.graph.neo4j.ProjectionLoader.Reach;
import org.maplebridge.graph.neo4j.ProjectionLoader.RegionPair;
import org.maplebridge.model.Kind;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/**
 * Makes entities and relationships anew for what a write touched, and writes the difference, in the
 * write's own transaction.
 *
 * <p>What stands around an entity changes with it: who is related to it shows its name, so
 * neighbours of an entity that got another name, id or region are marked as changed too.
 */
final class EntityProjector {

  /** A relationship as it is stored. */
  private record StoredEdge(String ref, String type, String from, String to, String print) {}

  /** What others show of an entity. */
  private record Shown(List<String> names, List<String> regions, boolean known) {}

  private final TransactionContext tx;
  private final long change;
  private final ProjectionLoader loader;

  EntityProjector(TransactionContext tx, long change) {
    this.tx = tx;
    this.change = change;
    this.loader = new ProjectionLoader(tx);
  }

  /**
   * @param touched the names at both ends of every fact that came, went or changed its support
   * @return the ids of all entities that look different now or are gone
   */
  Set<String> project(Collection<String> touched, Collection<RegionPair> pairs) {
    Reach reach = loader.reach(touched);
    Set<String> allNames = new TreeSet<>(reach.names());
    allNames.addAll(reach.regionNames());
    forChunks(allNames, chunk -> Statements.RECORD_WORDS_TOUCHED.run(tx, Map.of("ids", chunk)));
    forChunks(allNames, chunk -> Statements.NAME_ORPHANS.run(tx, Map.of("ids", chunk)));
    Projection projection = loader.project(reach, pairs);

    Set<String> old = reach.entities();
    Set<String> gone = new TreeSet<>(old);
    gone.removeAll(projection.entities().keySet());
    Set<String> here = new TreeSet<>(old);
    here.addAll(projection.entities().keySet());
    Map<String, Shown> before = shown(here);

    Set<String> owners = new TreeSet<>(here);
    owners.removeAll(reach.regionScopes());
    List<StoredEdge> stored = storedEdges(owners, pairs);
    Set<String> around = writeEdgeRemovals(stored, projection.edges());
    removeEntities(gone, before);
    writeEntities(projection);
    writeLinks(allNames, projection);
    around.addAll(writeNewEdges(stored, projection.edges()));
    Set<String> renamed = renamed(before, projection);
    for (StoredEdge edge : stored) {
      addOther(around, renamed, edge.from(), edge.to());
      addOther(around, renamed, edge.to(), edge.from());
    }
    around.removeAll(here);
    forChunks(
        around, chunk -> Statements.ENTITY_TOUCH.run(tx, Map.of("ids", chunk, "change", change)));
    here.addAll(around);
    return here;
  }

  private static void addOther(Set<String> around, Set<String> of, String end, String other) {
    if (of.contains(end)) {
      around.add(other);
    }
  }

  private Map<String, Shown> shown(Set<String> ids) {
    Map<String, Shown> shown = new HashMap<>();
    forChunks(
        ids,
        chunk -> {
          for (Record row : Statements.ENTITY_READ.list(tx, Map.of("ids", chunk))) {
            shown.put(
                row.get("id").asString(),
                new Shown(
                    row.get("names").asList(v -> v.asString(), List.of()),
                    row.get("regions").asList(v -> v.asString(), List.of()),
                    row.get("known").asBoolean()));
          }
        });
    return shown;
  }

  private static Set<String> renamed(Map<String, Shown> before, Projection projection) {
    Set<String> renamed = new HashSet<>();
    before.forEach((id, shown) -> {
      ProjectedEntity now = projection.entities().get(id);
      boolean same =
          shown.known()
              || (now != null
                  && shown.names().equals(names(now))
                  && shown.regions().equals(regions(now)));
      if (!same) {
        renamed.add(id);
      }
    });
    return renamed;
  }

  private List<StoredEdge> storedEdges(Set<String> owners, Collection<RegionPair> pairs) {
    List<Record> rows = new ArrayList<>();
    forChunks(
        owners,
        chunk -> rows.addAll(Statements.ENTITY_RELATIONSHIPS.list(tx, Map.of("ids", chunk))));
    forChunks(
        pairs.stream().map(RegionPair::row).toList(),
        chunk ->
            rows.addAll(Statements.REGION_PAIR_RELATIONSHIPS.list(tx, Map.of("pairs", chunk))));
    Map<String, StoredEdge> edges = new HashMap<>();
    for (Record row : rows) {
      StoredEdge edge =
          new StoredEdge(
              row.get("ref").asString(),
              row.get("type").asString(),
              row.get("from").asString(),
              row.get("to").asString(),
              row.get("print").asString(""));
      edges.put(edge.ref(), edge);
    }
    return List.copyOf(edges.values());
  }

  /** Returns the ends of what went. */
  private Set<String> writeEdgeRemovals(List<StoredEdge> stored, List<ProjectedEdge> wanted) {
    Set<List<String>> keep = new HashSet<>();
    wanted.forEach(e -> keep.add(List.of(e.type(), e.from(), e.to(), e.print())));
    Set<String> ends = new TreeSet<>();
    List<String> refs = new ArrayList<>();
    for (StoredEdge edge : stored) {
      if (!keep.contains(List.of(edge.type(), edge.from(), edge.to(), edge.print()))) {
        refs.add(edge.ref());
        ends.add(edge.from());
        ends.add(edge.to());
      }
    }
    forChunks(refs, chunk -> Statements.RELATIONSHIP_DELETE.run(tx, Map.of("refs", chunk)));
    return ends;
  }

  private Set<String> writeNewEdges(List<StoredEdge> stored, List<ProjectedEdge> wanted) {
    Set<List<String>> there = new HashSet<>();
    stored.forEach(e -> there.add(List.of(e.type(), e.from(), e.to(), e.print())));
    Set<String> ends = new TreeSet<>();
    List<Map<String, Object>> rows = new ArrayList<>();
    for (ProjectedEdge edge : wanted) {
      if (!there.contains(List.of(edge.type(), edge.from(), edge.to(), edge.print()))) {
        rows.add(row(edge));
        ends.add(edge.from());
        ends.add(edge.to());
      }
    }
    forChunks(rows, chunk -> Statements.RELATIONSHIP_WRITE.run(tx, Map.of("rows", chunk)));
    return ends;
  }

  /** An edge as it is written. */
  static Map<String, Object> row(ProjectedEdge edge) {
    return Parameters.of(
        "type",
        edge.type(),
        "from",
        edge.from(),
        "to",
        edge.to(),
        "properties",
        Parameters.of(
            "low", edge.low(),
            "high", edge.high(),
            "factIds", edge.factIds(),
            "qualifiers", edge.qualifiers(),
            "print", edge.print()));
  }

  private void removeEntities(Set<String> gone, Map<String, Shown> before) {
    List<String> cleared = new ArrayList<>();
    List<String> deleted = new ArrayList<>();
    for (String id : gone) {
      Shown shown = before.get(id);
      (shown != null && shown.known() ? cleared : deleted).add(id);
    }
    forChunks(
        cleared, chunk -> Statements.ENTITY_CLEAR.run(tx, Map.of("ids", chunk, "change", change)));
    forChunks(deleted, chunk -> Statements.ENTITY_DELETE.run(tx, Map.of("ids", chunk)));
    forChunks(
        deleted,
        chunk ->
            Statements.GONE_WRITE.run(
                tx, Map.of("ids", chunk, "what", IndexFeed.ENTITY, "change", change)));
  }

  private void writeEntities(Projection projection) {
    List<Map<String, Object>> rows = new ArrayList<>();
    projection.entities().values().forEach(e -> rows.add(row(e)));
    forChunks(
        rows, chunk -> Statements.ENTITY_WRITE.run(tx, Map.of("rows", chunk, "change", change)));
  }

  private static Map<String, Object> row(ProjectedEntity entity) {
    List<String> views = new ArrayList<>();
    List<Integer> viewAt = new ArrayList<>();
    int low = -1;
    int high = -1;
    for (int level = 0; level < Projection.LEVELS; level++) {
      LevelProjection.@Nullable Seen seen = entity.seen().get(level);
      if (seen == null) {
        viewAt.add(-1);
        continue;
      }
      low = low < 0 ? level : low;
      high = level;
      String view = Json.writeView(seen.view());
      if (!views.contains(view)) {
        views.add(view);
      }
      viewAt.add(views.indexOf(view));
    }
    List<String> names = names(entity);
    List<String> regions = regions(entity);
    return Parameters.of(
        "id", entity.id(),
        "kind", entity.kind(),
        "label", Kind.get(entity.kind()).label(),
        "views", views,
        "viewAt", viewAt,
        "names", names,
        "name", names.get(high),
        "regions", regions,
        "regionId", regions.get(high).isEmpty() ? null : regions.get(high),
        "low", low,
        "high", high);
  }

  private static List<String> names(ProjectedEntity entity) {
    return entity.seen().stream().map(s -> s == null ? "" : s.name()).toList();
  }

  private static List<String> regions(ProjectedEntity entity) {
    return entity.seen().stream().map(s -> s == null ? "" : s.regionId()).toList();
  }

  private void writeLinks(Set<String> touched, Projection projection) {
    Set<String> names = new TreeSet<>(touched);
    names.addAll(projection.surfaces().keySet());
    Set<NameLink> missing = new HashSet<>(projection.links());
    Set<String> moved = new TreeSet<>();
    List<String> refs = new ArrayList<>();
    forChunks(
        names,
        chunk -> {
          for (Record row : Statements.NAME_NAMES.list(tx, Map.of("ids", chunk))) {
            NameLink link =
                new NameLink(
                    row.get("name").asString(),
                    row.get("entity").asString(),
                    row.get("low").asInt(),
                    row.get("high").asInt());
            if (!missing.remove(link)) {
              refs.add(row.get("ref").asString());
              moved.add(link.name());
            }
          }
        });
    missing.forEach(l -> moved.add(l.name()));
    forChunks(refs, chunk -> Statements.RELATIONSHIP_DELETE.run(tx, Map.of("refs", chunk)));
    List<Map<String, Object>> rows =
        missing.stream()
            .map(l ->
                Parameters.of(
                    "name", l.name(), "entity", l.entity(), "low", l.low(), "high", l.high()))
            .toList();
    forChunks(rows, chunk -> Statements.NAME_LINK.run(tx, Map.of("rows", chunk)));
    forChunks(moved, chunk -> Statements.RECORD_NAMES_TOUCHED.run(tx, Map.of("ids", chunk)));
    List<Map<String, Object>> texts = new ArrayList<>();
    projection.surfaces().forEach((id, text) -> texts.add(Parameters.of("id", id, "text", text)));
    forChunks(texts, chunk -> Statements.NAME_TEXT.run(tx, Map.of("rows", chunk)));
  }

  private static <T> void forChunks(
      Collection<T> all, java.util.function.Consumer<List<T>> consumer) {
    Parameters.chunks(Objects.requireNonNull(all)).forEach(consumer);
  }
}
