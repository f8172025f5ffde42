package org.maplebridge.explore;

import org.maplebridge.schema.Ontology;

/** How relationships are called from either end. */
final class RelationCaptions {

  private final Ontology ontology;

  RelationCaptions(Ontology ontology) {
    this.ontology = ontology;
  }

  /**
   * @param key {@code TYPE} as read from a relationship's beginning, {@code <TYPE} from its end
   */
  Caption of(String key) {
    boolean incoming = key.startsWith("<");
    String type = incoming ? key.substring(1) : key;
    return ontology
        .findRelationship(type)
        .map(r ->
            incoming
                ? new Caption(r.inverse(), r.en() + " (inverse)")
                : new Caption(r.zh(), r.en()))
        .orElse(new Caption(type, type));
  }
}
