package org.maplebridge.ingest.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maplebridge.ingest.TableImport.Table;
import org.maplebridge.schema.RecordHeadings;
import org.maplebridge.source.TableReader;
import org.maplebridge.source.TableRow;
import org.maplebridge.source.UnreadableSourceException;

/** Looks whether a file is a case table at all, before anything is written. */
final class TableHead {

  private static final int ROWS = 2_000;

  private final RecordHeadings headings;
  private final Map<String, String> mapping;

  TableHead(RecordHeadings headings, Map<String, String> mapping) {
    this.headings = headings;
    this.mapping = mapping;
  }

  private static final class Look implements TableReader.RowHandler {
    private final List<TableRow> rows = new ArrayList<>();
    private final RecordHeadings headings;
    private final Map<String, String> mapping;
    private boolean found;
    private int seen;
    private Columns best = new Columns(Map.of(), List.of(), List.of());

    Look(RecordHeadings headings, Map<String, String> mapping) {
      this.headings = headings;
      this.mapping = mapping;
    }

    @Override
    public boolean row(TableRow row) {
      if (rows.size() < 3) {
        rows.add(row);
      }
      Optional<Columns> columns = Columns.of(row, headings, mapping);
      columns.filter(c -> c.byField().size() > best.byField().size()).ifPresent(c -> best = c);
      found |= columns.filter(Columns::hasNarrative).isPresent();
      return !found && ++seen < ROWS;
    }

    @Override
    public void broken(String sheet, long number, String reason) {
      seen++;
    }
  }

  /**
   * @throws UnreadableSourceException when no row of the beginning names the columns of a case
   *     table
   */
  void require(TableReader reader, Table table) throws UnreadableSourceException {
    Look look = new Look(headings, mapping);
    reader.read(table.name(), table.file(), look);
    if (look.found) {
      return;
    }
    String remedy = "请用下载的案件表模板；或附列名对照文件 " + table.name() + MappingFile.ENDING + "，每行写“列名: 案情简介”";
    if (look.rows.isEmpty()) {
      throw UnreadableSourceException.of(table.name(), "表里没有内容", remedy);
    }
    if (look.best.byField().isEmpty()) {
      String first = String.join("、", look.rows.getFirst().cells().stream().limit(8).toList());
      throw UnreadableSourceException.of(
          table.name(),
          "不是案件表：没有认出表头（第一行是：" + (first.length() > 80 ? first.substring(0, 80) + "…" : first) + "）",
          remedy);
    }
    throw UnreadableSourceException.of(
        table.name(),
        "缺少“案情简介”列，不能作为案件载入（认出的列：" + String.join("、", names(look.best)) + "）",
        remedy);
  }

  private List<String> names(Columns columns) {
    return columns.byField().keySet().stream().map(f -> headings.get(f).zh()).toList();
  }
}
