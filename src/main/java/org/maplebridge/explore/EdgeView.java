package org.maplebridge.explore;

import java.util.List;
import org.maplebridge.graph.EntityRef;

/**
 * What joins two things.
 *
 * @param statements each with its quotes; one that the administrative divisions say has none
 */
public record EdgeView(EntityRef one, EntityRef other, List<Statement> statements) {
  public EdgeView {
    statements = List.copyOf(statements);
  }
}
