package org.maplebridge.graph.neo4j;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.maplebridge.model.Fact;

/**
 * What facts add up to for one level of visibility: which names are one thing, what it is like, and
 * how things relate.
 */
final class LevelProjection {

  /** An entity as this level sees it. */
  record Seen(String kind, StoredView view, String regionId) {
    String name() {
      return view.names().isEmpty() ? "" : view.names().getFirst();
    }
  }

  private static final String REGION_ID = "regionId";

  private final int level;
  private final Map<String, NameNode> names;
  private final Map<String, String> outside;
  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, Tally> surfaces = new HashMap<>();
  private final Map<String, String> entityOfName = new TreeMap<>();
  private final SortedMap<String, Seen> entities = new TreeMap<>();
  private final List<ProjectedEdge> edges = new ArrayList<>();

  /**
   * @param names those whose components are loaded whole
   * @param outside the entity of each other name at this level
   */
  LevelProjection(
      int level,
      Map<String, NameNode> names,
      Collection<LiveFact> facts,
      DecidedPairs decided,
      Map<String, String> outside) {
    this.level = level;
    this.names = names;
    this.outside = outside;
    List<LiveFact> visible = facts.stream().filter(f -> !f.supportsAt(level).isEmpty()).toList();
    visible.forEach(this::countSurfaces);
    visible.stream()
        .filter(f -> f.isAlias() && !decided.keepsApart(f.subject(), f.object()))
        .forEach(f -> join(f.subject(), f.object()));
    decided.merged().stream()
        .filter(p -> surfaces.containsKey(p.one()) && surfaces.containsKey(p.other()))
        .forEach(p -> join(p.one(), p.other()));
    nameEntities();
    buildEntities(visible);
    buildEdges(visible);
  }

  SortedMap<String, Seen> entities() {
    return entities;
  }

  Map<String, String> entityOfName() {
    return entityOfName;
  }

  List<ProjectedEdge> edges() {
    return edges;
  }

  /** How most who use a name write it. */
  String surface(String name) {
    Tally tally = surfaces.get(name);
    if (tally != null) {
      return tally.names().getFirst();
    }
    NameNode node = names.get(name);
    return node == null ? "" : node.normalised();
  }

  private void countSurfaces(LiveFact fact) {
    for (LiveFact.Support support : fact.supportsAt(level)) {
      count(fact.subject(), support.subject(), support.document());
      if (fact.object() != null && support.object() != null) {
        count(fact.object(), support.object(), support.document());
      }
    }
  }

  private void count(String name, String surface, String document) {
    if (names.containsKey(name)) {
      surfaces.computeIfAbsent(name, n -> new Tally()).add(surface, document);
    }
  }

  private void join(String one, @Nullable String other) {
    NameNode a = names.get(one);
    NameNode b = other == null ? null : names.get(other);
    if (a == null || b == null || a.isRegion() || !a.kind().equals(b.kind())) {
      return;
    }
    String rootA = root(a.id());
    String rootB = root(b.id());
    // the least id is the root, and so the entity's id
    if (rootA.compareTo(rootB) < 0) {
      parents.put(rootB, rootA);
    } else if (rootB.compareTo(rootA) < 0) {
      parents.put(rootA, rootB);
    }
  }

  private String root(String name) {
    String at = name;
    for (String up = parents.get(at); up != null; up = parents.get(at)) {
      at = up;
    }
    return at;
  }

  private void nameEntities() {
    for (NameNode name : names.values()) {
      if (name.isRegion()) {
        if (name.known() || name.level() <= level) {
          entityOfName.put(name.id(), name.scope());
        }
      } else if (surfaces.containsKey(name.id())) {
        entityOfName.put(name.id(), root(name.id()));
      }
    }
  }

  private @Nullable String entityOf(@Nullable String name) {
    if (name == null) {
      return null;
    }
    String inside = entityOfName.get(name);
    return inside != null ? inside : outside.get(name);
  }

  private void buildEntities(List<LiveFact> facts) {
    Map<String, Tally> namesOf = new TreeMap<>();
    Map<String, String> kinds = new HashMap<>();
    entityOfName.forEach((name, entity) -> {
      NameNode node = node(name);
      kinds.put(entity, node.kind());
      addName(namesOf.computeIfAbsent(entity, e -> new Tally()), node);
    });
    Map<String, SortedMap<String, Tally>> properties = properties(facts);
    namesOf.forEach((entity, tally) -> {
      SortedMap<String, List<String>> values = new TreeMap<>();
      properties
          .getOrDefault(entity, new TreeMap<>())
          .forEach((property, t) -> values.put(property, t.values()));
      String kind = kinds.getOrDefault(entity, "");
      entities.put(
          entity,
          new Seen(kind, new StoredView(tally.names(), values), regionOf(entity, kind, values)));
    });
  }

  private void addName(Tally tally, NameNode node) {
    Tally surfaces = this.surfaces.get(node.id());
    if (surfaces != null) {
      tally.addAll(surface(node.id()), surfaces);
    } else if (!node.known()) {
      tally.addUnsupported(node.normalised());
    }
  }

  private Map<String, SortedMap<String, Tally>> properties(List<LiveFact> facts) {
    Map<String, SortedMap<String, Tally>> properties = new HashMap<>();
    for (LiveFact fact : facts) {
      String entity = entityOfName.get(fact.subject());
      if (entity == null) {
        continue;
      }
      SortedMap<String, Tally> own = properties.computeIfAbsent(entity, e -> new TreeMap<>());
      if (fact.isProperty() && fact.value() != null) {
        addProperty(own, fact.type(), fact.value(), fact);
      } else if (fact.isNaming()) {
        // a claim, such as an observation, says all of itself in one fact: its qualifiers are what
        // it is like
        fact.qualifiers().forEach((property, value) -> addProperty(own, property, value, fact));
      }
    }
    return properties;
  }

  private void addProperty(
      SortedMap<String, Tally> properties, String property, String value, LiveFact fact) {
    properties.computeIfAbsent(property, p -> new Tally()).add(value, fact.supportsAt(level));
  }

  private static String regionOf(
      String entity, String kind, SortedMap<String, List<String>> properties) {
    if (kind.equals(org.maplebridge.model.Kind.REGION.code())) {
      return entity;
    }
    List<String> regions = properties.get(REGION_ID);
    return regions == null ? "" : regions.getFirst();
  }

  private NameNode node(String name) {
    NameNode node = names.get(name);
    if (node == null) {
      throw new IllegalArgumentException("Not a name of this projection: " + name);
    }
    return node;
  }

  /** One edge for all facts with the same type and ends. */
  private void buildEdges(List<LiveFact> facts) {
    Map<List<String>, List<LiveFact>> groups = new HashMap<>();
    for (LiveFact fact : facts) {
      String from = entityOf(fact.subject());
      String to = entityOf(fact.object());
      boolean browsable = fact.affirmed() && !fact.type().equals(Fact.ALIAS);
      if (browsable && from != null && to != null && !from.equals(to)) {
        groups.computeIfAbsent(List.of(fact.type(), from, to), k -> new ArrayList<>()).add(fact);
      }
    }
    groups.forEach((key, group) -> edges.add(edge(key, group)));
  }

  private ProjectedEdge edge(List<String> key, List<LiveFact> facts) {
    TreeSet<String> ids = new TreeSet<>();
    SortedMap<String, Tally> tallies = new TreeMap<>();
    for (LiveFact fact : facts) {
      ids.add(fact.id());
      List<LiveFact.Support> supports = fact.supportsAt(level);
      fact.qualifiers()
          .forEach((k, v) -> tallies.computeIfAbsent(k, t -> new Tally()).add(v, supports));
      if (fact.valid() != null) {
        tallies.computeIfAbsent("valid", t -> new Tally()).add(fact.valid(), supports);
      }
    }
    SortedMap<String, String> qualifiers = new TreeMap<>();
    tallies.forEach((k, tally) -> qualifiers.put(k, tally.values().getFirst()));
    return new ProjectedEdge(
        key.get(0), key.get(1), key.get(2), level, level, List.copyOf(ids), Json.write(qualifiers));
  }
}
