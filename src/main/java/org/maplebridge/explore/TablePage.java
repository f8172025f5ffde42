package org.maplebridge.explore;

import java.util.List;
import org.maplebridge.graph.RecordLine;
import org.maplebridge.graph.RecordSheet;

/**
 * Some rows of a case table.
 *
 * @param sheets all of them, in the table's order
 * @param sheet the one that the rows are of
 * @param headings of the columns that have a cell here which says more than the case's name: known
 *     ones in the order of the template, then others
 * @param before whether the sheet has rows before these
 * @param after whether it has rows behind them
 */
public record TablePage(
    List<RecordSheet> sheets,
    RecordSheet sheet,
    List<String> headings,
    List<RecordLine> lines,
    boolean before,
    boolean after) {

  public TablePage {
    sheets = List.copyOf(sheets);
    headings = List.copyOf(headings);
    lines = List.copyOf(lines);
  }

  /** The number of the first row here; 0 where there is none. */
  public long first() {
    return lines.isEmpty() ? 0 : lines.getFirst().row();
  }

  /** The number of the last row here; 0 where there is none. */
  public long last() {
    return lines.isEmpty() ? 0 : lines.getLast().row();
  }
}
