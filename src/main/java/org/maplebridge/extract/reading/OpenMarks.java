package org.maplebridge.extract.reading;

import java.util.List;

/**
 * Which marks a printed line begins inside of, and which it leaves open, as its sentence tells: a
 * sentence with one quotation mark too many was cut inside a quotation. Straight quotation marks
 * count as one pair after the other.
 */
final class OpenMarks {

  /** What often follows a closing quotation mark. */
  private static final String AFTER_CLOSING = "为的等、,。;:)》与及";

  private static final String ENDS = "。!?;";
  private static final int QUOTE = 0;
  private static final int TITLE = 1;
  private static final int BRACKET = 2;

  private final boolean[][] before;
  private final boolean[][] after;

  private OpenMarks(int lines) {
    before = new boolean[lines][3];
    after = new boolean[lines][3];
  }

  /**
   * @param lines in the order of the file; a blank line before a line begins a block
   */
  static OpenMarks of(List<Line> lines) {
    OpenMarks marks = new OpenMarks(lines.size());
    for (int from = 0; from < lines.size(); ) {
      int to = from + 1;
      while (to < lines.size() && !lines.get(to).blankBefore()) {
        to++;
      }
      marks.block(lines.subList(from, to), from);
      from = to;
    }
    return marks;
  }

  /** What is open runs on through a block; its first sentence tells in what it begins. */
  private void block(List<Line> block, int from) {
    boolean[] open = begins(block);
    for (int i = 0; i < block.size(); i++) {
      before[from + i] = open.clone();
      String text = block.get(i).text();
      for (int k = 0; k < text.length(); k++) {
        step(open, text.charAt(k));
      }
      after[from + i] = open.clone();
    }
  }

  private static boolean[] begins(List<Line> block) {
    boolean[] open = new boolean[3];
    boolean[] inside = new boolean[3];
    for (Line line : block) {
      String text = line.text();
      for (int k = 0; k < text.length(); k++) {
        char c = text.charAt(k);
        if (ENDS.indexOf(c) >= 0) {
          inside[QUOTE] |= open[QUOTE];
          return inside;
        }
        inside[TITLE] |= c == '》' && !open[TITLE];
        inside[BRACKET] |= c == ')' && !open[BRACKET];
        inside[QUOTE] |= c == '”' && !open[QUOTE];
        step(open, c);
      }
    }
    inside[QUOTE] |= open[QUOTE] && firstCloses(block);
    return inside;
  }

  /** Of an odd number of straight marks without a sentence's end: whether the first one closes. */
  private static boolean firstCloses(List<Line> block) {
    for (Line line : block) {
      int at = line.text().indexOf('"');
      if (at >= 0) {
        return at > 0
            && at + 1 < line.length()
            && AFTER_CLOSING.indexOf(line.text().charAt(at + 1)) >= 0;
      }
    }
    return false;
  }

  private static void step(boolean[] open, char c) {
    switch (c) {
      case '"' -> open[QUOTE] = !open[QUOTE];
      case '“' -> open[QUOTE] = true;
      case '”' -> open[QUOTE] = false;
      case '《' -> open[TITLE] = true;
      case '》' -> open[TITLE] = false;
      case '(' -> open[BRACKET] = true;
      case ')' -> open[BRACKET] = false;
      case '。' -> open[QUOTE] = false;
      default -> {}
    }
  }

  /** How many kinds of marks one line leaves open and another begins inside of. */
  int agreeing(int tail, int head) {
    int n = 0;
    for (int k = 0; k < 3; k++) {
      n += after[tail][k] && before[head][k] ? 1 : 0;
    }
    return n;
  }

  /** How many kinds are open on one side only. */
  int disagreeing(int tail, int head) {
    int n = 0;
    for (int k = 0; k < 3; k++) {
      n += after[tail][k] != before[head][k] ? 1 : 0;
    }
    return n;
  }
}
