package org.maplebridge.index.lucene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.maplebridge.index.IndexQuery;
import org.maplebridge.index.analysis.Cutting;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Viewer;

/**
 * What a hit must be besides matching. The filters of facets are kept apart so that a facet can
 * ignore its own.
 */
record Filters(List<Query> always, Map<String, Query> byFacet) {

  /** The viewer's filter, which every read carries. */
  static Query visible(Viewer viewer) {
    return Clauses.term(Fields.SEES, viewer.clearance().name());
  }

  static Filters of(IndexQuery query, Viewer viewer) {
    List<Query> always = new ArrayList<>();
    always.add(visible(viewer));
    Cutting.BIGRAMS
        .cut(query.within())
        .forEach(t -> {
          boolean single = Clauses.isSingleHan(t.text());
          always.add(
              Clauses.any(
                  List.of(
                      Clauses.term(single ? Fields.NAME_UNIGRAMS : Fields.NAME_BIGRAMS, t.text()),
                      Clauses.term(single ? Fields.TEXT_UNIGRAMS : Fields.TEXT_BIGRAMS, t.text())),
                  1));
        });
    Map<String, Query> byFacet = new LinkedHashMap<>();
    if (!query.kinds().isEmpty()) {
      byFacet.put(
          Fields.KIND_FACET,
          anyOf(Fields.facet(Fields.KIND_FACET), query.kinds().stream().map(Kind::code).toList()));
    }
    if (!query.regionIds().isEmpty()) {
      byFacet.put(Fields.REGION_FACET, anyOf(Fields.REGION, query.regionIds()));
    }
    Integer from = query.yearFrom();
    Integer to = query.yearTo();
    if (from != null || to != null) {
      byFacet.put(
          Fields.YEAR_FACET,
          IntPoint.newRangeQuery(
              Fields.YEAR,
              from == null ? Integer.MIN_VALUE : from,
              to == null ? Integer.MAX_VALUE : to));
    }
    query
        .facets()
        .forEach((facet, values) -> {
          if (!values.isEmpty()) {
            byFacet.put(facet, anyOf(Fields.facet(facet), values));
          }
        });
    return new Filters(always, byFacet);
  }

  private static Query anyOf(String field, List<String> values) {
    return values.size() == 1
        ? Clauses.term(field, values.getFirst())
        : new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
  }

  /** A query under all filters. */
  Query on(Query query) {
    return except(query, Optional.empty());
  }

  /** A query under all filters but that of one facet. */
  Query except(Query query, Optional<String> facet) {
    BooleanQuery.Builder out = new BooleanQuery.Builder().add(query, Occur.MUST);
    always.forEach(f -> out.add(f, Occur.FILTER));
    byFacet.forEach((name, f) -> {
      if (facet.isEmpty() || !facet.get().equals(name)) {
        out.add(f, Occur.FILTER);
      }
    });
    return out.build();
  }
}
