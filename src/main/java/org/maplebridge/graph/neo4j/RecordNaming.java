package org.maplebridge.graph.neo4j;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.maplebridge.graph.EntityProjection;
import org.maplebridge.graph.neo4j.KnownNames.Known;
import org.maplebridge.graph.neo4j.RecordLinker.Target;
import org.maplebridge.graph.neo4j.RecordLinker.Targets;
import org.maplebridge.model.CaseRecord;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/**
 * Writes the names that the cases of a chunk use. One that nothing used before is an entity of its
 * own; what facts are about as well is projected with them. Used once.
 */
final class RecordNaming {

  private final TransactionContext tx;
  private final Change change;
  private final RecordLinker linker;
  private final KnownNames known;
  private final Map<String, Map<String, Object>> rows = new TreeMap<>();
  private final Map<String, Targets> targets = new HashMap<>();
  private final Map<String, Known> learnt = new HashMap<>();
  private final List<EntityProjection> made = new ArrayList<>();
  private final Set<String> touched = new TreeSet<>();

  RecordNaming(TransactionContext tx, Change change, RecordLinker linker, KnownNames known) {
    this.tx = tx;
    this.change = change;
    this.linker = linker;
    this.known = known;
  }

  /** What names name, for all that cases mention. */
  Map<String, Targets> write(Collection<ToldCase> cases) {
    Map<String, Integer> levels = new HashMap<>();
    Map<String, CaseRecord.Mention> least = new HashMap<>();
    for (ToldCase told : cases) {
      int low = told.low();
      for (int i = 0; i < told.names().size(); i++) {
        String id = told.names().get(i);
        levels.merge(id, low, Math::min);
        least.merge(id, told.record().mentions().get(i), RecordNaming::lesser);
      }
    }
    least.forEach((id, mention) -> {
      Known before = known.find(id, change.before());
      int level = levels.getOrDefault(id, 0);
      if (before != null && before.covers(level, mention.name().text())) {
        targets.put(id, before.targets());
      } else {
        rows.put(id, RecordNames.row(mention, level));
      }
    });
    if (!rows.isEmpty()) {
      writeNew();
    }
    return targets;
  }

  private static CaseRecord.Mention lesser(CaseRecord.Mention a, CaseRecord.Mention b) {
    return a.name().text().compareTo(b.name().text()) <= 0 ? a : b;
  }

  private void writeNew() {
    List<String> shared = new ArrayList<>();
    List<Map<String, Object>> alone = new ArrayList<>();
    for (var chunk : Parameters.chunks(rows.values())) {
      for (Record row : Statements.RECORD_NAME_WRITE.list(tx, Map.of("rows", chunk))) {
        String id = row.get("id").asString();
        Map<String, Object> name = rows.get(id);
        if (name != null && row.get("alone").asBoolean()) {
          alone.add(name);
        } else {
          shared.add(id);
        }
      }
    }
    writeAlone(alone);
    if (!shared.isEmpty()) {
      touched.addAll(new EntityProjector(tx, change.number()).project(shared, List.of()));
      for (List<String> chunk : Parameters.chunks(shared)) {
        Statements.RECORD_NAMES_SETTLED.run(tx, Map.of("ids", chunk));
      }
    }
    Set<String> others = new HashSet<>(rows.keySet());
    alone.forEach(n -> others.remove(RecordNames.id(n)));
    targets.putAll(linker.ofNames(others));
    rows.forEach((id, row) -> {
      Targets now = targets.get(id);
      if (now != null) {
        learnt.put(id, new Known(RecordNames.level(row), RecordNames.text(row), now));
      }
    });
  }

  private void writeAlone(List<Map<String, Object>> alone) {
    for (var chunk : Parameters.chunks(alone)) {
      Statements.ENTITY_WRITE.run(
          tx,
          Map.of(
              "rows", chunk.stream().map(RecordNames::entity).toList(), "change", change.number()));
      Statements.NAME_LINK.run(tx, Map.of("rows", chunk.stream().map(RecordNames::link).toList()));
    }
    for (Map<String, Object> name : alone) {
      String id = RecordNames.id(name);
      made.add(RecordNames.projection(name));
      targets.put(
          id,
          Targets.of(List.of(new Target(id, RecordNames.level(name), Projection.LEVELS - 1, ""))));
    }
  }

  /** How the entities look that names became. */
  List<EntityProjection> made() {
    return made;
  }

  /** The other entities that look different now. */
  Set<String> touched() {
    return touched;
  }

  /** What the next chunk needn't ask. */
  Map<String, Known> learnt() {
    return learnt;
  }
}
