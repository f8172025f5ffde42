package org.maplebridge.graph;

import java.util.List;

/**
 * What a chunk of rows did.
 *
 * @param added cases that no row told before
 * @param known cases that other rows told already
 * @param removed cases that no row tells any more
 * @param touched ids of cases that look different now, the added among them
 * @param change the change number after it; the same as before when nothing changed
 */
public record RecordWrite(int added, int known, int removed, List<String> touched, long change) {
  public RecordWrite {
    touched = List.copyOf(touched);
  }
}
