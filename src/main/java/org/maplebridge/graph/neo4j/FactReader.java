package org.maplebridge.graph.neo4j;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maplebridge.graph.EntityRef;
import org.maplebridge.graph.FactView;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Modality;
import org.maplebridge.model.Polarity;
import org.maplebridge.model.Span;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * Reads facts with their support, as one level of visibility sees them. Used within one
 * transaction.
 */
final class FactReader {

  private final TransactionContext tx;
  private final int clearance;

  FactReader(TransactionContext tx, int clearance) {
    this.tx = tx;
    this.clearance = clearance;
  }

  /** Facts by id, in the order of the ids; those that the level may not see are left out. */
  List<FactView> views(List<String> ids) {
    Map<String, FactView> views = viewsById(new LinkedHashSet<>(ids));
    return ids.stream().filter(views::containsKey).map(views::get).toList();
  }

  private Map<String, FactView> viewsById(Set<String> ids) {
    Map<String, FactView> views = new HashMap<>();
    for (List<String> chunk : Parameters.chunks(ids)) {
      Statements.FACT_VIEWS
          .list(tx, Map.of("ids", chunk, "clearance", clearance))
          .forEach(r -> views.put(r.get("id").asString(), view(r)));
    }
    return views;
  }

  List<FactView> ofDocument(String documentId) {
    return views(
            Statements.DOCUMENT_FACT_IDS
                .list(tx, Map.of("document", documentId, "clearance", clearance))
                .stream()
                .map(r -> r.get("fact").asString())
                .toList())
        .stream()
        .map(f -> onlyFrom(f, documentId))
        .toList();
  }

  private static FactView onlyFrom(FactView fact, String documentId) {
    return new FactView(
        fact.id(),
        fact.type(),
        fact.subject(),
        fact.object(),
        fact.value(),
        fact.qualifiers(),
        fact.polarity(),
        fact.modality(),
        fact.valid(),
        fact.review(),
        fact.support().stream().filter(s -> s.documentId().equals(documentId)).toList());
  }

  /** The facts about each entity: those that say most first. */
  Map<String, List<FactView>> ofEntities(List<String> entityIds, int offset, int limit) {
    Map<String, List<String>> factIds = new LinkedHashMap<>();
    Set<String> all = new LinkedHashSet<>();
    Map<String, Object> parameters =
        Map.of("ids", entityIds, "offset", offset, "limit", limit, "clearance", clearance);
    for (Record row : Statements.ENTITY_FACT_IDS.list(tx, parameters)) {
      List<String> ids = row.get("facts").asList(Value::asString);
      factIds.put(row.get("id").asString(), ids);
      all.addAll(ids);
    }
    Map<String, FactView> views = viewsById(all);
    Map<String, List<FactView>> facts = new HashMap<>();
    factIds.forEach((entity, ids) ->
        facts.put(entity, ids.stream().filter(views::containsKey).map(views::get).toList()));
    return facts;
  }

  /** Facts of some types about an entity; {@code <TYPE} for those it is the object of. */
  List<FactView> ofTypes(String entityId, Set<String> types, int limit) {
    List<String> ids = new ArrayList<>();
    Statements.FACTS_OF_TYPES
        .list(
            tx,
            Map.of(
                "id", entityId,
                "types", List.copyOf(types),
                "limit", limit,
                "clearance", clearance))
        .forEach(r -> ids.addAll(r.get("facts").asList(Value::asString)));
    return views(ids);
  }

  private static FactView view(Record row) {
    List<FactView.Support> supports = new ArrayList<>();
    int modality = Modality.values().length - 1;
    for (Value support : row.get("support").values()) {
      supports.add(support(support));
      modality = Math.min(modality, support.get("modality").asInt());
    }
    Value object = row.get("object");
    return new FactView(
        row.get("id").asString(),
        row.get("type").asString(),
        ref(row.get("subject")),
        object.isNull() ? null : ref(object),
        Parameters.textOrNull(row.get("value")),
        Json.read(row.get("qualifiers").asString()),
        Polarity.valueOf(row.get("polarity").asString()),
        Modality.values()[modality],
        Parameters.textOrNull(row.get("valid")),
        row.get("review").asString(),
        supports);
  }

  private static FactView.Support support(Value value) {
    return new FactView.Support(
        value.get("document").asString(),
        value.get("name").asString(),
        value.get("text").asString(),
        new Span(value.get("start").asInt(), value.get("end").asInt()),
        value.get("quote").asString(),
        Parameters.textOrNull(value.get("group")),
        value.get("rule").asString(),
        value.get("extractorVersion").asString());
  }

  /** An entity of a list of id, kind, name and regionId. */
  static EntityRef ref(Value value) {
    return new EntityRef(
        value.get(0).asString(),
        Kind.get(value.get(1).asString()),
        value.get(2).asString(),
        Parameters.nullIfEmpty(value.get(3)));
  }

  /** An entity of a row with the columns id, kind, name and regionId. */
  static EntityRef ref(Record row) {
    return new EntityRef(
        row.get("id").asString(),
        Kind.get(row.get("kind").asString()),
        row.get("name").asString(),
        Parameters.nullIfEmpty(row.get("regionId")));
  }
}
