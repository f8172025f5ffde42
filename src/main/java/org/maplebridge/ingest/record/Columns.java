package org.maplebridge.ingest.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.maplebridge.schema.RecordHeadings;
import org.maplebridge.schema.RecordHeadings.Field;
import org.maplebridge.source.TableRow;

/**
 * Which column of a sheet holds what.
 *
 * @param byField columns of each field, in order
 * @param headings as written, by column
 * @param unknown headings that name nothing
 */
record Columns(Map<String, List<Integer>> byField, List<String> headings, List<String> unknown) {

  /** A row with so many known headings names the columns. */
  private static final int LEAST_KNOWN = 2;

  Columns {
    byField = Map.copyOf(byField);
    headings = List.copyOf(headings);
    unknown = List.copyOf(unknown);
  }

  /**
   * The columns that a row of headings names; empty when it is none.
   *
   * @param mapping headings of this table that aren't known, to names of fields
   */
  static Optional<Columns> of(TableRow row, RecordHeadings known, Map<String, String> mapping) {
    Map<String, List<Integer>> byField = new TreeMap<>();
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      String heading = row.cell(i);
      if (heading.isEmpty() || heading.length() > 60) {
        continue;
      }
      Optional<Field> field =
          mapping.containsKey(heading)
              ? known.findByName(mapping.get(heading)).or(() -> known.find(mapping.get(heading)))
              : known.find(heading);
      if (field.isPresent()) {
        byField.computeIfAbsent(field.get().name(), f -> new ArrayList<>()).add(i);
      } else {
        unknown.add(heading);
      }
    }
    boolean told = byField.size() >= LEAST_KNOWN && byField.size() >= unknown.size() / 4;
    boolean alone = byField.containsKey("facts") && unknown.isEmpty();
    return told || alone || (row.heading() && !byField.isEmpty())
        ? Optional.of(new Columns(byField, row.cells(), unknown))
        : Optional.empty();
  }

  /** Whether some column holds a part of the narrative. */
  boolean hasNarrative() {
    return byField.containsKey("facts")
        || byField.containsKey("process")
        || byField.containsKey("outcome");
  }

  /** The first filled cell of a field. */
  String cell(TableRow row, String field) {
    for (int column : byField.getOrDefault(field, List.of())) {
      if (!row.cell(column).isEmpty()) {
        return row.cell(column);
      }
    }
    return "";
  }

  /** All filled cells of a field. */
  List<String> cells(TableRow row, String field) {
    return byField.getOrDefault(field, List.of()).stream()
        .map(row::cell)
        .filter(c -> !c.isEmpty())
        .distinct()
        .toList();
  }

  /** How a field's column is headed. */
  String heading(String field) {
    List<Integer> columns = byField.getOrDefault(field, List.of());
    return columns.isEmpty() ? field : headings.get(columns.getFirst());
  }

  /** Fields that several columns claim, with these columns' headings. */
  Map<String, List<String>> doubled() {
    Map<String, List<String>> out = new LinkedHashMap<>();
    byField.forEach((field, columns) -> {
      if (columns.size() > 1) {
        out.put(field, columns.stream().map(headings::get).toList());
      }
    });
    return out;
  }
}
