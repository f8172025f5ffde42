package org.maplebridge.explore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maplebridge.graph.EntityRef;
import org.maplebridge.graph.GraphStore;
import org.maplebridge.graph.Linked;
import org.maplebridge.graph.Neighbourhood;
import org.maplebridge.graph.Neighbourhood.Relationship;
import org.maplebridge.graph.Step;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Viewer;
import org.maplebridge.schema.Ontology;
import org.maplebridge.text.gazetteer.Gazetteer;

/**
 * Parts of the graph to look at: a thing, what it is joined with, and what else was opened. Counts
 * come first; what a thing has many of is one group until it is opened; and never more is read or
 * drawn than {@link GraphView} says, whatever hangs on a hub.
 */
public final class GraphViewService {

  /** Relationships read at most for one view, and drawn at most between its things. */
  private static final int STEPS = 4_000;

  private static final int AMONG = 600;

  private final GraphStore graph;
  private final Gazetteer gazetteer;
  private final RelationCaptions captions;
  private final EdgeStatements statements;

  GraphViewService(
      GraphStore graph, Gazetteer gazetteer, Ontology ontology, EdgeStatements statements) {
    this.graph = graph;
    this.gazetteer = gazetteer;
    this.captions = new RelationCaptions(ontology);
    this.statements = statements;
  }

  /** Empty when there is no such entity. A former id leads to the present one. */
  public Optional<GraphView> view(GraphRequest request, Viewer viewer) {
    Set<String> ids = new LinkedHashSet<>(List.of(request.entityId()));
    request.openings().forEach(o -> ids.add(o.id()));
    ids.addAll(request.also());
    Map<String, EntityRef> there = refs(ids, viewer);
    EntityRef center = there.get(request.entityId());
    if (center == null) {
      return graph
          .findEntity(request.entityId(), viewer)
          .filter(e -> !e.id().equals(request.entityId()))
          .flatMap(e -> view(new GraphRequest(e.id(), request.openings(), request.also()), viewer));
    }
    return Optional.of(view(center, request, there, viewer));
  }

  private Map<String, EntityRef> refs(Collection<String> ids, Viewer viewer) {
    return graph.listLinked(ids, viewer).stream()
        .map(Linked::entity)
        .collect(Collectors.toMap(EntityRef::id, Function.identity(), (a, _) -> a));
  }

  private GraphView view(
      EntityRef center, GraphRequest request, Map<String, EntityRef> there, Viewer viewer) {
    List<Opening> openings = new ArrayList<>(List.of(Opening.of(center.id())));
    request.openings().stream().filter(o -> there.containsKey(o.id())).forEach(openings::add);
    Set<String> opened = new LinkedHashSet<>();
    openings.forEach(o -> opened.add(o.id()));
    Map<String, Map<String, Long>> counts = new LinkedHashMap<>(graph.countSteps(opened, viewer));
    List<Step> steps = new ArrayList<>(graph.listSteps(opened, STEPS, viewer));
    steps.addAll(pagesOfHubs(openings, counts, steps, viewer));
    GraphDrawing drawing = new GraphDrawing(center, there, counts, steps);
    openings.forEach(drawing::open);
    request.also().stream().filter(there::containsKey).forEach(drawing::add);
    Map<String, EntityRef> drawn = drawing.finish();
    List<String> uncounted = drawn.keySet().stream().filter(id -> !counts.containsKey(id)).toList();
    counts.putAll(graph.countSteps(uncounted, viewer));
    drawing.join(graph.listRelationshipsAmong(drawn.keySet(), AMONG, viewer));
    return new GraphView(
        center,
        drawn.values().stream()
            .map(ref ->
                new GraphView.Node(
                    ref,
                    placeText(ref),
                    counts.getOrDefault(ref.id(), Map.of()),
                    opened.contains(ref.id())))
            .toList(),
        drawing.edges(),
        drawing.groups(this::typeCount),
        drawing.tables(this::typeCount, this::placeText));
  }

  /** What was opened of a hub's types of which it has many is paged for. */
  private List<Step> pagesOfHubs(
      List<Opening> openings,
      Map<String, Map<String, Long>> counts,
      List<Step> known,
      Viewer viewer) {
    Map<String, Long> have =
        known.stream()
            .collect(Collectors.groupingBy(s -> s.from() + s.typeKey(), Collectors.counting()));
    List<Step> more = new ArrayList<>();
    for (Opening o : openings) {
      long all = counts.getOrDefault(o.id(), Map.of()).getOrDefault(o.typeKey(), 0L);
      long wanted = Math.min(all, o.count());
      if (o.type() != null && have.getOrDefault(o.id() + o.typeKey(), 0L) < wanted) {
        Neighbourhood page =
            graph.neighbours(o.id(), o.type(), o.direction(), 0, o.count(), viewer);
        more.addAll(steps(o.id(), page));
      }
    }
    return more;
  }

  private static List<Step> steps(String from, Neighbourhood page) {
    Map<String, EntityRef> nodes =
        page.nodes().stream()
            .collect(Collectors.toMap(EntityRef::id, Function.identity(), (a, _) -> a));
    List<Step> steps = new ArrayList<>();
    for (Relationship r : page.relationships()) {
      EntityRef to = nodes.get(r.from().equals(from) ? r.to() : r.from());
      if (to != null) {
        steps.add(new Step(from, to, r));
      }
    }
    return steps;
  }

  private TypeCount typeCount(String key, long count) {
    boolean incoming = key.startsWith("<");
    return new TypeCount(
        incoming ? key.substring(1) : key, incoming ? "in" : "out", captions.of(key), count);
  }

  private String placeText(EntityRef ref) {
    String regionId = ref.kind() == Kind.REGION ? ref.id() : ref.regionId();
    return Place.find(gazetteer, regionId).map(Place::pathText).orElse("");
  }

  /** How a type is called, {@code <TYPE} from its end. */
  public Caption caption(String key) {
    return captions.of(key);
  }

  /** What joins two things, as sentences with their quotes; empty when nothing does. */
  public Optional<EdgeView> edge(String one, String other, Viewer viewer) {
    Map<String, EntityRef> there = refs(List.of(one, other), viewer);
    EntityRef a = there.get(one);
    EntityRef b = there.get(other);
    if (a == null || b == null || one.equals(other)) {
      return Optional.empty();
    }
    Set<Relationship> joining = new LinkedHashSet<>();
    graph.listSteps(List.of(one, other), STEPS, viewer).stream()
        .filter(s -> s.from().equals(one) ? s.to().id().equals(other) : s.to().id().equals(one))
        .forEach(s -> joining.add(s.relationship()));
    return Optional.of(new EdgeView(a, b, statements.of(List.copyOf(joining), there, viewer)));
  }
}
