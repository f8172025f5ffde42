package org.maplebridge.graph.neo4j;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.maplebridge.graph.Batch;
import org.maplebridge.graph.EntityProjection;
import org.maplebridge.graph.RecordRow;
import org.maplebridge.graph.RecordTable;
import org.maplebridge.graph.RecordWrite;
import org.maplebridge.graph.neo4j.KnownNames.Known;
import org.maplebridge.graph.neo4j.RecordLinker.Targets;
import org.maplebridge.graph.neo4j.RecordLinker.Use;
import org.maplebridge.model.CaseRecord;
import org.maplebridge.model.ScopedName;
import org.neo4j.driver.TransactionContext;

/**
 * One chunk of rows written, within one transaction. A case that no row told before comes with all
 * that it is joined with in one statement. Used once.
 */
final class RecordWriter {

  /** Cases that one statement creates: the server holds all of them until it is through. */
  private static final int AT_ONCE = 500;

  private final TransactionContext tx;
  private final Batch batch;
  private final Change change;
  private final RecordLinker linker;
  private final RecordNaming naming;
  private final RecordLevels levels;

  RecordWriter(TransactionContext tx, Batch batch, KnownNames names) {
    this.tx = tx;
    this.batch = batch;
    this.change = Change.begin(tx);
    this.linker = new RecordLinker(tx);
    this.naming = new RecordNaming(tx, change, linker, names);
    this.levels = new RecordLevels(tx, change);
  }

  RecordWrite write(RecordTable table, List<RecordRow> rows, long nextRow) {
    boolean restricted = rows.stream().anyMatch(r -> r.visibility().ordinal() > 0);
    Statements.RECORD_TABLE_ADVANCE.run(
        tx,
        Map.of(
            "id",
            table.id(),
            "nextRow",
            nextRow,
            "restricted",
            restricted,
            "sheets",
            rows.stream().map(RecordRow::sheet).distinct().toList()));
    Map<String, ToldCase> cases = ToldCase.of(rows);
    Set<String> known = known(cases.keySet());
    List<ToldCase> fresh = cases.values().stream().filter(c -> !known.contains(c.id())).toList();
    create(table, fresh);
    if (!known.isEmpty()) {
      writeRows(table, known.stream().map(cases::get).toList());
      levels.settle(known);
    }
    change.imported(batch);
    change.advance();
    List<EntityProjection> made = new ArrayList<>(naming.made());
    fresh.forEach(c -> made.add(c.projection(table)));
    Set<String> touched = new TreeSet<>(levels.touched());
    touched.addAll(naming.touched());
    return new RecordWrite(
        fresh.size(), List.copyOf(known), 0, made, List.copyOf(touched), change.number());
  }

  /** What the next chunk needn't ask. */
  Map<String, Known> learnt() {
    return naming.learnt();
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

  private void create(RecordTable table, List<ToldCase> fresh) {
    if (fresh.isEmpty()) {
      return;
    }
    Map<String, Targets> names = naming.write(fresh);
    Map<String, String> routes = routes(fresh);
    Map<String, Targets> words = words(fresh);
    List<Map<String, Object>> rows = new ArrayList<>();
    for (ToldCase told : fresh) {
      List<Map<String, Object>> says = new ArrayList<>();
      List<Map<String, Object>> applies = new ArrayList<>();
      List<Map<String, Object>> links = new ArrayList<>();
      for (Use use : saying(told)) {
        Targets targets = RecordLinker.targets(names, use);
        says.add(
            Parameters.of(
                "name", use.by(),
                "type", use.type(),
                "qualifiers", use.qualifiers(),
                "print", targets.print()));
        links.addAll(RecordLinker.ofName(use, targets));
      }
      for (Use use : applying(told, routes)) {
        Targets targets = RecordLinker.targets(words, use);
        applies.add(Parameters.of("word", use.by(), "print", targets.print()));
        links.addAll(RecordLinker.ofWord(use, targets));
      }
      Map<String, Object> row = told.row();
      row.put("says", says);
      row.put("applies", applies);
      row.put("links", RecordLinker.seenWith(links, told.low()));
      rows.add(row);
    }
    for (int i = 0; i < rows.size(); i += AT_ONCE) {
      Statements.RECORD_CREATE.run(
          tx,
          Map.of(
              "rows", rows.subList(i, Math.min(rows.size(), i + AT_ONCE)),
              "table", table.id(),
              "batch", batch.id(),
              "change", change.number()));
    }
    Statements.GONE_CLEAR.run(tx, Map.of("ids", fresh.stream().map(ToldCase::id).toList()));
  }

  private static Collection<Use> saying(ToldCase told) {
    Map<List<String>, Use> uses = new LinkedHashMap<>();
    for (int i = 0; i < told.names().size(); i++) {
      String id = told.names().get(i);
      CaseRecord.Mention m = told.record().mentions().get(i);
      uses.putIfAbsent(
          List.of(id, m.type()), new Use(told.id(), id, m.type(), Json.write(m.qualifiers()), ""));
    }
    return uses.values();
  }

  private static List<Use> applying(ToldCase told, Map<String, String> routes) {
    String route = routes.getOrDefault(String.valueOf(told.record().regionId()), "");
    return words(told).stream().map(w -> new Use(told.id(), w, "", "{}", route)).toList();
  }

  private static List<String> words(ToldCase told) {
    return told.record().practices().stream()
        .map(ScopedName::normalise)
        .filter(w -> !w.isEmpty())
        .distinct()
        .toList();
  }

  /** Who bears the names of practices; a word that is new has to be looked up again later. */
  private Map<String, Targets> words(List<ToldCase> fresh) {
    List<String> words = fresh.stream().flatMap(t -> words(t).stream()).distinct().toList();
    if (words.isEmpty()) {
      return Map.of();
    }
    Statements.RECORD_WORDS_WRITE.run(tx, Map.of("words", words));
    return linker.ofWords(words);
  }

  private Map<String, String> routes(List<ToldCase> fresh) {
    Set<String> regions = new TreeSet<>();
    for (ToldCase told : fresh) {
      String region = told.record().regionId();
      if (region != null && !told.record().practices().isEmpty()) {
        regions.add(region);
      }
    }
    Map<String, String> routes = new HashMap<>();
    for (List<String> chunk : Parameters.chunks(regions)) {
      Statements.REGION_ROUTES
          .list(tx, Map.of("ids", chunk))
          .forEach(r -> routes.put(r.get("id").asString(), r.get("route").asString()));
    }
    return routes;
  }

  /** Rows that tell cases which are there. */
  private void writeRows(RecordTable table, Collection<ToldCase> cases) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (ToldCase told : cases) {
      for (RecordRow row : told.rows()) {
        Map<String, Object> written = ToldCase.row(row);
        written.put("case", told.id());
        rows.add(written);
      }
    }
    for (var chunk : Parameters.chunks(rows)) {
      Statements.RECORD_ROW_WRITE.run(
          tx, Map.of("rows", chunk, "table", table.id(), "batch", batch.id()));
    }
  }
}
