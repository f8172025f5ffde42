package org.maplebridge.graph.neo4j;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the live facts of some components of names add up to, for all levels of visibility: a pure
 * function of its input.
 *
 * @param entities by id
 * @param links which name names which entity
 * @param surfaces how most write a name
 */
record Projection(
    SortedMap<String, ProjectedEntity> entities,
    List<NameLink> links,
    List<ProjectedEdge> edges,
    Map<String, String> surfaces) {

  /** Levels of visibility, from 0. */
  static final int LEVELS = 3;

  /** A name is one of an entity's at the levels from {@code low} to {@code high}. */
  record NameLink(String name, String entity, int low, int high) {}

  /**
   * An entity at every level.
   *
   * @param seen how each level sees it, or null where it doesn't
   */
  record ProjectedEntity(String id, String kind, List<LevelProjection.@Nullable Seen> seen) {}

  /**
   * @param names all names of the components, and all names of the regions that were touched
   * @param facts all facts about them, but for regions only those without an object
   * @param outside for each other name that the facts speak of, its entity at each level, empty
   *     where it has none
   */
  static Projection of(
      Map<String, NameNode> names,
      Collection<LiveFact> facts,
      DecidedPairs decided,
      Map<String, String[]> outside) {
    List<LevelProjection> levels = new ArrayList<>();
    for (int level = 0; level < LEVELS; level++) {
      boolean same = level > 0 && !differs(level, names, facts, outside);
      levels.add(
          same
              ? levels.get(level - 1)
              : new LevelProjection(level, names, facts, decided, at(level, outside)));
    }
    Map<String, String> surfaces = new HashMap<>();
    names.keySet().forEach(n -> surfaces.put(n, levels.get(LEVELS - 1).surface(n)));
    return new Projection(entities(levels), links(levels, names), edges(levels), surfaces);
  }

  private static boolean differs(
      int level,
      Map<String, NameNode> names,
      Collection<LiveFact> facts,
      Map<String, String[]> outside) {
    return names.values().stream().anyMatch(n -> n.level() == level)
        || facts.stream().anyMatch(f -> f.supports().stream().anyMatch(s -> s.level() == level))
        || outside.values().stream().anyMatch(e -> !e[level].equals(e[level - 1]));
  }

  private static Map<String, String> at(int level, Map<String, String[]> outside) {
    Map<String, String> map = new HashMap<>();
    outside.forEach((name, entities) -> {
      if (!entities[level].isEmpty()) {
        map.put(name, entities[level]);
      }
    });
    return map;
  }

  private static SortedMap<String, ProjectedEntity> entities(List<LevelProjection> levels) {
    SortedMap<String, ProjectedEntity> entities = new TreeMap<>();
    for (LevelProjection level : levels) {
      level
          .entities()
          .forEach((id, seen) ->
              entities.computeIfAbsent(
                  id, e -> new ProjectedEntity(e, seen.kind(), seenBy(levels, e))));
    }
    return entities;
  }

  @SuppressWarnings("NullAway") // lists of absent values
  private static List<LevelProjection.@Nullable Seen> seenBy(
      List<LevelProjection> levels, String id) {
    List<LevelProjection.@Nullable Seen> seen = new ArrayList<>();
    levels.forEach(l -> seen.add(l.entities().get(id)));
    return seen;
  }

  private static List<NameLink> links(List<LevelProjection> levels, Map<String, NameNode> names) {
    List<NameLink> links = new ArrayList<>();
    for (String name : names.keySet()) {
      int low = 0;
      for (int level = 0; level < LEVELS; level++) {
        String entity = levels.get(level).entityOfName().get(name);
        String next = level + 1 < LEVELS ? levels.get(level + 1).entityOfName().get(name) : "";
        if (!Objects.equals(entity, next)) {
          if (entity != null) {
            links.add(new NameLink(name, entity, low, level));
          }
          low = level + 1;
        }
      }
    }
    return links;
  }

  private static List<ProjectedEdge> edges(List<LevelProjection> levels) {
    List<ProjectedEdge> done = new ArrayList<>();
    Map<List<String>, ProjectedEdge> open = new HashMap<>();
    for (int level = 0; level < LEVELS; level++) {
      for (ProjectedEdge edge : levels.get(level).edges()) {
        List<String> key = List.of(edge.type(), edge.from(), edge.to());
        ProjectedEdge here =
            new ProjectedEdge(
                edge.type(),
                edge.from(),
                edge.to(),
                level,
                level,
                edge.factIds(),
                edge.qualifiers());
        ProjectedEdge earlier = open.get(key);
        if (earlier != null && here.continues(earlier)) {
          open.put(key, earlier.upTo(level));
        } else {
          if (earlier != null) {
            done.add(earlier);
          }
          open.put(key, here);
        }
      }
    }
    done.addAll(open.values());
    return done;
  }
}
