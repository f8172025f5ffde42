package org.maplebridge.explore;

import java.util.List;
import org.maplebridge.graph.EntityRef;

/**
 * How one thing leads to another.
 *
 * @param shortest none longer, the ones through specific things first; empty when there is none of
 *     at most six steps
 * @param around ways that avoid the provinces, countries and hubs that all the shortest lead
 *     through; they may be longer
 */
public record PathAnswer(EntityRef from, EntityRef to, List<Way> shortest, List<Way> around) {

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
  }

  /** Whether it was asked for the way from a thing to itself. */
  public boolean isSame() {
    return from.id().equals(to.id());
  }
}
