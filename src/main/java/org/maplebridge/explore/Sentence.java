package org.maplebridge.explore;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maplebridge.graph.EntityRef;

/** A plain sentence whose names can be followed. */
public record Sentence(List<Part> parts) {

  /**
   * A piece of it.
   *
   * @param entity what it names, or null for other words
   */
  public record Part(String text, @Nullable EntityRef entity) {}

  public Sentence {
    parts = List.copyOf(parts);
  }

  public String text() {
    return parts.stream().map(Part::text).collect(Collectors.joining());
  }
}
