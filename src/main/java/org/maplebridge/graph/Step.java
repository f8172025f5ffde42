package org.maplebridge.graph;

/**
 * One relationship as met on the way from an entity.
 *
 * @param from the id of the entity it was met at; the relationship itself may point either way
 * @param to what is at its other end
 */
public record Step(String from, EntityRef to, Neighbourhood.Relationship relationship) {

  /** Whether the relationship leads away from where it was met. */
  public boolean isOutgoing() {
    return relationship.from().equals(from);
  }

  /** As in {@link Neighbourhood#countsByType}: {@code TYPE} outgoing, {@code <TYPE} incoming. */
  public String typeKey() {
    return isOutgoing() ? relationship.type() : "<" + relationship.type();
  }
}
