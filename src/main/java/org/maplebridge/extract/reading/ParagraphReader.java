package org.maplebridge.extract.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Joins lines to paragraphs: what a printer or a scanner cut in the middle of a sentence belongs
 * together.
 */
final class ParagraphReader {

  private static final int SHORTEST_WRAPPED = 12;
  private static final int WRAP_TOLERANCE = 2;
  private static final int MOST_PRINTED = 560;
  private static final Pattern NEW_START =
      Pattern.compile(
          "^(?:[一二三四五六七八九十]{1,3}[、.是]|\\([一二三四五六七八九十\\d]{1,3}\\)|第[一二三四五六七八九十\\d]{1,3}[章节篇条]|——|\\d{1,2}[、.](?!\\d)|[●■◆▲★])");

  private ParagraphReader() {}

  /** Paragraphs in true order, each where its first line stands. */
  static List<Paragraph> read(List<Line> lines) {
    List<Paragraph> paragraphs = new ArrayList<>();
    int plain = 0;
    for (int from = 0; from < lines.size(); ) {
      int to = endOfPage(lines, from);
      List<Paragraph> page = ColumnReader.read(lines.subList(from, to));
      if (page != null) {
        paragraphs.addAll(inFileOrder(lines.subList(plain, from)));
        paragraphs.addAll(page);
        plain = to;
      }
      from = to;
    }
    paragraphs.addAll(inFileOrder(lines.subList(plain, lines.size())));
    return paragraphs;
  }

  /**
   * A file may hold many pages: each stretch of as many printed lines as a page can have is read by
   * itself, to the last line in its second half that ends a sentence before a blank line.
   */
  private static int endOfPage(List<Line> lines, int from) {
    int printed = 0;
    int end = -1;
    for (int i = from; i < lines.size(); i++) {
      printed += printedLines(lines.get(i));
      if (printed > MOST_PRINTED) {
        return end > 0 ? end : Math.max(i, from + 1);
      }
      if (printed > MOST_PRINTED / 2
          && lines.get(i).isClosed()
          && i + 1 < lines.size()
          && lines.get(i + 1).blankBefore()) {
        end = i + 1;
      }
    }
    return lines.size();
  }

  private static int printedLines(Line line) {
    return line.text().indexOf(' ') < 0 ? 1 : 1 + line.length() / SHORTEST_WRAPPED;
  }

  static boolean startsNumbered(Line line) {
    return NEW_START.matcher(line.text()).find();
  }

  private static List<Paragraph> inFileOrder(List<Line> lines) {
    List<Paragraph> paragraphs = new ArrayList<>();
    Paragraph open = null;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (open != null && continues(lines, i)) {
        open.add(line);
      } else {
        open = new Paragraph(line);
        paragraphs.add(open);
      }
    }
    return paragraphs;
  }

  /** Whether line {@code i} goes on with the sentence of the one before it in the file. */
  static boolean continues(List<Line> lines, int i) {
    Line tail = lines.get(i - 1);
    Line head = lines.get(i);
    if (Furniture.is(tail.text()) || Furniture.is(head.text())) {
      return false;
    }
    if (tail.isClosed()) {
      return isWrapped(lines, i - 1) && !head.blankBefore() && !startsNew(lines, i - 1, head);
    }
    if (NEW_START.matcher(head.text()).find()) {
      return false;
    }
    if (tail.endsWithComma() || head.startsInside() || Balance.of(tail.text()).opensSomething()) {
      return true;
    }
    if (head.looksLikeHeading() && head.blankBefore() && !isWrapped(lines, i - 1)) {
      return false;
    }
    return !tail.looksLikeHeading() || isWrapped(lines, i - 1);
  }

  /**
   * A line that ends a sentence but fills its column goes on when the next line isn't the start of
   * a paragraph.
   */
  private static boolean startsNew(List<Line> lines, int tail, Line head) {
    return lines.get(tail).length() < 20
        || head.looksLikeHeading()
        || NEW_START.matcher(head.text()).find();
  }

  /**
   * Whether a line is as long as lines next to it that end in the middle of a sentence: the width
   * of a column.
   */
  static boolean isWrapped(List<Line> lines, int i) {
    Line line = lines.get(i);
    if (line.length() < SHORTEST_WRAPPED) {
      return false;
    }
    for (int j = Math.max(0, i - 2); j <= Math.min(lines.size() - 1, i + 2); j++) {
      Line other = lines.get(j);
      if (j != i
          && !other.isClosed()
          && !other.looksLikeHeading()
          && other.length() < 60
          && Math.abs(other.length() - line.length()) <= WRAP_TOLERANCE) {
        return true;
      }
    }
    return false;
  }
}
