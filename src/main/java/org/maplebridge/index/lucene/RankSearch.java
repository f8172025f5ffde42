package org.maplebridge.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.maplebridge.index.RankQuery;
import org.maplebridge.index.RankResult;
import org.maplebridge.index.SearchResult.Found;
import org.maplebridge.index.analysis.Cutting;
import org.maplebridge.index.embedding.Chunks;
import org.maplebridge.index.embedding.Embedder;
import org.maplebridge.index.embedding.LazyEmbedder;
import org.maplebridge.index.embedding.Vectors;
import org.maplebridge.model.Viewer;
import org.maplebridge.schema.RankingProfile;

/**
 * Orders entries by nearness to a text. The first hits of each list (words of the rarest terms,
 * vectors) become candidates; of these every measure is taken exactly, and {@link Fusion} adds them
 * up.
 */
final class RankSearch {

  /** A text is read up to here, in chars. */
  private static final int LONGEST = 3000;

  /** The pieces of a text that is asked with: length in chars, and how many. */
  private static final int PIECE = 350;

  private static final int OVERLAP = 50;
  private static final int PIECES = 4;

  /** Where fewer than one entry in so many passes the filters, those are looked at one by one. */
  private static final int FEW = 50;

  private final Map<RankQuery.Profile, RankingProfile> profiles;
  private final LazyEmbedder embedder;
  private final Lengths lengths = new Lengths();

  RankSearch(Map<RankQuery.Profile, RankingProfile> profiles, LazyEmbedder embedder) {
    this.profiles = new EnumMap<>(profiles);
    this.embedder = embedder;
  }

  /** The shipped profiles. */
  static Map<RankQuery.Profile, RankingProfile> shipped() {
    Map<RankQuery.Profile, RankingProfile> out = new EnumMap<>(RankQuery.Profile.class);
    for (RankQuery.Profile p : RankQuery.Profile.values()) {
      out.put(p, RankingProfile.load(p.name().toLowerCase(Locale.ROOT)));
    }
    return out;
  }

  RankResult rank(IndexSearcher searcher, RankQuery query, Viewer viewer) throws IOException {
    List<Scored> ordered = order(searcher, query, viewer);
    boolean byMeaning = ordered.stream().anyMatch(s -> s.measures().containsKey(Measures.MEANING));
    List<Scored> first = ordered.subList(0, Math.min(query.limit(), ordered.size()));
    List<Found> hits;
    try {
      hits = first.parallelStream().map(hit -> found(searcher, hit)).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    List<Map<String, Float>> measures = first.stream().map(Scored::measures).toList();
    return new RankResult(hits, measures, byMeaning, byMeaning ? "" : remark());
  }

  private static Found found(IndexSearcher searcher, Scored hit) {
    try {
      return new Found(StoredEntries.read(searcher, hit.doc()), hit.score(), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String remark() {
    String reason = embedder.reason();
    return reason.isEmpty() ? "语义向量尚未备好，本次只按字词比较" : reason;
  }

  /**
   * A candidate.
   *
   * @param measures by name, in deviations from the mean of the candidates
   */
  record Scored(int doc, float score, Map<String, Float> measures) {}

  /** All candidates, the nearest first. */
  List<Scored> order(IndexSearcher searcher, RankQuery query, Viewer viewer) throws IOException {
    RankQuery.Profile sort = ArticlesOfLaw.sort(searcher, query.profile());
    RankingProfile profile = java.util.Objects.requireNonNull(profiles.get(sort), "profile");
    String text = query.text().substring(0, Math.min(LONGEST, query.text().length()));
    CompletableFuture<float @Nullable []> vector =
        CompletableFuture.supplyAsync(() -> vector(text, sort));
    Map<String, TermNearness> cuttings = cuttings(searcher, profile, text);
    Filters.Passing passing = Filters.of(query, viewer).run(searcher);
    TreeSet<Integer> candidates = byTerms(searcher, profile, cuttings, passing);
    float @Nullable [] asked = vector.join();
    if (asked != null) {
      candidates.addAll(new VectorSearch(searcher, asked, passing).entries(profile.candidates()));
    }
    Measures measures = new Measures(candidates);
    measures.words(searcher, cuttings);
    if (asked != null) {
      measures.meaning(searcher, lengths, asked);
    }
    return Fusion.order(measures, profile);
  }

  private float @Nullable [] vector(String text, RankQuery.Profile profile) {
    Embedder model = embedder.get().orElse(null);
    if (model == null || text.isBlank()) {
      return null;
    }
    List<String> pieces = Chunks.of(text, PIECE, OVERLAP, PIECES);
    float[] sum = new float[model.dimension()];
    for (String piece : pieces) {
      float[] one = vector(model, piece, profile);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += one[i];
      }
    }
    return Vectors.unit(sum);
  }

  private static float[] vector(Embedder model, String piece, RankQuery.Profile profile) {
    return switch (profile) {
      case SIMILAR -> model.embed(piece);
      case SEARCH -> model.embedQuestion(piece);
      case LAW -> model.embedLegalQuestion(piece);
    };
  }

  private Map<String, TermNearness> cuttings(
      IndexSearcher searcher, RankingProfile profile, String text) throws IOException {
    Map<String, TermNearness> out = new LinkedHashMap<>();
    String asking = Asking.sentences(text);
    for (Map.Entry<String, RankingProfile.Cut> e : profile.cuts().entrySet()) {
      Cutting cutting = Cutting.valueOf(e.getKey().toUpperCase(Locale.ROOT));
      Map<String, Float> terms = new HashMap<>();
      cutting.cut(text).forEach(t -> terms.put(t.text(), 1f));
      cutting.cut(asking).forEach(t -> terms.put(t.text(), profile.asking()));
      out.put(e.getKey(), new TermNearness(searcher, lengths, e.getKey(), e.getValue(), terms));
    }
    return out;
  }

  /** The first hits of each cutting that finds. */
  private static TreeSet<Integer> byTerms(
      IndexSearcher searcher,
      RankingProfile profile,
      Map<String, TermNearness> cuttings,
      Filters.Passing passing)
      throws IOException {
    TreeSet<Integer> out = new TreeSet<>();
    for (Map.Entry<String, RankingProfile.Cut> e : profile.cuts().entrySet()) {
      TermNearness nearness = cuttings.get(e.getKey());
      if (!e.getValue().finds() || nearness == null) {
        continue;
      }
      Best best = new Best(profile.candidates());
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        FixedBitSet own = passing.documents(leaf);
        if (own != null && own.cardinality() <= leaf.reader().maxDoc() / FEW) {
          int[] docs = documents(own);
          best.collect(
              leaf, docs, nearness.ofFew(leaf, docs, profile.postings(), profile.leastTerms()));
        } else {
          float[] scores = nearness.whole(leaf, profile.postings(), profile.leastTerms());
          best.collect(leaf, scores, own);
        }
      }
      out.addAll(best.documents());
    }
    return out;
  }

  private static int[] documents(FixedBitSet bits) {
    int[] docs = new int[bits.cardinality()];
    int at = 0;
    for (int doc = bits.nextSetBit(0);
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = doc + 1 < bits.length() ? bits.nextSetBit(doc + 1) : DocIdSetIterator.NO_MORE_DOCS) {
      docs[at++] = doc;
    }
    return docs;
  }

  /** The entries with the highest scores. */
  private static final class Best {

    private record Hit(int doc, float score) {}

    /** The weakest first. */
    private final PriorityQueue<Hit> queue =
        new PriorityQueue<>(Comparator.comparingDouble(Hit::score).thenComparingInt(h -> -h.doc()));

    private final int most;

    Best(int most) {
      this.most = most;
    }

    void collect(LeafReaderContext leaf, float[] scores, @Nullable FixedBitSet passing) {
      var live = leaf.reader().getLiveDocs();
      float least = least();
      for (int doc = 0; doc < scores.length; doc++) {
        if (scores[doc] > least
            && (passing == null || passing.get(doc))
            && (live == null || live.get(doc))) {
          put(new Hit(leaf.docBase + doc, scores[doc]));
          least = least();
        }
      }
    }

    /** Of some entries, in order, with their scores. */
    void collect(LeafReaderContext leaf, int[] docs, float[] scores) {
      var live = leaf.reader().getLiveDocs();
      for (int i = 0; i < docs.length; i++) {
        if (scores[i] > least() && (live == null || live.get(docs[i]))) {
          put(new Hit(leaf.docBase + docs[i], scores[i]));
        }
      }
    }

    private void put(Hit hit) {
      queue.add(hit);
      if (queue.size() > most) {
        queue.poll();
      }
    }

    private float least() {
      Hit weakest = queue.peek();
      return weakest == null || queue.size() < most ? 0 : weakest.score();
    }

    List<Integer> documents() {
      List<Integer> out = new ArrayList<>();
      queue.forEach(h -> out.add(h.doc()));
      return out;
    }
  }

  static int[] ofSegment(LeafReaderContext leaf, int[] docs) {
    int end = leaf.docBase + leaf.reader().maxDoc();
    return Arrays.stream(docs)
        .filter(d -> d >= leaf.docBase && d < end)
        .map(d -> d - leaf.docBase)
        .toArray();
  }
}
