package org.maplebridge.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maplebridge.graph.EntityRef;
import org.maplebridge.graph.FactView;
import org.maplebridge.graph.GraphStore;
import org.maplebridge.graph.Neighbourhood.Relationship;
import org.maplebridge.model.Modality;
import org.maplebridge.model.Polarity;
import org.maplebridge.model.Viewer;

/**
 * Tells relationships as sentences. Those that facts add up to come with the quotes of the facts;
 * those that rows of tables tell with their rows; those of the administrative divisions with none.
 */
final class EdgeStatements {

  /** Facts told of one relationship, and in all. */
  private static final int EACH = 20;

  private static final int ALL = 200;

  /** What a case says that is looked through for what joins it. */
  private static final int OF_CASE = 200;

  private final GraphStore graph;
  private final EntityService entities;

  EdgeStatements(GraphStore graph, EntityService entities) {
    this.graph = graph;
    this.entities = entities;
  }

  /**
   * In the order of the relationships.
   *
   * @param refs the things at their ends, by id
   */
  List<Statement> of(List<Relationship> relationships, Map<String, EntityRef> refs, Viewer viewer) {
    return byRelationship(relationships, refs, viewer).values().stream()
        .flatMap(List::stream)
        .toList();
  }

  Map<Relationship, List<Statement>> byRelationship(
      List<Relationship> relationships, Map<String, EntityRef> refs, Viewer viewer) {
    Set<String> ids = new LinkedHashSet<>();
    relationships.forEach(r -> r.factIds().stream().limit(EACH).forEach(ids::add));
    Map<String, FactView> facts = new LinkedHashMap<>();
    graph
        .listFactsById(ids.stream().limit(ALL).toList(), viewer)
        .forEach(f -> facts.put(f.id(), f));
    Map<Relationship, List<Statement>> told = new LinkedHashMap<>();
    for (Relationship r : relationships) {
      List<FactView> found = new ArrayList<>();
      r.factIds().stream().filter(facts::containsKey).map(facts::get).forEach(found::add);
      if (found.isEmpty()) {
        found.addAll(without(r, refs, viewer));
      }
      told.put(r, found.stream().map(f -> entities.statement(f, null)).toList());
    }
    return told;
  }

  /** Relationships that no fact of a document stands behind. */
  private List<FactView> without(Relationship r, Map<String, EntityRef> refs, Viewer viewer) {
    EntityRef from = refs.get(r.from());
    EntityRef to = refs.get(r.to());
    if (from == null || to == null) {
      return List.of();
    }
    if (r.dataSet().isEmpty() && r.factIds().isEmpty()) {
      return graph.listFacts(from.id(), 0, OF_CASE, viewer).stream()
          .filter(f -> f.type().equals(r.type()))
          .filter(f -> f.object() != null && f.object().id().equals(to.id()))
          .toList();
    }
    return List.of(
        new FactView(
            "",
            r.type(),
            from,
            to,
            null,
            Map.of(),
            Polarity.AFFIRMED,
            Modality.STATED,
            null,
            "",
            List.of()));
  }
}
