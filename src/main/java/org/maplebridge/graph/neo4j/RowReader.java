package org.maplebridge.graph.neo4j;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maplebridge.graph.EntityRef;
import org.maplebridge.graph.RecordLine;
import org.maplebridge.graph.RecordSheet;
import org.maplebridge.graph.RowRange;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Visibility;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * Reads the rows of one table in their order. How many each sheet has is counted when a table is
 * complete and kept with it; until then, and in graphs of older versions, it is counted when asked.
 * Used within one transaction.
 */
final class RowReader {

  private static final int LEVELS = Visibility.values().length;

  private final TransactionContext tx;

  RowReader(TransactionContext tx) {
    this.tx = tx;
  }

  /** A sheet as each level sees it: that level's rows and those of lower ones. */
  private static final class Sheet {
    private final String name;
    private final long[] rows = new long[LEVELS];
    private final long[] lasts = new long[LEVELS];

    Sheet(String name) {
      this.name = name;
    }

    void add(int level, long more, long last) {
      for (int seenBy = level; seenBy < LEVELS; seenBy++) {
        rows[seenBy] += more;
        lasts[seenBy] = Math.max(lasts[seenBy], last);
      }
    }
  }

  /** A table is whole: its sheets are kept with it. */
  void complete(String tableId) {
    List<Sheet> sheets = count(tableId);
    Statements.RECORD_TABLE_COMPLETE.run(
        tx,
        Map.of(
            "id", tableId,
            "sheets", sheets.stream().map(s -> s.name).toList(),
            "rows", sheets.stream().flatMapToLong(s -> Arrays.stream(s.rows)).boxed().toList(),
            "lasts", sheets.stream().flatMapToLong(s -> Arrays.stream(s.lasts)).boxed().toList()));
  }

  private List<Sheet> count(String tableId) {
    Map<String, Sheet> sheets = new LinkedHashMap<>();
    List<String> order = new ArrayList<>();
    for (Record row : Statements.RECORD_SHEETS.list(tx, Map.of("id", tableId))) {
      if (order.isEmpty()) {
        order.addAll(row.get("order").asList(Value::asString));
      }
      sheets
          .computeIfAbsent(row.get("sheet").asString(), Sheet::new)
          .add(row.get("level").asInt(), row.get("rows").asLong(), row.get("last").asLong());
    }
    return sheets.values().stream()
        .sorted(Comparator.comparingInt((Sheet s) -> order.indexOf(s.name)))
        .toList();
  }

  List<RecordSheet> sheets(String sourceId, int clearance) {
    List<RecordSheet> out = new ArrayList<>();
    for (Sheet sheet : table(sourceId).map(this::sheets).orElse(List.of())) {
      if (sheet.rows[clearance] > 0) {
        out.add(new RecordSheet(sheet.name, sheet.rows[clearance], sheet.lasts[clearance]));
      }
    }
    return out;
  }

  private Optional<Record> table(String sourceId) {
    return Statements.RECORD_TABLE_ROWS.list(tx, Map.of("source", sourceId)).stream().findFirst();
  }

  private List<Sheet> sheets(Record table) {
    if (table.get("sheets").isNull()) {
      return count(table.get("id").asString());
    }
    List<String> names = table.get("sheets").asList(Value::asString);
    List<Long> rows = table.get("rows").asList(Value::asLong);
    List<Long> lasts = table.get("lasts").asList(Value::asLong);
    List<Sheet> sheets = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Sheet sheet = new Sheet(names.get(i));
      for (int level = 0; level < LEVELS; level++) {
        sheet.rows[level] = rows.get(i * LEVELS + level);
        sheet.lasts[level] = lasts.get(i * LEVELS + level);
      }
      sheets.add(sheet);
    }
    return sheets;
  }

  List<RecordLine> lines(String sourceId, RowRange range, int clearance) {
    Optional<Record> table = table(sourceId);
    Optional<Sheet> sheet =
        table.stream()
            .flatMap(t -> sheets(t).stream())
            .filter(s -> s.name.equals(range.sheet()))
            .findFirst();
    if (sheet.isEmpty()) {
      return List.of();
    }
    Statements statement =
        range.backward() ? Statements.RECORD_LINES_BEFORE : Statements.RECORD_LINES;
    List<RecordLine> lines =
        statement
            .list(
                tx,
                Map.of(
                    "table", table.get().get("id").asString(),
                    "sheet", range.sheet(),
                    "from", range.from(),
                    "to", sheet.get().lasts[clearance],
                    "limit", range.limit(),
                    "clearance", clearance))
            .stream()
            .map(RowReader::line)
            .toList();
    return range.backward() ? lines.reversed() : lines;
  }

  private static RecordLine line(Record row) {
    return new RecordLine(
        row.get("row").asLong(),
        row.get("number").asString(),
        new EntityRef(
            row.get("id").asString(),
            Kind.CASE,
            row.get("name").asString(),
            Parameters.nullIfEmpty(row.get("regionId"))),
        Json.read(row.get("cells").asString()));
  }
}
