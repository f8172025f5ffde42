package org.maplebridge.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.maplebridge.explore.PathSearch.Route;
import org.maplebridge.graph.EntityRef;
import org.maplebridge.graph.GraphStore;
import org.maplebridge.graph.Linked;
import org.maplebridge.graph.NeighbourStore;
import org.maplebridge.graph.Neighbourhood.Relationship;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Region;
import org.maplebridge.model.Viewer;
import org.maplebridge.schema.Ontology;
import org.maplebridge.text.gazetteer.Gazetteer;

/**
 * Finds how one thing leads to another and tells it: each step a sentence with its quotes. Of ways
 * of one length those through specific things come first: that two practices are in one country
 * says little.
 */
public final class PathFinder {

  private static final int SHOWN = 5;
  private static final int AROUND = 3;
  private static final int STEPS = 6_000;

  private final GraphStore graph;
  private final Gazetteer gazetteer;
  private final RelationCaptions captions;
  private final EdgeStatements statements;

  PathFinder(GraphStore graph, Gazetteer gazetteer, Ontology ontology, EdgeStatements statements) {
    this.graph = graph;
    this.gazetteer = gazetteer;
    this.captions = new RelationCaptions(ontology);
    this.statements = statements;
  }

  /** Empty when one of the two is not there. Former ids lead to the present ones. */
  public Optional<PathAnswer> find(String fromId, String toId, Viewer viewer) {
    Optional<EntityRef> from = ref(fromId, viewer);
    Optional<EntityRef> to = ref(toId, viewer);
    return from.isEmpty() || to.isEmpty()
        ? Optional.empty()
        : Optional.of(find(from.get(), to.get(), viewer));
  }

  /** By its own or a former id. */
  public Optional<EntityRef> ref(String id, Viewer viewer) {
    return graph.listLinked(List.of(id), viewer).stream()
        .map(Linked::entity)
        .findFirst()
        .or(() ->
            graph
                .findEntity(id, viewer)
                .map(e -> new EntityRef(e.id(), e.kind(), e.name(), e.regionId())));
  }

  private PathAnswer find(EntityRef from, EntityRef to, Viewer viewer) {
    if (from.id().equals(to.id())) {
      return new PathAnswer(from, to, List.of(), false, List.of(), List.of());
    }
    PathSearch.Surroundings steps = ids -> graph.listSteps(ids, STEPS, viewer);
    List<Route> shortest = new PathSearch(steps, _ -> true).find(from, to);
    Map<String, Long> degrees = degrees(shortest, viewer);
    List<Route> best = best(shortest, degrees, SHOWN);
    List<Route> around = List.of();
    boolean broad = !best.isEmpty() && best.stream().allMatch(r -> isBroad(r, degrees));
    if (broad) {
      Set<String> hubs = new LinkedHashSet<>();
      degrees.forEach((id, degree) -> {
        if (degree > NeighbourStore.HUB) {
          hubs.add(id);
        }
      });
      List<Route> found =
          new PathSearch(steps, ref -> !isWide(ref) && !hubs.contains(ref.id())).find(from, to);
      around = best(found, degrees(found, viewer), AROUND);
    }
    return new PathAnswer(
        from,
        to,
        ways(best, viewer),
        broad,
        ways(around, viewer),
        together(from, to, broad || best.isEmpty(), viewer));
  }

  /** Where no way says much: what speaks of both. A region is spoken of everywhere. */
  private List<PathAnswer.Together> together(
      EntityRef from, EntityRef to, boolean wanted, Viewer viewer) {
    return wanted && from.kind() != Kind.REGION && to.kind() != Kind.REGION
        ? new CommonSources(graph).find(from.id(), to.id(), viewer)
        : List.of();
  }

  private Map<String, Long> degrees(List<Route> routes, Viewer viewer) {
    Set<String> ids = new LinkedHashSet<>();
    routes.forEach(r -> r.between().forEach(s -> ids.add(s.id())));
    Map<String, Long> degrees = new HashMap<>();
    graph.listLinked(ids, viewer).forEach(l -> degrees.put(l.entity().id(), l.degree()));
    return degrees;
  }

  private List<Route> best(List<Route> routes, Map<String, Long> degrees, int most) {
    return routes.stream()
        .sorted(
            Comparator.comparingDouble((Route r) -> breadth(r, degrees))
                .thenComparing(
                    r -> String.join(" ", r.stations().stream().map(EntityRef::id).toList())))
        .limit(most)
        .toList();
  }

  /** How little a way says: less for each station that much else hangs on. */
  private double breadth(Route route, Map<String, Long> degrees) {
    double breadth = 0;
    for (EntityRef station : route.between()) {
      breadth += Math.log10(1.0 + degrees.getOrDefault(station.id(), 0L));
      breadth += isWide(station) ? 3 : station.kind() == Kind.REGION ? 1 : 0;
    }
    for (List<Relationship> hop : route.hops()) {
      breadth += hop.stream().allMatch(r -> r.factIds().isEmpty()) ? 0.5 : 0;
    }
    return breadth;
  }

  private boolean isBroad(Route route, Map<String, Long> degrees) {
    return route.between().stream()
        .anyMatch(s -> isWide(s) || degrees.getOrDefault(s.id(), 0L) > NeighbourStore.HUB);
  }

  /** A country or a province. */
  private boolean isWide(EntityRef ref) {
    return ref.kind() == Kind.REGION
        && gazetteer
            .find(ref.id())
            .map(Region::level)
            .filter(l -> l == Region.Level.COUNTRY || l == Region.Level.PROVINCE)
            .isPresent();
  }

  private List<PathAnswer.Way> ways(List<Route> routes, Viewer viewer) {
    Set<Relationship> relationships = new LinkedHashSet<>();
    Map<String, EntityRef> refs = new HashMap<>();
    for (Route route : routes) {
      route.hops().forEach(relationships::addAll);
      route.stations().forEach(s -> refs.put(s.id(), s));
    }
    Map<Relationship, List<Statement>> told =
        statements.byRelationship(List.copyOf(relationships), refs, viewer);
    return routes.stream().map(r -> way(r, told)).toList();
  }

  private PathAnswer.Way way(Route route, Map<Relationship, List<Statement>> told) {
    List<PathAnswer.Hop> hops = new ArrayList<>();
    for (int i = 0; i < route.hops().size(); i++) {
      EntityRef from = route.stations().get(i);
      List<Relationship> joining = route.hops().get(i);
      Relationship first = joining.getFirst();
      hops.add(
          new PathAnswer.Hop(
              from,
              route.stations().get(i + 1),
              captions.of(first.from().equals(from.id()) ? first.type() : "<" + first.type()),
              quoted(
                  joining.stream()
                      .flatMap(r -> told.getOrDefault(r, List.of()).stream())
                      .toList())));
    }
    return new PathAnswer.Way(route.stations(), hops);
  }

  /** Where a source says it, the administrative divisions needn't. */
  private static List<Statement> quoted(List<Statement> statements) {
    List<Statement> quoted = statements.stream().filter(s -> !s.quotes().isEmpty()).toList();
    return quoted.isEmpty() ? statements : quoted;
  }
}
