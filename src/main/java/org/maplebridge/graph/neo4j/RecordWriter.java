package org.maplebridge.graph.neo4j;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.maplebridge.graph.Batch;
import org.maplebridge.graph.RecordRow;
import org.maplebridge.graph.RecordTable;
import org.maplebridge.graph.RecordWrite;
import org.maplebridge.graph.neo4j.RecordLinker.Use;
import org.maplebridge.model.CaseRecord;
import org.maplebridge.model.Kind;
import org.maplebridge.model.ScopedName;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/** One chunk of rows written or taken away, within one transaction. Used once. */
final class RecordWriter {

  /** A case of a chunk with all rows of the chunk that tell it. */
  private record Told(String id, CaseRecord record, List<RecordRow> rows) {
    int low() {
      return rows.stream().mapToInt(r -> r.visibility().ordinal()).min().orElse(0);
    }

    List<String> numbers() {
      int low = low();
      return rows.stream()
          .filter(r -> r.visibility().ordinal() == low && !r.record().number().isBlank())
          .map(r -> r.record().number())
          .distinct()
          .sorted()
          .toList();
    }
  }

  private final TransactionContext tx;
  private final Batch batch;
  private final long change;
  private final RecordLinker linker;
  private final Set<String> touched = new TreeSet<>();

  RecordWriter(TransactionContext tx, Batch batch) {
    this.tx = tx;
    this.batch = batch;
    this.change = Statements.META_LOCK.list(tx, Map.of()).getFirst().get("change").asLong() + 1;
    this.linker = new RecordLinker(tx);
  }

  RecordWrite write(RecordTable table, List<RecordRow> rows, long nextRow) {
    boolean restricted = rows.stream().anyMatch(r -> r.visibility().ordinal() > 0);
    Statements.RECORD_TABLE_ADVANCE.run(
        tx, Map.of("id", table.id(), "nextRow", nextRow, "restricted", restricted));
    Map<String, Told> cases = byCase(rows);
    Set<String> known = known(cases.keySet());
    List<Told> fresh = cases.values().stream().filter(c -> !known.contains(c.id())).toList();
    create(fresh);
    writeRows(table, cases.values());
    settle(known);
    imported();
    return done(fresh.size(), known.size(), 0);
  }

  private static Map<String, Told> byCase(List<RecordRow> rows) {
    Map<String, Told> cases = new LinkedHashMap<>();
    for (RecordRow row : rows) {
      cases
          .computeIfAbsent(row.record().id(), id -> new Told(id, row.record(), new ArrayList<>()))
          .rows()
          .add(row);
    }
    return cases;
  }

  private Set<String> known(Collection<String> ids) {
    Set<String> known = new HashSet<>();
    for (List<String> chunk : Parameters.chunks(ids)) {
      Statements.RECORD_KNOWN
          .list(tx, Map.of("ids", chunk))
          .forEach(r -> known.add(r.get("id").asString()));
    }
    return known;
  }

  private void create(List<Told> fresh) {
    List<Map<String, Object>> cases = new ArrayList<>();
    List<Map<String, Object>> parties = new ArrayList<>();
    for (Told told : fresh) {
      cases.add(row(told));
      touched.add(told.id());
      for (CaseRecord.Party party : new LinkedHashSet<>(told.record().parties())) {
        parties.add(row(told, party));
      }
    }
    run(Statements.RECORD_CREATE, cases, Map.of("change", change));
    run(Statements.RECORD_PARTY_WRITE, parties, Map.of());
    if (!fresh.isEmpty()) {
      Statements.GONE_CLEAR.run(tx, Map.of("ids", fresh.stream().map(Told::id).toList()));
    }
    sayNames(fresh);
    applyPractices(fresh);
  }

  private void run(
      Statements statement, Collection<Map<String, Object>> rows, Map<String, Object> more) {
    for (var chunk : Parameters.chunks(rows)) {
      Map<String, Object> parameters = new HashMap<>(more);
      parameters.put("rows", chunk);
      statement.run(tx, parameters);
    }
  }

  private static Map<String, Object> row(Told told) {
    CaseRecord record = told.record();
    return Parameters.of(
        "id", told.id(),
        "name", record.title(),
        "view", Json.writeView(new StoredView(List.of(record.title()), record.properties())),
        "regionId", record.regionId(),
        "numbers", told.numbers(),
        "low", told.low());
  }

  private static Map<String, Object> row(Told told, CaseRecord.Party party) {
    Kind kind = party.body() ? Kind.ORGANIZATION : Kind.PERSON;
    TreeMap<String, List<String>> properties = new TreeMap<>();
    properties.put("role", List.of(party.role()));
    if (!party.body()) {
      properties.put("pseudonym", List.of("true"));
    }
    return Parameters.of(
        "case", told.id(),
        "id", new ScopedName(kind, told.id(), party.role() + " " + party.name()).id(),
        "kind", kind.code(),
        "label", kind.label(),
        "name", party.name(),
        "view", Json.writeView(new StoredView(List.of(party.name()), properties)),
        "qualifiers", Json.write(Map.of("role", party.role())),
        "low", told.low());
  }

  private void sayNames(List<Told> fresh) {
    Map<String, Map<String, Object>> names = new TreeMap<>();
    Map<String, Integer> levels = new HashMap<>();
    Map<List<String>, Use> uses = new LinkedHashMap<>();
    for (Told told : fresh) {
      for (CaseRecord.Mention m : told.record().mentions()) {
        String id = m.name().id();
        int level = levels.merge(id, told.low(), Math::min);
        names.put(id, RecordNames.row(m, level));
        uses.putIfAbsent(
            List.of(told.id(), id, m.type()),
            new Use(told.id(), id, m.type(), Json.write(m.qualifiers()), ""));
      }
    }
    if (uses.isEmpty()) {
      return;
    }
    writeNames(names);
    List<Use> all = List.copyOf(uses.values());
    run(
        Statements.RECORD_SAY,
        all.stream()
            .map(u ->
                Parameters.of(
                    "case", u.caseId(),
                    "name", u.by(),
                    "type", u.type(),
                    "qualifiers", u.qualifiers()))
            .toList(),
        Map.of());
    linker.linkNames(all, linker.ofNames(names.keySet()));
  }

  /**
   * Names that rows use. One that nothing used before is an entity of its own; what facts are about
   * as well is projected with them.
   */
  private void writeNames(Map<String, Map<String, Object>> names) {
    List<String> shared = new ArrayList<>();
    List<Map<String, Object>> alone = new ArrayList<>();
    for (var chunk : Parameters.chunks(names.values())) {
      for (Record row : Statements.RECORD_NAME_WRITE.list(tx, Map.of("rows", chunk))) {
        String id = row.get("id").asString();
        Map<String, Object> name = names.get(id);
        if (name != null && row.get("alone").asBoolean()) {
          alone.add(name);
        } else {
          shared.add(id);
        }
      }
    }
    run(
        Statements.ENTITY_WRITE,
        alone.stream().map(RecordNames::entity).toList(),
        Map.of("change", change));
    run(Statements.NAME_LINK, alone.stream().map(RecordNames::link).toList(), Map.of());
    run(
        Statements.RELATIONSHIP_WRITE,
        alone.stream().flatMap(n -> RecordNames.region(n).stream()).toList(),
        Map.of());
    if (!shared.isEmpty()) {
      new EntityProjector(tx, change).project(shared, List.of());
      forChunks(shared, Statements.RECORD_NAMES_SETTLED);
    }
  }

  private void applyPractices(List<Told> fresh) {
    List<Use> uses = new ArrayList<>();
    Set<String> regions = new TreeSet<>();
    fresh.forEach(t -> {
      if (t.record().regionId() != null && !t.record().practices().isEmpty()) {
        regions.add(t.record().regionId());
      }
    });
    Map<String, String> routes = routes(regions);
    for (Told told : fresh) {
      String route = routes.getOrDefault(String.valueOf(told.record().regionId()), "");
      told.record().practices().stream()
          .map(ScopedName::normalise)
          .filter(w -> !w.isEmpty())
          .distinct()
          .forEach(w -> uses.add(new Use(told.id(), w, "", "{}", route)));
    }
    if (uses.isEmpty()) {
      return;
    }
    run(
        Statements.RECORD_APPLY,
        uses.stream().map(u -> Parameters.of("case", u.caseId(), "word", u.by())).toList(),
        Map.of());
    linker.linkWords(uses, linker.ofWords(uses.stream().map(Use::by).distinct().toList()));
  }

  private Map<String, String> routes(Collection<String> regions) {
    Map<String, String> routes = new HashMap<>();
    for (List<String> chunk : Parameters.chunks(regions)) {
      Statements.REGION_ROUTES
          .list(tx, Map.of("ids", chunk))
          .forEach(r -> routes.put(r.get("id").asString(), r.get("route").asString()));
    }
    return routes;
  }

  private void writeRows(RecordTable table, Collection<Told> cases) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Told told : cases) {
      for (RecordRow row : told.rows()) {
        rows.add(
            Parameters.of(
                "case", told.id(),
                "sheet", row.sheet(),
                "row", row.row(),
                "number", row.record().number(),
                "level", row.visibility().ordinal(),
                "cells", Json.write(row.cells())));
      }
    }
    run(Statements.RECORD_ROW_WRITE, rows, Map.of("table", table.id(), "batch", batch.id()));
  }

  /** Levels and numbers of cases whose rows came or went. */
  private void settle(Collection<String> cases) {
    List<String> moved = new ArrayList<>();
    for (List<String> chunk : Parameters.chunks(cases)) {
      for (Record row : Statements.RECORD_SETTLE.list(tx, Map.of("ids", chunk, "change", change))) {
        touched.add(row.get("id").asString());
        if (row.get("moved").asBoolean()) {
          moved.add(row.get("id").asString());
        }
      }
    }
    forChunks(moved, Statements.RECORD_MOVE);
    if (!moved.isEmpty()) {
      releaseNames(names(moved));
    }
  }

  private Set<String> names(List<String> cases) {
    Set<String> names = new TreeSet<>();
    for (List<String> chunk : Parameters.chunks(cases)) {
      Statements.RECORD_SAID
          .list(tx, Map.of("ids", chunk))
          .forEach(r -> names.add(r.get("name").asString()));
    }
    return names;
  }

  /** Takes a page of a table's rows away; empty when there is none left. */
  Optional<RecordWrite> release(String tableId, int limit) {
    List<String> cases =
        Statements.RECORD_RELEASE
            .list(tx, Map.of("id", tableId, "limit", limit))
            .getFirst()
            .get("ids")
            .asList(v -> v.asString());
    if (cases.isEmpty()) {
      Statements.RECORD_TABLE_DELETE.run(tx, Map.of("id", tableId));
      Statements.META_UNLOCK.run(tx, Map.of());
      return Optional.empty();
    }
    Set<String> orphans = new TreeSet<>();
    Set<String> names = new TreeSet<>();
    for (Record row : Statements.RECORD_ORPHANS.list(tx, Map.of("ids", cases))) {
      orphans.add(row.get("id").asString());
      row.get("names").values().forEach(n -> names.add(n.asString()));
    }
    forChunks(orphans, Statements.RECORD_DELETE);
    if (!orphans.isEmpty()) {
      Statements.GONE_WRITE.run(
          tx, Map.of("ids", List.copyOf(orphans), "what", IndexFeed.ENTITY, "change", change));
    }
    releaseNames(names);
    settle(cases.stream().filter(c -> !orphans.contains(c)).toList());
    return Optional.of(done(0, 0, orphans.size()));
  }

  private void releaseNames(Collection<String> names) {
    List<String> changed = new ArrayList<>();
    for (List<String> chunk : Parameters.chunks(names)) {
      Statements.RECORD_NAME_RELEASE
          .list(tx, Map.of("ids", chunk))
          .forEach(r -> changed.add(r.get("id").asString()));
    }
    if (!changed.isEmpty()) {
      new EntityProjector(tx, change).project(changed, List.of());
    }
  }

  private void forChunks(Collection<String> ids, Statements statement) {
    for (List<String> chunk : Parameters.chunks(ids)) {
      statement.run(tx, Map.of("ids", chunk));
    }
  }

  private void imported() {
    Statements.META_IMPORTED.run(
        tx,
        Parameters.of(
            "batch",
            batch.id(),
            "homeId",
            batch.homeId(),
            "at",
            batch.at().atZone(ZoneOffset.UTC)));
  }

  private RecordWrite done(int added, int known, int removed) {
    Statements.META_ADVANCE.run(tx, Map.of("change", change));
    return new RecordWrite(added, known, removed, List.copyOf(touched), change);
  }
}
