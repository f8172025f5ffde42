package org.maplebridge.extract.reading;

import java.util.Arrays;

/**
 * How likely each line of a page goes on with each other one, all weighed against all: a line goes
 * on with one line at most, and one line at most goes on with it. What kind of neighbour usually
 * goes on (the line below, the second below as in two columns read across, one far away) is learnt
 * from the page itself: the words tell of some pairs, and these tell how the page was written out.
 *
 * <p>Probabilities are found by scaling rows and columns in turn until both add up (Sinkhorn),
 * which takes time with the pairs that are possible at all.
 */
final class Pairing {

  /** Where a line stands that goes on with another. */
  enum Relation {
    SAME_BLOCK,
    BELOW,
    SECOND,
    THIRD,
    FOURTH,
    ABOVE,
    FORWARD,
    BACKWARD,
    /** The next line of such a width with which no other seems to go on. */
    FREE,
    /** The one behind it. */
    SECOND_FREE,
    /** The last such line before. */
    FREE_BEFORE;

    static Relation of(int tail, int head, boolean sameBlock, boolean bothSingle) {
      return switch (head - tail) {
        case 1 -> sameBlock ? SAME_BLOCK : bothSingle ? BELOW : FORWARD;
        case 2 -> SECOND;
        case 3 -> THIRD;
        case 4 -> FOURTH;
        case -1 -> ABOVE;
        default -> head > tail ? FORWARD : BACKWARD;
      };
    }
  }

  /**
   * The pairs that are possible at all.
   *
   * @param tails the lines that may go on
   * @param heads for each of them, in order, the lines that may be what it goes on with
   * @param fit for each of these by how many nats the two fit better than by chance
   * @param alike whether their widths allow them to stand in one column
   */
  record Candidates(int[] tails, int[][] heads, double[][] fit, boolean[][] alike) {}

  /**
   * What each line of the page is by itself.
   *
   * @param waiting the odds that it goes on with another
   * @param needy the same, taken more at its word: a line that can't begin a paragraph needs
   *     another
   * @param block the number of its block
   * @param begins whether its width is that of a paragraph's first line
   */
  record Odds(double[] waiting, double[] needy, int[] block, boolean[] begins) {}

  private static final Relation[] RELATIONS = Relation.values();
  private static final int ROUNDS = 3;
  private static final int SCALINGS = 14;

  /**
   * How much of what a page tells of itself is believed: as if this many lines had said so before.
   */
  private static final double BELIEF = 6;

  /**
   * How often each relation is the right one: for a line inside its block, for the last one of
   * several, for a line that stands alone.
   */
  private static final double[][] USUAL = {
    {0.93, 0, 0.01, 0.002, 0.002, 0.002, 0.01, 0.01, 0.02, 0.005, 0.005},
    {0, 0, 0.01, 0.01, 0.01, 0.02, 0.29, 0.22, 0.26, 0.1, 0.07},
    {0, 0.55, 0.04, 0.01, 0.01, 0.02, 0.1, 0.08, 0.1, 0.05, 0.03},
    {0, 0.4, 0.04, 0.01, 0.01, 0.06, 0.1, 0.3, 0.03, 0.02, 0.02}
  };

  private static final double TAKEN = 0.5;
  private static final double NEEDY = 1;
  private static final double LEAST_FREE = 0.03;
  private static final double LEAST_SHARE = 2;
  private static final double LOST = 0.015;

  private final int n;
  private final int[] tails;
  private final int[][] heads;
  private final double[][] likelihood;
  private final Relation[][] place;
  private final Relation[][] relation;
  private final boolean[][] alike;
  private final double[] waiting;
  private final double[] needy;
  private final int[] kind;
  private final double[][] found;
  private final double[] taken;

  Pairing(Candidates candidates, Odds odds) {
    tails = candidates.tails;
    heads = candidates.heads;
    alike = candidates.alike;
    waiting = odds.waiting;
    needy = odds.needy;
    int[] block = odds.block;
    n = waiting.length;
    taken = new double[n];
    likelihood = new double[tails.length][];
    place = new Relation[tails.length][];
    relation = new Relation[tails.length][];
    found = new double[tails.length][];
    kind = new int[tails.length];
    for (int t = 0; t < tails.length; t++) {
      int tail = tails[t];
      boolean last = tail + 1 == n || block[tail + 1] != block[tail];
      kind[t] =
          !last ? 0 : tail > 0 && block[tail - 1] == block[tail] ? 1 : odds.begins[tail] ? 3 : 2;
      likelihood[t] = new double[heads[t].length];
      place[t] = new Relation[heads[t].length];
      found[t] = new double[heads[t].length];
      for (int k = 0; k < heads[t].length; k++) {
        int head = heads[t][k];
        likelihood[t][k] = Math.exp(candidates.fit[t][k]);
        place[t][k] =
            Relation.of(
                tail, head, block[head] == block[tail], single(tail, block) && single(head, block));
      }
      relation[t] = place[t].clone();
    }
    solve();
  }

  private static boolean single(int i, int[] block) {
    return (i == 0 || block[i - 1] != block[i])
        && (i + 1 == block.length || block[i + 1] != block[i]);
  }

  /** The probability of each pair, as the heads were given. */
  double[][] probabilities() {
    return found;
  }

  private void solve() {
    double[][] usual = Arrays.stream(USUAL).map(double[]::clone).toArray(double[][]::new);
    double[][] weight = new double[tails.length][];
    for (int round = 0; round < ROUNDS; round++) {
      for (int t = 0; t < tails.length; t++) {
        weight[t] = weights(t, usual[kind[t]]);
      }
      scale(weight);
      if (round + 1 < ROUNDS) {
        free();
        learn(usual);
      }
    }
  }

  /** Prior times likelihood: what a relation gets is shared by the lines in it that wait. */
  private double[] weights(int t, double[] usual) {
    double[] share = new double[RELATIONS.length];
    double[] weight = new double[heads[t].length];
    for (int k = 0; k < weight.length; k++) {
      weight[k] = nearness(t, k);
      share[relation[t][k].ordinal()] += weight[k];
    }
    for (int k = 0; k < weight.length; k++) {
      int r = relation[t][k].ordinal();
      weight[k] *= usual[r] / Math.max(share[r], LEAST_SHARE) * likelihood[t][k];
    }
    return weight;
  }

  private double nearness(int t, int k) {
    int distance = Math.abs(heads[t][k] - tails[t]);
    double free = distance == 1 || kind[t] == 3 ? 1 : Math.max(LEAST_FREE, 1 - taken[heads[t][k]]);
    return free * waiting[heads[t][k]] / Math.sqrt(Math.max(8, distance) / 8.0);
  }

  private void scale(double[][] weight) {
    double[] column = new double[n];
    Arrays.fill(column, 1);
    double[] row = new double[tails.length];
    double[] sum = new double[n];
    for (int i = 0; i < SCALINGS; i++) {
      Arrays.fill(sum, 0);
      for (int t = 0; t < tails.length; t++) {
        double all = LOST;
        for (int k = 0; k < heads[t].length; k++) {
          all += weight[t][k] * column[heads[t][k]];
        }
        row[t] = 1 / all;
        for (int k = 0; k < heads[t].length; k++) {
          sum[heads[t][k]] += weight[t][k] * row[t];
        }
      }
      for (int j = 0; j < n; j++) {
        column[j] = 1 / (sum[j] + 1 / (1 + needy[j]));
      }
    }
    for (int t = 0; t < tails.length; t++) {
      double all = LOST;
      for (int k = 0; k < heads[t].length; k++) {
        found[t][k] = weight[t][k] * column[heads[t][k]];
        all += found[t][k];
      }
      for (int k = 0; k < heads[t].length; k++) {
        found[t][k] /= all;
      }
    }
  }

  /**
   * Which lines nothing above them goes on with, and so which of them is the next one for a line.
   */
  private void free() {
    Arrays.fill(taken, 0);
    for (int t = 0; t < tails.length; t++) {
      for (int k = 0; k < heads[t].length; k++) {
        if (heads[t][k] == tails[t] + 1) {
          taken[heads[t][k]] += found[t][k];
        }
      }
    }
    for (int t = 0; t < tails.length; t++) {
      relation[t] = place[t].clone();
      int before = -1;
      int behind = 0;
      for (int k = 0; k < heads[t].length && behind < 2; k++) {
        int head = heads[t][k];
        if (taken[head] > TAKEN || needy[head] < NEEDY || !alike[t][k]) {
          continue;
        }
        if (head < tails[t]) {
          before = k;
        } else if (place[t][k] == Relation.FORWARD) {
          relation[t][k] = behind++ == 0 ? Relation.FREE : Relation.SECOND_FREE;
        }
      }
      if (before >= 0) {
        relation[t][before] = Relation.FREE_BEFORE;
      }
    }
  }

  private void learn(double[][] usual) {
    for (int i = 0; i < usual.length; i++) {
      for (int r = 0; r < RELATIONS.length; r++) {
        usual[i][r] = BELIEF * USUAL[i][r];
      }
    }
    for (int t = 0; t < tails.length; t++) {
      for (int k = 0; k < heads[t].length; k++) {
        usual[kind[t]][relation[t][k].ordinal()] += found[t][k];
      }
    }
    for (double[] one : usual) {
      double all = Arrays.stream(one).sum();
      for (int r = 0; r < one.length; r++) {
        one[r] /= all;
      }
    }
  }
}
