package org.maplebridge.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.maplebridge.schema.RankingProfile;

/**
 * BM25 of entries for one cutting of a text, name and text taken as one field. Each distinct term
 * counts by how rare it is and by a weight of its own, however often the text says it.
 */
final class TermNearness {

  /** A term, how many entries have it, and what it is worth. */
  private record Weighted(BytesRef term, int frequency, float weight) {}

  private final IndexSearcher searcher;
  private final Lengths lengths;
  private final String nameField;
  private final String textField;
  private final RankingProfile.Cut cut;
  private final List<Weighted> terms = new ArrayList<>();
  private final float averageLength;

  TermNearness(
      IndexSearcher searcher,
      Lengths lengths,
      String cutting,
      RankingProfile.Cut cut,
      Map<String, Float> distinct)
      throws IOException {
    this.searcher = searcher;
    this.lengths = lengths;
    String suffix = Character.toUpperCase(cutting.charAt(0)) + cutting.substring(1);
    this.nameField = "name" + suffix;
    this.textField = "text" + suffix;
    this.cut = cut;
    IndexReader reader = searcher.getIndexReader();
    double all = Math.max(1, reader.maxDoc());
    for (Map.Entry<String, Float> term : distinct.entrySet()) {
      BytesRef bytes = new BytesRef(term.getKey());
      int frequency =
          Math.max(
              reader.docFreq(new Term(textField, bytes)),
              cut.name() > 0 ? reader.docFreq(new Term(nameField, bytes)) : 0);
      if (frequency > 0) {
        double idf = Math.log(1 + Math.max(0, all - frequency + 0.5) / (frequency + 0.5));
        float rarity = (float) Math.pow(idf, cut.rarity());
        terms.add(new Weighted(bytes, frequency, term.getValue() * rarity));
      }
    }
    terms.sort(Comparator.comparingInt(Weighted::frequency).thenComparing(Weighted::term));
    double sum = total(textField) + cut.name() * total(nameField);
    this.averageLength = (float) Math.max(1, sum / all);
  }

  private double total(String field) throws IOException {
    CollectionStatistics statistics = searcher.collectionStatistics(field);
    return statistics == null ? 0 : statistics.sumTotalTermFreq();
  }

  /**
   * The scores of all entries of a segment for the rarest terms that cost no more than so many
   * places.
   */
  float[] whole(LeafReaderContext leaf, long places, int leastTerms) throws IOException {
    float[] scores = new float[leaf.reader().maxDoc()];
    Segment segment = new Segment(leaf.reader());
    for (Weighted term : rarest(places, leastTerms)) {
      segment.all(term, scores);
    }
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
    Segment segment = new Segment(leaf.reader());
    for (Weighted term : rarest(places, leastTerms)) {
      segment.some(term, docs, scores);
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
    Segment segment = new Segment(leaf.reader());
    for (Weighted term : terms) {
      segment.some(term, docs, scores);
    }
    return scores;
  }

  private final class Segment {

    private final LeafReader reader;
    private final Lengths.Column nameLengths;
    private final Lengths.Column textLengths;

    Segment(LeafReader reader) throws IOException {
      this.reader = reader;
      this.nameLengths = lengths.get(reader, nameField);
      this.textLengths = lengths.get(reader, textField);
    }

    private float score(Weighted term, int doc, float frequency) {
      float length = textLengths.get(doc) + cut.name() * nameLengths.get(doc);
      float damping = cut.k1() * (1 - cut.b() + cut.b() * length / averageLength);
      return term.weight() * frequency / (frequency + damping);
    }

    private @Nullable PostingsEnum postings(String field, Weighted term) throws IOException {
      return reader.postings(new Term(field, term.term()), PostingsEnum.FREQS);
    }

    void all(Weighted term, float[] scores) throws IOException {
      PostingsEnum text = postings(textField, term);
      PostingsEnum name = cut.name() > 0 ? postings(nameField, term) : null;
      int inText = text == null ? PostingsEnum.NO_MORE_DOCS : text.nextDoc();
      int inName = name == null ? PostingsEnum.NO_MORE_DOCS : name.nextDoc();
      while (inText != PostingsEnum.NO_MORE_DOCS || inName != PostingsEnum.NO_MORE_DOCS) {
        int doc = Math.min(inText, inName);
        float frequency = 0;
        if (text != null && inText == doc) {
          frequency += text.freq();
          inText = text.nextDoc();
        }
        if (name != null && inName == doc) {
          frequency += cut.name() * name.freq();
          inName = name.nextDoc();
        }
        scores[doc] += score(term, doc, frequency);
      }
    }

    void some(Weighted term, int[] docs, float[] scores) throws IOException {
      PostingsEnum text = postings(textField, term);
      PostingsEnum name = cut.name() > 0 ? postings(nameField, term) : null;
      for (int i = 0; i < docs.length; i++) {
        float frequency = frequency(text, docs[i]) + cut.name() * frequency(name, docs[i]);
        if (frequency > 0) {
          scores[i] += score(term, docs[i], frequency);
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
