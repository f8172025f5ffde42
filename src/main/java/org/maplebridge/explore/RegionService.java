package org.maplebridge.explore;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.maplebridge.graph.EntityRef;
import org.maplebridge.graph.GraphStore;
import org.maplebridge.graph.GraphUnavailableException;
import org.maplebridge.graph.RegionCounts;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Region;
import org.maplebridge.model.Viewer;
import org.maplebridge.text.gazetteer.Gazetteer;

/**
 * The tree of regions, with how much is known of each. It stands, without counts, while the graph
 * is away.
 */
public final class RegionService {

  private final GraphStore graph;
  private final Gazetteer gazetteer;

  RegionService(GraphStore graph, Gazetteer gazetteer) {
    this.graph = graph;
    this.gazetteer = gazetteer;
  }

  /** By id or code, current or former. */
  public Optional<Place> findPlace(String idOrCode) {
    return findRegion(idOrCode).map(r -> Place.of(gazetteer, r));
  }

  private Optional<Region> findRegion(String idOrCode) {
    Optional<Region> byId = gazetteer.find(idOrCode);
    return byId.isPresent() ? byId : gazetteer.findByCode(idOrCode);
  }

  /** A region with its children and their counts. */
  public Optional<RegionNode> findNode(String idOrCode, Viewer viewer) {
    return findRegion(idOrCode).map(region -> node(region, viewer));
  }

  private RegionNode node(Region region, Viewer viewer) {
    Map<String, Map<String, Long>> counts = Map.of();
    Map<String, Long> own = Map.of();
    boolean counted = graph.state().isReady();
    if (counted) {
      try {
        counts = childCounts(region.id(), viewer);
        own = ownCounts(region, viewer);
      } catch (GraphUnavailableException e) {
        counted = false;
      }
    }
    Map<String, Map<String, Long>> known = counts;
    List<RegionNode.Child> children =
        gazetteer.children(region.id()).stream()
            .map(c -> new RegionNode.Child(c, known.getOrDefault(c.id(), Map.of())))
            .sorted(
                Comparator.comparing((RegionNode.Child c) -> c.region().code())
                    .thenComparing(c -> c.region().id()))
            .toList();
    return new RegionNode(region, Place.of(gazetteer, region), counted, own, children);
  }

  private Map<String, Map<String, Long>> childCounts(String regionId, Viewer viewer) {
    return graph.countByChildRegion(regionId, viewer).stream()
        .collect(
            Collectors.toMap(RegionCounts::regionId, c -> things(c.countsByKind()), (a, b) -> a));
  }

  /**
   * Counts of what people look for in a place; regions, documents and articles are counted
   * elsewhere.
   */
  private static Map<String, Long> things(Map<String, Long> countsByKind) {
    Map<String, Long> shown = new TreeMap<>(countsByKind);
    for (Kind kind : List.of(Kind.REGION, Kind.ARTICLE, Kind.DOCUMENT, Kind.PASSAGE)) {
      shown.remove(kind.code());
    }
    return shown;
  }

  /** A region's own counts are a row of its parent's; the country's are the totals. */
  private Map<String, Long> ownCounts(Region region, Viewer viewer) {
    return region.parentId() == null
        ? things(graph.totals(viewer).entitiesByKind())
        : childCounts(region.parentId(), viewer).getOrDefault(region.id(), Map.of());
  }

  /** Entities of a kind in a region and all below it, by name. */
  public List<EntityRef> listEntities(
      Kind kind, String regionId, int offset, int limit, Viewer viewer) {
    return graph.listEntities(kind, regionId, offset, limit, viewer);
  }

  /** A reference with where it lies, for lists. */
  public String pathText(EntityRef ref) {
    return Place.find(gazetteer, ref.regionId()).map(Place::pathText).orElse("");
  }
}
