package org.maplebridge.graph.neo4j;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maplebridge.graph.EntityProjection;
import org.maplebridge.graph.EntityRef;
import org.maplebridge.graph.FactView;
import org.maplebridge.graph.Neighbourhood;
import org.maplebridge.graph.RecordPlace;
import org.maplebridge.graph.RecordViews;
import org.maplebridge.graph.RecordViews.Told;
import org.maplebridge.model.Visibility;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** Reads cases that rows tell. Used within one transaction. */
final class RecordReader {

  private final TransactionContext tx;

  RecordReader(TransactionContext tx) {
    this.tx = tx;
  }

  /** Those of the ids that are cases of rows, for the index. */
  Map<String, EntityProjection> projections(List<String> ids) {
    List<Record> cases = Statements.RECORD_VIEWS.list(tx, Map.of("ids", ids));
    if (cases.isEmpty()) {
      return Map.of();
    }
    Map<Integer, List<String>> byLevel = new TreeMap<>();
    cases.forEach(c ->
        byLevel
            .computeIfAbsent(c.get("low").asInt(), l -> new ArrayList<>())
            .add(c.get("id").asString()));
    Map<String, List<Told>> rows = new LinkedHashMap<>();
    byLevel.forEach((level, some) -> rows.putAll(told(some, level)));
    Map<String, EntityProjection> out = new LinkedHashMap<>();
    for (Record row : cases) {
      String id = row.get("id").asString();
      out.put(
          id,
          views(row, rows.getOrDefault(id, List.of()))
              .projection(Visibility.values()[row.get("low").asInt()]));
    }
    return out;
  }

  private static RecordViews views(Record row, List<Told> rows) {
    return new RecordViews(
        row.get("id").asString(),
        row.get("name").asString(),
        Parameters.nullIfEmpty(row.get("regionId")),
        Json.readView(row.get("view").asString()).properties(),
        row.get("numbers").asList(Value::asString),
        rows);
  }

  /** The rows of cases that a level sees. */
  Map<String, List<Told>> told(List<String> ids, int clearance) {
    Map<String, List<Told>> out = new LinkedHashMap<>();
    for (Record row : Statements.RECORD_ROWS.list(tx, Map.of("ids", ids, "clearance", clearance))) {
      out.computeIfAbsent(row.get("id").asString(), i -> new ArrayList<>())
          .add(
              new Told(
                  place(row),
                  row.get("readerVersion").asString(),
                  Json.read(row.get("cells").asString())));
    }
    return out;
  }

  static RecordPlace place(Record row) {
    return new RecordPlace(
        row.get("sourceId").asString(),
        row.get("documentId").asString(),
        row.get("name").asString(),
        row.get("sheet").asString(),
        row.get("row").asLong(),
        row.get("number").asString());
  }

  /** What a case says, its relationships first; empty when no row tells it. */
  List<FactView> statements(String id, int clearance, int offset, int limit) {
    List<Record> found = Statements.RECORD_VIEWS.list(tx, Map.of("ids", List.of(id)));
    List<Told> rows = told(List.of(id), clearance).get(id);
    if (found.isEmpty() || rows == null) {
      return List.of();
    }
    RecordViews views = views(found.getFirst(), rows);
    List<FactView> facts = new ArrayList<>();
    Neighbourhood around =
        new EntityReader(tx, clearance).neighbours(id, null, "out", 0, Integer.MAX_VALUE);
    for (Neighbourhood.Relationship r : around.relationships()) {
      @Nullable EntityRef to =
          around.nodes().stream().filter(n -> n.id().equals(r.to())).findFirst().orElse(null);
      if (to != null) {
        facts.add(views.link(r.type(), to, r.qualifiers()));
      }
    }
    facts.addAll(views.statements());
    return facts.stream().skip(offset).limit(limit).toList();
  }
}
