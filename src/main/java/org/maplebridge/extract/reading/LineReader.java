package org.maplebridge.extract.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.maplebridge.text.RawText;

/**
 * Cuts a raw text into lines: full-width ASCII made half-width, all blanks made spaces, invisible
 * characters dropped.
 */
final class LineReader {

  /** What is set in further is centred, or at the right. */
  private static final int FARTHEST_INDENT = 8;

  private static final int FULL_WIDTH_OFFSET = 0xFEE0;

  private LineReader() {}

  static List<Line> read(RawText raw) {
    List<Line> lines = new ArrayList<>();
    String text = raw.text();
    StringBuilder line = new StringBuilder();
    int[] origin = new int[128];
    boolean blank = true;
    int codePoint = 0;
    for (int i = 0; i <= text.length(); codePoint++) {
      int c = i < text.length() ? text.codePointAt(i) : '\n';
      i += Character.charCount(c);
      if (isLineEnd(c)) {
        if (c == '\r' && i < text.length() && text.charAt(i) == '\n') {
          continue;
        }
        blank = add(lines, line, origin, blank);
        line.setLength(0);
        continue;
      }
      int normal = normal(c);
      if (normal < 0) {
        continue;
      }
      for (char unit : Character.toChars(normal)) {
        if (line.length() == origin.length) {
          origin = Arrays.copyOf(origin, origin.length * 2);
        }
        origin[line.length()] = codePoint;
        line.append(unit);
      }
    }
    return lines;
  }

  /** Adds a line unless it is empty; answers whether an empty line stands before the next one. */
  private static boolean add(
      List<Line> lines, StringBuilder line, int[] origin, boolean blankBefore) {
    int from = 0;
    int to = line.length();
    while (from < to && line.charAt(from) == ' ') {
      from++;
    }
    while (to > from && line.charAt(to - 1) == ' ') {
      to--;
    }
    if (from == to) {
      return true;
    }
    lines.add(
        new Line(
            line.substring(from, to),
            Arrays.copyOfRange(origin, from, to),
            blankBefore,
            isIndented(line, from),
            lines.size()));
    return false;
  }

  /** Whether a line is set in by two blanks or more, as a paragraph begins. */
  private static boolean isIndented(StringBuilder line, int blanks) {
    return blanks >= 2 && blanks < FARTHEST_INDENT && line.length() > blanks;
  }

  private static boolean isLineEnd(int c) {
    return c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029 || c == 0x85 || c == '\f';
  }

  /** The one form of a character, or -1 when it is invisible. */
  private static int normal(int c) {
    if (c >= 0xFF01 && c <= 0xFF5E) {
      return c - FULL_WIDTH_OFFSET;
    }
    if (c == '\t' || c == 0x3000 || c == 0xA0 || Character.isSpaceChar(c)) {
      return ' ';
    }
    if (c < ' ' || c == 0xFEFF || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xAD) {
      return -1;
    }
    return switch (c) {
      case '「', '『', '〝' -> '“';
      case '」', '』', '〞', '〟' -> '”';
      default -> c;
    };
  }
}
