package org.maplebridge.source;

import java.util.List;

/**
 * A row of a table.
 *
 * @param sheet its sheet's name, or empty where a file has one only
 * @param number as people count, from 1
 * @param heading whether the format itself says that this row names the columns; from then on
 * @param cells as written, without white space around; a date of a spreadsheet as {@code
 *     2021-03-05}. Cells at the end may be missing
 */
public record TableRow(String sheet, long number, boolean heading, List<String> cells) {

  /** A cell whose formula was never computed. */
  public static final String NOT_COMPUTED = "#未计算";

  public TableRow {
    cells = List.copyOf(cells);
  }

  /** A cell by its column, from 0; empty where the row ends before it. */
  public String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  public boolean isBlank() {
    return cells.stream().allMatch(String::isEmpty);
  }
}
