package org.maplebridge.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maplebridge.explore.DocumentView;
import org.maplebridge.explore.TablePage;
import org.maplebridge.graph.RecordLine;
import org.maplebridge.graph.RecordSheet;
import org.maplebridge.web.http.RowRequest;
import org.maplebridge.web.http.Urls;

/**
 * A case table as it is read: some of its rows, each with its case.
 *
 * @param reference of the whole document, after GB/T 7714
 * @param asked the row that was asked for, or null
 * @param missing whether that row tells no case
 * @param sheets a way to each, where there are several
 * @param previous to the rows before these, or null
 * @param next to those behind them, or null
 */
public record RowsModel(
    DocumentView view,
    String reference,
    TablePage table,
    @Nullable Long asked,
    boolean missing,
    List<SheetWay> sheets,
    @Nullable String previous,
    @Nullable String next) {

  public RowsModel {
    sheets = List.copyOf(sheets);
  }

  /** A sheet and the link to it. */
  public record SheetWay(String name, long rows, String url, boolean current) {}

  static RowsModel of(DocumentView view, String reference, TablePage table, RowRequest request) {
    String path = Urls.document(view.document().documentId());
    String sheet = table.sheet().name();
    List<SheetWay> ways = new ArrayList<>();
    if (table.sheets().size() > 1) {
      for (RecordSheet one : table.sheets()) {
        String url = Urls.of(path, Map.of("sheet", List.of(one.name())));
        ways.add(new SheetWay(one.name(), one.rows(), url, one.name().equals(sheet)));
      }
    }
    Long row = request.row();
    boolean missing = row != null && table.lines().stream().noneMatch(l -> l.row() == row);
    return new RowsModel(
        view,
        reference,
        table,
        row,
        missing,
        ways,
        table.before() ? at(path, sheet, "before", table.first()) : null,
        table.after() ? at(path, sheet, "from", table.last() + 1) : null);
  }

  private static String at(String path, String sheet, String way, long row) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    parameters.put("sheet", List.of(sheet));
    parameters.put(way, List.of(String.valueOf(row)));
    return Urls.of(path, parameters);
  }

  public boolean isAsked(RecordLine line) {
    return asked != null && asked == line.row();
  }
}
