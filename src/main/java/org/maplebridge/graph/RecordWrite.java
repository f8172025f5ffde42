package org.maplebridge.graph;

import java.util.List;

/**
 * What a chunk of rows did.
 *
 * @param added cases that no row told before
 * @param known ids of cases that other rows told already
 * @param removed cases that no row tells any more
 * @param made the entities that are new, as {@link GraphStore#project} would read them back: cases,
 *     and names that nothing else uses
 * @param touched ids of all other entities that look different now or are gone
 * @param change the change number after it; the same as before when nothing changed
 */
public record RecordWrite(
    int added,
    List<String> known,
    int removed,
    List<EntityProjection> made,
    List<String> touched,
    long change) {
  public RecordWrite {
    known = List.copyOf(known);
    made = List.copyOf(made);
    touched = List.copyOf(touched);
  }
}
