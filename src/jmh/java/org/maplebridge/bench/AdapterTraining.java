package org.maplebridge.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.util.VectorUtil;
import org.maplebridge.index.embedding.QuestionAdapter;

/**
 * Fits {@link QuestionAdapter}: questions should lie nearer to what answers them than to all other
 * texts of the collection (softmax over all of it). Each text has a number of its own that takes up
 * how often it is an answer, and that is thrown away afterwards: what is learnt is how questions
 * are put, not which answers are popular; an answer of many questions counts by the root of their
 * number. What words tell is given, so that the matrix learns what they don't. Few steps from zero
 * keep it small.
 */
final class AdapterTraining {

  private static final int STEPS = 16;
  private static final float SHARPNESS = 20;
  private static final float RATE = 2e-4f;
  private static final float OWN_RATE = 0.5f;
  private static final float SHRINK = 2e-3f;

  /**
   * A question.
   *
   * @param answers their places in the collection
   * @param words how near each text of the collection is by words
   */
  record Pair(float[] question, int[] answers, float[] words) {}

  private final float[][] texts;

  AdapterTraining(float[][] texts) {
    this.texts = texts.clone();
  }

  QuestionAdapter fit(List<Pair> pairs) {
    int d = texts[0].length;
    float[] weights = weights(pairs);
    float[][] matrix = new float[d][d];
    Adam steps = new Adam(d * d, RATE);
    Adam own = new Adam(texts.length, OWN_RATE);
    float[] popularity = new float[texts.length];
    for (int step = 1; step <= STEPS; step++) {
      float[][] pulls = new float[pairs.size()][];
      float[][] errors = new float[pairs.size()][];
      IntStream.range(0, pairs.size())
          .parallel()
          .forEach(i -> {
            float[] error = error(pairs.get(i), moved(matrix, pairs.get(i)), popularity);
            errors[i] = error;
            pulls[i] = pull(error);
          });
      float[] gradient = new float[d * d];
      float[] ownGradient = new float[texts.length];
      for (int i = 0; i < pulls.length; i++) {
        float[] question = pairs.get(i).question();
        for (int r = 0; r < d; r++) {
          float factor = weights[i] * SHARPNESS * pulls[i][r];
          for (int c = 0; c < d; c++) {
            gradient[r * d + c] += factor * question[c];
          }
        }
        for (int t = 0; t < texts.length; t++) {
          ownGradient[t] += weights[i] * errors[i][t];
        }
      }
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] += SHRINK * matrix[i / d][i % d];
      }
      float[] change = steps.step(gradient, step);
      for (int i = 0; i < change.length; i++) {
        matrix[i / d][i % d] -= change[i];
      }
      float[] ownChange = own.step(ownGradient, step);
      for (int t = 0; t < popularity.length; t++) {
        popularity[t] -= ownChange[t];
      }
    }
    return new QuestionAdapter(matrix);
  }

  private static float[] moved(float[][] matrix, Pair pair) {
    float[] out = pair.question().clone();
    for (int r = 0; r < matrix.length; r++) {
      out[r] += VectorUtil.dotProduct(matrix[r], pair.question());
    }
    return out;
  }

  /** By how much each text is thought likelier than it is. */
  private float[] error(Pair pair, float[] question, float[] popularity) {
    float[] out = new float[texts.length];
    float most = Float.NEGATIVE_INFINITY;
    for (int t = 0; t < out.length; t++) {
      out[t] =
          SHARPNESS * VectorUtil.dotProduct(texts[t], question) + pair.words()[t] + popularity[t];
      most = Math.max(most, out[t]);
    }
    double sum = 0;
    for (int t = 0; t < out.length; t++) {
      out[t] = (float) Math.exp(out[t] - most);
      sum += out[t];
    }
    for (int t = 0; t < out.length; t++) {
      out[t] /= (float) sum;
    }
    for (int answer : pair.answers()) {
      out[answer] -= 1f / pair.answers().length;
    }
    return out;
  }

  /** The texts weighed by their errors; tiny ones are left out. */
  private float[] pull(float[] error) {
    float[] out = new float[texts[0].length];
    for (int t = 0; t < error.length; t++) {
      if (Math.abs(error[t]) > 1e-5f) {
        for (int i = 0; i < out.length; i++) {
          out[i] += error[t] * texts[t][i];
        }
      }
    }
    return out;
  }

  private static float[] weights(List<Pair> pairs) {
    Map<Integer, Integer> counts = new HashMap<>();
    pairs.forEach(p -> Arrays.stream(p.answers()).forEach(a -> counts.merge(a, 1, Integer::sum)));
    float[] out = new float[pairs.size()];
    float sum = 0;
    for (int i = 0; i < out.length; i++) {
      List<Double> own = new ArrayList<>();
      for (int answer : pairs.get(i).answers()) {
        own.add(1 / Math.sqrt(counts.getOrDefault(answer, 1)));
      }
      out[i] = (float) own.stream().mapToDouble(Double::doubleValue).average().orElse(0);
      sum += out[i];
    }
    for (int i = 0; i < out.length; i++) {
      out[i] /= sum;
    }
    return out;
  }

  /** Steps of about the same size whatever the gradient's scale. */
  private static final class Adam {

    private final float[] mean;
    private final float[] square;
    private final float rate;

    Adam(int size, float rate) {
      this.mean = new float[size];
      this.square = new float[size];
      this.rate = rate;
    }

    float[] step(float[] gradient, int number) {
      float[] out = new float[gradient.length];
      double first = 1 - Math.pow(0.9, number);
      double second = 1 - Math.pow(0.99, number);
      for (int i = 0; i < out.length; i++) {
        mean[i] = 0.9f * mean[i] + 0.1f * gradient[i];
        square[i] = 0.99f * square[i] + 0.01f * gradient[i] * gradient[i];
        if (Math.abs(mean[i]) > 1e-9f) {
          out[i] = (float) (rate * (mean[i] / first) / (Math.sqrt(square[i] / second) + 1e-6));
        }
      }
      return out;
    }
  }
}
