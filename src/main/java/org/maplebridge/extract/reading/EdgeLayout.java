package org.maplebridge.extract.reading;

import java.util.List;
import org.maplebridge.extract.reading.ColumnWidths.Fill;

/**
 * What the layout of a page says about two of its printed lines when edges are taken at their word:
 * a full line at the end of its block is cut, a full line at the beginning of one waits. In nats.
 */
final class EdgeLayout {

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

  private final PageLayout page;
  private final List<Line> lines;

  /**
   * @param page the same lines as measured
   */
  EdgeLayout(List<Line> lines, PageLayout page) {
    this.lines = lines;
    this.page = page;
  }

  /**
   * Whether a line is the next one of its column as far as the file tells; where paragraphs are set
   * in by blanks, a blank line beside a block of several lines is an edge.
   */
  boolean isBelow(int tail, int head) {
    return head == tail + 1
        && (page.isSameBlock(tail, head)
            || isSingle(tail) && isSingle(head)
            || !page.usesIndents());
  }

  private boolean isSingle(int i) {
    return lines.get(i).blankBefore() && (i + 1 == lines.size() || lines.get(i + 1).blankBefore());
  }

  /** What speaks against two lines: another column, a head that is set in. At most 0. */
  double against(int tail, int head) {
    double against = columns(tail, head);
    if (page.usesIndents()) {
      return lines.get(head).indented() ? against + 2 * SET_IN_HEAD : against;
    }
    if (!lines.get(head).isClosed() || head == tail + 1) {
      against += SET_IN_HEAD * page.widths().setIn(page.width(head));
    }
    return against;
  }

  double fit(int tail, int head) {
    double fit = against(tail, head);
    fit += (isCut(tail) ? CUT : 0) + waiting(head);
    if (!isBelow(tail, head)) {
      return fit + FAR - Math.log1p(Math.abs(head - tail)) / 4;
    }
    fit += Math.abs(page.width(tail) - page.width(head)) <= 2 ? SAME_WIDTH : 0;
    if (page.isSameBlock(tail, head)) {
      return fit + SAME_BLOCK;
    }
    boolean fits =
        page.fill(head) == Fill.FULL || page.fill(head) == Fill.SHORT && lines.get(head).isClosed();
    return fit + (fits ? BELOW : BELOW_AFTER_GAP);
  }

  private boolean isCut(int i) {
    boolean lastOfBlock = i + 1 == lines.size() || lines.get(i + 1).blankBefore();
    return lastOfBlock && page.fill(i) != Fill.SHORT;
  }

  /** A whole line that ends a sentence may also be a sentence of its own, as a caption is. */
  private double waiting(int i) {
    Line line = lines.get(i);
    if (!line.blankBefore()) {
      return 0;
    }
    if (page.usesIndents()) {
      return line.indented() || page.isHeading(i) ? 0 : WAITING;
    }
    boolean afterEnd = i > 0 && lines.get(i - 1).isClosed();
    return switch (page.fill(i)) {
      case FULL -> line.isClosed() ? 0 : afterEnd ? WAITING_AFTER_END : WAITING;
      case SET_IN -> 0;
      case SHORT -> line.isClosed() ? WAITING : 0;
    };
  }

  /** A line that is closed may be the short last one of any column that is wide enough. */
  private double columns(int tail, int head) {
    if (page.column(tail) < 0) {
      return 0;
    }
    if (page.column(head) == page.column(tail)) {
      return 0;
    }
    boolean last =
        lines.get(head).isClosed() && page.widths().hasRoom(page.column(tail), page.width(head));
    return last
            || page.column(head) < 0 && page.widths().hasRoom(page.column(tail), page.width(head))
        ? 0
        : OTHER_COLUMN;
  }
}
