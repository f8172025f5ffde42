package org.maplebridge.ingest.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maplebridge.graph.RecordPlace;
import org.maplebridge.graph.RecordRow;
import org.maplebridge.graph.RecordStore;
import org.maplebridge.graph.RecordTable;
import org.maplebridge.model.Viewer;

/**
 * Says which rows of a chunk tell what other rows tell: of the chunk, earlier in its table, or in
 * another table. The graph is asked only about cases that it had before, so this needs no memory.
 */
final class RepeatedRows {

  private final RecordStore records;
  private final RecordTable table;
  private final Faults faults;

  RepeatedRows(RecordStore records, RecordTable table, Faults faults) {
    this.records = records;
    this.table = table;
    this.faults = faults;
  }

  /**
   * @param rows of a chunk that is written
   * @param cases the ids of the cases that they tell, one for each row
   * @param known the cases among them that were there before it
   */
  void say(List<RecordRow> rows, List<String> cases, Collection<String> known) {
    Map<String, List<RecordRow>> byCase = new LinkedHashMap<>();
    Set<String> own = new HashSet<>();
    for (int i = 0; i < rows.size(); i++) {
      RecordRow row = rows.get(i);
      byCase.computeIfAbsent(cases.get(i), id -> new ArrayList<>()).add(row);
      own.add(place(row.sheet(), row.row()));
    }
    Map<String, List<RecordPlace>> told =
        known.isEmpty() ? Map.of() : records.findRows(List.copyOf(known), Viewer.LOCAL);
    byCase.forEach((id, same) -> {
      RecordPlace first =
          told.getOrDefault(id, List.of()).stream()
              .filter(p -> isElsewhere(p, own))
              .findFirst()
              .orElse(null);
      for (int i = 0; i < same.size(); i++) {
        RecordRow row = same.get(i);
        if (first != null) {
          note(
              row,
              "《" + first.table() + "》" + Faults.place(first.sheet(), first.row()),
              first.number());
        } else if (i > 0) {
          note(
              row,
              Faults.place(same.getFirst().sheet(), same.getFirst().row()),
              same.getFirst().record().number());
        }
      }
    });
  }

  private static String place(String sheet, long row) {
    return sheet + "\u001f" + row;
  }

  /**
   * Not a row of this chunk, nor of the older version of this very table, which says the same as a
   * matter of course.
   */
  private boolean isElsewhere(RecordPlace place, Set<String> own) {
    if (!place.sourceId().equals(table.sourceId())) {
      return true;
    }
    return place.documentId().equals(table.documentId())
        && !own.contains(place(place.sheet(), place.row()));
  }

  private void note(RecordRow row, String where, String number) {
    String other =
        number.isBlank() || number.equals(row.record().number()) ? "" : "（编号“" + number + "”）";
    faults.note(row.sheet(), row.row(), "same", "与" + where + other + "内容相同，是同一案件，合并为一件");
  }
}
