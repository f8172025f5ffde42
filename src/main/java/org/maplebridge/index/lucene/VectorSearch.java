package org.maplebridge.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.AcceptDocs;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopKnnCollector;
import org.apache.lucene.search.VectorScorer;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the pieces whose vectors are nearest to one: by the graph of each field and segment, or one
 * by one where few entries pass the filters or a segment is small. Lucene's own query of vectors
 * does the same, but runs through the filters once more for every field.
 */
final class VectorSearch {

  /** How many deviations more than its share a segment is asked for. */
  private static final double SPARE = 16;

  private final IndexSearcher searcher;
  private final float[] vector;
  private final Filters.Passing passing;

  VectorSearch(IndexSearcher searcher, float[] vector, Filters.Passing passing) {
    this.searcher = searcher;
    this.vector = vector;
    this.passing = passing;
  }

  /** A field of a segment. */
  private record Part(LeafReaderContext leaf, String field, int vectors, int all) {}

  /** Pieces that pass the filters, the nearest first: so many of each field. */
  List<ScoreDoc> pieces(int each) throws IOException {
    List<Part> parts = parts();
    try {
      return (parts.size() > 1 ? parts.parallelStream() : parts.stream())
          .flatMap(part -> Arrays.stream(nearest(part, each)))
          .sorted((a, b) -> Float.compare(b.score, a.score))
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** The entries nearest by any of their pieces. */
  TreeSet<Integer> entries(int each) throws IOException {
    TreeSet<Integer> out = new TreeSet<>();
    for (ScoreDoc hit : pieces(each)) {
      if (out.size() >= each) {
        break;
      }
      out.add(hit.doc);
    }
    return out;
  }

  private List<Part> parts() throws IOException {
    List<Part> out = new ArrayList<>();
    for (int piece = 0; piece < VectorFields.MOST; piece++) {
      String field = VectorFields.field(piece);
      List<Part> ofField = new ArrayList<>();
      int all = 0;
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        FloatVectorValues values = leaf.reader().getFloatVectorValues(field);
        if (values != null && values.size() > 0) {
          ofField.add(new Part(leaf, field, values.size(), 0));
          all += values.size();
        }
      }
      for (Part part : ofField) {
        out.add(new Part(part.leaf(), field, part.vectors(), all));
      }
    }
    return out;
  }

  private ScoreDoc[] nearest(Part part, int each) {
    try {
      LeafReader reader = part.leaf().reader();
      FixedBitSet accepted = accepted(part.leaf());
      int count = share(part, each);
      int among = accepted == null ? part.vectors() : accepted.cardinality();
      ScoreDoc[] found;
      if (accepted != null && among <= count) {
        found = oneByOne(part, accepted, count);
      } else {
        TopKnnCollector collector =
            new TopKnnCollector(count, accepted == null ? Integer.MAX_VALUE : among + 1);
        reader.searchNearestVectors(part.field(), vector, collector, docs(reader, accepted));
        found =
            collector.earlyTerminated() && accepted != null
                ? oneByOne(part, accepted, count)
                : collector.topDocs().scoreDocs;
      }
      for (ScoreDoc hit : found) {
        hit.doc += part.leaf().docBase;
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What passes the filters and is not deleted; null when that is everything but deletions. */
  private @Nullable FixedBitSet accepted(LeafReaderContext leaf) {
    FixedBitSet bits = passing.documents(leaf);
    Bits live = leaf.reader().getLiveDocs();
    if (bits == null || live == null) {
      return bits;
    }
    FixedBitSet out = bits.clone();
    live.applyMask(out, 0);
    return out;
  }

  /** A segment of many is asked for its share of hits and a good deal more. */
  private static int share(Part part, int each) {
    double share = (double) part.vectors() / Math.max(1, part.all());
    double most = each * share + SPARE * Math.sqrt(each * share * (1 - share));
    return Math.clamp((long) Math.ceil(most), 1, each);
  }

  private ScoreDoc[] oneByOne(Part part, FixedBitSet accepted, int count) throws IOException {
    FloatVectorValues values = part.leaf().reader().getFloatVectorValues(part.field());
    VectorScorer scorer = values == null ? null : values.scorer(vector);
    if (scorer == null) {
      return new ScoreDoc[0];
    }
    TopKnnCollector out = new TopKnnCollector(count, Integer.MAX_VALUE);
    DocIdSetIterator places = scorer.iterator();
    for (int doc = places.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; ) {
      int next = accepted.nextSetBit(doc);
      if (next == doc) {
        out.collect(doc, scorer.score());
        doc = places.nextDoc();
      } else {
        doc = next == DocIdSetIterator.NO_MORE_DOCS ? next : places.advance(next);
      }
    }
    return out.topDocs().scoreDocs;
  }

  private static AcceptDocs docs(LeafReader reader, @Nullable FixedBitSet accepted) {
    if (accepted == null) {
      return AcceptDocs.fromLiveDocs(reader.getLiveDocs(), reader.maxDoc());
    }
    return new AcceptDocs() {
      @Override
      public Bits bits() {
        return accepted;
      }

      @Override
      public DocIdSetIterator iterator() {
        return new BitSetIterator(accepted, accepted.cardinality());
      }

      @Override
      public int cost() {
        return accepted.cardinality();
      }
    };
  }
}
