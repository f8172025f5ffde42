package org.maplebridge.explore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maplebridge.graph.EntityRef;
import org.maplebridge.graph.Neighbourhood.Relationship;
import org.maplebridge.graph.Step;

/**
 * Decides what of a view is drawn: things in the order in which they were opened, groups for what a
 * thing has many of, and no more than fit. Pure.
 */
final class GraphDrawing {

  private record Key(String of, String type) {}

  /** Makes what people read of a type and a count. */
  interface Captioned {
    TypeCount of(String key, long count);
  }

  private final Map<String, EntityRef> known;
  private final Map<String, Map<String, Long>> counts;
  private final Map<Key, List<Step>> steps;
  private final Map<Key, Integer> shown = new LinkedHashMap<>();
  private final Set<String> wanted = new LinkedHashSet<>();
  private final Map<String, EntityRef> drawn = new LinkedHashMap<>();
  private final Set<Relationship> joined = new LinkedHashSet<>();

  /**
   * @param known entities that may be opened
   * @param counts of the relationships of what is opened, by type
   * @param steps from what is opened
   */
  GraphDrawing(
      EntityRef center,
      Map<String, EntityRef> known,
      Map<String, Map<String, Long>> counts,
      Collection<Step> steps) {
    this.known = new LinkedHashMap<>(known);
    this.counts = counts;
    this.steps =
        steps.stream()
            .distinct()
            .collect(
                Collectors.groupingBy(
                    s -> new Key(s.from(), s.typeKey()), LinkedHashMap::new, Collectors.toList()));
    steps.forEach(s -> this.known.putIfAbsent(s.to().id(), s.to()));
    wanted.add(center.id());
  }

  /** Opens a thing; what was opened first is drawn first. */
  void open(Opening opening) {
    wanted.add(opening.id());
    if (opening.type() != null) {
      show(new Key(opening.id(), opening.typeKey()), opening.count());
      return;
    }
    counts
        .getOrDefault(opening.id(), Map.of())
        .forEach((type, count) ->
            show(new Key(opening.id(), type), count <= GraphView.FEW ? count.intValue() : 0));
  }

  private void show(Key key, int count) {
    shown.merge(key, count, Math::max);
    of(key).stream().limit(count).forEach(s -> wanted.add(s.to().id()));
  }

  private List<Step> of(Key key) {
    return steps.getOrDefault(key, List.of());
  }

  /** Draws a thing without opening it. */
  void add(String id) {
    wanted.add(id);
  }

  /** Things that fit, once all is opened. */
  Map<String, EntityRef> finish() {
    long groups = shown.keySet().stream().filter(k -> left(k) > 0).count();
    long room = Math.max(1, GraphView.MOST - groups);
    wanted.stream()
        .map(known::get)
        .filter(java.util.Objects::nonNull)
        .limit(room)
        .forEach(ref -> drawn.put(ref.id(), ref));
    shown.forEach(
        (key, count) -> of(key).stream().limit(count).forEach(s -> joinDrawn(s.relationship())));
    return drawn;
  }

  private long left(Key key) {
    return counts.getOrDefault(key.of, Map.of()).getOrDefault(key.type, 0L) - shownOf(key);
  }

  private int shownOf(Key key) {
    return Math.min(shown.getOrDefault(key, 0), of(key).size());
  }

  /** Adds what else joins things that are drawn. */
  void join(Collection<Relationship> relationships) {
    relationships.forEach(this::joinDrawn);
  }

  private void joinDrawn(Relationship r) {
    if (drawn.containsKey(r.from()) && drawn.containsKey(r.to())) {
      joined.add(r);
    }
  }

  /** One for each pair, in the order in which they were found. */
  List<GraphView.Edge> edges() {
    Map<Set<String>, List<Relationship>> pairs = new LinkedHashMap<>();
    joined.forEach(
        r -> pairs.computeIfAbsent(Set.of(r.from(), r.to()), p -> new ArrayList<>()).add(r));
    return pairs.values().stream()
        .map(list -> new GraphView.Edge(list.getFirst().from(), list.getFirst().to(), list))
        .toList();
  }

  /** What is left of each type that was opened, of things that are drawn. */
  List<GraphView.Group> groups(Captioned captioned) {
    List<GraphView.Group> groups = new ArrayList<>();
    shown
        .keySet()
        .forEach(key -> {
          EntityRef of = drawn.get(key.of);
          if (of != null && left(key) > 0) {
            groups.add(new GraphView.Group(of, type(key, captioned), shownOf(key)));
          }
        });
    return groups;
  }

  private TypeCount type(Key key, Captioned captioned) {
    return captioned.of(key.type, counts.getOrDefault(key.of, Map.of()).getOrDefault(key.type, 0L));
  }

  /** Everything that was opened, whether it fitted or not. */
  List<GraphView.Table> tables(Captioned captioned, Function<EntityRef, String> placeText) {
    List<GraphView.Table> tables = new ArrayList<>();
    Set<Key> done = new HashSet<>();
    shown.forEach((key, count) -> {
      @Nullable EntityRef of = known.get(key.of);
      if (of != null && count > 0 && done.add(key)) {
        tables.add(
            new GraphView.Table(
                of,
                type(key, captioned),
                of(key).stream().limit(count).map(s -> row(s, placeText)).toList()));
      }
    });
    return tables;
  }

  private GraphView.Row row(Step step, Function<EntityRef, String> placeText) {
    return new GraphView.Row(
        step.to(),
        placeText.apply(step.to()),
        step.relationship(),
        drawn.containsKey(step.from()) && drawn.containsKey(step.to().id()));
  }
}
