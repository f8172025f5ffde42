package org.maplebridge.graph;

import java.util.List;

/**
 * Something that stands around an entity.
 *
 * @param factIds the facts that say so; none where a data set or a table does
 */
public record Surrounding(Way way, EntityRef other, List<String> factIds) {
  public Surrounding {
    factIds = List.copyOf(factIds);
  }
}
