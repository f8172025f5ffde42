package org.maplebridge.index.lucene;

import java.util.List;

/** Edit distance with swaps of neighbours (optimal string alignment) over whole symbols. */
final class EditDistance {

  private EditDistance() {}

  static int of(List<String> a, List<String> b) {
    int[][] d = new int[a.size() + 1][b.size() + 1];
    for (int i = 0; i <= a.size(); i++) {
      d[i][0] = i;
    }
    for (int j = 0; j <= b.size(); j++) {
      d[0][j] = j;
    }
    for (int i = 1; i <= a.size(); i++) {
      for (int j = 1; j <= b.size(); j++) {
        int change = a.get(i - 1).equals(b.get(j - 1)) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + change);
        if (i > 1
            && j > 1
            && a.get(i - 1).equals(b.get(j - 2))
            && a.get(i - 2).equals(b.get(j - 1))) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.size()][b.size()];
  }
}
