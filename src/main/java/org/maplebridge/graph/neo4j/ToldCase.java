package org.maplebridge.graph.neo4j;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.maplebridge.graph.EntityProjection;
import org.maplebridge.graph.RecordPlace;
import org.maplebridge.graph.RecordRow;
import org.maplebridge.graph.RecordTable;
import org.maplebridge.graph.RecordViews;
import org.maplebridge.model.CaseRecord;
import org.maplebridge.model.Kind;
import org.maplebridge.model.ScopedName;
import org.maplebridge.model.Visibility;

/**
 * A case with all rows of a chunk that tell it.
 *
 * @param names the ids of the names that it mentions, one for each mention
 */
record ToldCase(String id, CaseRecord record, List<RecordRow> rows, List<String> names) {

  /** The cases of rows, in order. */
  static Map<String, ToldCase> of(List<RecordRow> rows) {
    Map<String, ToldCase> cases = new LinkedHashMap<>();
    for (RecordRow row : rows) {
      cases
          .computeIfAbsent(
              row.record().id(),
              id -> new ToldCase(id, row.record(), new ArrayList<>(), names(row.record())))
          .rows()
          .add(row);
    }
    return cases;
  }

  private static List<String> names(CaseRecord record) {
    return record.mentions().stream().map(m -> m.name().id()).toList();
  }

  /** The least level that sees it. */
  int low() {
    return rows.stream().mapToInt(r -> r.visibility().ordinal()).min().orElse(0);
  }

  private List<RecordRow> lowest() {
    int low = low();
    return rows.stream().filter(r -> r.visibility().ordinal() == low).toList();
  }

  private List<String> numbers() {
    return lowest().stream()
        .map(r -> r.record().number())
        .filter(n -> !n.isBlank())
        .distinct()
        .sorted()
        .toList();
  }

  /** How it looks when these rows alone tell it: as what is written is read back. */
  EntityProjection projection(RecordTable table) {
    List<RecordViews.Told> told =
        lowest().stream()
            .sorted(Comparator.comparing(RecordRow::sheet).thenComparingLong(RecordRow::row))
            .map(r ->
                new RecordViews.Told(
                    new RecordPlace(
                        table.sourceId(),
                        table.documentId(),
                        table.name(),
                        r.sheet(),
                        r.row(),
                        r.record().number()),
                    table.readerVersion(),
                    r.cells()))
            .toList();
    String region = record.regionId();
    return new RecordViews(
            id,
            record.title(),
            region == null || region.isEmpty() ? null : region,
            record.properties(),
            numbers(),
            told)
        .projection(Visibility.values()[low()]);
  }

  /** It as it is written, but for what it is joined with. */
  Map<String, Object> row() {
    List<Map<String, Object>> persons = new ArrayList<>();
    List<Map<String, Object>> bodies = new ArrayList<>();
    for (CaseRecord.Party party : new LinkedHashSet<>(record.parties())) {
      (party.body() ? bodies : persons).add(row(party));
    }
    return Parameters.of(
        "id", id,
        "name", record.title(),
        "view", Json.writeView(new StoredView(List.of(record.title()), record.properties())),
        "regionId", record.regionId(),
        "numbers", numbers(),
        "low", low(),
        "persons", persons,
        "bodies", bodies,
        "rows", rows.stream().map(ToldCase::row).toList());
  }

  private Map<String, Object> row(CaseRecord.Party party) {
    Kind kind = party.body() ? Kind.ORGANIZATION : Kind.PERSON;
    TreeMap<String, List<String>> properties = new TreeMap<>();
    properties.put("role", List.of(party.role()));
    if (!party.body()) {
      properties.put("pseudonym", List.of("true"));
    }
    return Parameters.of(
        "id", new ScopedName(kind, id, party.role() + " " + party.name()).id(),
        "name", party.name(),
        "view", Json.writeView(new StoredView(List.of(party.name()), properties)),
        "qualifiers", Json.write(Map.of("role", party.role())));
  }

  /** A row as it is written. */
  static Map<String, Object> row(RecordRow row) {
    return Parameters.of(
        "sheet", row.sheet(),
        "row", row.row(),
        "number", row.record().number(),
        "level", row.visibility().ordinal(),
        "cells", Json.write(row.cells()));
  }
}
