package org.maplebridge.graph;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.maplebridge.model.CaseRecord;
import org.maplebridge.model.Visibility;

/**
 * A row of a table and the case it tells: the evidence of all that the case says.
 *
 * @param sheet its name, or empty where there is one only
 * @param row as people count, from 1
 * @param visibility of the row
 * @param cells short cells as written, by the heading of their column; the narrative is the case's
 *     own
 */
public record RecordRow(
    CaseRecord record,
    String sheet,
    long row,
    Visibility visibility,
    SortedMap<String, String> cells) {

  public RecordRow {
    cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
  }
}
