package org.maplebridge.web.http;

import org.jspecify.annotations.Nullable;
import org.maplebridge.graph.RowRange;

/**
 * Which rows of a table are asked for: {@code sheet}, and {@code from} a row on, {@code before}
 * one, or the page that holds {@code row}.
 *
 * @param row the one that is meant, or null
 */
public record RowRequest(RowRange range, @Nullable Long row) {

  /** Rows of a page are those between such numbers, so that a row is always on the same page. */
  private static final int STEP = 50;

  public static RowRequest of(Params params, int limit) {
    String sheet = params.limited("sheet");
    int row = params.number("row", 0);
    if (row > 0) {
      long from = Math.max(1, row - (row - 1) % Math.min(STEP, limit));
      return new RowRequest(new RowRange(sheet, from, false, limit), Long.valueOf(row));
    }
    int before = params.number("before", 0);
    long from = before > 0 ? before : Math.max(1, params.number("from", 1));
    return new RowRequest(new RowRange(sheet, from, before > 0, limit), null);
  }
}
