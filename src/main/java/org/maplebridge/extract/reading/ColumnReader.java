package org.maplebridge.extract.reading;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts the lines of a page with interleaved columns in order: which line goes on with a line that
 * is cut at the end of its column, whether it stands below, far below, or above. A line is joined
 * only when it fits clearly better than any other; what is lost stays lost.
 */
final class ColumnReader {

  private static final double LEAST = 3.0;
  private static final double CONFLICT = -1.0;
  private static final double FAR = 5;
  private static final double IMPOSSIBLE = 1e6;
  private static final double LEAST_NEIGHBOUR = 1.9;
  private static final int FEWEST_LINES = 10;
  private static final int FEWEST_BROKEN = 4;
  private static final int MOST_TAILS = 300;

  /** A page of a newspaper has fewer lines; the pairing costs the cube of them. */
  private static final int MOST_LINES = 600;

  /** By how much, in nats, a line far away must fit better than any other that is free. */
  private static final double MARGIN = 2;

  private final List<Line> lines;
  private final LineFit[] fits;
  private final boolean[] open;
  private final boolean[] starter;
  private final int[] next;
  private final int[] previous;

  private ColumnReader(List<Line> lines) {
    this.lines = lines;
    int n = lines.size();
    open = new boolean[n];
    starter = new boolean[n];
    fits = new LineFit[n];
    next = new int[n];
    previous = new int[n];
    Arrays.fill(next, -1);
    Arrays.fill(previous, -1);
    for (int i = 0; i < n; i++) {
      Line line = lines.get(i);
      boolean furniture = Furniture.is(line.text()) || Bylines.isByline(line.text());
      boolean heading =
          line.looksLikeHeading() && !ParagraphReader.isWrapped(lines, i) && !line.startsInside();
      open[i] =
          !furniture && !line.isClosed() && (!heading || Balance.of(line.text()).opensSomething());
      starter[i] = furniture || heading && !line.isClosed() || ParagraphReader.startsNumbered(line);
    }
  }

  /**
   * What goes on with each line, by index, or -1; null when the page isn't scrambled and lines
   * simply follow each other.
   */
  static int @org.jspecify.annotations.Nullable [] read(List<Line> lines) {
    if (lines.size() < FEWEST_LINES || lines.size() > MOST_LINES) {
      return null;
    }
    ColumnReader reader = new ColumnReader(lines);
    if (!reader.isScrambled()) {
      return null;
    }
    reader.joinBest();
    return reader.next;
  }

  /** Several lines end in the middle of a sentence, and what stands below doesn't go on with it. */
  private boolean isScrambled() {
    int cut = 0;
    int broken = 0;
    for (int i = 0; i + 1 < lines.size() && cut <= MOST_TAILS; i++) {
      if (open[i]) {
        cut++;
        broken += starter[i + 1] || fit(i).before(fit(i + 1)) <= CONFLICT ? 1 : 0;
      }
    }
    return broken >= FEWEST_BROKEN && broken * 8 >= cut && cut <= MOST_TAILS;
  }

  private LineFit fit(int i) {
    if (fits[i] == null) {
      fits[i] = LineFit.of(lines.get(i));
    }
    return fits[i];
  }

  /**
   * Of all pairings the one that fits best as a whole; of it, what isn't a neighbour must fit well,
   * and better than others.
   */
  private void joinBest() {
    int[] tails = IntStream.range(0, lines.size()).filter(i -> open[i]).toArray();
    int n = lines.size();
    double[][] scores = new double[tails.length][n + tails.length];
    for (int t = 0; t < tails.length; t++) {
      for (int head = 0; head < n; head++) {
        scores[t][head] = head == tails[t] || starter[head] ? -IMPOSSIBLE : score(tails[t], head);
      }
    }
    int[] best = Assignment.best(scores);
    boolean[] taken = new boolean[n + tails.length];
    for (int head : best) {
      taken[head] = true;
    }
    for (int t = 0; t < tails.length; t++) {
      int head = best[t];
      if (head < n && !closesCircle(tails[t], head) && isSure(scores[t], head, tails[t], taken)) {
        join(tails[t], head);
      }
    }
  }

  /**
   * The line below needs to fit; another one must fit well, and clearly better than every line that
   * goes on with no other.
   */
  private static boolean isSure(double[] scores, int head, int tail, boolean[] taken) {
    if (head == tail + 1) {
      return scores[head] >= LEAST_NEIGHBOUR;
    }
    if (scores[head] < LEAST) {
      return false;
    }
    for (int other = 0; other < taken.length; other++) {
      if (other != head && !taken[other] && scores[head] < scores[other] + MARGIN) {
        return false;
      }
    }
    return true;
  }

  private double score(int tail, int head) {
    double fit = fit(tail).before(fit(head));
    return head == tail + 1 ? fit + neighbour(tail) : fit + fit(head).dangling() - FAR;
  }

  /** What speaks for the line below: no empty line between, or lines of one width. */
  private double neighbour(int tail) {
    Line a = lines.get(tail);
    Line b = lines.get(tail + 1);
    return Math.abs(a.length() - b.length()) <= 2 ? 5 : !b.blankBefore() || b.isClosed() ? 4 : 1;
  }

  private boolean closesCircle(int tail, int head) {
    for (int at = tail; at >= 0; at = previous[at]) {
      if (at == head) {
        return true;
      }
    }
    return false;
  }

  private void join(int tail, int head) {
    next[tail] = head;
    previous[head] = tail;
  }
}
