package org.maplebridge.extract.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a page as they were printed. A scanner often writes a whole block in one line, with
 * a blank where the printed line ended; where columns run into each other, the cut stands inside
 * such a block.
 */
final class PrintedLines {

  private static final double NARROWEST = 10;
  private static final double SLACK = 1;
  private static final double GLUED = 1.6;

  private PrintedLines() {}

  /**
   * Cuts blocks at the blanks where a printed line was full; a heading and a line without such
   * blanks stay whole. Rows count the printed lines.
   */
  static List<Line> of(List<Line> lines) {
    List<Line> printed = new ArrayList<>(lines.size() * 2);
    for (Line line : lines) {
      if (line.text().indexOf(' ') < 0 || line.looksLikeHeading()) {
        printed.add(line.withRow(printed.size(), line.blankBefore()));
      } else {
        cut(line, printed);
      }
    }
    return printed;
  }

  private static void cut(Line line, List<Line> printed) {
    String text = line.text();
    List<int[]> words = words(text);
    double widest = widest(text, words);
    if (widest < NARROWEST) {
      printed.add(line.withRow(printed.size(), line.blankBefore()));
      return;
    }
    int from = 0;
    double filled = 0;
    for (int i = 0; i < words.size(); i++) {
      int[] word = words.get(i);
      double width = ColumnWidths.width(text.substring(word[0], word[1]));
      if (filled > 0 && filled + width > widest + SLACK) {
        add(line, from, word[0], printed);
        from = word[0];
        filled = 0;
      }
      filled += width;
    }
    add(line, from, text.length(), printed);
  }

  /** The widest of them, but for two printed lines that a scanner wrote without a blank. */
  private static double widest(String text, List<int[]> words) {
    double[] widths =
        words.stream()
            .mapToDouble(w -> ColumnWidths.width(text.substring(w[0], w[1])))
            .filter(w -> w >= NARROWEST)
            .sorted()
            .toArray();
    if (widths.length == 0) {
      return 0;
    }
    double usual = widths[(widths.length - 1) / 2];
    double widest = usual;
    for (double width : widths) {
      widest = width < usual * GLUED ? Math.max(widest, width) : widest;
    }
    return widest;
  }

  private static void add(Line line, int from, int to, List<Line> printed) {
    printed.add(line.part(from, to).withRow(printed.size(), from == 0 && line.blankBefore()));
  }

  /** Start and end of what stands between blanks. */
  private static List<int[]> words(String text) {
    List<int[]> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean blank = i == text.length() || text.charAt(i) == ' ';
      if (!blank && start < 0) {
        start = i;
      } else if (blank && start >= 0) {
        words.add(new int[] {start, i});
        start = -1;
      }
    }
    return words;
  }
}
