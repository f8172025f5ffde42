package org.maplebridge.index.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/**
 * A column of each field of each segment, in memory for as long as the segment is open. Safe to
 * share; a column that two threads want at first may be read twice.
 */
final class SegmentCache<T> {

  /** Reads a column. */
  @FunctionalInterface
  interface Reading<T> {
    T read(LeafReader segment, String field) throws IOException;
  }

  private final Reading<T> reading;
  private final Map<IndexReader.CacheKey, Map<String, T>> bySegment = new ConcurrentHashMap<>();

  SegmentCache(Reading<T> reading) {
    this.reading = reading;
  }

  T get(LeafReader segment, String field) throws IOException {
    IndexReader.CacheHelper core = segment.getCoreCacheHelper();
    if (core == null) {
      return reading.read(segment, field);
    }
    Map<String, T> columns =
        bySegment.computeIfAbsent(
            core.getKey(),
            _ -> {
              core.addClosedListener(bySegment::remove);
              return new ConcurrentHashMap<>();
            });
    T column = columns.get(field);
    if (column == null) {
      column = reading.read(segment, field);
      columns.put(field, column);
    }
    return column;
  }
}
