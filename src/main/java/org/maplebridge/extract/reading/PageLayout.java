package org.maplebridge.extract.reading;

import java.util.Arrays;
import java.util.List;
import org.maplebridge.extract.reading.ColumnWidths.Fill;

/** What the layout of a page says about two of its printed lines. In nats, like {@link LineFit}. */
final class PageLayout {

  private static final int FEWEST_INDENTED = 3;
  private static final double SLIGHTLY = 0.3;
  private static final int SHORTEST_HALF = 5;
  private static final int SHORTEST_BLOCK = 3;

  /** Widths are the same when they differ by a squeezed mark or two at most. */
  private static final double SAME = 1.6;

  /** A line that begins a paragraph is two characters shorter. */
  private static final double SET_IN = 3.6;

  private static final double DOUBLE = 4;
  private static final double SAME_WIDTH = 0.8;
  private static final double OTHER_COLUMN = -5;
  private static final double OTHER_LINE = -4;

  private final boolean indents;
  private final List<Line> lines;
  private final ColumnWidths widths;
  private final double[] width;
  private final double[] measure;
  private final boolean[] measured;
  private final int[] block;
  private final int[] column;
  private final Fill[] fill;

  PageLayout(List<Line> lines) {
    this.lines = lines;
    indents = lines.stream().filter(Line::indented).count() >= FEWEST_INDENTED;
    widths = ColumnWidths.of(lines);
    int n = lines.size();
    width = new double[n];
    column = new int[n];
    fill = new Fill[n];
    block = new int[n];
    measure = new double[n];
    measured = new boolean[n];
    for (int i = 0; i < n; i++) {
      width[i] = ColumnWidths.width(lines.get(i).text());
      column[i] = widths.column(width[i]);
      fill[i] = column[i] < 0 ? Fill.SHORT : widths.fill(width[i]);
      block[i] = i == 0 ? 0 : block[i - 1] + (lines.get(i).blankBefore() ? 1 : 0);
    }
    for (int from = 0; from < n; ) {
      int to = from + 1;
      while (to < n && block[to] == block[from]) {
        to++;
      }
      measure(from, to);
      from = to;
    }
  }

  /** The width of a block of several lines is that of all but its widest one. */
  private void measure(int from, int to) {
    double[] open = Arrays.copyOfRange(width, from, to);
    Arrays.sort(open);
    boolean enough = to - from >= SHORTEST_BLOCK;
    double of = open[Math.max(0, open.length - 2)];
    for (int i = from; i < to; i++) {
      measured[i] = enough;
      measure[i] = enough ? of : width[i];
    }
  }

  /** For each line the number of its block. */
  int[] blocks() {
    return block;
  }

  ColumnWidths widths() {
    return widths;
  }

  /** The width of a line in Chinese characters. */
  double width(int i) {
    return width[i];
  }

  /** The column that a line fills, or -1. */
  int column(int i) {
    return column[i];
  }

  /** How a line fills its column; short when its width doesn't tell. */
  Fill fill(int i) {
    return fill[i];
  }

  /** Whether paragraphs of the page begin set in by blanks. */
  boolean usesIndents() {
    return indents;
  }

  /** Whether a line stands right under another in one block of the file. */
  boolean isSameBlock(int tail, int head) {
    return head == tail + 1 && !lines.get(head).blankBefore();
  }

  /** Whether a line is a heading or a caption: short, or two halves with a blank between. */
  boolean isHeading(int i) {
    Line line = lines.get(i);
    return line.looksLikeHeading() && (fill[i] == Fill.SHORT || line.text().indexOf(' ') > 0);
  }

  /**
   * Whether two lines are one heading: of the same length, one below the other, and no third line
   * like them.
   */
  boolean isHeadingOfTwo(int first) {
    return isHalfHeading(first)
        && isHalfHeading(first + 1)
        && lines.get(first).length() == lines.get(first + 1).length()
        && !(isHalfHeading(first - 1) && lines.get(first - 1).length() == lines.get(first).length())
        && !(isHalfHeading(first + 2)
            && lines.get(first + 2).length() == lines.get(first).length());
  }

  private boolean isHalfHeading(int i) {
    return i >= 0
        && i < lines.size()
        && isHeading(i)
        && lines.get(i).length() >= SHORTEST_HALF
        && lines.get(i).text().indexOf(' ') < 0
        && !Bylines.isByline(lines.get(i).text());
  }

  /** Whether a line that ends a sentence goes on below all the same: both fill their column. */
  boolean goesOnBelow(int i) {
    return i + 1 < lines.size()
        && (isSameBlock(i, i + 1) && !(indents && lines.get(i + 1).indented())
            || !indents
                && fill[i] == Fill.FULL
                && fill[i + 1] == Fill.FULL
                && column[i] == column[i + 1]
                && widths.setIn(width[i + 1]) < SLIGHTLY);
  }

  /** What the widths of two lines say for or against their standing in one column. */
  double fit(int tail, int head) {
    double difference = measure[head] - measure[tail];
    if (measured[tail] && measured[head]) {
      return Math.abs(difference) <= SAME
          ? SAME_WIDTH
          : Math.abs(difference) <= SET_IN ? OTHER_COLUMN / 2 : OTHER_COLUMN;
    }
    if (lines.get(head).isClosed() && !measured[head]) {
      return difference <= SET_IN ? 0 : isDouble(tail, head) ? -1 : OTHER_LINE;
    }
    if (Math.abs(difference) <= SAME) {
      return SAME_WIDTH;
    }
    return difference > 0 && difference <= SET_IN ? 0 : isDouble(tail, head) ? -1 : OTHER_LINE;
  }

  /** Whether one of them is two printed lines that were written without a blank. */
  private boolean isDouble(int tail, int head) {
    return Math.abs(measure[head] - 2 * measure[tail]) <= DOUBLE
        || Math.abs(measure[tail] - 2 * measure[head]) <= DOUBLE;
  }

  /** By its place and width: the logarithm of the odds that a line goes on with another. */
  double waiting(int i) {
    Line line = lines.get(i);
    if (line.startsInside()) {
      return 4;
    }
    if (isHeading(i)) {
      return -3;
    }
    boolean afterEnd = i == 0 || lines.get(i - 1).isClosed();
    if (!line.blankBefore()) {
      return indents ? 2 : setIn(i) ? afterEnd ? -1 : -0.5 : afterEnd ? 1 : 2;
    }
    if (indents) {
      return line.isClosed() && fill[i] == Fill.SHORT ? 0.5 : 1.5;
    }
    return switch (fill[i]) {
      case FULL -> 1 - 2 * widths.setIn(width[i]);
      case SET_IN -> -1.5;
      case SHORT -> line.isClosed() ? 0.5 : -1.5;
    };
  }

  private boolean setIn(int i) {
    double missing = measure[i] - width[i];
    return measured[i] && missing > 1.4 && missing < 2.7 && !lines.get(i).isClosed();
  }
}
