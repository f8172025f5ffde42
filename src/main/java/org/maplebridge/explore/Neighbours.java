package org.maplebridge.explore;

import java.util.List;
import org.maplebridge.graph.EntityRef;
import org.maplebridge.graph.Neighbourhood.Relationship;

/**
 * One step around an entity: counts of everything by type, and one page of it.
 *
 * @param relationships as the graph keeps them, with the facts that they stand for
 * @param lines the same, one for each relationship, for people
 * @param truncated whether there is more behind this page
 */
public record Neighbours(
    String entityId,
    List<EntityRef> nodes,
    List<Relationship> relationships,
    List<Line> lines,
    boolean truncated,
    List<TypeCount> counts) {

  /** A relationship as read from the entity. */
  public record Line(
      Caption relation,
      String direction,
      EntityRef other,
      String placeText,
      Relationship relationship) {}

  public Neighbours {
    nodes = List.copyOf(nodes);
    relationships = List.copyOf(relationships);
    lines = List.copyOf(lines);
    counts = List.copyOf(counts);
  }
}
