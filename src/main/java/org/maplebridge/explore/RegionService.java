package org.maplebridge.explore;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maplebridge.graph.EntityRef;
import org.maplebridge.index.Holdings;
import org.maplebridge.index.SearchIndex;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Region;
import org.maplebridge.model.Viewer;
import org.maplebridge.schema.Ontology;
import org.maplebridge.text.gazetteer.Gazetteer;

/**
 * The tree of regions, with how much is known of each. The gazetteer knows the tree and the index
 * counts, so it stands while the graph is away.
 */
public final class RegionService {

  private final Gazetteer gazetteer;
  private final PlaceCounts counts;

  RegionService(SearchIndex index, Gazetteer gazetteer, Ontology ontology) {
    this.gazetteer = gazetteer;
    this.counts = new PlaceCounts(index, gazetteer, ontology);
  }

  /** By id or code, current or former. */
  public Optional<Place> findPlace(String idOrCode) {
    return findRegion(idOrCode).map(r -> Place.of(gazetteer, r));
  }

  private Optional<Region> findRegion(String idOrCode) {
    Optional<Region> byId = gazetteer.find(idOrCode);
    return byId.isPresent() ? byId : gazetteer.findByCode(idOrCode);
  }

  /** The provincial divisions, in the order of their codes. */
  public List<Region> provinces() {
    return gazetteer.children(Gazetteer.COUNTRY).stream()
        .sorted(Comparator.comparing(Region::code))
        .toList();
  }

  /** A region with its children and their counts. */
  public Optional<RegionNode> findNode(String idOrCode, Viewer viewer) {
    return findHeld(idOrCode, Map.of(), viewer).map(Held::node);
  }

  /** A region and what it holds; {@code holdings} is empty until the index can count. */
  record Held(RegionNode node, Holdings holdings) {}

  /**
   * As {@link #findNode}, with the best known entities; of the country there are none.
   *
   * @param first how many of a kind
   */
  Optional<Held> findHeld(String idOrCode, Map<Kind, Integer> first, Viewer viewer) {
    return findRegion(idOrCode).map(region -> held(region, first, viewer));
  }

  private Held held(Region region, Map<Kind, Integer> first, Viewer viewer) {
    boolean counted = counts.isReady();
    boolean country = region.parentId() == null;
    Holdings holdings =
        counted
            ? counts.read(country ? null : region.id(), country ? Map.of() : first, viewer)
            : new Holdings(Map.of());
    Map<String, Map<String, Long>> below = PlaceCounts.ofChildren(holdings);
    List<RegionNode.Child> children =
        gazetteer.children(region.id()).stream()
            .map(c -> new RegionNode.Child(c, below.getOrDefault(c.id(), Map.of())))
            .sorted(
                Comparator.comparing((RegionNode.Child c) -> c.region().code())
                    .thenComparing(c -> c.region().id()))
            .toList();
    RegionNode node =
        new RegionNode(
            region, Place.of(gazetteer, region), counted, PlaceCounts.own(holdings), children);
    return new Held(node, holdings);
  }

  PlaceCounts counts() {
    return counts;
  }

  /** A reference with where it lies, for lists. */
  public String pathText(EntityRef ref) {
    return Place.find(gazetteer, ref.regionId()).map(Place::pathText).orElse("");
  }
}
