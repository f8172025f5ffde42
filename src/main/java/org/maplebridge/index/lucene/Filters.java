package org.maplebridge.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.maplebridge.index.IndexQuery;
import org.maplebridge.index.RankQuery;
import org.maplebridge.index.analysis.Cutting;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Viewer;

/**
 * What a hit must be besides matching. The filters of facets are kept apart so that a facet can
 * ignore its own.
 */
record Filters(List<Query> always, Map<String, Query> byFacet) {

  /** Filters by these fields have few values, and nearly every question asks for one of them. */
  private static final Set<String> KEPT_FIELDS =
      Set.of(Fields.SEES, Fields.facet(Fields.KIND_FACET));

  private static final char KEY_MARK = '\t';

  /** What passes them, deletions apart: an eighth of a byte an entry and value. */
  private static final SegmentCache<FixedBitSet> KEPT = new SegmentCache<>(Filters::read);

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
    return new Filters(
        always,
        byFacet(
            query.kinds(), query.regionIds(), query.yearFrom(), query.yearTo(), query.facets()));
  }

  static Filters of(RankQuery query, Viewer viewer) {
    return new Filters(
        List.of(visible(viewer)),
        byFacet(
            query.kinds(), query.regionIds(), query.yearFrom(), query.yearTo(), query.facets()));
  }

  private static Map<String, Query> byFacet(
      List<Kind> kinds,
      List<String> regionIds,
      @Nullable Integer from,
      @Nullable Integer to,
      Map<String, List<String>> facets) {
    Map<String, Query> byFacet = new LinkedHashMap<>();
    if (!kinds.isEmpty()) {
      byFacet.put(
          Fields.KIND_FACET,
          anyOf(Fields.facet(Fields.KIND_FACET), kinds.stream().map(Kind::code).toList()));
    }
    if (!regionIds.isEmpty()) {
      byFacet.put(Fields.REGION_FACET, anyOf(Fields.REGION, regionIds));
    }
    if (from != null || to != null) {
      byFacet.put(
          Fields.YEAR_FACET,
          IntPoint.newRangeQuery(
              Fields.YEAR,
              from == null ? Integer.MIN_VALUE : from,
              to == null ? Integer.MAX_VALUE : to));
    }
    facets.forEach((facet, values) -> {
      if (!values.isEmpty()) {
        byFacet.put(facet, anyOf(Fields.facet(facet), values));
      }
    });
    return byFacet;
  }

  private static Query anyOf(String field, List<String> values) {
    return values.size() == 1
        ? Clauses.term(field, values.getFirst())
        : new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
  }

  /** The filters, run over a whole index. */
  Passing run(IndexSearcher searcher) throws IOException {
    List<Query> narrowing = new ArrayList<>();
    for (Query filter : always) {
      if (!passesAll(filter, searcher.getIndexReader())) {
        narrowing.add(filter);
      }
    }
    Matches visible = null;
    for (Query filter : narrowing) {
      Matches one = matches(filter, searcher);
      visible = visible == null ? one : visible.and(one);
    }
    Map<String, Matches> chosen = new LinkedHashMap<>();
    for (Map.Entry<String, Query> f : byFacet.entrySet()) {
      chosen.put(f.getKey(), matches(f.getValue(), searcher));
    }
    return new Passing(visible, chosen);
  }

  private static Matches matches(Query filter, IndexSearcher searcher) throws IOException {
    if (!(filter instanceof TermQuery query && KEPT_FIELDS.contains(query.getTerm().field()))) {
      return searcher.search(filter, Matches.manager());
    }
    String term = query.getTerm().field() + KEY_MARK + query.getTerm().text();
    Matches out = new Matches();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      out.bySegment().put(leaf.ord, KEPT.get(leaf.reader(), term));
    }
    return out;
  }

  private static FixedBitSet read(LeafReader segment, String key) throws IOException {
    int mark = key.indexOf(KEY_MARK);
    FixedBitSet out = new FixedBitSet(segment.maxDoc());
    PostingsEnum entries =
        segment.postings(
            new Term(key.substring(0, mark), key.substring(mark + 1)), PostingsEnum.NONE);
    if (entries != null) {
      entries.nextDoc();
      entries.intoBitSet(DocIdSetIterator.NO_MORE_DOCS, out, 0);
    }
    return out;
  }

  /** Whether a filter by one term keeps every entry, as when nothing is hidden from the viewer. */
  private static boolean passesAll(Query filter, IndexReader entries) throws IOException {
    return filter instanceof TermQuery term
        && !entries.hasDeletions()
        && entries.docFreq(term.getTerm()) == entries.numDocs();
  }

  /**
   * What passes each filter.
   *
   * @param always null when all pass
   */
  record Passing(@Nullable Matches always, Map<String, Matches> byFacet) {

    /** Those of some matches that pass all filters. */
    Matches of(Matches matches) {
      return except(matches, "");
    }

    /** Those of a segment that pass all filters, to be read only; null when all do. */
    @Nullable FixedBitSet documents(LeafReaderContext leaf) {
      List<FixedBitSet> filters = new ArrayList<>();
      for (Matches filter : byFacet.values()) {
        filters.add(ofSegment(filter, leaf));
      }
      if (always != null) {
        filters.add(ofSegment(always, leaf));
      }
      if (filters.size() <= 1) {
        return filters.isEmpty() ? null : filters.getFirst();
      }
      FixedBitSet out = filters.getFirst().clone();
      filters.subList(1, filters.size()).forEach(out::and);
      return out;
    }

    private static FixedBitSet ofSegment(Matches filter, LeafReaderContext leaf) {
      FixedBitSet own = filter.bySegment().get(leaf.ord);
      return own == null ? new FixedBitSet(leaf.reader().maxDoc()) : own;
    }

    /** Those of some matches that pass all filters but that of one facet. */
    Matches except(Matches matches, String facet) {
      Matches out = always == null ? matches : matches.and(always);
      for (Map.Entry<String, Matches> f : byFacet.entrySet()) {
        out = f.getKey().equals(facet) ? out : out.and(f.getValue());
      }
      return out;
    }
  }
}
