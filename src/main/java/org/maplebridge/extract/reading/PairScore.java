package org.maplebridge.extract.reading;

import java.util.List;

/**
 * By how many nats two lines of a page go on with each other better than two lines that have
 * nothing to do with each other: words, marks, widths and subjects, each with its weight. The
 * weights are fitted (multinomial, the lines of a page against each other) to pages laid out by a
 * program from texts of our own, so they belong to no newspaper in particular; rare signs that the
 * pages hardly show (a determiner before the cut, counted quotations in a row) have theirs by hand.
 */
final class PairScore {

  private static final int WIDTH_FOR = LineFit.SIGNS;
  private static final int WIDTH_AGAINST = WIDTH_FOR + 1;
  private static final int INSIDE_BLOCK = WIDTH_FOR + 2;
  private static final int MARKS_AGREE = WIDTH_FOR + 3;
  private static final int MARKS_DISAGREE = WIDTH_FOR + 4;
  private static final int SUBJECT = WIDTH_FOR + 5;
  private static final int PHRASE = WIDTH_FOR + 6;
  private static final double MOST_OF_SUBJECT = 3;
  private static final int SHORTEST_PHRASE = 3;

  /** The signs of {@link LineFit}, then those above. */
  private static final double[] WEIGHTS = {
    0.65, 1.2, 0.35, 0.3, 0, 1.2, 1, 0.6, 0.75, 0.3, 1.4, -3.6, 3, -1.7, 0.5, 1.5
  };

  private final List<Line> lines;
  private final LineFit[] fits;
  private final PageLayout layout;
  private final OwnPhrases phrases;
  private final OpenMarks marks;
  private final Topics topics;
  private final double[] signs = new double[WEIGHTS.length];

  PairScore(
      List<Line> lines, LineFit[] fits, PageLayout layout, OwnPhrases phrases, OpenMarks marks) {
    this.lines = lines;
    this.fits = fits;
    this.layout = layout;
    this.phrases = phrases;
    this.marks = marks;
    topics = Topics.of(lines);
  }

  double of(int tail, int head) {
    fits[tail].before(fits[head], signs);
    double width = layout.fit(tail, head);
    signs[WIDTH_FOR] = Math.max(width, 0);
    signs[WIDTH_AGAINST] = Math.min(width, 0);
    signs[INSIDE_BLOCK] = head == tail + 1 || lines.get(head).blankBefore() ? 0 : 1;
    signs[MARKS_AGREE] = marks.agreeing(tail, head);
    signs[MARKS_DISAGREE] = marks.disagreeing(tail, head);
    signs[SUBJECT] = Math.min(MOST_OF_SUBJECT, Math.sqrt(topics.shared(tail, head)));
    int phrase = phrases.across(lines.get(tail).text(), lines.get(head).text());
    signs[PHRASE] = Math.max(0, phrase - SHORTEST_PHRASE + 1);
    double score = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      score += WEIGHTS[i] * signs[i];
    }
    return score;
  }
}
