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
 * only when it is likely by far to be the right one; what is lost stays lost.
 */
final class ColumnReader {

  /** How likely a line must be, first to last: what is sure gives room to what is less so. */
  private static final double[] SURE = {0.9, 0.7, 0.5};

  private static final double BELOW_TOO = 0.1;
  private static final double CLOSED = 3;
  private static final double WORST = -5;
  private static final int FEWEST_LINES = 8;
  private static final int FEWEST_BROKEN = 3;

  /** A second reader is asked on pages of so many lines, and must have said something. */
  private static final int MOST_FOR_EDGES = 300;

  private static final int FEWEST_SAID = 6;
  private static final double TRUST = 0.88;
  private static final double BORNE_OUT = 0.05;

  /** A page of a newspaper has fewer lines; the pairing costs the square of them. */
  private static final int MOST_LINES = 600;

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
    reader.joinLikely();
    return reader.paragraphs();
  }

  /**
   * Several blocks end in the middle of a sentence, and what stands below doesn't go on with it.
   */
  private boolean isScrambled() {
    int cut = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      cut += open[i] && lines.get(i + 1).blankBefore() ? 1 : 0;
    }
    return cut >= FEWEST_BROKEN;
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
    return byArticle(paragraphs);
  }

  /** Article by article; each article's paragraphs stay in order. */
  private List<Paragraph> byArticle(List<Paragraph> paragraphs) {
    int[] article = new PageArticles(lines, paragraphs, next).read();
    int last = Arrays.stream(article).max().orElse(0);
    if (last == 0) {
      return paragraphs;
    }
    List<Paragraph> sorted = new ArrayList<>(paragraphs.size());
    for (int a = 0; a <= last; a++) {
      int from = sorted.size();
      for (int p = 0; p < article.length; p++) {
        if (article[p] == a) {
          sorted.add(paragraphs.get(p));
        }
      }
      sorted.get(from).beginArticle();
    }
    return sorted;
  }

  /** Joins what is nearly sure, and then, with these out of the way, what is likely. */
  private void joinLikely() {
    Pairing.Candidates pairs = candidates();
    Pairing.Odds odds = odds();
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (layout.isHeadingOfTwo(i)) {
        join(i, i + 1);
      }
    }
    double[][] likely = new Pairing(pairs, odds).probabilities();
    trustEdges(pairs, likely);
    join(pairs, likely, SURE[0]);
    for (int i = 1; i < SURE.length; i++) {
      pairs = stillFree(pairs);
      join(pairs, new Pairing(pairs, odds).probabilities(), SURE[i]);
    }
  }

  private Pairing.Candidates candidates() {
    int n = lines.size();
    int[] tails =
        IntStream.range(0, n)
            .filter(i -> open[i] || lines.get(i).isClosed() && layout.goesOnBelow(i))
            .toArray();
    PairScore pair = new PairScore(lines, fits, layout, phrases, marks);
    int[][] heads = new int[tails.length][];
    double[][] fit = new double[tails.length][];
    boolean[][] alike = new boolean[tails.length][];
    int[] some = new int[n];
    boolean[] same = new boolean[n];
    double[] scores = new double[n];
    for (int t = 0; t < tails.length; t++) {
      int tail = tails[t];
      int count = 0;
      for (int head = open[tail] ? 0 : tail + 1; head < (open[tail] ? n : tail + 2); head++) {
        if (head == tail || starter[head]) {
          continue;
        }
        double score = open[tail] ? pair.of(tail, head) : CLOSED;
        if (score > WORST) {
          some[count] = head;
          same[count] = layout.fit(tail, head) >= 0;
          scores[count++] = score;
        }
      }
      heads[t] = Arrays.copyOf(some, count);
      alike[t] = Arrays.copyOf(same, count);
      fit[t] = Arrays.copyOf(scores, count);
    }
    return new Pairing.Candidates(tails, heads, fit, alike);
  }

  private Pairing.Odds odds() {
    int n = lines.size();
    double[] waiting = new double[n];
    double[] needy = new double[n];
    boolean[] begins = new boolean[n];
    for (int i = 0; i < n; i++) {
      begins[i] = layout.fill(i) == ColumnWidths.Fill.SET_IN;
      if (!starter[i]) {
        double opening = Math.clamp(fits[i].opening(), -3, 3);
        waiting[i] = Math.exp(0.6 * layout.waiting(i) - 0.15 * opening);
        needy[i] = Math.exp(2 * layout.waiting(i) - 0.4 * opening);
      }
    }
    return new Pairing.Odds(waiting, needy, layout.blocks(), begins);
  }

  /** What a second reader says is believed where the page bears most of it out. */
  private void trustEdges(Pairing.Candidates pairs, double[][] likely) {
    if (lines.size() > MOST_FOR_EDGES) {
      return;
    }
    int[] edges = new EdgeReader(lines, fits, open, starter, layout, phrases, marks).read();
    int said = 0;
    int backed = 0;
    for (int t = 0; t < pairs.tails().length; t++) {
      int tail = pairs.tails()[t];
      if (edges[tail] < 0 || edges[tail] == tail + 1) {
        continue;
      }
      said++;
      for (int k = 0; k < likely[t].length; k++) {
        backed += pairs.heads()[t][k] == edges[tail] && likely[t][k] >= BORNE_OUT ? 1 : 0;
      }
    }
    if (said < FEWEST_SAID || backed < TRUST * said) {
      return;
    }
    for (int tail : pairs.tails()) {
      int head = edges[tail];
      if (head >= 0
          && head != tail + 1
          && next[tail] < 0
          && previous[head] < 0
          && !closesCircle(tail, head)) {
        join(tail, head);
      }
    }
  }

  /** Joins what is at least so likely, and what stands below when that is a little less so. */
  private void join(Pairing.Candidates pairs, double[][] likely, double least) {
    for (int t = 0; t < likely.length; t++) {
      int tail = pairs.tails()[t];
      int best = -1;
      for (int k = 0; k < likely[t].length; k++) {
        best = best < 0 || likely[t][k] > likely[t][best] ? k : best;
      }
      if (best < 0 || next[tail] >= 0) {
        continue;
      }
      int head = pairs.heads()[t][best];
      if (likely[t][best] >= (head == tail + 1 ? least - BELOW_TOO : least)
          && previous[head] < 0
          && !closesCircle(tail, head)) {
        join(tail, head);
      }
    }
  }

  /** The pairs that are left: what is joined is no longer asked about. */
  private Pairing.Candidates stillFree(Pairing.Candidates pairs) {
    int n = pairs.tails().length;
    int[][] heads = new int[n][];
    double[][] fit = new double[n][];
    boolean[][] alike = new boolean[n][];
    for (int t = 0; t < n; t++) {
      int after = next[pairs.tails()[t]];
      int[] all = pairs.heads()[t];
      int[] kept =
          IntStream.range(0, all.length)
              .filter(k -> after == all[k] || after < 0 && previous[all[k]] < 0)
              .toArray();
      heads[t] = new int[kept.length];
      fit[t] = new double[kept.length];
      alike[t] = new boolean[kept.length];
      for (int k = 0; k < kept.length; k++) {
        heads[t][k] = all[kept[k]];
        fit[t][k] = pairs.fit()[t][kept[k]];
        alike[t][k] = pairs.alike()[t][kept[k]];
      }
    }
    return new Pairing.Candidates(pairs.tails(), heads, fit, alike);
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
