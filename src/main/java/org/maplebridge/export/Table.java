package org.maplebridge.export;

import java.util.List;
import java.util.function.Consumer;

/**
 * Columns and a stream of rows.
 *
 * @param columns stable names in camel case, as the API writes fields; people see headings for them
 * @param rows hands over one row after the other, each with a cell for each column
 */
public record Table(List<String> columns, Rows rows) {

  /** More rows than this are not handed over: a sheet of Excel ends soon behind. */
  public static final int MOST_ROWS = 1_000_000;

  /** A stream of rows that can be asked for once or more. */
  @FunctionalInterface
  public interface Rows {
    void each(Consumer<List<Cell>> consumer);
  }

  public Table {
    columns = List.copyOf(columns);
  }
}
