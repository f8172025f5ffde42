package org.maplebridge.index.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/**
 * The values of facets that most entries have one of, in memory for as long as their segment is
 * open: counting looks at one for every hit, which is several times dearer from the file. Four
 * bytes an entry and facet. Safe to share.
 */
final class FacetColumns {

  private static final int[] NONE = new int[0];

  private final Map<IndexReader.CacheKey, Map<String, int[]>> bySegment = new ConcurrentHashMap<>();

  /**
   * The ordinal of each entry's value, -1 where it has none; null for a facet of several values or
   * of few entries, which is better read from the file.
   */
  int @Nullable [] get(LeafReader segment, String field) throws IOException {
    IndexReader.CacheHelper core = segment.getCoreCacheHelper();
    if (core == null) {
      return null;
    }
    Map<String, int[]> columns =
        bySegment.computeIfAbsent(
            core.getKey(),
            _ -> {
              core.addClosedListener(bySegment::remove);
              return new ConcurrentHashMap<>();
            });
    int[] column = columns.get(field);
    if (column == null) {
      column = read(segment, field);
      columns.put(field, column);
    }
    return column == NONE ? null : column;
  }

  private static int[] read(LeafReader segment, String field) throws IOException {
    SortedDocValues values = DocValues.unwrapSingleton(DocValues.getSortedSet(segment, field));
    if (values == null) {
      return NONE;
    }
    int[] out = new int[segment.maxDoc()];
    Arrays.fill(out, -1);
    int having = 0;
    for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
      out[doc] = values.ordValue();
      having++;
    }
    return having * 4L < out.length ? NONE : out;
  }
}
