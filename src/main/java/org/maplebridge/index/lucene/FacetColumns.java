package org.maplebridge.index.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/**
 * The values of facets that most entries have one of, in memory: counting looks at one for every
 * hit, which is several times dearer from the file. Four bytes an entry and facet. Safe to share.
 */
final class FacetColumns {

  private static final int[] NONE = new int[0];

  private final SegmentCache<int[]> columns = new SegmentCache<>(FacetColumns::read);

  /**
   * The ordinal of each entry's value, -1 where it has none; null for a facet of several values or
   * of few entries, which is better read from the file.
   */
  int @Nullable [] get(LeafReader segment, String field) throws IOException {
    int[] column = columns.get(segment, field);
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
