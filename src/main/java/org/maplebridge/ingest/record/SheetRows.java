package org.maplebridge.ingest.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.maplebridge.graph.RecordRow;
import org.maplebridge.schema.RecordHeadings;
import org.maplebridge.source.TableReader;
import org.maplebridge.source.TableRow;

/** Follows a table row by row: finds the headings of each sheet, and maps the rows below them. */
final class SheetRows implements TableReader.RowHandler {

  /** Above the headings there may be a title and notes. */
  static final int ROWS_ABOVE = 20;

  /** Where rows go. */
  interface Sink {

    /** Whether the next row is still to be read; each call counts one. */
    boolean wants();

    /** A row, or none where it was refused. */
    void take(Optional<RecordRow> row);

    /** Wants every row; what was refused is left out. */
    static Sink of(Consumer<RecordRow> rows) {
      return new Sink() {
        @Override
        public boolean wants() {
          return true;
        }

        @Override
        public void take(Optional<RecordRow> row) {
          row.ifPresent(rows);
        }
      };
    }
  }

  private final RecordHeadings headings;
  private final Map<String, String> mapping;
  private final RecordMapper mapper;
  private final Faults faults;
  private final Sink sink;
  private @Nullable String sheet;
  private @Nullable Columns columns;
  private int above;
  private int below;
  private boolean passedOver;

  SheetRows(
      RecordHeadings headings,
      Map<String, String> mapping,
      RecordMapper mapper,
      Faults faults,
      Sink sink) {
    this.headings = headings;
    this.mapping = mapping;
    this.mapper = mapper;
    this.faults = faults;
    this.sink = sink;
  }

  @Override
  public boolean row(TableRow row) {
    if (!row.sheet().equals(sheet)) {
      end();
      sheet = row.sheet();
      columns = null;
      above = 0;
      passedOver = false;
    }
    Columns known = columns;
    if (passedOver) {
      return true;
    }
    if (known == null || row.heading()) {
      head(row);
    } else if (!row.cells().equals(known.headings())) {
      below++;
      if (sink.wants()) {
        sink.take(mapper.map(row, known));
      }
    }
    return true;
  }

  /** All rows are read: a sheet of headings alone is said. */
  void end() {
    String last = sheet;
    if (last != null && columns != null && below == 0) {
      faults.table(last, "只有表头，下面没有案件", "请填写后重新载入");
    }
    below = 0;
  }

  private void head(TableRow row) {
    Optional<Columns> found = Columns.of(row, headings, mapping);
    if (found.isPresent() && found.get().hasNarrative()) {
      if (columns == null) {
        say(row.sheet(), found.get());
      }
      columns = found.get();
    } else if (++above >= ROWS_ABOVE && columns == null) {
      passedOver = true;
      faults.table(
          row.sheet(), "前 " + ROWS_ABOVE + " 行里没有认出带“案情简介”的表头，这张表没有载入", "请用下载的模板，或附一份列名对照文件");
    }
  }

  private void say(String sheet, Columns found) {
    found
        .doubled()
        .forEach((field, columns) -> {
          if (!headings.get(field).list()) {
            faults.table(
                sheet,
                "“"
                    + String.join("”“", columns)
                    + "”都是“"
                    + headings.get(field).zh()
                    + "”，每行取先填写的一列",
                "如不合意，请改列名后重新载入");
          }
        });
    if (!found.unknown().isEmpty()) {
      List<String> some = found.unknown().stream().limit(20).toList();
      faults.table(sheet, "没有认出的列：" + String.join("、", some) + "，这些列没有载入", "可附一份列名对照文件");
    }
    if (!found.byField().containsKey("facts")) {
      faults.table(sheet, "没有“案情简介”列，案情只取自“调解过程”“调解结果”", "如案情在别的列里，请改列名，或附一份列名对照文件，再重新载入");
    }
    if (!found.byField().containsKey("region") && !found.byField().containsKey("regionCode")) {
      faults.table(sheet, "没有“发生地区”列，这些案件不能按地区查找", "请补上地区名称或代码后重新载入");
    }
  }

  @Override
  public void broken(String sheet, long number, String reason) {
    below++;
    if (sink.wants()) {
      faults.row(sheet, number, "", reason, "请改正这一行后重新载入");
      sink.take(Optional.empty());
    }
  }
}
