package org.maplebridge.index;

import java.util.List;

/**
 * A step of the index.
 *
 * @param goneOwners owners whose entries all go; owners of added entries are always replaced whole
 * @param change the graph's change that the index reflects afterwards
 */
public record IndexUpdate(List<String> goneOwners, List<IndexEntry> entries, long change) {
  public IndexUpdate {
    goneOwners = List.copyOf(goneOwners);
    entries = List.copyOf(entries);
  }
}
