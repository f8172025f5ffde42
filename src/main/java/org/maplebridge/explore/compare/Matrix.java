package org.maplebridge.explore.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maplebridge.explore.Place;
import org.maplebridge.explore.Quote;
import org.maplebridge.graph.EntityRef;

/**
 * Practices against the places they came to: one page of practices, those that came furthest first.
 *
 * @param place whose parts are the columns
 * @param total of practices, on all pages
 * @param columns the parts that any practice, on any page, came to
 */
public record Matrix(Place place, long total, List<Column> columns, List<Line> lines) {

  /**
   * A part.
   *
   * @param key what stands in a URL for it
   * @param whole whether it is the place itself and not a part of it
   * @param practices how many, on all pages, came to it or below
   */
  public record Column(String id, String key, String name, boolean whole, long practices) {}

  /** A practice, with an entry for each column; one without steps is a place it didn't come to. */
  public record Line(EntityRef practice, String placeText, List<Entry> entries) {
    public Line {
      entries = List.copyOf(entries);
    }
  }

  /**
   * How a practice came to a part.
   *
   * @param more how many steps are left out
   */
  public record Entry(List<Step> steps, int more) {
    public Entry {
      steps = List.copyOf(steps);
    }
  }

  /**
   * A step.
   *
   * @param type {@code ORIGINATED_IN}, {@code PRACTISED_IN} or {@code PROMOTED_TO}
   * @param how such as 首创, 试点 or 推广
   * @param region where, the part itself or below it
   * @param when as sources say, or empty
   * @param denied whether sources say that it isn't so
   * @param quote the sentence, or null where none can be shown
   * @param facts how many statements say so
   */
  public record Step(
      String type,
      String how,
      String regionId,
      String region,
      String when,
      boolean denied,
      @Nullable Quote quote,
      int facts) {}

  public Matrix {
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
  }
}
