package org.maplebridge.graph;

import java.util.List;

/**
 * What the index must do to catch up.
 *
 * @param change the change number that it will then reflect
 * @param complete false when the graph no longer knows every change since then: the index must be
 *     rebuilt
 */
public record ChangeSet(
    long change,
    boolean complete,
    List<String> changedEntities,
    List<String> goneEntities,
    List<String> changedDocuments,
    List<String> goneDocuments) {
  public ChangeSet {
    changedEntities = List.copyOf(changedEntities);
    goneEntities = List.copyOf(goneEntities);
    changedDocuments = List.copyOf(changedDocuments);
    goneDocuments = List.copyOf(goneDocuments);
  }
}
