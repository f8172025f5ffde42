package org.maplebridge.index.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;
import org.jspecify.annotations.Nullable;

/**
 * The vectors of an entry, one for each of its pieces. The first piece of every entry is in one
 * field, the second in another and so on: each field has its own graph of neighbours over vectors
 * of eight bits, and the floats beside it, from which the exact nearness of candidates is taken.
 */
final class VectorFields {

  /** More pieces of an entry have no vector. */
  static final int MOST = 6;

  private static final int NEIGHBOURS = 16;
  private static final int BEAM = 100;

  /**
   * A segment of n vectors has a graph where n &gt; SMALL · ln n, that is of 2,300 or more; in
   * smaller ones all vectors are compared, which are hardly more than a graph would ask for. So
   * what is written a little at a time costs no graph before segments are merged.
   */
  private static final int SMALL = 300;

  private VectorFields() {}

  static String field(int piece) {
    return "_vector" + piece;
  }

  /** Lucene's codec with these fields quantised. */
  static Codec codec() {
    return new Lucene104Codec() {
      private final KnnVectorsFormat quantised =
          new Lucene104HnswScalarQuantizedVectorsFormat(
              ScalarEncoding.UNSIGNED_BYTE, NEIGHBOURS, BEAM, 1, null, SMALL);

      @Override
      public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
        return quantised;
      }
    };
  }

  static void write(Document document, List<float[]> vectors) {
    for (int i = 0; i < Math.min(MOST, vectors.size()); i++) {
      document.add(
          new KnnFloatVectorField(field(i), vectors.get(i), VectorSimilarityFunction.DOT_PRODUCT));
    }
  }

  /** How many fields of vectors an index has. */
  private static int fields(IndexSearcher searcher) {
    int out = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      for (int i = out;
          i < MOST && leaf.reader().getFieldInfos().fieldInfo(field(i)) != null;
          i++) {
        out = i + 1;
      }
    }
    return out;
  }

  /** Whether no entry has a vector. */
  static boolean none(IndexSearcher searcher) {
    return fields(searcher) == 0;
  }

  /**
   * What is known of entries by their vectors.
   *
   * @param vectors of the piece nearest to a query, null where an entry has none
   * @param pieces how many each has
   */
  record Pieces(float[] @Nullable [] vectors, int[] pieces) {}

  /**
   * The best piece of each entry.
   *
   * @param docs of this segment, in order
   */
  static Pieces best(LeafReaderContext leaf, int[] docs, float[] query) throws IOException {
    float[] @Nullable [] out = new float[docs.length][];
    float[] scores = new float[docs.length];
    int[] counts = new int[docs.length];
    for (int piece = 0; piece < MOST; piece++) {
      FloatVectorValues values = leaf.reader().getFloatVectorValues(field(piece));
      if (values == null) {
        continue;
      }
      KnnVectorValues.DocIndexIterator places = values.iterator();
      for (int i = 0; i < docs.length; i++) {
        int at = places.docID() < docs[i] ? places.advance(docs[i]) : places.docID();
        if (at != docs[i]) {
          continue;
        }
        counts[i]++;
        float[] vector = values.vectorValue(places.index());
        float score = dot(vector, query);
        if (out[i] == null || score > scores[i]) {
          out[i] = vector.clone();
          scores[i] = score;
        }
      }
    }
    return new Pieces(out, counts);
  }

  static float dot(float[] a, float[] b) {
    return org.apache.lucene.util.VectorUtil.dotProduct(a, b);
  }
}
