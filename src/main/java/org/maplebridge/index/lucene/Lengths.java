package org.maplebridge.index.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.SmallFloat;

/**
 * How many terms each entry has in a field: one byte an entry and field, as Lucene rounds them.
 * Safe to share.
 */
final class Lengths {

  /** What the bytes mean. */
  private static final int[] LENGTHS = new int[256];

  static {
    for (int i = 0; i < LENGTHS.length; i++) {
      LENGTHS[i] = SmallFloat.byte4ToInt((byte) i);
    }
  }

  /** The lengths of a segment's entries. */
  record Column(byte[] bytes) {
    int get(int doc) {
      return LENGTHS[bytes[doc] & 0xff];
    }
  }

  /** For each byte, the length it means times a factor, and something added. */
  static float[] scaled(float factor, float plus) {
    float[] out = new float[LENGTHS.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = plus + factor * LENGTHS[i];
    }
    return out;
  }

  private final SegmentCache<Column> columns = new SegmentCache<>(Lengths::read);

  Column get(LeafReader segment, String field) throws IOException {
    return columns.get(segment, field);
  }

  private static Column read(LeafReader segment, String field) throws IOException {
    byte[] out = new byte[segment.maxDoc()];
    NumericDocValues norms = segment.getNormValues(field);
    if (norms != null) {
      for (int doc = norms.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = norms.nextDoc()) {
        out[doc] = (byte) norms.longValue();
      }
    }
    return new Column(out);
  }
}
