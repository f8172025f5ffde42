package org.maplebridge.extract.reading;

import java.util.List;
import org.maplebridge.extract.reading.ColumnWidths.Fill;

/**
 * What the layout of a page says about two of its printed lines when edges are taken at their word:
 * a full line at the end of its block is cut, a full line at the beginning of one waits. In nats.
 */
final class EdgeLayout {

  private static final int FEWEST_INDENTED = 3;
  private static final double SLIGHTLY = 0.3;
  private static final double SAME_BLOCK = 8;
  private static final double BELOW = 3.5;
  private static final double BELOW_AFTER_GAP = 2;
  private static final double SAME_WIDTH = 1;
  private static final double OTHER_COLUMN = -12;
  private static final double SET_IN_HEAD = -6;
  private static final double FAR = -3;

  /** For a line that fills its column at the end of its block in the middle of a sentence. */
  private static final double CUT = 3;

  /** For a line at the beginning of its block that can't be the first one of a paragraph. */
  private static final double WAITING = 3;

  private static final double WAITING_AFTER_END = 1;

  private final boolean indents;
  private final List<Line> lines;
  private final ColumnWidths widths;
  private final double[] width;
  private final int[] column;
  private final Fill[] fill;

  EdgeLayout(List<Line> lines) {
    this.lines = lines;
    indents = lines.stream().filter(Line::indented).count() >= FEWEST_INDENTED;
    widths = ColumnWidths.of(lines);
    int n = lines.size();
    width = new double[n];
    column = new int[n];
    fill = new Fill[n];
    for (int i = 0; i < n; i++) {
      width[i] = ColumnWidths.width(lines.get(i).text());
      column[i] = widths.column(width[i]);
      fill[i] = column[i] < 0 ? Fill.SHORT : widths.fill(width[i]);
    }
  }

  /** Whether paragraphs of the page begin set in by blanks. */
  boolean usesIndents() {
    return indents;
  }

  /** Whether a line stands right under another in one block of the file. */
  boolean isSameBlock(int tail, int head) {
    return head == tail + 1 && !lines.get(head).blankBefore();
  }

  private boolean isHeading(int i) {
    Line line = lines.get(i);
    return line.looksLikeHeading() && (fill[i] == Fill.SHORT || line.text().indexOf(' ') > 0);
  }

  /**
   * Whether a line is the next one of its column as far as the file tells; where paragraphs are set
   * in by blanks, a blank line beside a block of several lines is an edge.
   */
  boolean isBelow(int tail, int head) {
    return head == tail + 1
        && (isSameBlock(tail, head) || isSingle(tail) && isSingle(head) || !indents);
  }

  private boolean isSingle(int i) {
    return lines.get(i).blankBefore() && (i + 1 == lines.size() || lines.get(i + 1).blankBefore());
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

  /** What speaks against two lines: another column, a head that is set in. At most 0. */
  double against(int tail, int head) {
    double against = columns(tail, head);
    if (indents) {
      return lines.get(head).indented() ? against + 2 * SET_IN_HEAD : against;
    }
    if (!lines.get(head).isClosed() || head == tail + 1) {
      against += SET_IN_HEAD * widths.setIn(width[head]);
    }
    return against;
  }

  double fit(int tail, int head) {
    double fit = against(tail, head);
    fit += (isCut(tail) ? CUT : 0) + waiting(head);
    if (!isBelow(tail, head)) {
      return fit + FAR - Math.log1p(Math.abs(head - tail)) / 4;
    }
    fit += Math.abs(width[tail] - width[head]) <= 2 ? SAME_WIDTH : 0;
    if (isSameBlock(tail, head)) {
      return fit + SAME_BLOCK;
    }
    boolean fits =
        fill[head] == Fill.FULL || fill[head] == Fill.SHORT && lines.get(head).isClosed();
    return fit + (fits ? BELOW : BELOW_AFTER_GAP);
  }

  private boolean isCut(int i) {
    boolean lastOfBlock = i + 1 == lines.size() || lines.get(i + 1).blankBefore();
    return lastOfBlock && fill[i] != Fill.SHORT;
  }

  /** A whole line that ends a sentence may also be a sentence of its own, as a caption is. */
  private double waiting(int i) {
    Line line = lines.get(i);
    if (!line.blankBefore()) {
      return 0;
    }
    if (indents) {
      return line.indented() || isHeading(i) ? 0 : WAITING;
    }
    boolean afterEnd = i > 0 && lines.get(i - 1).isClosed();
    return switch (fill[i]) {
      case FULL -> line.isClosed() ? 0 : afterEnd ? WAITING_AFTER_END : WAITING;
      case SET_IN -> 0;
      case SHORT -> line.isClosed() ? WAITING : 0;
    };
  }

  /** A line that is closed may be the short last one of any column that is wide enough. */
  private double columns(int tail, int head) {
    if (column[tail] < 0) {
      return 0;
    }
    if (column[head] == column[tail]) {
      return 0;
    }
    boolean last = lines.get(head).isClosed() && widths.hasRoom(column[tail], width[head]);
    return last || column[head] < 0 && widths.hasRoom(column[tail], width[head]) ? 0 : OTHER_COLUMN;
  }
}
