package org.maplebridge.extract.reading;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much the lines before a cut and the lines behind another speak of the same: pairs of
 * characters that few lines of the page share, counted the more the seldomer they are in general.
 * Lines are read with their neighbours in the file, which mostly stand beside them on the page too.
 */
final class Topics {

  private static final int NEAR = 6;
  private static final double TOTAL = 1.2e6;
  private static final double COMMON = 5;
  private static final double NO_WORD = 1.5;
  private static final double MOST = 5;

  private final int lines;
  private final float[][] sums;

  private Topics(int lines) {
    this.lines = lines;
    sums = new float[lines + 1][lines + 1];
  }

  static Topics of(List<Line> lines) {
    int n = lines.size();
    Map<Integer, List<Integer>> where = new HashMap<>();
    for (int i = 0; i < n; i++) {
      String text = lines.get(i).text();
      for (int k = 0; k + 2 <= text.length(); k++) {
        if (Character.isIdeographic(text.charAt(k))
            && Character.isIdeographic(text.charAt(k + 1))) {
          List<Integer> at =
              where.computeIfAbsent(
                  text.charAt(k) << 16 | text.charAt(k + 1), _ -> new ArrayList<>());
          if (at.isEmpty() || at.getLast() != i) {
            at.add(i);
          }
        }
      }
    }
    Topics topics = new Topics(n);
    int most = Math.max(4, n / 8);
    for (Map.Entry<Integer, List<Integer>> e : where.entrySet()) {
      List<Integer> at = e.getValue();
      if (at.size() > 1 && at.size() <= most) {
        float weight = (float) (weight(e.getKey()) / at.size());
        for (int a : at) {
          for (int b : at) {
            topics.sums[a + 1][b + 1] += weight;
          }
        }
      }
    }
    for (int i = 1; i <= n; i++) {
      for (int j = 1; j <= n; j++) {
        topics.sums[i][j] +=
            topics.sums[i - 1][j] + topics.sums[i][j - 1] - topics.sums[i - 1][j - 1];
      }
    }
    return topics;
  }

  private static double weight(int pair) {
    CoreDictionary.Attribute word =
        CoreDictionary.get(new String(new char[] {(char) (pair >>> 16), (char) pair}));
    return word == null
        ? NO_WORD
        : Math.clamp(Math.log(TOTAL / (word.totalFrequency + 1)) - COMMON, 0, MOST);
  }

  /** What the lines up to one and the lines from another on share. At least 0. */
  double shared(int tail, int head) {
    int a = Math.max(0, tail - NEAR + 1);
    int b = Math.min(lines, head + NEAR);
    if (a < b && head <= tail) {
      return within(a, tail + 1, Math.max(head, tail + 1), b)
          + within(a, Math.min(head, tail + 1), head, b);
    }
    return within(a, tail + 1, head, b);
  }

  private double within(int from, int to, int left, int right) {
    if (from >= to || left >= right) {
      return 0;
    }
    float sum = sums[to][right] - sums[from][right] - sums[to][left] + sums[from][left];
    return Math.max(0, sum);
  }
}
