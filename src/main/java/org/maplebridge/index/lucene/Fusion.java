package org.maplebridge.index.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maplebridge.index.lucene.RankSearch.Scored;
import org.maplebridge.schema.RankingProfile;

/**
 * Adds measures of different scales up: each is first counted in its own deviations from its mean
 * among the candidates.
 */
final class Fusion {

  private Fusion() {}

  /** The candidates by the weighted sum of their measures. */
  static List<Scored> order(Measures measures, RankingProfile profile) {
    float[] sums = new float[measures.size()];
    Map<String, float[]> columns = new LinkedHashMap<>();
    measures
        .columns()
        .forEach((name, column) -> {
          float[] scaled = times(trust(name, measures), standardised(column));
          columns.put(name, scaled);
          float weight = profile.weight(name);
          for (int i = 0; i < sums.length; i++) {
            sums[i] += weight * scaled[i];
          }
        });
    List<Scored> out = new ArrayList<>();
    for (int i = 0; i < sums.length; i++) {
      Map<String, Float> own = new LinkedHashMap<>();
      for (Map.Entry<String, float[]> e : columns.entrySet()) {
        own.put(e.getKey(), e.getValue()[i]);
      }
      out.add(new Scored(measures.doc(i), sums[i], own));
    }
    out.sort(Comparator.comparingDouble((Scored s) -> -s.score()).thenComparingInt(Scored::doc));
    return out;
  }

  /** A measure of vectors that have seen little of long texts says little of them. */
  private static float trust(String name, Measures measures) {
    return name.equals(Measures.MEANING) ? measures.share() : 1;
  }

  private static float[] times(float factor, float[] column) {
    for (int i = 0; i < column.length; i++) {
      column[i] *= factor;
    }
    return column;
  }

  /** Deviations from the mean in units of the standard deviation. */
  static float[] standardised(float[] column) {
    double sum = 0;
    double squares = 0;
    for (float v : column) {
      sum += v;
      squares += (double) v * v;
    }
    double mean = sum / Math.max(1, column.length);
    double deviation = Math.sqrt(Math.max(0, squares / Math.max(1, column.length) - mean * mean));
    float[] out = new float[column.length];
    if (deviation > 1e-9) {
      for (int i = 0; i < out.length; i++) {
        out[i] = (float) ((column[i] - mean) / deviation);
      }
    }
    return out;
  }
}
