package org.maplebridge.extract.reading;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A second opinion on which line of a page goes on with which: of all pairings the one whose words
 * and edges fit best as a whole; of it, what isn't a neighbour must fit well, and better than
 * others. It believes edges more than {@link Pairing} does, which is right where a scanner sorted
 * lines by them (full lines first, then the first and the last ones of paragraphs), and wrong
 * elsewhere.
 */
final class EdgeReader {

  private static final double LEAST = 3;

  /** Where paragraphs are set in by blanks, every block that isn't waits: words have to tell. */
  private static final double LEAST_WHERE_SET_IN = 4.5;

  private static final double LEAST_BELOW = 1.9;
  private static final double MARK = 5;
  private static final double CLOSED_IN_BLOCK = 10;
  private static final double CLOSED_BELOW = 5;
  private static final double IMPOSSIBLE = 1e6;

  /** By how much, in nats, a line far away must fit better than any other that is free. */
  private static final double MARGIN = 1;

  /** The weight of each sign of {@link LineFit}. */
  private static final double[] WEIGHTS = {1, 1.5, 0, 1.5, 2, 1, 1.3, 1.15, 1};

  private final List<Line> lines;
  private final LineFit[] fits;
  private final boolean[] open;
  private final boolean[] starter;
  private final EdgeLayout layout;
  private final PageLayout page;
  private final OwnPhrases phrases;
  private final OpenMarks marks;
  private final double[] signs = new double[LineFit.SIGNS];

  EdgeReader(
      List<Line> lines,
      LineFit[] fits,
      boolean[] open,
      boolean[] starter,
      PageLayout page,
      OwnPhrases phrases,
      OpenMarks marks) {
    this.lines = lines;
    this.fits = fits;
    this.open = open;
    this.starter = starter;
    this.phrases = phrases;
    this.marks = marks;
    this.page = page;
    layout = new EdgeLayout(lines, page);
  }

  /** For each line the one that goes on with it, or -1. */
  int[] read() {
    int[] tails =
        IntStream.range(0, lines.size())
            .filter(i -> open[i] || lines.get(i).isClosed() && page.goesOnBelow(i))
            .toArray();
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
    int[] next = new int[n];
    Arrays.fill(next, -1);
    for (int t = 0; t < tails.length; t++) {
      int head = best[t];
      if (head < n && isSure(scores[t], head, tails[t], taken)) {
        next[tails[t]] = head;
      }
    }
    return next;
  }

  /**
   * The line below needs to fit; another one must fit well, and clearly better than every line that
   * goes on with no other.
   */
  private boolean isSure(double[] scores, int head, int tail, boolean[] taken) {
    if (layout.isBelow(tail, head)) {
      return scores[head] >= LEAST_BELOW;
    }
    if (scores[head] < (page.usesIndents() ? LEAST_WHERE_SET_IN : LEAST)) {
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
    if (!open[tail]) {
      return head != tail + 1
          ? -IMPOSSIBLE
          : page.isSameBlock(tail, head) ? CLOSED_IN_BLOCK : CLOSED_BELOW;
    }
    fits[tail].before(fits[head], signs);
    double score = layout.fit(tail, head);
    for (int i = 0; i < WEIGHTS.length; i++) {
      score += WEIGHTS[i] * signs[i];
    }
    int phrase = phrases.across(lines.get(tail).text(), lines.get(head).text());
    score += phrase < 3 ? 0 : 2 * (phrase - 2);
    score += MARK * (marks.agreeing(tail, head) - marks.disagreeing(tail, head));
    double dangling = fits[head].dangling();
    return lines.get(tail).endsWithComma() ? score - dangling : score + dangling;
  }
}
