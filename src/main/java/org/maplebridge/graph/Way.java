package org.maplebridge.graph;

import org.jspecify.annotations.Nullable;
import org.maplebridge.model.Kind;

/**
 * A way from an entity to others.
 *
 * @param type of the relationships
 * @param incoming whether they lead to the entity and not from it
 * @param kind of the others, or null for any
 */
public record Way(String type, boolean incoming, @Nullable Kind kind) {

  /**
   * Of a notation: {@code TYPE} leads from the entity and {@code <TYPE} to it; {@code :kind} behind
   * it says what the other is.
   */
  public static Way of(String notation) {
    boolean incoming = notation.startsWith("<");
    int colon = notation.indexOf(':');
    String type = notation.substring(incoming ? 1 : 0, colon < 0 ? notation.length() : colon);
    return new Way(type, incoming, colon < 0 ? null : Kind.get(notation.substring(colon + 1)));
  }

  /** Without the other's kind: {@code TYPE} or {@code <TYPE}. */
  public String step() {
    return incoming ? "<" + type : type;
  }
}
