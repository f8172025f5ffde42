package org.maplebridge.graph.neo4j;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maplebridge.graph.EntityView;
import org.maplebridge.graph.Surrounding;
import org.maplebridge.graph.Way;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** Reads what stands around an entity in chosen ways. Used within one transaction. */
final class SurroundingReader {

  /** So many relationships of a way are looked at. */
  private static final int SAMPLE = 2_000;

  private final TransactionContext tx;
  private final int clearance;

  SurroundingReader(TransactionContext tx, int clearance) {
    this.tx = tx;
    this.clearance = clearance;
  }

  List<Surrounding> around(String id, List<Way> ways, int each) {
    List<Surrounding> out = new ArrayList<>();
    for (Way way : ways) {
      Map<String, Object> parameters =
          Parameters.of(
              "id", id,
              "incoming", way.incoming(),
              "kind", way.kind() == null ? null : way.kind().code(),
              "sample", SAMPLE,
              "limit", each,
              "clearance", clearance);
      for (Record row : Statements.AROUND.listOf(tx, way.type(), parameters)) {
        out.add(
            new Surrounding(way, FactReader.ref(row), row.get("factIds").asList(Value::asString)));
      }
    }
    return out;
  }

  Map<String, EntityView> describe(Collection<String> ids) {
    Map<String, EntityView> views = new LinkedHashMap<>();
    for (List<String> chunk : Parameters.chunks(ids)) {
      Map<String, Object> parameters = Map.of("ids", chunk, "clearance", clearance);
      for (Record row : Statements.ENTITY_VIEWS.list(tx, parameters)) {
        views.put(row.get("id").asString(), EntityReader.view(row, null, Map.of()));
      }
    }
    return views;
  }
}
