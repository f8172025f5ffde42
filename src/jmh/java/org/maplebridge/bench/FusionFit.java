package org.maplebridge.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.IntStream;

/**
 * Fits the weights of measures: the candidates that answer a query should take all of a softmax
 * over its candidates; no weight is negative.
 */
final class FusionFit {

  private static final int STEPS = 400;
  private static final double RATE = 0.1;
  private static final double SHRINK = 1e-3;

  private FusionFit() {}

  /**
   * A query's candidates.
   *
   * @param measures one row for each, standardised
   * @param grades of each
   * @param ideal all grades of the query, those that were not found among them
   * @param judged whether anybody looked at the candidate
   */
  record Asked(
      String id,
      String set,
      double[][] measures,
      int[] grades,
      Collection<Integer> ideal,
      boolean[] judged) {

    double ndcg(double[] weights, boolean judgedOnly) {
      Integer[] order =
          IntStream.range(0, grades.length)
              .filter(i -> !judgedOnly || judged[i])
              .boxed()
              .sorted(Comparator.comparingDouble((Integer i) -> -sum(measures[i], weights)))
              .toArray(Integer[]::new);
      double got = 0;
      for (int i = 0; i < Math.min(10, order.length); i++) {
        got += grades[order[i]] / (Math.log(i + 2) / Math.log(2));
      }
      int[] best = ideal.stream().mapToInt(g -> -g).sorted().limit(10).toArray();
      double most = 0;
      for (int i = 0; i < best.length; i++) {
        most += -best[i] / (Math.log(i + 2) / Math.log(2));
      }
      return most == 0 ? Double.NaN : got / most;
    }
  }

  static double sum(double[] row, double[] weights) {
    double out = 0;
    for (int i = 0; i < row.length; i++) {
      out += row[i] * weights[i];
    }
    return out;
  }

  /** Sets that count more often than once. */
  private static final Map<String, Double> COUNTS = Map.of("stard5k", 4.0);

  /**
   * Weights for some queries. A set of queries counts the same however many it has, but short
   * questions to articles count more than long ones: they gain least and lose first.
   */
  static double[] fit(List<Asked> queries) {
    List<Asked> useful = queries.stream().filter(q -> Arrays.stream(q.grades()).sum() > 0).toList();
    Map<String, Long> sizes =
        useful.stream()
            .collect(
                java.util.stream.Collectors.groupingBy(
                    Asked::set, java.util.stream.Collectors.counting()));
    double counted = sizes.keySet().stream().mapToDouble(s -> COUNTS.getOrDefault(s, 1.0)).sum();
    int n = useful.getFirst().measures()[0].length;
    double[] weights = new double[n];
    Arrays.fill(weights, 0.5);
    double[] mean = new double[n];
    double[] square = new double[n];
    for (int step = 1; step <= STEPS; step++) {
      double[] gradient = new double[n];
      for (Asked q : useful) {
        double share =
            COUNTS.getOrDefault(q.set(), 1.0) / sizes.getOrDefault(q.set(), 1L) / counted;
        add(q, weights, share, gradient);
      }
      for (int i = 0; i < n; i++) {
        gradient[i] += 2 * SHRINK * weights[i];
        mean[i] = 0.9 * mean[i] + 0.1 * gradient[i];
        square[i] = 0.99 * square[i] + 0.01 * gradient[i] * gradient[i];
        double first = mean[i] / (1 - Math.pow(0.9, step));
        double second = square[i] / (1 - Math.pow(0.99, step));
        weights[i] = Math.max(0, weights[i] - RATE * first / (Math.sqrt(second) + 1e-9));
      }
    }
    return weights;
  }

  private static void add(Asked q, double[] weights, double share, double[] gradient) {
    double[] p = new double[q.measures().length];
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < p.length; i++) {
      p[i] = sum(q.measures()[i], weights);
      most = Math.max(most, p[i]);
    }
    double all = 0;
    for (int i = 0; i < p.length; i++) {
      p[i] = Math.exp(p[i] - most);
      all += p[i];
    }
    double grades = Arrays.stream(q.grades()).sum();
    for (int i = 0; i < p.length; i++) {
      double error = p[i] / all - q.grades()[i] / grades;
      for (int k = 0; k < gradient.length; k++) {
        gradient[k] += share * error * q.measures()[i][k];
      }
    }
  }

  static double mean(List<Asked> queries, double[] weights, boolean judgedOnly) {
    return queries.stream()
        .mapToDouble(q -> q.ndcg(weights, judgedOnly))
        .filter(v -> !Double.isNaN(v))
        .average()
        .orElse(0);
  }

  static String show(List<String> names, double[] weights) {
    StringJoiner out = new StringJoiner(", ", "{", "}");
    for (int i = 0; i < weights.length; i++) {
      out.add(String.format(Locale.ROOT, "%s: %.3f", names.get(i), weights[i]));
    }
    return out.toString();
  }
}
