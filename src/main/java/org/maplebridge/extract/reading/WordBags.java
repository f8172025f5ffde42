package org.maplebridge.extract.reading;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Texts as bags of pairs of characters, and how much likelier it is that two of them speak of the
 * same than that each speaks of its own: the Bayes factor of the Dirichlet compound multinomial
 * (Minka 2000; Madsen, Kauchak, Elkan 2005), in which a word that was used once is soon used again,
 * and a rare one that both use says more than a common one.
 */
final class WordBags {

  /** How much of general language is in an article beside its own: in pairs of characters. */
  private static final double CONCENTRATION = 600;

  /** Words in the texts that the general dictionary was counted in. */
  private static final double TOTAL = 1.2e6;

  private static final double UNKNOWN = 1.5;

  /** A bag: its size, then a word and its count by turns, words in order. */
  private final int[][] bags;

  private final double[] expected;

  private WordBags(int[][] bags, double[] expected) {
    this.bags = bags;
    this.expected = expected;
  }

  static WordBags of(List<String> texts) {
    Map<Integer, Integer> ids = new HashMap<>();
    int[][] bags = new int[texts.size()][];
    for (int t = 0; t < bags.length; t++) {
      bags[t] = bag(texts.get(t), ids);
    }
    double[] expected = new double[ids.size()];
    ids.forEach((pair, id) -> expected[id] = CONCENTRATION * share(pair));
    return new WordBags(bags, expected);
  }

  private static int[] bag(String text, Map<Integer, Integer> ids) {
    Map<Integer, Integer> counts = new TreeMap<>();
    int size = 0;
    for (int k = 0; k + 2 <= text.length(); k++) {
      if (Character.isIdeographic(text.charAt(k)) && Character.isIdeographic(text.charAt(k + 1))) {
        int pair = text.charAt(k) << 16 | text.charAt(k + 1);
        int id = ids.computeIfAbsent(pair, _ -> ids.size());
        counts.merge(id, 1, Integer::sum);
        size++;
      }
    }
    int[] bag = new int[1 + 2 * counts.size()];
    bag[0] = size;
    int at = 1;
    for (Map.Entry<Integer, Integer> e : counts.entrySet()) {
      bag[at++] = e.getKey();
      bag[at++] = e.getValue();
    }
    return bag;
  }

  private static double share(int pair) {
    String word = new String(new char[] {(char) (pair >>> 16), (char) pair});
    CoreDictionary.Attribute known = CoreDictionary.get(word);
    return (UNKNOWN + (known == null ? 0 : known.totalFrequency)) / TOTAL;
  }

  /** In nats; below 0 when the two rather speak of different things. */
  double together(int left, int right) {
    int[] a = bags[left];
    int[] b = bags[right];
    double gain =
        logGamma(CONCENTRATION + a[0])
            + logGamma(CONCENTRATION + b[0])
            - logGamma(CONCENTRATION)
            - logGamma(CONCENTRATION + a[0] + b[0]);
    int i = 1;
    int j = 1;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        gain += shared(expected[a[i]], a[i + 1], b[j + 1]);
      }
      int word = Math.min(a[i], b[j]);
      i += a[i] == word ? 2 : 0;
      j += b[j] == word ? 2 : 0;
    }
    return gain;
  }

  /** What one kind of thing says that is counted in both of two bags. */
  static double shared(double expected, int a, int b) {
    return logGamma(expected + a + b)
        + logGamma(expected)
        - logGamma(expected + a)
        - logGamma(expected + b);
  }

  /** Pours one bag into another. */
  void add(int to, int from) {
    int[] a = bags[to];
    int[] b = bags[from];
    int[] both = new int[a.length + b.length - 1];
    both[0] = a[0] + b[0];
    int i = 1;
    int j = 1;
    int k = 1;
    while (i < a.length || j < b.length) {
      int left = i < a.length ? a[i] : Integer.MAX_VALUE;
      int right = j < b.length ? b[j] : Integer.MAX_VALUE;
      both[k] = Math.min(left, right);
      both[k + 1] = (left <= right ? a[i + 1] : 0) + (right <= left ? b[j + 1] : 0);
      i += left <= right ? 2 : 0;
      j += right <= left ? 2 : 0;
      k += 2;
    }
    bags[to] = Arrays.copyOf(both, k);
  }

  /** Stirling's series, from 7 on; smaller numbers by recurrence. */
  static double logGamma(double x) {
    double product = 1;
    double at = x;
    while (at < 7) {
      product *= at;
      at++;
    }
    double halfLogOfTwoPi = 0.9189385332046727;
    return (at - 0.5) * Math.log(at)
        - at
        + halfLogOfTwoPi
        + 1 / (12 * at)
        - 1 / (360 * at * at * at)
        - Math.log(product);
  }
}
