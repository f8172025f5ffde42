package org.maplebridge.extract.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maplebridge.extract.reading.ScrambledPage.Printed;
import org.maplebridge.text.RawText;
import org.maplebridge.text.gazetteer.Gazetteer;

/** How much of scrambled pages is put in order again. */
final class PageScore {

  int cuts;
  int mended;
  int made;
  int right;
  int kept;
  int neighbours;
  int falseNeighbours;
  int sentences;
  int whole;
  double together;
  double predicted;
  double apart;
  final List<String> faults = new ArrayList<>();

  void add(ScrambledPage page, @Nullable Gazetteer gazetteer) {
    RawText raw = new RawText(page.raw());
    List<Line> lines = Lines.splitBylines(LineReader.read(raw));
    List<Paragraph> paragraphs = ParagraphReader.read(lines);
    int length = page.raw().codePointCount(0, page.raw().length()) + 1;
    int[] follows = new int[length];
    int[] read = new int[length];
    Arrays.fill(follows, -1);
    Arrays.fill(read, -1);
    lines.forEach(l -> chain(l, follows));
    int before = -1;
    int[] inFile = new int[length];
    Arrays.fill(inFile, -1);
    for (Line line : lines) {
      for (int at : line.origin()) {
        if (before >= 0) {
          inFile[before] = at;
        }
        before = at;
      }
    }
    for (Paragraph paragraph : paragraphs) {
      Line last = null;
      for (Line line : paragraph.lines()) {
        chain(line, read);
        if (last != null) {
          read[last.end() - 1] = line.start();
        }
        last = line;
      }
    }
    Map<Integer, Integer> truth = new HashMap<>();
    Map<Integer, String> ends = new HashMap<>();
    Map<Integer, String> begins = new HashMap<>();
    for (List<Printed> article : page.articles()) {
      for (int i = 0; i < article.size(); i++) {
        Printed line = article.get(i);
        ends.put(line.end() - 1, line.text());
        begins.put(line.start(), line.text());
        if (i > 0 && line.goesOn()) {
          truth.put(article.get(i - 1).end() - 1, line.start());
        }
      }
    }
    for (Map.Entry<Integer, Integer> e : truth.entrySet()) {
      if (isEnd(page.raw(), e.getKey())) {
        continue;
      }
      boolean neighbour = skipBlanks(page.raw(), e.getKey() + 1) == e.getValue();
      boolean found = skipSpace(read, page, e.getKey()) == e.getValue();
      if (neighbour) {
        neighbours++;
        kept += found ? 1 : 0;
        if (!found) {
          faults.add("LOST " + ends.get(e.getKey()) + " → " + begins.get(e.getValue()));
        }
      } else {
        cuts++;
        mended += found ? 1 : 0;
        if (!found) {
          faults.add(
              "MISSED "
                  + ends.get(e.getKey())
                  + " → "
                  + begins.get(e.getValue())
                  + "   read "
                  + begins.get(skipSpace(read, page, e.getKey())));
        }
      }
    }
    for (int at = 0; at < length - 1; at++) {
      int to = read[at] < 0 ? -1 : skipSpace(read, page, at);
      if (to < 0 || !ends.containsKey(at) || isEnd(page.raw(), at)) {
        continue;
      }
      boolean good = truth.getOrDefault(at, -1) == to;
      if (skipBlanks(page.raw(), at + 1) == to) {
        falseNeighbours += good ? 0 : 1;
        if (!good && begins.containsKey(to)) {
          faults.add("NEIGHBOUR " + ends.get(at) + " → " + begins.get(to));
        }
      } else {
        made++;
        right += good ? 1 : 0;
        if (!good) {
          faults.add("WRONG " + ends.get(at) + " → " + begins.get(to));
        }
      }
    }
    sentences(page, read);
    if (gazetteer != null) {
      articles(page, paragraphs, gazetteer, length);
    }
  }

  private void articles(
      ScrambledPage page, List<Paragraph> paragraphs, Gazetteer gazetteer, int length) {
    int[] of = new int[length];
    Arrays.fill(of, -1);
    int n = 0;
    for (List<Paragraph> part : new ArticleSplitter(gazetteer).split(paragraphs)) {
      for (Paragraph paragraph : part) {
        for (Line line : paragraph.lines()) {
          for (int at : line.origin()) {
            of[at] = n;
          }
        }
      }
      n++;
    }
    int k = page.articles().size();
    double[][] count = new double[n + 1][k];
    for (int a = 0; a < k; a++) {
      for (Printed line : page.articles().get(a)) {
        int found = of[line.start()];
        count[found < 0 ? n : found][a] += line.text().length();
      }
    }
    for (int a = 0; a < k; a++) {
      double all = 0;
      for (int i = 0; i <= n; i++) {
        all += count[i][a];
        together += count[i][a] * count[i][a];
      }
      apart += all * all;
    }
    for (int i = 0; i <= n; i++) {
      double all = Arrays.stream(count[i]).sum();
      predicted += all * all;
    }
  }

  private void sentences(ScrambledPage page, int[] read) {
    for (List<Printed> article : page.articles()) {
      boolean ok = true;
      int lines = 0;
      int before = -1;
      for (Printed line : article) {
        if (!line.goesOn()) {
          ok = true;
          before = -1;
        }
        if (before >= 0) {
          ok &= skipSpace(read, page, before) == line.start();
          lines++;
        }
        String text = line.text();
        int at = line.start();
        for (int i = 0; i < text.length(); i++) {
          if ("。！？".indexOf(text.charAt(i)) >= 0) {
            if (lines > 0) {
              sentences++;
              whole += ok ? 1 : 0;
            }
            ok = true;
            lines = 0;
          }
          at++;
        }
        before = line.end() - 1;
      }
    }
  }

  private static int skipSpace(int[] read, ScrambledPage page, int at) {
    int to = read[at];
    while (to >= 0 && page.raw().charAt(page.raw().offsetByCodePoints(0, to)) == ' ') {
      to = read[to];
    }
    return to;
  }

  /**
   * Whether a sentence ends there: whether the same paragraph goes on is hard to say, and harmless.
   */
  private static boolean isEnd(String raw, int at) {
    return "。！？；：".indexOf(raw.charAt(raw.offsetByCodePoints(0, at))) >= 0;
  }

  private static int skipBlanks(String raw, int from) {
    int at = from;
    while (at < raw.length() && (raw.charAt(at) <= ' ' || raw.charAt(at) == '　')) {
      at++;
    }
    return at;
  }

  private static void chain(Line line, int[] to) {
    for (int i = 1; i < line.origin().length; i++) {
      to[line.origin()[i - 1]] = line.origin()[i];
    }
  }

  double recall() {
    return mended / (double) Math.max(1, cuts);
  }

  double precision() {
    return right / (double) Math.max(1, made);
  }

  /** Of pairs of characters that are read as of one article: how many are. */
  double articlePrecision() {
    return together / Math.max(1, predicted);
  }

  /** Of pairs of characters of one article: how many are read as such. */
  double articleRecall() {
    return together / Math.max(1, apart);
  }

  @Override
  public String toString() {
    return String.format(
        "cuts %4d mended %.2f made %4d right %.2f | neighbours kept %.3f wrong %3d | sentences %.2f"
            + (apart > 0 ? " | articles P %.2f R %.2f" : ""),
        cuts,
        recall(),
        made,
        precision(),
        kept / (double) Math.max(1, neighbours),
        falseNeighbours,
        whole / (double) Math.max(1, sentences),
        articlePrecision(),
        articleRecall());
  }
}
