package org.maplebridge.index.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.maplebridge.index.lucene.TallyQuery.Clause;

/** Scores and numbers of units of each entry of one segment, added up clause by clause. */
final class Tally {

  private final LeafReaderContext leaf;
  private final float[] scores;
  private final short[] counts;
  private final DocAndFloatFeatureBuffer batch = new DocAndFloatFeatureBuffer();
  private @Nullable Scratch scratch;

  Tally(LeafReaderContext leaf) {
    this.leaf = leaf;
    this.scores = new float[leaf.reader().maxDoc()];
    this.counts = new short[leaf.reader().maxDoc()];
  }

  /** Adds one clause; it is worth so many units to each of its entries. */
  void add(Clause clause, int worth) throws IOException {
    run(
        clause,
        (doc, score) -> {
          scores[doc] += score;
          counts[doc] += (short) worth;
        });
  }

  float[] scores() {
    return scores;
  }

  /** The entries with enough units. */
  FixedBitSet matching(int required) {
    FixedBitSet out = new FixedBitSet(counts.length);
    for (int doc = 0; doc < counts.length; doc++) {
      if (counts[doc] >= required) {
        out.set(doc);
      }
    }
    return out;
  }

  /** Takes each entry of a clause once, except for a sum's parts. */
  @FunctionalInterface
  private interface Sink {
    void put(int doc, float score);
  }

  private void run(Clause clause, Sink sink) throws IOException {
    switch (clause) {
      case Clause.Whole whole -> run(whole, sink);
      case Clause.Better better -> run(better, sink);
      case Clause.Sum sum -> {
        if (sink instanceof Scratch) {
          for (Clause part : sum.parts()) {
            run(part, sink);
          }
        } else {
          Scratch own = scratch == null ? new Scratch(scores.length) : scratch;
          scratch = own;
          for (Clause part : sum.parts()) {
            run(part, own);
          }
          own.pour(sink);
        }
      }
    }
  }

  private void run(Clause.Whole whole, Sink sink) throws IOException {
    Postings postings = new Postings(whole);
    while (postings.next(batch)) {
      for (int i = 0; i < batch.size; i++) {
        sink.put(batch.docs[i], batch.features[i]);
      }
    }
  }

  private void run(Clause.Better better, Sink sink) throws IOException {
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
          sink.put(one.docs[at], one.scores[at]);
        }
        if (at < one.size && one.docs[at] == doc) {
          float other = one.scores[at++];
          score = Math.max(score, other) + better.tie() * Math.min(score, other);
        }
        sink.put(doc, score);
      }
    }
    for (; at < one.size; at++) {
      sink.put(one.docs[at], one.scores[at]);
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
      scorer.nextDocsAndScores(
          DocIdSetIterator.NO_MORE_DOCS, leaf.reader().getLiveDocs(), into);
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

  /** The parts of one sum, until they are poured out as one. */
  private static final class Scratch implements Sink {

    private final float[] sums;
    private final FixedBitSet touched;

    Scratch(int size) {
      this.sums = new float[size];
      this.touched = new FixedBitSet(size);
    }

    @Override
    public void put(int doc, float score) {
      sums[doc] += score;
      touched.set(doc);
    }

    void pour(Sink into) {
      BitSetIterator docs = new BitSetIterator(touched, 0);
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        into.put(doc, sums[doc]);
        sums[doc] = 0;
      }
      touched.clear();
    }
  }
}
