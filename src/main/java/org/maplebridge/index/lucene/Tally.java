package org.maplebridge.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.maplebridge.index.lucene.TallyQuery.Clause;

/**
 * Scores and numbers of units of each entry of a stretch of one segment, added up clause by clause;
 * window by window, so that what is added to stays in the processor's cache however long the
 * segment is. Used once, by one thread.
 */
final class Tally {

  /** Entries of a window: a multiple of 64. */
  static final int WINDOW = 1 << 15;

  private final int width;
  private final LeafReaderContext leaf;
  private final float[] scores;
  private final FixedBitSet matching;
  private final short[] counts;

  /** The last clause that counted for an entry, so that the parts of a sum count once. */
  private final short[] counted;

  private final DocAndFloatFeatureBuffer batch = new DocAndFloatFeatureBuffer();
  private int window;
  private short clause;

  /**
   * @param scores of the segment, to be added to
   * @param matching of the segment, to be set; other threads may set other stretches
   * @param width of a window, a multiple of 64
   */
  Tally(LeafReaderContext leaf, float[] scores, FixedBitSet matching, int width) {
    this.leaf = leaf;
    this.width = width;
    this.counts = new short[width];
    this.counted = new short[width];
    this.scores = scores;
    this.matching = matching;
  }

  /**
   * Adds up a stretch.
   *
   * @param from a multiple of 64
   * @param counting each is worth a unit to each of its entries
   * @param enough each is worth all units that are required
   */
  void run(int from, int to, List<Clause> counting, List<Clause> enough, int required)
      throws IOException {
    List<Run> runs = new ArrayList<>();
    for (Clause c : counting) {
      runs.add(run(c, (short) 1, from));
    }
    for (Clause c : enough) {
      runs.add(run(c, (short) required, from));
    }
    for (window = from; window < to; window += width) {
      int end = Math.min(to, window + width);
      Arrays.fill(counts, (short) 0);
      Arrays.fill(counted, (short) 0);
      clause = 0;
      for (Run run : runs) {
        clause++;
        run.to(end);
      }
      match(end, required);
    }
  }

  private void match(int end, int required) {
    long[] words = matching.getBits();
    for (int doc = window; doc < end; doc++) {
      if (counts[doc - window] >= required) {
        words[doc >> 6] |= 1L << doc;
      }
    }
  }

  private void put(int doc, float score, short worth) {
    scores[doc] += score;
    int at = doc - window;
    if (counted[at] != clause) {
      counted[at] = clause;
      counts[at] += worth;
    }
  }

  /** A clause on its way through the stretch. */
  private interface Run {
    void to(int end) throws IOException;
  }

  private Run run(Clause clause, short worth, int from) throws IOException {
    return switch (clause) {
      case Clause.Whole whole -> {
        Postings postings = new Postings(whole, from);
        yield end -> whole(postings, worth, end);
      }
      case Clause.Better better -> {
        Postings one = new Postings(better.one(), from);
        Postings other = new Postings(better.other(), from);
        Collected collected = new Collected();
        yield end -> better(one, other, collected, better.tie(), worth, end);
      }
      case Clause.Sum sum -> {
        List<Run> parts = new ArrayList<>();
        for (Clause part : sum.parts()) {
          parts.add(run(part, worth, from));
        }
        yield end -> {
          for (Run part : parts) {
            part.to(end);
          }
        };
      }
    };
  }

  private void whole(Postings postings, short worth, int end) throws IOException {
    while (postings.next(end, batch)) {
      for (int i = 0; i < batch.size; i++) {
        put(batch.docs[i], batch.features[i], worth);
      }
    }
  }

  private void better(
      Postings first, Postings second, Collected one, float tie, short worth, int end)
      throws IOException {
    one.size = 0;
    while (first.next(end, batch)) {
      one.add(batch);
    }
    int at = 0;
    while (second.next(end, batch)) {
      for (int i = 0; i < batch.size; i++) {
        int doc = batch.docs[i];
        float score = batch.features[i];
        for (; at < one.size && one.docs[at] < doc; at++) {
          put(one.docs[at], one.scores[at], worth);
        }
        if (at < one.size && one.docs[at] == doc) {
          float other = one.scores[at++];
          score = Math.max(score, other) + tie * Math.min(score, other);
        }
        put(doc, score, worth);
      }
    }
    for (; at < one.size; at++) {
      put(one.docs[at], one.scores[at], worth);
    }
  }

  /** The entries of one clause from some entry on, batch by batch. */
  private final class Postings {

    private final @Nullable Scorer scorer;

    Postings(Clause.Whole clause, int from) throws IOException {
      ScorerSupplier supplier = clause.weight().scorerSupplier(leaf);
      Scorer all = supplier == null ? null : supplier.get(Long.MAX_VALUE);
      scorer =
          all == null || all.iterator().advance(from) == DocIdSetIterator.NO_MORE_DOCS ? null : all;
    }

    /** Those before an end; false when there is none left. */
    boolean next(int end, DocAndFloatFeatureBuffer into) throws IOException {
      if (scorer == null || scorer.docID() >= end) {
        return false;
      }
      scorer.nextDocsAndScores(end, leaf.reader().getLiveDocs(), into);
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
