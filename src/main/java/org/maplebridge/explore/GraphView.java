package org.maplebridge.explore;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.maplebridge.graph.EntityRef;
import org.maplebridge.graph.Neighbourhood.Relationship;

/**
 * A part of the graph that can be drawn and read.
 *
 * @param center the thing in the middle: the first node
 * @param nodes at most {@link #MOST}, with the groups
 * @param edges between nodes, one for each pair that is joined
 * @param groups what is not drawn one by one
 * @param tables everything that was opened, as rows; also what was too much to draw
 */
public record GraphView(
    EntityRef center, List<Node> nodes, List<Edge> edges, List<Group> groups, List<Table> tables) {

  /** More than so many nodes and groups are not drawn. */
  public static final int MOST = 150;

  /** Of a type of which a thing has more than this, a group is drawn until it is opened. */
  public static final int FEW = 8;

  /**
   * A thing.
   *
   * @param placeText where it is, as {@link Place#pathText}; may be empty
   * @param counts all its relationships, {@code TYPE} outgoing and {@code <TYPE} incoming
   * @param opened whether its neighbours are drawn or grouped
   */
  public record Node(EntityRef entity, String placeText, Map<String, Long> counts, boolean opened) {
    public Node {
      counts = java.util.Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    public long total() {
      return counts.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /** All that joins two things, whichever way each points. */
  public record Edge(String one, String other, List<Relationship> relationships) {
    public Edge {
      relationships = List.copyOf(relationships);
    }
  }

  /**
   * Relationships of one type that are not drawn one by one.
   *
   * @param count all of them
   * @param shown how many are drawn or in a table
   */
  public record Group(EntityRef of, TypeCount type, int shown) {

    public long left() {
      return Math.max(0, type.count() - shown);
    }

    /** What opens some more of it: half as many more when that is the rest. */
    public Opening next(int more) {
      long rest = left() <= more + more / 2 ? left() : more;
      return new Opening(of.id(), type.type(), type.direction(), (int) (shown + rest));
    }

    public boolean canOpen() {
      return shown < Opening.MOST && left() > 0;
    }
  }

  /** What was opened of one type, one row for each relationship. */
  public record Table(EntityRef of, TypeCount type, List<Row> rows) {
    public Table {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A relationship, read from the thing that was opened.
   *
   * @param drawn whether it fitted into the picture
   */
  public record Row(EntityRef other, String placeText, Relationship relationship, boolean drawn) {}

  public GraphView {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
    groups = List.copyOf(groups);
    tables = List.copyOf(tables);
  }

  /** Rows that did not fit into the picture. */
  public long undrawn() {
    return tables.stream().flatMap(t -> t.rows().stream()).filter(r -> !r.drawn()).count();
  }
}
