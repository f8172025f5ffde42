package org.maplebridge.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maplebridge.graph.EntityRef;
import org.maplebridge.index.Holdings;
import org.maplebridge.index.HoldingsQuery;
import org.maplebridge.index.IndexEntry;
import org.maplebridge.index.SearchIndex;
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

  /** A facet of cases that a region's page counts, and the vocabulary of its values. */
  private enum CaseFacet {
    TYPE("disputeType", "dispute-types"),
    STATUS("status", "case-status"),
    YEAR("year", "");

    private final String facet;
    private final String vocabulary;

    CaseFacet(String facet, String vocabulary) {
      this.facet = facet;
      this.vocabulary = vocabulary;
    }
  }

  private static final Map<Kind, List<String>> FACETS =
      Map.of(Kind.CASE, Arrays.stream(CaseFacet.values()).map(f -> f.facet).toList());

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
   * What the region with all below it holds.
   *
   * @param regionId null for the country: there everything counts
   * @param first how many of the best known entities of a kind are read as well
   */
  Holdings read(@Nullable String regionId, Map<Kind, Integer> first, Viewer viewer) {
    Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
    KINDS.forEach(k -> kinds.put(k, first.getOrDefault(k, 0)));
    return index.holdings(new HoldingsQuery(regionId, kinds, FACETS), viewer);
  }

  /** By kind (its code), how many entities there are. */
  static Map<String, Long> own(Holdings holdings) {
    Map<String, Long> counts = new TreeMap<>();
    holdings.kinds().forEach((kind, held) -> counts.put(kind.code(), held.total()));
    return counts;
  }

  /** The same of each region directly below, by id; of those that hold anything. */
  static Map<String, Map<String, Long>> ofChildren(Holdings holdings) {
    Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
    holdings
        .kinds()
        .forEach((kind, held) ->
            held.parts()
                .forEach((id, count) ->
                    counts.computeIfAbsent(id, _ -> new TreeMap<>()).put(kind.code(), count)));
    return counts;
  }

  /** What there is of each kind, the best known first, at most so many. */
  Map<Kind, RegionProfile.Listed> lists(Holdings holdings, List<Kind> kinds, int most) {
    Map<Kind, RegionProfile.Listed> lists = new EnumMap<>(Kind.class);
    for (Kind kind : kinds) {
      Holdings.Held held = holdings.kinds().get(kind);
      if (held != null) {
        lists.put(
            kind,
            new RegionProfile.Listed(
                held.total(), held.first().stream().limit(most).map(this::line).toList()));
      }
    }
    return lists;
  }

  private RegionProfile.Line line(IndexEntry entry) {
    return new RegionProfile.Line(
        new EntityRef(entry.entityId(), entry.kind(), entry.name(), entry.regionId()),
        Place.find(gazetteer, entry.regionId()).orElse(null),
        labelled(entry.kind(), entry.attributes()));
  }

  private Map<String, String> labelled(Kind kind, Map<String, String> attributes) {
    Map<String, String> out = new TreeMap<>();
    attributes.forEach((name, value) -> {
      Ontology.PropertyType type = ontology.kind(kind).properties().get(name);
      out.put(
          name,
          type == null || !type.type().equals("term")
              ? value
              : Arrays.stream(value.split("、", -1))
                  .map(v -> ontology.getVocabulary(type.vocabulary()).label(v))
                  .collect(Collectors.joining("、")));
    });
    return out;
  }

  /** Cases by type, by how they ended, by year. */
  RegionProfile.CaseCounts cases(Holdings holdings) {
    Holdings.Held held = holdings.kinds().get(Kind.CASE);
    return held == null
        ? RegionProfile.CaseCounts.NONE
        : new RegionProfile.CaseCounts(
            held.total(),
            counts(held, CaseFacet.TYPE),
            counts(held, CaseFacet.STATUS),
            counts(held, CaseFacet.YEAR));
  }

  private List<RegionProfile.Count> counts(Holdings.Held held, CaseFacet facet) {
    List<RegionProfile.Count> counts = new ArrayList<>();
    held.facets()
        .getOrDefault(facet.facet, Map.of())
        .forEach((value, count) ->
            counts.add(new RegionProfile.Count(value, caption(facet, value), count)));
    Comparator<RegionProfile.Count> order = Comparator.comparing(RegionProfile.Count::value);
    counts.sort(
        facet == CaseFacet.YEAR
            ? order.reversed()
            : Comparator.comparingLong(RegionProfile.Count::count).reversed().thenComparing(order));
    return counts;
  }

  private Caption caption(CaseFacet facet, String value) {
    Caption itself = new Caption(value, value);
    return facet.vocabulary.isEmpty()
        ? itself
        : ontology
            .getVocabulary(facet.vocabulary)
            .find(value)
            .map((Term t) -> new Caption(t.zh(), t.en()))
            .orElse(itself);
  }
}
