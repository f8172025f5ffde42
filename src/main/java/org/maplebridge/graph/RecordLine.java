package org.maplebridge.graph;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A row of a table as it is read back.
 *
 * @param row as people count, from 1
 * @param number that it gives the case, or empty
 * @param told the case that it tells
 * @param cells short cells as they are kept, by the heading of their column
 */
public record RecordLine(long row, String number, EntityRef told, SortedMap<String, String> cells) {

  public RecordLine {
    cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
  }
}
