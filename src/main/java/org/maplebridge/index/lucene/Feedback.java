package org.maplebridge.index.lucene;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.maplebridge.index.embedding.Vectors;
import org.maplebridge.schema.RankingProfile;

/** Moves a query's vector towards what its first hits have in common, and measures again. */
final class Feedback {

  private final RankingProfile profile;

  Feedback(RankingProfile profile) {
    this.profile = profile;
  }

  void run(Measures measures, float[] asked) {
    int hits = profile.feedback().hits();
    if (hits == 0 || profile.weight(Measures.FEEDBACK) == 0) {
      return;
    }
    float[] sums = Fusion.sums(measures, profile);
    List<Integer> first =
        IntStream.range(0, sums.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -sums[i]))
            .limit(hits)
            .toList();
    float[] moved = asked.clone();
    for (int i : first) {
      float[] vector = measures.vector(i);
      if (vector != null) {
        for (int d = 0; d < moved.length; d++) {
          moved[d] += profile.feedback().weight() / hits * vector[d];
        }
      }
    }
    measures.put(Measures.FEEDBACK, measures.nearness(Vectors.unit(moved)));
  }
}
