package org.maplebridge.explore;

/**
 * How many relationships of a type an entity has.
 *
 * @param type as in the ontology
 * @param direction {@code out} or {@code in}
 * @param caption how it reads from this end
 */
public record TypeCount(String type, String direction, Caption caption, long count) {}
