package org.maplebridge.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.maplebridge.index.IndexQuery;
import org.maplebridge.index.SearchResult.FacetCount;
import org.maplebridge.schema.FieldSchema;

/** Counts hits by facet. A facet that is filtered on is counted as if it weren't. */
final class FacetCounter {

  /** More hits than this are counted by several threads. */
  private static final long MANY = 50_000;

  private final FieldSchema schema;
  private final FacetColumns columns;

  FacetCounter(FieldSchema schema, FacetColumns columns) {
    this.schema = schema;
    this.columns = columns;
  }

  Map<String, List<FacetCount>> count(
      IndexSearcher searcher, Matches unfiltered, Filters.Passing filters, IndexQuery asked)
      throws IOException {
    Matches all = filters.of(unfiltered);
    Hits hits = new Hits(searcher, unfiltered, all, filters, asked);
    List<FieldSchema.Facet> asks = List.copyOf(schema.facets().values());
    // a facet looks at every hit, and needs nothing of the others
    var each = all.count() > MANY ? asks.parallelStream() : asks.stream();
    List<List<FacetCount>> counts =
        each.map(
                facet -> {
                  try {
                    return count(hits, facet.name());
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                })
            .toList();
    Map<String, List<FacetCount>> out = new LinkedHashMap<>();
    for (int i = 0; i < asks.size(); i++) {
      if (!counts.get(i).isEmpty()) {
        out.put(asks.get(i).name(), counts.get(i));
      }
    }
    return out;
  }

  /** What is counted. */
  private record Hits(
      IndexSearcher searcher,
      Matches unfiltered,
      Matches all,
      Filters.Passing filters,
      IndexQuery asked) {}

  private List<FacetCount> count(Hits hits, String facet) throws IOException {
    Matches matches =
        hits.filters.byFacet().containsKey(facet)
            ? hits.filters.except(hits.unfiltered, facet)
            : hits.all;
    Map<String, Long> counts = new HashMap<>();
    if (facet.equals(Fields.REGION_FACET)) {
      regions(hits.searcher, matches, hits.all, hits.asked.regionIds(), counts);
    } else {
      add(hits.searcher, matches, Fields.facet(facet), counts);
    }
    return sorted(counts, facet.equals(Fields.YEAR_FACET));
  }

  /** Provinces always; beneath each chosen region its path's next level as well. */
  private void regions(
      IndexSearcher searcher,
      Matches unfiltered,
      Matches all,
      List<String> chosen,
      Map<String, Long> counts)
      throws IOException {
    add(searcher, unfiltered, Fields.regionAt(1), counts);
    for (String id : chosen) {
      for (int depth = 1; depth < Fields.DEEPEST_REGION; depth++) {
        if (searcher.getIndexReader().docFreq(new Term(Fields.regionAt(depth), id)) > 0) {
          if (depth > 1) {
            Map<String, Long> own = new HashMap<>();
            add(searcher, unfiltered, Fields.regionAt(depth), own);
            counts.put(id, own.getOrDefault(id, 0L));
          }
          add(searcher, all, Fields.regionAt(depth + 1), counts);
          break;
        }
      }
    }
  }

  private void add(IndexSearcher searcher, Matches matches, String field, Map<String, Long> counts)
      throws IOException {
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      FixedBitSet bits = matches.bySegment().get(leaf.ord);
      if (bits == null) {
        continue;
      }
      SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), field);
      if (values.getValueCount() == 0) {
        continue;
      }
      int[] byOrd = new int[(int) values.getValueCount()];
      int[] column = columns.get(leaf.reader(), field);
      if (column != null) {
        count(column, bits, byOrd);
      } else {
        count(values, bits, byOrd);
      }
      for (int ord = 0; ord < byOrd.length; ord++) {
        if (byOrd[ord] > 0) {
          counts.merge(values.lookupOrd(ord).utf8ToString(), (long) byOrd[ord], Long::sum);
        }
      }
    }
  }

  private static void count(int[] column, FixedBitSet hits, int[] byOrd) {
    BitSetIterator docs = new BitSetIterator(hits, 0);
    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
      if (column[doc] >= 0) {
        byOrd[column[doc]]++;
      }
    }
  }

  private static void count(SortedSetDocValues values, FixedBitSet hits, int[] byOrd)
      throws IOException {
    if (hits.approximateCardinality() < values.cost() / 4) {
      BitSetIterator docs = new BitSetIterator(hits, 0);
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        if (values.advanceExact(doc)) {
          add(values, byOrd);
        }
      }
      return;
    }
    for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
      if (hits.get(doc)) {
        add(values, byOrd);
      }
    }
  }

  private static void add(SortedSetDocValues values, int[] byOrd) throws IOException {
    for (int i = 0; i < values.docValueCount(); i++) {
      byOrd[(int) values.nextOrd()]++;
    }
  }

  private List<FacetCount> sorted(Map<String, Long> counts, boolean byValue) {
    List<FacetCount> out = new ArrayList<>();
    counts.forEach((value, n) -> out.add(new FacetCount(value, n)));
    Comparator<FacetCount> order =
        byValue
            ? Comparator.comparing(FacetCount::value).reversed()
            : Comparator.comparingLong((FacetCount c) -> -c.count())
                .thenComparing(FacetCount::value);
    out.sort(order);
    return out.size() <= schema.limits().facetValues()
        ? out
        : List.copyOf(out.subList(0, schema.limits().facetValues()));
  }
}
