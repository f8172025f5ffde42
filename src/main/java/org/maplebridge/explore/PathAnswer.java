package org.maplebridge.explore;

import java.util.List;
import org.maplebridge.graph.EntityRef;

/**
 * How one thing leads to another.
 *
 * @param shortest none longer, the ones through specific things first; empty when there is none of
 *     at most six steps
 * @param broad whether all the shortest lead through a province, a country or a hub
 * @param around ways that avoid those; they may be longer
 * @param together documents that speak of both, the places where they stand closest first
 */
public record PathAnswer(
    EntityRef from,
    EntityRef to,
    List<Way> shortest,
    boolean broad,
    List<Way> around,
    List<Together> together) {

  /**
   * What one document says of each.
   *
   * @param distance characters between the two quotes; 0 when they touch
   */
  public record Together(Quote one, Quote other, int distance) {}

  /** A way: its stations, and a hop between each and the next. */
  public record Way(List<EntityRef> stations, List<Hop> hops) {
    public Way {
      stations = List.copyOf(stations);
      hops = List.copyOf(hops);
    }
  }

  /**
   * A step of a way.
   *
   * @param caption how it reads from {@code from}
   * @param statements what is said of it, each with its quotes; a statement of the administrative
   *     divisions has none
   */
  public record Hop(EntityRef from, EntityRef to, Caption caption, List<Statement> statements) {
    public Hop {
      statements = List.copyOf(statements);
    }
  }

  public PathAnswer {
    shortest = List.copyOf(shortest);
    around = List.copyOf(around);
    together = List.copyOf(together);
  }

  /** Whether it was asked for the way from a thing to itself. */
  public boolean isSame() {
    return from.id().equals(to.id());
  }
}
