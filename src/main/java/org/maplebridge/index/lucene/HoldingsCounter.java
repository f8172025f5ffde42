package org.maplebridge.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.maplebridge.index.Holdings;
import org.maplebridge.index.HoldingsQuery;
import org.maplebridge.index.IndexEntry;
import org.maplebridge.index.IndexQuery;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Viewer;

/**
 * Counts what a region holds in one pass over its entries. A search of each kind would go through
 * the whole index as often as there are kinds, and count every facet.
 */
final class HoldingsCounter {

  private final FacetColumns columns;

  HoldingsCounter(FacetColumns columns) {
    this.columns = columns;
  }

  Holdings count(IndexSearcher searcher, HoldingsQuery query, Viewer viewer) throws IOException {
    Filters.Passing filters = Filters.of(inRegion(query), viewer).run(searcher);
    int below = depthBelow(searcher, query.regionId());
    Map<Kind, Sum> sums = new EnumMap<>(Kind.class);
    query
        .kinds()
        .forEach((kind, first) ->
            sums.put(kind, new Sum(first, query.facets().getOrDefault(kind, List.of()))));
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      count(leaf, filters.documents(leaf), below, sums);
    }
    Map<Kind, Holdings.Held> kinds = new EnumMap<>(Kind.class);
    for (Map.Entry<Kind, Sum> sum : sums.entrySet()) {
      if (sum.getValue().total > 0) {
        kinds.put(sum.getKey(), sum.getValue().held(searcher));
      }
    }
    return new Holdings(kinds);
  }

  private static IndexQuery inRegion(HoldingsQuery query) {
    return new IndexQuery(
        "",
        List.of(),
        List.of(),
        List.of(),
        query.regionId() == null ? List.of() : List.of(query.regionId()),
        null,
        null,
        Map.of(),
        "",
        IndexQuery.Sort.RELEVANCE,
        0,
        1);
  }

  /** How deep the regions directly below a region stand in a path; 0 when none are counted. */
  private static int depthBelow(IndexSearcher searcher, @Nullable String regionId)
      throws IOException {
    if (regionId == null) {
      return 1;
    }
    for (int depth = 1; depth < Fields.DEEPEST_REGION; depth++) {
      if (searcher.getIndexReader().docFreq(new Term(Fields.regionAt(depth), regionId)) > 0) {
        return depth + 1;
      }
    }
    return 0;
  }

  /**
   * @param passing those to count; null when all are
   */
  private void count(
      LeafReaderContext leaf, @Nullable FixedBitSet passing, int below, Map<Kind, Sum> sums)
      throws IOException {
    LeafReader reader = leaf.reader();
    Values kinds = values(reader, Fields.facet(Fields.KIND_FACET));
    Values parts = below == 0 ? Values.NONE : values(reader, Fields.regionAt(below));
    SegmentSum[] byKind = new SegmentSum[kinds.size()];
    for (int ord = 0; ord < byKind.length; ord++) {
      Sum sum = sums.get(Kind.get(kinds.value(ord)));
      if (sum != null) {
        List<Values> facets = new ArrayList<>();
        for (String facet : sum.facets.keySet()) {
          facets.add(values(reader, Fields.facet(facet)));
        }
        byKind[ord] = new SegmentSum(sum, parts, facets);
      }
    }
    NumericDocValues priors = DocValues.getNumeric(reader, Fields.PRIOR);
    NumericDocValues ties = DocValues.getNumeric(reader, Fields.TIE);
    Bits live = reader.getLiveDocs();
    for (int doc = next(passing, 0, reader.maxDoc());
        doc < reader.maxDoc();
        doc = next(passing, doc + 1, reader.maxDoc())) {
      SegmentSum sum =
          (live == null || live.get(doc)) && kinds.find(doc) ? byKind[kinds.ord] : null;
      if (sum != null) {
        sum.add(doc);
        sum.of.place(leaf.docBase + doc, doc, priors, ties);
      }
    }
    for (SegmentSum sum : byKind) {
      if (sum != null) {
        sum.close();
      }
    }
  }

  private static int next(@Nullable FixedBitSet bits, int from, int end) {
    if (from >= end || bits == null) {
      return from;
    }
    return Math.min(bits.nextSetBit(from), DocIdSetIterator.NO_MORE_DOCS);
  }

  private Values values(LeafReader reader, String field) throws IOException {
    SortedSetDocValues stored = DocValues.getSortedSet(reader, field);
    return new Values(stored, stored.getValueCount() == 0 ? null : columns.get(reader, field));
  }

  /** A facet's values of one entry after another. */
  private static final class Values {

    static final Values NONE = new Values(DocValues.emptySortedSet(), null);

    private final SortedSetDocValues stored;
    private final int @Nullable [] column;
    private int left;
    private int ord;

    Values(SortedSetDocValues stored, int @Nullable [] column) {
      this.stored = stored;
      this.column = column;
    }

    int size() {
      return (int) stored.getValueCount();
    }

    String value(int of) throws IOException {
      return stored.lookupOrd(of).utf8ToString();
    }

    /** Goes to an entry's first value; false when it has none. */
    boolean find(int doc) throws IOException {
      if (column != null) {
        ord = column[doc];
        left = 0;
        return ord >= 0;
      }
      left = stored.advanceExact(doc) ? stored.docValueCount() : 0;
      return next();
    }

    boolean next() throws IOException {
      if (left == 0) {
        return false;
      }
      left--;
      ord = (int) stored.nextOrd();
      return true;
    }
  }

  /** A kind's counts in one segment, by ordinal. */
  private static final class SegmentSum {

    private final Sum of;
    private final List<Values> values;
    private final int[] @Nullable [] counts;

    SegmentSum(Sum of, Values parts, List<Values> facets) {
      this.of = of;
      this.values = new ArrayList<>(List.of(parts));
      this.values.addAll(facets);
      this.counts = new int[values.size()][];
    }

    void add(int doc) throws IOException {
      of.total++;
      for (int i = 0; i < values.size(); i++) {
        Values own = values.get(i);
        for (boolean some = own.find(doc); some; some = own.next()) {
          int[] byOrd = counts[i];
          if (byOrd == null) {
            byOrd = new int[own.size()];
            counts[i] = byOrd;
          }
          byOrd[own.ord]++;
        }
      }
    }

    void close() throws IOException {
      List<Map<String, Long>> into = new ArrayList<>(List.of(of.parts));
      into.addAll(of.facets.values());
      for (int i = 0; i < values.size(); i++) {
        int[] byOrd = counts[i];
        for (int ord = 0; byOrd != null && ord < byOrd.length; ord++) {
          if (byOrd[ord] > 0) {
            into.get(i).merge(values.get(i).value(ord), (long) byOrd[ord], Long::sum);
          }
        }
      }
    }
  }

  /** An entry among the first of its kind. */
  private record Place(float prior, long tie, int doc) {

    /** The best known first; equal ones in the same order in every index. */
    static final Comparator<Place> BEST_FIRST =
        Comparator.comparingDouble((Place p) -> -p.prior).thenComparingLong(Place::tie);
  }

  /** A kind's counts in the whole index. */
  private static final class Sum {

    private final int first;
    private final Map<String, Long> parts = new HashMap<>();
    private final Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
    private final PriorityQueue<Place> best = new PriorityQueue<>(Place.BEST_FIRST.reversed());
    private long total;

    Sum(int first, List<String> facets) {
      this.first = first;
      facets.forEach(f -> this.facets.put(f, new HashMap<>()));
    }

    void place(int id, int doc, NumericDocValues priors, NumericDocValues ties) throws IOException {
      if (first == 0) {
        return;
      }
      float prior = priors.advanceExact(doc) ? Float.intBitsToFloat((int) priors.longValue()) : 0f;
      Place last = best.size() < first ? null : best.peek();
      if (last != null && prior < last.prior) {
        return;
      }
      long tie = ties.advanceExact(doc) ? ties.longValue() : 0L;
      if (last != null && prior == last.prior && tie >= last.tie) {
        return;
      }
      best.add(new Place(prior, tie, id));
      if (best.size() > first) {
        best.poll();
      }
    }

    Holdings.Held held(IndexSearcher searcher) throws IOException {
      List<IndexEntry> entries = new ArrayList<>();
      for (Place place : best.stream().sorted(Place.BEST_FIRST).toList()) {
        entries.add(StoredEntries.read(searcher, place.doc));
      }
      return new Holdings.Held(total, parts, facets, entries);
    }
  }
}
