package org.maplebridge.explore;

import java.util.List;

/**
 * A property with its values, the best supported first.
 *
 * @param type {@code string}, {@code text}, {@code number}, {@code boolean}, {@code code}, {@code
 *     period}, {@code region} or {@code term}
 */
public record PropertyLine(String name, Caption caption, String type, List<Value> values) {

  /** A value as stored and as people read it. */
  public record Value(String value, String label) {}

  public PropertyLine {
    values = List.copyOf(values);
  }
}
