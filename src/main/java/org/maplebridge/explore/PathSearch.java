package org.maplebridge.explore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.maplebridge.graph.EntityRef;
import org.maplebridge.graph.Neighbourhood.Relationship;
import org.maplebridge.graph.Step;

/**
 * The shortest ways from one thing to another, looked for from both ends at once. Hubs are reached
 * but not walked through along types of which they have many, so the work is bounded: what is asked
 * for at once, how often, and how many ways are followed. Pure but for what it asks.
 */
final class PathSearch {

  /** Ways longer than this say nothing. */
  static final int LONGEST = 6;

  /** From so many things a step is taken at once; and so many ways are compared. */
  private static final int FRONTIER = 400;

  private static final int ROUTES = 200;

  /** Where steps come from. */
  interface Surroundings {
    List<Step> steps(Collection<String> ids);
  }

  /**
   * A way.
   *
   * @param stations from the first thing to the last
   * @param hops what joins each station with the next, one list for each pair
   */
  record Route(List<EntityRef> stations, List<List<Relationship>> hops) {
    Route {
      stations = List.copyOf(stations);
      hops = List.copyOf(hops);
    }

    List<EntityRef> between() {
      return stations.subList(1, stations.size() - 1);
    }
  }

  /** What was reached from one end: how far away it is, and by which steps. */
  private static final class Side {
    final Map<String, Integer> depth = new HashMap<>();
    final Map<String, List<Step>> arrivals = new HashMap<>();
    Set<String> frontier;
    int level;

    Side(String start) {
      depth.put(start, 0);
      frontier = Set.of(start);
    }

    boolean canGoOn() {
      return !frontier.isEmpty();
    }
  }

  private final Surroundings surroundings;
  private final Predicate<EntityRef> through;
  private final Map<String, EntityRef> refs = new HashMap<>();

  /**
   * @param through what a way may lead through
   */
  PathSearch(Surroundings surroundings, Predicate<EntityRef> through) {
    this.surroundings = surroundings;
    this.through = through;
  }

  /** All that are shortest, up to a bound; none when there is none of at most {@link #LONGEST}. */
  List<Route> find(EntityRef from, EntityRef to) {
    refs.put(from.id(), from);
    refs.put(to.id(), to);
    Side forth = new Side(from.id());
    Side back = new Side(to.id());
    while (forth.level + back.level < LONGEST && (forth.canGoOn() || back.canGoOn())) {
      boolean first =
          forth.canGoOn() && (!back.canGoOn() || forth.frontier.size() <= back.frontier.size());
      Set<String> met = first ? go(forth, back) : go(back, forth);
      if (!met.isEmpty()) {
        return routes(met, forth, back);
      }
    }
    return List.of();
  }

  /** One step further; what both sides have reached now. */
  private Set<String> go(Side side, Side other) {
    List<String> from = side.frontier.stream().limit(FRONTIER).toList();
    Set<String> next = new LinkedHashSet<>();
    Set<String> met = new LinkedHashSet<>();
    for (Step step : surroundings.steps(from)) {
      String id = step.to().id();
      boolean meets = other.depth.containsKey(id);
      boolean isEnd = meets && other.depth.getOrDefault(id, -1) == 0;
      if (!isEnd && !through.test(step.to())) {
        continue;
      }
      refs.putIfAbsent(id, step.to());
      int depth = side.depth.computeIfAbsent(id, _ -> side.level + 1);
      if (depth == side.level + 1) {
        side.arrivals.computeIfAbsent(id, _ -> new ArrayList<>()).add(step);
        next.add(id);
        if (meets) {
          met.add(id);
        }
      }
    }
    side.level++;
    side.frontier = next;
    return met;
  }

  // ---- ways
  // ------------------------------------------------------------------------------------------------------------------

  private List<Route> routes(Set<String> met, Side forth, Side back) {
    List<Route> routes = new ArrayList<>();
    for (String middle : met) {
      for (List<String> head : ends(middle, forth)) {
        for (List<String> tail : ends(middle, back)) {
          if (routes.size() < ROUTES) {
            route(head, tail, forth, back, routes);
          }
        }
      }
    }
    return routes;
  }

  private void route(
      List<String> head, List<String> tail, Side forth, Side back, List<Route> routes) {
    List<String> ids = new ArrayList<>(head.reversed());
    ids.addAll(tail.subList(1, tail.size()));
    if (new HashSet<>(ids).size() < ids.size()) {
      return;
    }
    List<List<Relationship>> hops = new ArrayList<>();
    for (int i = 0; i + 1 < ids.size(); i++) {
      hops.add(between(ids.get(i), ids.get(i + 1), i + 1 < head.size() ? forth : back));
    }
    routes.add(new Route(ids.stream().map(this::ref).toList(), hops));
  }

  private EntityRef ref(String id) {
    EntityRef ref = refs.get(id);
    if (ref == null) {
      throw new IllegalStateException("Never met: " + id);
    }
    return ref;
  }

  /** From a thing to where its side began, in all ways, up to a bound. */
  private static List<List<String>> ends(String id, Side side) {
    List<List<String>> done = new ArrayList<>();
    List<List<String>> open = new ArrayList<>(List.of(List.of(id)));
    while (!open.isEmpty() && done.size() < ROUTES) {
      List<String> way = open.removeLast();
      Map<String, Step> before = new LinkedHashMap<>();
      side.arrivals
          .getOrDefault(way.getLast(), List.of())
          .forEach(s -> before.putIfAbsent(s.from(), s));
      if (before.isEmpty()) {
        done.add(way);
      }
      before
          .keySet()
          .forEach(b -> {
            List<String> longer = new ArrayList<>(way);
            longer.add(b);
            open.add(longer);
          });
    }
    return done;
  }

  /** All relationships between two stations, each once, as the side met them. */
  private static List<Relationship> between(String one, String other, Side side) {
    Set<Relationship> found = new LinkedHashSet<>();
    collect(one, other, side, found);
    collect(other, one, side, found);
    return found.stream()
        .sorted(Comparator.comparingInt((Relationship r) -> r.factIds().size()).reversed())
        .toList();
  }

  private static void collect(String from, String to, Side side, Set<Relationship> found) {
    side.arrivals.getOrDefault(to, List.of()).stream()
        .filter(s -> s.from().equals(from))
        .forEach(s -> found.add(s.relationship()));
  }
}
