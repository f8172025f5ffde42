package org.maplebridge.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maplebridge.graph.EntityRef;
import org.maplebridge.graph.EntityView;
import org.maplebridge.graph.FactView;
import org.maplebridge.graph.GraphStore;
import org.maplebridge.graph.GraphUnavailableException;
import org.maplebridge.graph.Neighbourhood;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Viewer;
import org.maplebridge.schema.Ontology;
import org.maplebridge.schema.Ontology.PropertyType;
import org.maplebridge.text.gazetteer.Gazetteer;

/** What is known of an entity: its head, its statements with their quotes, its neighbours. */
public final class EntityService {

  /**
   * What people ask of a thing of a kind: shown as missing when no source gives it. {@code <TYPE}
   * is incoming.
   */
  private static final Map<Kind, List<String>> EXPECTED =
      Map.of(
          Kind.PRACTICE, List.of("ORIGINATED_IN", "PRACTISED_IN", "<PART_OF", "<ABOUT", "AWARDED"),
          Kind.CASE, List.of("disputeType", "OCCURRED_IN", "RESOLVED_BY", "outcome"),
          Kind.PERSON, List.of("post", "HOLDS_POST"),
          Kind.ORGANIZATION, List.of("orgType", "LOCATED_IN"),
          Kind.POLICY, List.of("date", "<ISSUED"),
          Kind.HONOUR, List.of("grantor", "year", "<AWARDED"),
          Kind.EVENT, List.of("date", "OCCURRED_IN"));

  private final GraphStore graph;
  private final Gazetteer gazetteer;
  private final Ontology ontology;
  private final Sentences sentences;

  EntityService(GraphStore graph, Gazetteer gazetteer, Ontology ontology, Sentences sentences) {
    this.graph = graph;
    this.gazetteer = gazetteer;
    this.ontology = ontology;
    this.sentences = sentences;
  }

  /** By its id, or the id of any name that it has or had. */
  public Optional<EntityHead> findHead(String id, Viewer viewer) {
    return graph.findEntity(id, viewer).map(this::head);
  }

  private EntityHead head(EntityView view) {
    Ontology.KindType type = ontology.kind(view.kind());
    String regionId = view.kind() == Kind.REGION ? view.id() : view.regionId();
    return new EntityHead(
        view.id(),
        view.kind(),
        new Caption(type.zh(), type.en()),
        view.name(),
        view.aliases(),
        Place.find(gazetteer, regionId).orElse(null),
        properties(view, type),
        view.factCount(),
        view.documentCount(),
        counts(view.countsByType()),
        gaps(view));
  }

  /** In the ontology's order; the region has a place of its own in the head. */
  private List<PropertyLine> properties(EntityView view, Ontology.KindType type) {
    List<PropertyLine> lines = new ArrayList<>();
    for (PropertyType property : type.properties().values()) {
      List<String> values = view.properties().getOrDefault(property.name(), List.of());
      if (!values.isEmpty() && !property.type().equals("region")) {
        lines.add(
            new PropertyLine(
                property.name(),
                new Caption(property.zh(), property.en()),
                property.type(),
                values.stream()
                    .map(v ->
                        new PropertyLine.Value(v, sentences.label(view.kind(), property.name(), v)))
                    .toList()));
      }
    }
    return lines;
  }

  private List<Caption> gaps(EntityView view) {
    return EXPECTED.getOrDefault(view.kind(), List.of()).stream()
        .filter(
            what -> !view.countsByType().containsKey(what) && !view.properties().containsKey(what))
        .map(what ->
            Character.isLowerCase(what.charAt(0))
                ? sentences.caption(view.kind(), what)
                : relation(what))
        .distinct()
        .toList();
  }

  /**
   * How many relationships of each type entities have, {@code TYPE} outgoing and {@code <TYPE}
   * incoming; nothing while the graph is away, for lists don't need it.
   */
  public Map<String, Map<String, Long>> countSteps(Collection<String> ids, Viewer viewer) {
    if (ids.isEmpty() || !graph.state().isReady()) {
      return Map.of();
    }
    try {
      return graph.countSteps(ids, viewer);
    } catch (GraphUnavailableException e) {
      return Map.of();
    }
  }

  /** Values of a property, as the index keeps them one after the other, as people read them. */
  public String labels(Kind kind, String property, String values) {
    return Arrays.stream(values.split("、", -1))
        .map(v -> sentences.label(kind, property, v))
        .distinct()
        .collect(Collectors.joining("、"));
  }

  /** What its kind usually has and neither the head nor these properties give. */
  List<Caption> missingProperties(EntityHead head, List<String> given) {
    List<String> known = head.properties().stream().map(PropertyLine::name).toList();
    return EXPECTED.getOrDefault(head.kind(), List.of()).stream()
        .filter(what -> Character.isLowerCase(what.charAt(0)))
        .filter(what -> !known.contains(what) && !given.contains(what))
        .map(what -> sentences.caption(head.kind(), what))
        .toList();
  }

  private List<TypeCount> counts(Map<String, Long> countsByType) {
    return countsByType.entrySet().stream()
        .map(e ->
            new TypeCount(
                e.getKey().replace("<", ""),
                e.getKey().startsWith("<") ? "in" : "out",
                relation(e.getKey()),
                e.getValue()))
        .sorted(
            Comparator.comparingLong(TypeCount::count).reversed().thenComparing(TypeCount::type))
        .toList();
  }

  /** What a relationship is called, read from where it begins. */
  public Caption relationCaption(String type) {
    return relation(type);
  }

  /** How a relationship reads: {@code TYPE} from its beginning, {@code <TYPE} from its end. */
  private Caption relation(String type) {
    boolean incoming = type.startsWith("<");
    String name = type.replace("<", "");
    return ontology
        .findRelationship(name)
        .map(r ->
            incoming
                ? new Caption(r.inverse(), r.en() + " (inverse)")
                : new Caption(r.zh(), r.en()))
        .orElse(new Caption(name, name));
  }

  /** The live facts about an entity as sentences, each with its quotes. */
  public Statements listStatements(String entityId, int offset, int limit, Viewer viewer) {
    List<FactView> facts = graph.listFacts(entityId, offset, limit + 1, viewer);
    List<Statement> list = facts.stream().limit(limit).map(f -> statement(f, entityId)).toList();
    return new Statements(list, offset, limit, facts.size() > limit);
  }

  /** Facts by their ids as sentences that stand alone; unknown ones are left out. */
  public List<Statement> listStatementsById(List<String> factIds, Viewer viewer) {
    return graph.listFactsById(factIds, viewer).stream().map(f -> statement(f, null)).toList();
  }

  /**
   * The statements of some types about an entity, those that rest on most first.
   *
   * @param types {@code TYPE} for those that it is the subject of, {@code <TYPE} for those that it
   *     is the object of; properties by their names
   * @param limit how many of each type
   */
  public List<Statement> listStatements(String id, Set<String> types, int limit, Viewer viewer) {
    return graph.listFactsOfTypes(id, types, limit, viewer).stream()
        .map(f -> statement(f, id))
        .toList();
  }

  /** A value of a property as people read it. */
  public String valueLabel(Kind kind, String property, String value) {
    return sentences.label(kind, property, value);
  }

  /** A fact as a sentence; {@code about} as for {@link Sentences#of}. */
  Statement statement(FactView fact, @Nullable String about) {
    return new Statement(
        fact.id(),
        fact.type(),
        StatementGroup.of(fact),
        sentences.of(fact, about),
        fact.subject(),
        fact.object(),
        fact.value(),
        fact.qualifiers(),
        fact.polarity(),
        fact.modality(),
        fact.valid(),
        fact.review(),
        fact.support().stream().map(Quote::of).toList());
  }

  /** One step around: however big the hub, never more than {@code limit}. */
  public Neighbours neighbours(
      String entityId,
      @Nullable String type,
      String direction,
      int offset,
      int limit,
      Viewer viewer) {
    Neighbourhood found = graph.neighbours(entityId, type, direction, offset, limit, viewer);
    Map<String, EntityRef> nodes =
        found.nodes().stream()
            .collect(Collectors.toMap(EntityRef::id, Function.identity(), (a, b) -> a));
    List<Neighbours.Line> lines = new ArrayList<>();
    for (Neighbourhood.Relationship r : found.relationships()) {
      boolean out = r.from().equals(entityId);
      EntityRef other = nodes.get(out ? r.to() : r.from());
      if (other != null) {
        Caption caption = relation(out ? r.type() : "<" + r.type());
        lines.add(new Neighbours.Line(caption, out ? "out" : "in", other, placeText(other), r));
      }
    }
    return new Neighbours(
        entityId,
        found.nodes(),
        found.relationships(),
        lines,
        found.truncated(),
        counts(found.countsByType()));
  }

  private String placeText(EntityRef ref) {
    String regionId = ref.kind() == Kind.REGION ? ref.id() : ref.regionId();
    return Place.find(gazetteer, regionId).map(Place::pathText).orElse("");
  }
}
