package org.maplebridge.index.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.SmallFloat;

/**
 * How many terms each entry has in a field, in memory for as long as its segment is open: four
 * bytes an entry and field. Safe to share.
 */
final class Lengths {

  private final Map<IndexReader.CacheKey, Map<String, int[]>> bySegment = new ConcurrentHashMap<>();

  int[] get(LeafReader segment, String field) throws IOException {
    IndexReader.CacheHelper core = segment.getCoreCacheHelper();
    if (core == null) {
      return read(segment, field);
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
    return column;
  }

  private static int[] read(LeafReader segment, String field) throws IOException {
    int[] out = new int[segment.maxDoc()];
    NumericDocValues norms = segment.getNormValues(field);
    if (norms != null) {
      for (int doc = norms.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = norms.nextDoc()) {
        out[doc] = SmallFloat.byte4ToInt((byte) norms.longValue());
      }
    }
    return out;
  }
}
