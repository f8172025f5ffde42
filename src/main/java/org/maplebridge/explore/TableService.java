package org.maplebridge.explore;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maplebridge.graph.RecordLine;
import org.maplebridge.graph.RecordSheet;
import org.maplebridge.graph.RecordStore;
import org.maplebridge.graph.RowRange;
import org.maplebridge.model.Viewer;
import org.maplebridge.schema.RecordHeadings;

/** The rows of case tables: each with the case that it tells and the cells that say so. */
public final class TableService {

  private final RecordStore records;
  private final List<String> order;
  private final RecordHeadings headings;

  TableService(RecordStore records, RecordHeadings headings) {
    this.records = records;
    this.headings = headings;
    this.order = headings.fields().stream().map(RecordHeadings.Field::name).toList();
  }

  /** The sheets of a document whose rows tell cases; none for another one. */
  public List<RecordSheet> listSheets(DocumentView view, Viewer viewer) {
    return records.listSheets(view.document().sourceId(), viewer);
  }

  /**
   * Rows of a document; empty when it has no such sheet, or none at all.
   *
   * @param range an empty sheet is the first one
   */
  public Optional<TablePage> page(DocumentView view, RowRange range, Viewer viewer) {
    List<RecordSheet> sheets = listSheets(view, viewer);
    return sheets.stream()
        .filter(s -> range.sheet().isEmpty() || s.name().equals(range.sheet()))
        .findFirst()
        .map(sheet -> page(view.document().sourceId(), sheets, sheet, range, viewer));
  }

  private TablePage page(
      String source, List<RecordSheet> sheets, RecordSheet sheet, RowRange range, Viewer viewer) {
    List<RecordLine> lines =
        records.listRows(
            source,
            new RowRange(sheet.name(), range.from(), range.backward(), range.limit()),
            viewer);
    long first = lines.isEmpty() ? range.from() : lines.getFirst().row();
    boolean before =
        first > 1
            && !records
                .listRows(source, new RowRange(sheet.name(), first, true, 1), viewer)
                .isEmpty();
    boolean after = !lines.isEmpty() && lines.getLast().row() < sheet.last();
    return new TablePage(sheets, sheet, headings(lines), lines, before, after);
  }

  private List<String> headings(List<RecordLine> lines) {
    return lines.stream()
        .flatMap(l ->
            l.cells().entrySet().stream()
                .filter(c -> !c.getValue().equals(l.told().name()))
                .map(Map.Entry::getKey))
        .distinct()
        .sorted(Comparator.comparingInt(this::place).thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private int place(String heading) {
    return headings.find(heading).map(f -> order.indexOf(f.name())).orElse(order.size());
  }
}
