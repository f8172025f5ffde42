package org.maplebridge.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.maplebridge.index.analysis.Cutting;
import org.maplebridge.index.analysis.Token;
import org.maplebridge.schema.RankingProfile;

/**
 * How near all texts of a collection are to a question by bigrams and unigrams, with the weights of
 * profile {@code search}: what the adapter need not learn.
 */
final class WordScores {

  /** Deviations are counted among so many first texts. */
  private static final int FIRST = 200;

  /** A text is never farther below their mean than this. */
  private static final float FARTHEST = -4;

  private final List<Cut> cuts;

  private WordScores(List<Cut> cuts) {
    this.cuts = cuts;
  }

  static WordScores of(RankingSet set) {
    RankingProfile profile = RankingProfile.load("search");
    List<Cut> cuts = new ArrayList<>();
    for (Cutting cutting : List.of(Cutting.BIGRAMS, Cutting.UNIGRAMS)) {
      String name = cutting.name().toLowerCase(java.util.Locale.ROOT);
      RankingProfile.Cut cut = profile.cuts().get(name);
      if (cut != null) {
        cuts.add(new Cut(set, cutting, cut, profile.weight(name)));
      }
    }
    return new WordScores(cuts);
  }

  float[] of(String question) {
    float[] sum = new float[0];
    for (Cut cut : cuts) {
      float[] one = cut.scores(question);
      sum = sum.length == 0 ? new float[one.length] : sum;
      for (int i = 0; i < sum.length; i++) {
        sum[i] += one[i];
      }
    }
    return sum;
  }

  private record Posting(int text, int frequency) {}

  private static final class Cut {

    private final Cutting cutting;
    private final RankingProfile.Cut how;
    private final float weight;
    private final int[] lengths;
    private final double average;
    private final Map<String, List<Posting>> postings = new HashMap<>();

    Cut(RankingSet set, Cutting cutting, RankingProfile.Cut how, float weight) {
      this.cutting = cutting;
      this.how = how;
      this.weight = weight;
      this.lengths = new int[set.corpus().size()];
      for (int i = 0; i < lengths.length; i++) {
        int text = i;
        RankingSet.Item item = set.corpus().get(i);
        Map<String, Integer> counts = new HashMap<>();
        for (Token t : cutting.cut(item.title() + "\n" + item.text())) {
          counts.merge(t.text(), 1, Integer::sum);
          lengths[i]++;
        }
        counts.forEach((term, n) ->
            postings.computeIfAbsent(term, t -> new ArrayList<>()).add(new Posting(text, n)));
      }
      this.average = Arrays.stream(lengths).average().orElse(1);
    }

    float[] scores(String question) {
      float[] out = new float[lengths.length];
      Set<String> terms =
          cutting.cut(question).stream().map(Token::text).collect(Collectors.toSet());
      for (String term : terms) {
        List<Posting> list = postings.getOrDefault(term, List.of());
        double idf = Math.log(1 + (out.length - list.size() + 0.5) / (list.size() + 0.5));
        for (Posting p : list) {
          double length = how.k1() * (1 - how.b() + how.b() * lengths[p.text()] / average);
          out[p.text()] +=
              (float) (Math.pow(idf, how.rarity()) * p.frequency() / (p.frequency() + length));
        }
      }
      return weighed(out);
    }

    private float[] weighed(float[] scores) {
      float[] sorted = scores.clone();
      Arrays.sort(sorted);
      float[] first = Arrays.copyOfRange(sorted, Math.max(0, sorted.length - FIRST), sorted.length);
      double mean = 0;
      double square = 0;
      for (float v : first) {
        mean += v / first.length;
        square += (double) v * v / first.length;
      }
      double deviation = Math.sqrt(Math.max(0, square - mean * mean)) + 1e-9;
      for (int i = 0; i < scores.length; i++) {
        scores[i] = weight * Math.max(FARTHEST, (float) ((scores[i] - mean) / deviation));
      }
      return scores;
    }
  }
}
