package org.maplebridge.explore;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maplebridge.graph.EntityRef;
import org.maplebridge.index.IndexQuery;
import org.maplebridge.index.IndexQuery.Sort;
import org.maplebridge.index.SearchIndex;
import org.maplebridge.index.SearchResult;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Viewer;
import org.maplebridge.schema.Ontology;
import org.maplebridge.schema.Term;
import org.maplebridge.text.gazetteer.Gazetteer;

/**
 * How much of what there is in a region and below: asked of the index, which counts a hundred
 * thousand cases in the time in which the graph walks to a thousand.
 */
final class PlaceCounts {

  /** What people look for in a place, in the order in which it is listed. */
  static final List<Kind> KINDS =
      List.of(
          Kind.PRACTICE,
          Kind.CASE,
          Kind.PERSON,
          Kind.ORGANIZATION,
          Kind.GRID,
          Kind.OBSERVATION,
          Kind.POLICY,
          Kind.HONOUR,
          Kind.EVENT);

  private final SearchIndex index;
  private final Gazetteer gazetteer;
  private final Ontology ontology;

  PlaceCounts(SearchIndex index, Gazetteer gazetteer, Ontology ontology) {
    this.index = index;
    this.gazetteer = gazetteer;
    this.ontology = ontology;
  }

  /** False while the index is being made for the first time. */
  boolean isReady() {
    return index.change() >= 0;
  }

  /**
   * By kind (its code), how many entities the region with all below it holds.
   *
   * @param regionId null for the country: there everything counts
   */
  Map<String, Long> own(@Nullable String regionId, Viewer viewer) {
    Map<String, Long> counts = new TreeMap<>();
    for (SearchResult.FacetCount count :
        search(List.of(), regionId, 0, viewer).facets().getOrDefault("kind", List.of())) {
      if (KINDS.stream().anyMatch(k -> k.code().equals(count.value()))) {
        counts.put(count.value(), count.count());
      }
    }
    return counts;
  }

  /** The same of each region directly below, by id; of those that hold anything. */
  Map<String, Map<String, Long>> ofChildren(
      @Nullable String regionId, Map<String, Long> own, Viewer viewer) {
    Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
    for (Kind kind : KINDS) {
      if (own.getOrDefault(kind.code(), 0L) > 0) {
        for (SearchResult.FacetCount count :
            search(List.of(kind), regionId, 0, viewer).facets().getOrDefault("region", List.of())) {
          counts
              .computeIfAbsent(count.value(), _ -> new TreeMap<>())
              .put(kind.code(), count.count());
        }
      }
    }
    return counts;
  }

  /** What there is of each kind, the best known first. */
  Map<Kind, RegionProfile.Listed> lists(
      String regionId, List<Kind> kinds, int limit, Viewer viewer) {
    Map<Kind, RegionProfile.Listed> lists = new EnumMap<>(Kind.class);
    for (Kind kind : kinds) {
      SearchResult found = search(List.of(kind), regionId, limit, viewer);
      if (found.total() > 0) {
        lists.put(
            kind,
            new RegionProfile.Listed(
                found.total(),
                found.hits().stream()
                    .map(h ->
                        new RegionProfile.Line(
                            new EntityRef(
                                h.entry().entityId(), kind, h.entry().name(), h.entry().regionId()),
                            Place.find(gazetteer, h.entry().regionId()).orElse(null),
                            labelled(kind, h.entry().attributes())))
                    .toList()));
      }
    }
    return lists;
  }

  private Map<String, String> labelled(Kind kind, Map<String, String> attributes) {
    Map<String, String> out = new TreeMap<>();
    attributes.forEach((name, value) -> {
      Ontology.PropertyType type = ontology.kind(kind).properties().get(name);
      out.put(
          name,
          type == null || !type.type().equals("term")
              ? value
              : java.util.Arrays.stream(value.split("、", -1))
                  .map(v -> ontology.getVocabulary(type.vocabulary()).label(v))
                  .collect(Collectors.joining("、")));
    });
    return out;
  }

  /** Cases by type, by how they ended, by year. */
  RegionProfile.CaseCounts cases(String regionId, Viewer viewer) {
    SearchResult found = search(List.of(Kind.CASE), regionId, 0, viewer);
    return new RegionProfile.CaseCounts(
        found.total(),
        counts(found, "disputeType", "dispute-types"),
        counts(found, "status", "case-status"),
        counts(found, "year", ""));
  }

  private List<RegionProfile.Count> counts(SearchResult found, String facet, String vocabulary) {
    List<RegionProfile.Count> counts = new ArrayList<>();
    for (SearchResult.FacetCount count : found.facets().getOrDefault(facet, List.of())) {
      Caption caption =
          vocabulary.isEmpty()
              ? new Caption(count.value(), count.value())
              : ontology
                  .getVocabulary(vocabulary)
                  .find(count.value())
                  .map((Term t) -> new Caption(t.zh(), t.en()))
                  .orElse(new Caption(count.value(), count.value()));
      counts.add(new RegionProfile.Count(count.value(), caption, count.count()));
    }
    return counts;
  }

  private SearchResult search(
      List<Kind> kinds, @Nullable String regionId, int limit, Viewer viewer) {
    return index.search(
        new IndexQuery(
            "",
            List.of(),
            List.of(),
            kinds,
            regionId == null ? List.of() : List.of(regionId),
            null,
            null,
            Map.of(),
            "",
            Sort.RELEVANCE,
            0,
            limit),
        viewer);
  }
}
