package org.maplebridge.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** The measures of nearness of a query's candidates, raw, column by column. */
final class Measures {

  /** The cosine of the nearest piece. */
  static final String MEANING = "meaning";

  /** What a vector sees of a text, in characters. */
  private static final double PIECE = 350;

  private final int[] docs;
  private final Map<String, float[]> columns = new LinkedHashMap<>();
  private final float[] @Nullable [] vectors;
  private float share = 1;

  Measures(SortedSet<Integer> candidates) {
    this.docs = candidates.stream().mapToInt(Integer::intValue).toArray();
    this.vectors = new float[docs.length][];
  }

  /** How much of the candidates' texts their vectors have seen, on average. */
  float share() {
    return share;
  }

  int size() {
    return docs.length;
  }

  int doc(int i) {
    return docs[i];
  }

  Map<String, float[]> columns() {
    return columns;
  }

  /** The vector of a candidate's nearest piece, or null. */
  float @Nullable [] vector(int i) {
    return vectors[i];
  }

  /** Takes the nearness by each cutting of the words, several at a time. */
  void words(IndexSearcher searcher, Map<String, TermNearness> cuttings) throws IOException {
    Map<String, float[]> taken = new ConcurrentHashMap<>();
    try {
      cuttings.entrySet().parallelStream()
          .forEach(e -> taken.put(e.getKey(), column(searcher, e.getValue())));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    cuttings.keySet().forEach(name -> columns.put(name, taken.getOrDefault(name, new float[0])));
  }

  private float[] column(IndexSearcher searcher, TermNearness nearness) {
    float[] column = new float[docs.length];
    int at = 0;
    try {
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        int[] own = RankSearch.ofSegment(leaf, docs);
        if (own.length > 0) {
          float[] part = nearness.among(leaf, own);
          System.arraycopy(part, 0, column, at, part.length);
          at += part.length;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return column;
  }

  /** Takes the nearness of vectors; nothing when no candidate has one. */
  void meaning(IndexSearcher searcher, Lengths lengths, float[] asked) throws IOException {
    int at = 0;
    boolean any = false;
    double read = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      int[] own = RankSearch.ofSegment(leaf, docs);
      if (own.length > 0) {
        VectorFields.Pieces best = VectorFields.best(leaf, own, asked);
        Lengths.Column textLengths = lengths.get(leaf.reader(), Fields.TEXT_UNIGRAMS);
        for (int i = 0; i < own.length; i++) {
          vectors[at++] = best.vectors()[i];
          any |= best.vectors()[i] != null;
          read += Math.min(1, best.pieces()[i] * PIECE / Math.max(1.0, textLengths.get(own[i])));
        }
      }
    }
    if (any) {
      columns.put(MEANING, nearness(asked));
      share = (float) (read / Math.max(1, docs.length));
    }
  }

  /**
   * The cosine of each candidate's nearest piece to a vector. One without a vector yet is as near
   * as the middle of the others, so that it neither wins nor loses by that.
   */
  float[] nearness(float[] vector) {
    float[] out = new float[docs.length];
    double sum = 0;
    int known = 0;
    for (int i = 0; i < out.length; i++) {
      float[] own = vectors[i];
      if (own != null) {
        out[i] = VectorFields.dot(own, vector);
        sum += out[i];
        known++;
      }
    }
    for (int i = 0; i < out.length; i++) {
      if (vectors[i] == null) {
        out[i] = known == 0 ? 0 : (float) (sum / known);
      }
    }
    return out;
  }
}
