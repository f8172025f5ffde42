package org.maplebridge.extract.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Parts the articles of a page whose columns a scanner mixed. Paragraphs come together as long as
 * it is likely that they are of one article: by the width of their columns, by what they speak of,
 * by standing one below the other with no authors' names and no headline between them; two
 * stretches that are signed are two articles. Weights were chosen on pages laid out by a program
 * (see {@code ScrambledPagesTest}). Headings, names and captions go with the text they stand at.
 */
final class PageArticles {

  private static final int SHORTEST_BODY = 24;

  /** What stays smaller joins the article that it is likeliest of. */
  private static final int SHORTEST_ARTICLE = 250;

  /** Pairs of characters overlap, and words of a text hang together. */
  private static final double WORDS = 0.15;

  private static final double WIDTHS = 1.5;
  private static final double MOST_AGAINST_BY_WIDTH = -60;
  private static final double MOST_FOR_BY_WIDTH = 6;
  private static final double EACH_WIDTH = 0.3;
  private static final double SAME_WIDTH = 1.6;
  private static final double SAME_BLOCK = 6;
  private static final double BELOW = 5;
  private static final double SIGNED_BETWEEN = -1;
  private static final double BOTH_SIGNED = -6;

  /** On a page that names authors. */
  private static final double NEITHER_SIGNED = 8;

  private static final double LEAST_NEAR = -4;
  private static final double MOST_NEAR = 6;

  /**
   * Two stretches stay apart below this. From -9 to -4 as many pages come out right; a text that is
   * torn in two loses more (its year, its place) than two that stay together.
   */
  private static final double LEAST = -9;

  private static final int LONGEST_LEAD = 12;
  private static final int LONGEST_DECK = 40;

  private final List<Line> lines;
  private final List<Paragraph> paragraphs;
  private final boolean[] body;

  /** For each line its paragraph. */
  private final int[] home;

  private final WordBags words;
  private final int[][] widths;
  private final boolean[] signed;
  private final boolean namesAuthors;
  private final double[][] near;
  private final int[] length;

  /**
   * @param lines of the page, each with its row
   * @param paragraphs made of these lines
   * @param next for each line the one that goes on with it, or -1
   */
  PageArticles(List<Line> lines, List<Paragraph> paragraphs, int[] next) {
    this.lines = lines;
    this.paragraphs = paragraphs;
    int n = paragraphs.size();
    home = new int[lines.size()];
    body = new boolean[n];
    length = new int[n];
    List<String> texts = new ArrayList<>();
    for (int p = 0; p < n; p++) {
      Paragraph paragraph = paragraphs.get(p);
      for (Line line : paragraph.lines()) {
        home[line.row()] = p;
      }
      length[p] = paragraph.length();
      body[p] = length[p] >= SHORTEST_BODY && !paragraph.isHeading();
      texts.add(body[p] ? paragraph.text() : "");
    }
    words = WordBags.of(texts);
    widths = readWidths();
    signed = readSigned();
    boolean any = false;
    for (boolean one : signed) {
      any |= one;
    }
    namesAuthors = any;
    near = readNear(next);
  }

  /** For each paragraph its article, from 0, in the order in which they begin. */
  int[] read() {
    int n = paragraphs.size();
    int[] article = new int[n];
    Arrays.fill(article, -1);
    List<Integer> live = new ArrayList<>();
    for (int p = 0; p < n; p++) {
      if (body[p]) {
        article[p] = p;
        live.add(p);
      }
    }
    if (live.size() < 2) {
      return new int[n];
    }
    double[][] score = new double[n][n];
    for (int a : live) {
      live.forEach(b -> score[a][b] = a < b ? score(a, b) : score[b][a]);
    }
    for (int[] pair = best(live, score); pair.length == 2; pair = best(live, score)) {
      int into = pair[0];
      int from = pair[1];
      unite(into, from);
      live.remove((Integer) from);
      for (int p = 0; p < n; p++) {
        article[p] = article[p] == from ? into : article[p];
      }
      for (int other : live) {
        score[into][other] = score(into, other);
        score[other][into] = score[into][other];
      }
    }
    return numbered(withSmall(article));
  }

  /** The two that come together next, or none. */
  private int[] best(List<Integer> live, double[][] score) {
    int[] best = {};
    double most = LEAST;
    int smallest = -1;
    for (int a : live) {
      smallest = smallest < 0 || length[a] < length[smallest] ? a : smallest;
      for (int b : live) {
        if (a < b && score[a][b] > most) {
          most = score[a][b];
          best = new int[] {a, b};
        }
      }
    }
    if (best.length == 2 || live.size() < 2 || length[smallest] >= SHORTEST_ARTICLE) {
      return best;
    }
    int to = -1;
    for (int a : live) {
      to = a != smallest && (to < 0 || score[a][smallest] > score[to][smallest]) ? a : to;
    }
    return new int[] {to, smallest};
  }

  private double score(int a, int b) {
    double width = Math.clamp(WIDTHS * width(a, b), MOST_AGAINST_BY_WIDTH, MOST_FOR_BY_WIDTH);
    return WORDS * words.together(a, b)
        + Math.clamp(near[a][b], LEAST_NEAR, MOST_NEAR)
        + width
        + signatures(a, b);
  }

  private double signatures(int a, int b) {
    if (signed[a] || signed[b]) {
      return signed[a] && signed[b] ? BOTH_SIGNED : 0;
    }
    return namesAuthors ? NEITHER_SIGNED : 0;
  }

  private void unite(int into, int from) {
    words.add(into, from);
    length[into] += length[from];
    signed[into] |= signed[from];
    for (int c = 0; c < widths[into].length; c++) {
      widths[into][c] += widths[from][c];
    }
    for (int p = 0; p < near.length; p++) {
      near[into][p] += near[from][p];
      near[p][into] = near[into][p];
    }
  }

  /** Lines of a column as things drawn from an urn, like words. */
  private double width(int a, int b) {
    double gain = 0;
    int ofA = 0;
    int ofB = 0;
    int columns = widths[a].length;
    for (int c = 0; c < columns; c++) {
      gain += WordBags.shared(EACH_WIDTH, widths[a][c], widths[b][c]);
      ofA += widths[a][c];
      ofB += widths[b][c];
    }
    return gain - WordBags.shared(EACH_WIDTH * columns, ofA, ofB);
  }

  /**
   * For each paragraph how many of its lines fill each of the page's widths. The lead of an article
   * says nothing: it is often set wider.
   */
  private int[][] readWidths() {
    int n = paragraphs.size();
    double[] width = new double[n];
    int[] inner = new int[n];
    List<Integer> order = new ArrayList<>();
    for (int p = 0; p < n; p++) {
      List<Line> all = paragraphs.get(p).lines();
      if (body[p] && all.size() > 1) {
        int from = all.size() > 2 ? 1 : 0;
        double[] of =
            all.subList(from, all.size() - 1).stream()
                .mapToDouble(l -> ColumnWidths.width(l.text()))
                .sorted()
                .toArray();
        width[p] = of[of.length / 2];
        inner[p] = isLead(paragraphs.get(p)) ? 0 : of.length;
        order.add(p);
      }
    }
    order.sort((a, b) -> Double.compare(width[a], width[b]));
    int[] column = new int[n];
    int columns = 1;
    for (int i = 1; i < order.size(); i++) {
      columns += width[order.get(i)] - width[order.get(i - 1)] > SAME_WIDTH ? 1 : 0;
      column[order.get(i)] = columns - 1;
    }
    int[][] widths = new int[n][columns];
    order.forEach(p -> widths[p][column[p]] = inner[p]);
    return widths;
  }

  private boolean isLead(Paragraph paragraph) {
    int row = paragraph.first().row();
    return paragraph.lines().size() <= LONGEST_LEAD && row > 0 && isDeck(lines.get(row - 1));
  }

  /** ——某市平安建设综述: what stands beneath a headline. */
  private static boolean isDeck(Line line) {
    String text = line.text();
    return line.length() <= LONGEST_DECK
        && !line.isClosed()
        && (text.charAt(0) == '—' || text.charAt(0) == '-');
  }

  /** Which paragraphs authors' names stand behind. */
  private boolean[] readSigned() {
    boolean[] signed = new boolean[paragraphs.size()];
    int before = -1;
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).text();
      if (body[home[i]]) {
        before = home[i];
        signed[before] |= Bylines.tail(text) > 0;
      } else if (before >= 0) {
        signed[before] |= Bylines.isByline(text);
      }
    }
    return signed;
  }

  /** What it says of two paragraphs that one stands below the other. */
  private double[][] readNear(int[] next) {
    double[][] near = new double[paragraphs.size()][paragraphs.size()];
    double below = below(next);
    int before = -1;
    boolean ends = false;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      int p = home[i];
      if (!body[p]) {
        ends |= Bylines.isByline(line.text()) || isDeck(line);
        continue;
      }
      if (before >= 0 && home[before] != p) {
        boolean touching = before + 1 == i;
        double says =
            ends
                ? SIGNED_BETWEEN
                : touching && !line.blankBefore()
                    ? SAME_BLOCK
                    : touching && lines.get(before).isClosed() ? below : 0;
        near[home[before]][p] += says;
        near[p][home[before]] += says;
      }
      before = i;
      ends = false;
    }
    return near;
  }

  /** How much a neighbour behind a blank line counts, as the page's joined lines tell. */
  private double below(int[] next) {
    int neighbours = 0;
    int all = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (next[i] >= 0 && lines.get(i + 1).blankBefore()) {
        all++;
        neighbours += next[i] == i + 1 ? 1 : 0;
      }
    }
    double odds = Math.log((neighbours + 1.0) / (all - neighbours + 1.0));
    return BELOW * Math.clamp(odds, 0, 1);
  }

  /**
   * A heading goes with the paragraph that begins below it, names and captions with the text above
   * them.
   */
  private int[] withSmall(int[] article) {
    int[] all = article.clone();
    for (int p = 0; p < all.length; p++) {
      if (all[p] >= 0) {
        continue;
      }
      Paragraph small = paragraphs.get(p);
      int above = small.first().row() - 1;
      while (above >= 0 && article[home[above]] < 0) {
        above--;
      }
      int below = small.last().row() + 1;
      while (below < lines.size() && article[home[below]] < 0) {
        below++;
      }
      boolean begins = below < lines.size() && paragraphs.get(home[below]).first().row() == below;
      boolean ends = Bylines.isByline(small.text()) || small.last().isClosed();
      all[p] =
          article[home[above >= 0 && (ends || !begins) ? above : begins ? below : firstBody()]];
    }
    return all;
  }

  private int firstBody() {
    for (int i = 0; i < lines.size(); i++) {
      if (body[home[i]]) {
        return i;
      }
    }
    return 0;
  }

  private static int[] numbered(int[] article) {
    Map<Integer, Integer> numbers = new HashMap<>();
    return Arrays.stream(article)
        .map(a -> numbers.computeIfAbsent(a, _ -> numbers.size()))
        .toArray();
  }
}
