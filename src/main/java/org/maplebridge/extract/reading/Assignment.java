package org.maplebridge.extract.reading;

import java.util.Arrays;

/**
 * The pairing of rows with columns whose scores add up to the most (Kuhn and Munkres, in cubic
 * time).
 */
final class Assignment {

  private Assignment() {}

  /**
   * @param score rows by columns, at least as many columns as rows
   * @return the column of each row
   */
  static int[] best(double[][] score) {
    int rows = score.length;
    int columns = rows == 0 ? 0 : score[0].length;
    double[] u = new double[rows + 1];
    double[] v = new double[columns + 1];
    int[] row = new int[columns + 1];
    int[] way = new int[columns + 1];
    for (int i = 1; i <= rows; i++) {
      row[0] = i;
      int column = 0;
      double[] least = new double[columns + 1];
      boolean[] used = new boolean[columns + 1];
      Arrays.fill(least, Double.MAX_VALUE);
      do {
        used[column] = true;
        int at = row[column];
        double delta = Double.MAX_VALUE;
        int next = 0;
        for (int j = 1; j <= columns; j++) {
          if (!used[j]) {
            double cost = -score[at - 1][j - 1] - u[at] - v[j];
            if (cost < least[j]) {
              least[j] = cost;
              way[j] = column;
            }
            if (least[j] < delta) {
              delta = least[j];
              next = j;
            }
          }
        }
        for (int j = 0; j <= columns; j++) {
          if (used[j]) {
            u[row[j]] += delta;
            v[j] -= delta;
          } else {
            least[j] -= delta;
          }
        }
        column = next;
      } while (row[column] != 0);
      while (column != 0) {
        int before = way[column];
        row[column] = row[before];
        column = before;
      }
    }
    int[] result = new int[rows];
    for (int j = 1; j <= columns; j++) {
      if (row[j] > 0) {
        result[row[j] - 1] = j - 1;
      }
    }
    return result;
  }
}
