package org.maplebridge.web.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.maplebridge.explore.Caption;
import org.maplebridge.explore.GraphRequest;
import org.maplebridge.explore.GraphView;
import org.maplebridge.explore.GraphViewService;
import org.maplebridge.graph.Neighbourhood.Relationship;

/**
 * A graph view as JSON: what the API answers and what the page draws.
 *
 * @param limit of nodes and groups together
 * @param undrawn relationships that were opened and did not fit
 * @param captions of the types of {@code counts}, {@code relations} and {@code groups}
 */
public record GraphJson(
    String center,
    int limit,
    long undrawn,
    List<Node> nodes,
    List<Edge> edges,
    List<Group> groups,
    Map<String, Caption> captions,
    String url) {

  /** {@code counts}: {@code TYPE} outgoing, {@code <TYPE} incoming. */
  public record Node(
      String id,
      String kind,
      String name,
      String place,
      Map<String, Long> counts,
      long total,
      boolean opened,
      String url) {}

  /** All that joins two things. */
  public record Edge(String from, String to, List<Relation> relations, String url) {}

  /** {@code facts}: how many facts stand behind it; {@code factIds}: which, where asked for. */
  public record Relation(
      String type,
      String from,
      String to,
      int facts,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> factIds,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) String dataSet,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> qualifiers) {}

  /** {@code open}: what to give as another {@code open} for some more of it; null: no more. */
  public record Group(
      String of, String type, String direction, long count, int shown, @Nullable String open) {}

  /** How many more a step opens. */
  public static final int MORE = 20;

  /**
   * @param whole with the ids of facts
   */
  public static GraphJson of(
      GraphView view, GraphRequest request, GraphViewService views, boolean whole) {
    TreeSet<String> keys = new TreeSet<>();
    view.nodes().forEach(n -> keys.addAll(n.counts().keySet()));
    List<Edge> edges = new ArrayList<>();
    for (GraphView.Edge e : view.edges()) {
      e.relationships().forEach(r -> keys.add(r.type()));
      edges.add(
          new Edge(
              e.one(),
              e.other(),
              e.relationships().stream().map(r -> relation(r, whole)).toList(),
              edgeUrl(e.one(), e.other())));
    }
    Map<String, Caption> captions = new TreeMap<>();
    keys.forEach(k -> captions.put(k, views.caption(k)));
    return new GraphJson(
        view.center().id(),
        GraphView.MOST,
        view.undrawn(),
        view.nodes().stream().map(GraphJson::node).toList(),
        edges,
        view.groups().stream().map(GraphJson::group).toList(),
        captions,
        GraphRequests.url("/graph", request, Map.of()));
  }

  private static Node node(GraphView.Node n) {
    return new Node(
        n.entity().id(),
        n.entity().kind().code(),
        n.entity().name(),
        n.placeText(),
        n.counts(),
        n.total(),
        n.opened(),
        Urls.entity(n.entity()));
  }

  private static Relation relation(Relationship r, boolean whole) {
    return new Relation(
        r.type(),
        r.from(),
        r.to(),
        r.factIds().size(),
        whole ? r.factIds() : List.of(),
        r.dataSet(),
        whole ? r.qualifiers() : Map.of());
  }

  private static Group group(GraphView.Group g) {
    return new Group(
        g.of().id(),
        g.type().type(),
        g.type().direction(),
        g.type().count(),
        g.shown(),
        g.canOpen() ? g.next(MORE).text() : null);
  }

  /** The page of what joins two things. */
  public static String edgeUrl(String one, String other) {
    return "/graph/edge?from=" + Urls.encode(one) + "&to=" + Urls.encode(other);
  }
}
