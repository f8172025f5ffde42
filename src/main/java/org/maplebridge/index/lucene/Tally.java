package org.maplebridge.index.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.maplebridge.index.lucene.TallyQuery.Clause;

/** Scores and numbers of units of each entry of one segment, added up clause by clause. */
final class Tally {

  private final LeafReaderContext leaf;
  private final float[] scores;
  private final short[] counts;

  /** The last clause that counted for an entry, so that the parts of a sum count once. */
  private final short[] counted;

  private short clauses;
  private final DocAndFloatFeatureBuffer batch = new DocAndFloatFeatureBuffer();

  Tally(LeafReaderContext leaf) {
    this.leaf = leaf;
    this.scores = new float[leaf.reader().maxDoc()];
    this.counts = new short[leaf.reader().maxDoc()];
    this.counted = new short[leaf.reader().maxDoc()];
  }

  /** Adds one clause; it is worth so many units to each of its entries. */
  void add(Clause clause, int worth) throws IOException {
    clauses++;
    run(clause, (short) worth);
  }

  private void put(int doc, float score, short worth) {
    scores[doc] += score;
    if (counted[doc] != clauses) {
      counted[doc] = clauses;
      counts[doc] += worth;
    }
  }

  float[] scores() {
    return scores;
  }

  /** The entries with enough units. */
  FixedBitSet matching(int required) {
    FixedBitSet out = new FixedBitSet(counts.length);
    long[] words = out.getBits();
    for (int doc = 0; doc < counts.length; doc++) {
      if (counts[doc] >= required) {
        words[doc >> 6] |= 1L << doc;
      }
    }
    return out;
  }

  private void run(Clause clause, short worth) throws IOException {
    switch (clause) {
      case Clause.Whole whole -> run(whole, worth);
      case Clause.Better better -> run(better, worth);
      case Clause.Sum sum -> {
        for (Clause part : sum.parts()) {
          run(part, worth);
        }
      }
    }
  }

  private void run(Clause.Whole whole, short worth) throws IOException {
    Postings postings = new Postings(whole);
    while (postings.next(batch)) {
      for (int i = 0; i < batch.size; i++) {
        put(batch.docs[i], batch.features[i], worth);
      }
    }
  }

  private void run(Clause.Better better, short worth) throws IOException {
    Collected one = new Collected();
    Postings postings = new Postings(better.one());
    while (postings.next(batch)) {
      one.add(batch);
    }
    int at = 0;
    postings = new Postings(better.other());
    while (postings.next(batch)) {
      for (int i = 0; i < batch.size; i++) {
        int doc = batch.docs[i];
        float score = batch.features[i];
        for (; at < one.size && one.docs[at] < doc; at++) {
          put(one.docs[at], one.scores[at], worth);
        }
        if (at < one.size && one.docs[at] == doc) {
          float other = one.scores[at++];
          score = Math.max(score, other) + better.tie() * Math.min(score, other);
        }
        put(doc, score, worth);
      }
    }
    for (; at < one.size; at++) {
      put(one.docs[at], one.scores[at], worth);
    }
  }

  /** The entries of one clause, batch by batch. */
  private final class Postings {

    private final @Nullable Scorer scorer;

    Postings(Clause.Whole clause) throws IOException {
      ScorerSupplier supplier = clause.weight().scorerSupplier(leaf);
      Scorer all = supplier == null ? null : supplier.get(Long.MAX_VALUE);
      scorer =
          all == null || all.iterator().nextDoc() == DocIdSetIterator.NO_MORE_DOCS ? null : all;
    }

    boolean next(DocAndFloatFeatureBuffer into) throws IOException {
      if (scorer == null) {
        return false;
      }
      scorer.nextDocsAndScores(DocIdSetIterator.NO_MORE_DOCS, leaf.reader().getLiveDocs(), into);
      return into.size > 0;
    }
  }

  /** Entries and scores kept aside. */
  private static final class Collected {

    private int[] docs = new int[256];
    private float[] scores = new float[256];
    private int size;

    void add(DocAndFloatFeatureBuffer batch) {
      int needed = size + batch.size;
      if (needed > docs.length) {
        docs = Arrays.copyOf(docs, Math.max(needed, 2 * docs.length));
        scores = Arrays.copyOf(scores, docs.length);
      }
      System.arraycopy(batch.docs, 0, docs, size, batch.size);
      System.arraycopy(batch.features, 0, scores, size, batch.size);
      size = needed;
    }
  }
}
