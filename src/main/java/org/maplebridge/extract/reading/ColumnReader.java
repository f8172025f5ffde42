package org.maplebridge.extract.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Puts the lines of a page with interleaved columns in order: which line goes on with a line that
 * is cut at the end of its column, whether it stands below, far below, or above. A line is joined
 * only when it fits clearly better than any other; what is lost stays lost.
 */
final class ColumnReader {

  private static final double LEAST = 3;

  /** Where paragraphs are set in by blanks, every block that isn't waits: words have to tell. */
  private static final double LEAST_WHERE_SET_IN = 4.5;

  private static final double LEAST_BELOW = 1.9;
  private static final double CONFLICT = -1.0;
  private static final double NO_FIT = 1;
  private static final double MARK = 5;
  private static final double CLOSED_IN_BLOCK = 10;
  private static final double CLOSED_BELOW = 5;
  private static final double IMPOSSIBLE = 1e6;
  private static final int FEWEST_LINES = 10;
  private static final int FEWEST_BROKEN = 4;
  private static final int MOST_WHOLE = 16;
  private static final int MOST_TAILS = 300;

  /** A page of a newspaper has fewer lines; the pairing costs the cube of them. */
  private static final int MOST_LINES = 600;

  /** By how much, in nats, a line far away must fit better than any other that is free. */
  private static final double MARGIN = 1;

  private final List<Line> lines;
  private final LineFit[] fits;
  private final boolean[] open;
  private final boolean[] starter;
  private final PageLayout layout;
  private final OwnPhrases phrases;
  private final OpenMarks marks;
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
    layout = new PageLayout(lines);
    phrases = OwnPhrases.of(blocks(lines));
    marks = OpenMarks.of(lines);
    for (int i = 0; i < n; i++) {
      Line line = lines.get(i);
      fits[i] = LineFit.of(line);
      boolean furniture = Furniture.is(line.text()) || Bylines.isByline(line.text());
      boolean heading = layout.isHeading(i);
      open[i] =
          !furniture && !line.isClosed() && (!heading || Balance.of(line.text()).opensSomething());
      starter[i] =
          furniture
              || heading && !line.isClosed()
              || line.indented() && layout.usesIndents()
              || ParagraphReader.startsNumbered(line);
    }
  }

  /** The texts of the blocks, each without the cuts inside it. */
  private static List<String> blocks(List<Line> lines) {
    List<String> blocks = new ArrayList<>();
    StringBuilder block = new StringBuilder();
    for (Line line : lines) {
      if (line.blankBefore() && !block.isEmpty()) {
        blocks.add(block.toString());
        block.setLength(0);
      }
      block.append(line.text());
    }
    blocks.add(block.toString());
    return blocks;
  }

  /**
   * The paragraphs of a page in true order; null when the page isn't scrambled and lines simply
   * follow each other.
   */
  static @Nullable List<Paragraph> read(List<Line> lines) {
    if (lines.size() < FEWEST_LINES || lines.size() > MOST_LINES) {
      return null;
    }
    List<Line> printed = PrintedLines.of(lines);
    if (printed.size() > MOST_LINES || !ColumnWidths.of(printed).holdMost(printed)) {
      return null;
    }
    ColumnReader reader = new ColumnReader(printed);
    if (!reader.isScrambled()) {
      return null;
    }
    reader.joinBest();
    return reader.paragraphs();
  }

  /**
   * Several blocks end in the middle of a sentence, and what stands below doesn't go on with it.
   * Where blank lines stand between all lines, it must plainly contradict.
   */
  private boolean isScrambled() {
    long blanks = lines.stream().filter(Line::blankBefore).count();
    double enough = blanks * 2 > lines.size() ? CONFLICT : NO_FIT;
    int cut = 0;
    int broken = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (open[i] && lines.get(i + 1).blankBefore()) {
        cut++;
        broken += starter[i + 1] || conflict(i) <= enough ? 1 : 0;
      }
    }
    return broken >= FEWEST_BROKEN && broken * MOST_WHOLE >= cut && cut <= MOST_TAILS;
  }

  /** How badly the line below goes on with a line, by its words, marks, and place in its column. */
  private double conflict(int i) {
    return fits[i].before(fits[i + 1])
        - MARK * marks.disagreeing(i, i + 1)
        + layout.against(i, i + 1);
  }

  private List<Paragraph> paragraphs() {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (previous[i] >= 0) {
        continue;
      }
      Paragraph paragraph = new Paragraph(lines.get(i));
      for (int at = next[i]; at >= 0; at = next[at]) {
        paragraph.add(lines.get(at));
      }
      paragraphs.add(paragraph);
    }
    paragraphs.sort(Comparator.comparingInt(Paragraph::firstRow));
    return paragraphs;
  }

  /**
   * Of all pairings the one that fits best as a whole; of it, what isn't a neighbour must fit well,
   * and better than others.
   */
  private void joinBest() {
    int[] tails =
        IntStream.range(0, lines.size())
            .filter(i -> open[i] || lines.get(i).isClosed() && layout.goesOnBelow(i))
            .toArray();
    int n = lines.size();
    double[][] scores = new double[tails.length][n + tails.length];
    for (int t = 0; t < tails.length; t++) {
      for (int head = 0; head < n; head++) {
        scores[t][head] = head == tails[t] || starter[head] ? -IMPOSSIBLE : score(tails[t], head);
      }
    }
    int[] best = Assignment.best(scores);
    for (int i = 0; i + 1 < n; i++) {
      if (layout.isHeadingOfTwo(i)) {
        join(i, i + 1);
      }
    }
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
  private boolean isSure(double[] scores, int head, int tail, boolean[] taken) {
    if (layout.isBelow(tail, head)) {
      return scores[head] >= LEAST_BELOW;
    }
    if (scores[head] < (layout.usesIndents() ? LEAST_WHERE_SET_IN : LEAST)) {
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
          : layout.isSameBlock(tail, head) ? CLOSED_IN_BLOCK : CLOSED_BELOW;
    }
    double score = fits[tail].before(fits[head]) + layout.fit(tail, head);
    score += phrase(tail, head) + MARK * marks.agreeing(tail, head);
    score -= MARK * marks.disagreeing(tail, head);
    double dangling = fits[head].dangling();
    return lines.get(tail).endsWithComma() ? score - dangling : score + dangling;
  }

  private double phrase(int tail, int head) {
    int length = phrases.across(lines.get(tail).text(), lines.get(head).text());
    return length < 3 ? 0 : 2 * (length - 2);
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
