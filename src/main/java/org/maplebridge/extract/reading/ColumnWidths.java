package org.maplebridge.extract.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The widths of a page's columns, as its lines tell. A printer fills each line of a column: lines
 * that are cut in the middle of a sentence gather around one width, and the first line of a
 * paragraph, which is set in, falls short of it by about two characters. Two lines of different
 * columns don't belong to one sentence.
 *
 * <p>Widths count Chinese characters; a Latin letter, a digit, a straight quotation mark is half a
 * one.
 */
final class ColumnWidths {

  /** How a line fills its column. */
  enum Fill {
    /** To the end, give or take a squeezed mark. */
    FULL,
    /** All but the two characters by which a paragraph begins. */
    SET_IN,
    /** Less: the last line of a paragraph, a heading, a caption. */
    SHORT
  }

  private static final double NARROWEST = 9;
  private static final double WIDEST = 45;
  private static final double SQUEEZED = 1.75;
  private static final double SPACED = 1.6;
  private static final double SET_IN = 3.75;
  private static final double APART = 4.5;
  private static final int FEWEST_LINES = 6;

  private final double[] widths;

  private ColumnWidths(double[] widths) {
    this.widths = widths;
  }

  /** The columns that at least a few open lines fill. */
  static ColumnWidths of(List<Line> lines) {
    double[] open =
        lines.stream()
            .filter(l -> !l.isClosed() && !l.looksLikeHeading())
            .mapToDouble(l -> width(l.text()))
            .filter(w -> w >= NARROWEST && w <= WIDEST)
            .sorted()
            .toArray();
    List<Double> peaks = new ArrayList<>();
    boolean[] used = new boolean[open.length];
    while (true) {
      double best = 0;
      int most = FEWEST_LINES - 1;
      for (double w : open) {
        int near = 0;
        for (int i = 0; i < open.length; i++) {
          near += !used[i] && Math.abs(open[i] - w) <= 1 ? 1 : 0;
        }
        if (near > most && peaks.stream().allMatch(p -> Math.abs(p - w) >= APART)) {
          most = near;
          best = w;
        }
      }
      if (best == 0) {
        break;
      }
      double peak = best;
      peaks.add(Arrays.stream(open).filter(w -> Math.abs(w - peak) <= 1).average().orElse(peak));
      for (int i = 0; i < open.length; i++) {
        used[i] |= Math.abs(open[i] - peak) < APART;
      }
    }
    return new ColumnWidths(peaks.stream().mapToDouble(Double::doubleValue).sorted().toArray());
  }

  static double width(CharSequence text) {
    double width = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      width += c < 0x80 && ",:;?!()".indexOf(c) < 0 ? 0.5 : 1;
    }
    return width;
  }

  int count() {
    return widths.length;
  }

  /**
   * The column that a line of a width fills, whole or set in, or -1. Two lines that run together
   * without a blank are about twice as wide.
   */
  int column(double width) {
    for (int i = 0; i < widths.length; i++) {
      if (width <= widths[i] + SQUEEZED && width >= widths[i] - SET_IN) {
        return i;
      }
    }
    for (int i = 0; i < widths.length; i++) {
      if (Math.abs(width - 2 * widths[i]) <= SET_IN) {
        return i;
      }
    }
    return -1;
  }

  Fill fill(double width) {
    int column = column(width);
    if (column < 0) {
      return Fill.SHORT;
    }
    return width > widths[column] - SPACED ? Fill.FULL : Fill.SET_IN;
  }

  /** Whether most of the lines that are cut in the middle of a sentence fill a column. */
  boolean holdMost(List<Line> lines) {
    int cut = 0;
    int filled = 0;
    for (Line line : lines) {
      if (!line.isClosed() && !line.looksLikeHeading()) {
        cut++;
        filled += column(width(line.text())) >= 0 ? 1 : 0;
      }
    }
    return filled * 2 > cut;
  }

  /** How clearly a line falls short of its column as a paragraph's first line does, 0 to 1. */
  double setIn(double width) {
    int column = column(width);
    return column < 0 ? 0 : Math.clamp(widths[column] - 1 - width, 0, 1);
  }

  /** Whether a line of a width has room in a column. */
  boolean hasRoom(int column, double width) {
    return width <= widths[column] + SQUEEZED;
  }

  @Override
  public String toString() {
    return Arrays.toString(widths);
  }
}
