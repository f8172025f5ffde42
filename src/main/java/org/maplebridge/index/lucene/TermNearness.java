package org.maplebridge.index.lucene;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.maplebridge.schema.RankingProfile;

/**
 * BM25 of entries for one cutting of a text, name and text taken as one field. Each distinct term
 * counts by how rare it is and by a weight of its own, however often the text says it. Used by one
 * thread at a time: a term is looked up once in each segment, and what {@link #whole} has added up
 * is not added up again.
 */
final class TermNearness {

  /** A term, how many entries have it, and what it is worth. */
  private record Weighted(BytesRef term, int frequency, float weight) {}

  private final Lengths lengths;
  private final String nameField;
  private final String textField;
  private final RankingProfile.Cut cut;
  private final List<Weighted> terms = new ArrayList<>();
  private final List<Segment> segments = new ArrayList<>();

  /** What an entry's length in text and in name adds to the damping of frequencies. */
  private final float[] textDamping;

  private final float[] nameDamping;

  TermNearness(
      IndexSearcher searcher,
      Lengths lengths,
      String cutting,
      RankingProfile.Cut cut,
      Map<String, Float> distinct)
      throws IOException {
    this.lengths = lengths;
    String suffix = Character.toUpperCase(cutting.charAt(0)) + cutting.substring(1);
    this.nameField = "name" + suffix;
    this.textField = "text" + suffix;
    this.cut = cut;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      segments.add(new Segment(leaf.reader()));
    }
    double all = Math.max(1, searcher.getIndexReader().maxDoc());
    for (Map.Entry<String, Float> term : new TreeMap<>(distinct).entrySet()) {
      BytesRef bytes = new BytesRef(term.getKey());
      int inTexts = 0;
      int inNames = 0;
      for (Segment segment : segments) {
        inTexts += segment.text.find(bytes);
        inNames += cut.name() > 0 ? segment.name.find(bytes) : 0;
      }
      int frequency = Math.max(inTexts, inNames);
      if (frequency > 0) {
        double idf = Math.log(1 + Math.max(0, all - frequency + 0.5) / (frequency + 0.5));
        float rarity = (float) Math.pow(idf, cut.rarity());
        terms.add(new Weighted(bytes, frequency, term.getValue() * rarity));
      }
    }
    terms.sort(Comparator.comparingInt(Weighted::frequency).thenComparing(Weighted::term));
    double sum = total(searcher, textField) + cut.name() * total(searcher, nameField);
    float averageLength = (float) Math.max(1, sum / all);
    float each = cut.k1() * cut.b() / averageLength;
    this.textDamping = Lengths.scaled(each, cut.k1() * (1 - cut.b()));
    this.nameDamping = Lengths.scaled(each * cut.name(), 0);
  }

  private static double total(IndexSearcher searcher, String field) throws IOException {
    CollectionStatistics statistics = searcher.collectionStatistics(field);
    return statistics == null ? 0 : statistics.sumTotalTermFreq();
  }

  /**
   * The scores of all entries of a segment for the rarest terms that cost no more than so many
   * places.
   */
  float[] whole(LeafReaderContext leaf, long places, int leastTerms) throws IOException {
    float[] scores = new float[leaf.reader().maxDoc()];
    Segment segment = segments.get(leaf.ord);
    List<Weighted> rarest = rarest(places, leastTerms);
    for (Weighted term : rarest) {
      segment.all(term, scores);
    }
    segment.added = scores;
    segment.addedTerms = rarest.size();
    return scores;
  }

  /**
   * As {@link #whole}, for some entries: cheaper where these are few.
   *
   * @param docs of this segment, in order
   */
  float[] ofFew(LeafReaderContext leaf, int[] docs, long places, int leastTerms)
      throws IOException {
    float[] scores = new float[docs.length];
    for (Weighted term : rarest(places, leastTerms)) {
      segments.get(leaf.ord).some(term, docs, scores);
    }
    return scores;
  }

  private List<Weighted> rarest(long places, int leastTerms) {
    long spent = 0;
    int count = 0;
    for (Weighted term : terms) {
      spent += term.frequency();
      if (count >= leastTerms && spent > places) {
        break;
      }
      count++;
    }
    return terms.subList(0, count);
  }

  /**
   * The scores of some entries for all terms.
   *
   * @param docs of this segment, in order
   */
  float[] among(LeafReaderContext leaf, int[] docs) throws IOException {
    float[] scores = new float[docs.length];
    Segment segment = segments.get(leaf.ord);
    float[] added = segment.added;
    if (added != null) {
      for (int i = 0; i < docs.length; i++) {
        scores[i] = added[docs[i]];
      }
    }
    for (Weighted term : terms.subList(segment.addedTerms, terms.size())) {
      segment.some(term, docs, scores);
    }
    return scores;
  }

  /** A field of a segment, with the places of the terms that were found in it. */
  private static final class Dictionary {

    private final @Nullable TermsEnum entries;
    private final Map<BytesRef, TermState> places = new HashMap<>();

    /** Its buffers are used again for the next term. */
    private @Nullable PostingsEnum last;

    Dictionary(LeafReader reader, String field) throws IOException {
      Terms all = reader.terms(field);
      this.entries = all == null ? null : all.iterator();
    }

    /** In how many entries a term stands. */
    int find(BytesRef term) throws IOException {
      if (entries == null || !entries.seekExact(term)) {
        return 0;
      }
      places.put(term, entries.termState());
      return entries.docFreq();
    }

    /** Good until the next term is asked for; null where no entry has the term. */
    @Nullable PostingsEnum postings(BytesRef term) throws IOException {
      TermState place = places.get(term);
      if (entries == null || place == null) {
        return null;
      }
      entries.seekExact(term, place);
      last = entries.postings(last, PostingsEnum.FREQS);
      return last;
    }
  }

  private final class Segment {

    private final Dictionary text;
    private final Dictionary name;
    private final byte[] textLengths;
    private final byte[] nameLengths;
    private final DocAndFloatFeatureBuffer batch = new DocAndFloatFeatureBuffer();
    private int[] named = new int[256];
    private float[] namedTimes = new float[256];

    /** The sums of the first terms, if all entries have been scored. */
    private float @Nullable [] added;

    private int addedTerms;

    Segment(LeafReader reader) throws IOException {
      this.text = new Dictionary(reader, textField);
      this.name = new Dictionary(reader, nameField);
      this.textLengths = lengths.get(reader, textField).bytes();
      this.nameLengths = lengths.get(reader, nameField).bytes();
    }

    private float score(float weight, int doc, float frequency) {
      float damping = textDamping[textLengths[doc] & 0xff] + nameDamping[nameLengths[doc] & 0xff];
      return weight * frequency / (frequency + damping);
    }

    void all(Weighted term, float[] scores) throws IOException {
      float weight = term.weight();
      int names = readNames(term.term());
      int at = 0;
      PostingsEnum texts = text.postings(term.term());
      if (texts != null) {
        texts.nextDoc();
        for (texts.nextPostings(NO_MORE_DOCS, batch);
            batch.size > 0;
            texts.nextPostings(NO_MORE_DOCS, batch)) {
          for (int i = 0; i < batch.size; i++) {
            int doc = batch.docs[i];
            float frequency = batch.features[i];
            for (; at < names && named[at] < doc; at++) {
              scores[named[at]] += score(weight, named[at], namedTimes[at]);
            }
            if (at < names && named[at] == doc) {
              frequency += namedTimes[at++];
            }
            scores[doc] += score(weight, doc, frequency);
          }
        }
      }
      for (; at < names; at++) {
        scores[named[at]] += score(weight, named[at], namedTimes[at]);
      }
    }

    /** Puts aside which entries have a term in their names, and what that counts. */
    private int readNames(BytesRef term) throws IOException {
      PostingsEnum names = name.postings(term);
      if (names == null) {
        return 0;
      }
      int size = 0;
      names.nextDoc();
      for (names.nextPostings(NO_MORE_DOCS, batch);
          batch.size > 0;
          names.nextPostings(NO_MORE_DOCS, batch)) {
        if (size + batch.size > named.length) {
          named = Arrays.copyOf(named, 2 * (size + batch.size));
          namedTimes = Arrays.copyOf(namedTimes, named.length);
        }
        for (int i = 0; i < batch.size; i++) {
          named[size] = batch.docs[i];
          namedTimes[size++] = cut.name() * batch.features[i];
        }
      }
      return size;
    }

    void some(Weighted term, int[] docs, float[] scores) throws IOException {
      PostingsEnum texts = text.postings(term.term());
      PostingsEnum names = name.postings(term.term());
      for (int i = 0; i < docs.length; i++) {
        float frequency = frequency(texts, docs[i]) + cut.name() * frequency(names, docs[i]);
        if (frequency > 0) {
          scores[i] += score(term.weight(), docs[i], frequency);
        }
      }
    }

    private static int frequency(@Nullable PostingsEnum postings, int doc) throws IOException {
      if (postings == null) {
        return 0;
      }
      int at = postings.docID() < doc ? postings.advance(doc) : postings.docID();
      return at == doc ? postings.freq() : 0;
    }
  }
}
