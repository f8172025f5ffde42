package org.maplebridge.index.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** All that a query matches, filters apart, with the score of each. */
final class ScoredMatches {

  private final Matches matches = new Matches();
  private final Map<Integer, float[]> scores = new HashMap<>();

  void put(int segment, FixedBitSet bits, float[] segmentScores) {
    matches.bySegment().put(segment, bits);
    scores.put(segment, segmentScores);
  }

  /** Adds to the score of an entry, which becomes a match if it was none. */
  void add(LeafReaderContext leaf, int doc, float worth) {
    FixedBitSet bits = matches.bySegment().get(leaf.ord);
    float[] own = scores.get(leaf.ord);
    if (bits != null && own != null) {
      own[doc] = bits.get(doc) ? own[doc] + worth : worth;
      bits.set(doc);
    }
  }

  Matches matches() {
    return matches;
  }

  /** The first of those that pass the filters, each score multiplied by its entry's prior. */
  <C extends Collector> TopDocs top(
      IndexSearcher searcher, Matches passing, CollectorManager<C, ? extends TopDocs> order)
      throws IOException {
    C collector = order.newCollector();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      FixedBitSet bits = passing.bySegment().get(leaf.ord);
      float[] own = scores.get(leaf.ord);
      if (bits == null || own == null) {
        continue;
      }
      LeafCollector into = collector.getLeafCollector(leaf);
      Score score = new Score(own, DocValues.getNumeric(leaf.reader(), Fields.PRIOR));
      into.setScorer(score);
      BitSetIterator docs = new BitSetIterator(bits, 0);
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        score.doc = doc;
        into.collect(doc);
      }
    }
    return order.reduce(List.of(collector));
  }

  private static final class Score extends Scorable {

    private final float[] scores;
    private final NumericDocValues priors;
    private int doc = -1;

    Score(float[] scores, NumericDocValues priors) {
      this.scores = scores;
      this.priors = priors;
    }

    @Override
    public float score() throws IOException {
      return priors.advanceExact(doc)
          ? scores[doc] * Float.intBitsToFloat((int) priors.longValue())
          : 0f;
    }
  }
}
