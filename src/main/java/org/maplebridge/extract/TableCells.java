package org.maplebridge.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.maplebridge.text.RawText;

/**
 * Tables that stand in a text as lines of cells, divided by {@code |} or tabs, the first of them
 * the head: what a cell that holds nothing but a figure says.
 */
final class TableCells {

  private static final int MOST_ROWS = 500;

  /** A longer line is no row: lines may be as long as a file, and each figure looks at its own. */
  private static final int LONGEST_ROW = 1_000;

  /** Heads that name no more than that something is counted. */
  private static final Set<String> COUNTS = Set.of("数量", "数", "个数", "合计", "数值", "数据", "规模", "总数");

  private TableCells() {}

  /**
   * What the figure of a cell counts: the head of its column where the row is of a time, else the
   * head of the row with that of the column.
   *
   * @param at where the figure stands in the article
   * @return nothing where no table is, or the cell says more than a figure
   */
  static Optional<String> nameOf(ArticleText article, int at) {
    RawText raw = article.body().raw();
    String text = raw.text();
    int place = raw.charIndex(article.body().origin(at));
    int from = lineStart(text, place);
    if (from < 0) {
      return Optional.empty();
    }
    String line = line(text, from);
    List<String> row = cells(line);
    int column = column(line, place - from);
    if (row.size() < 2 || column >= row.size() || !isFigure(row.get(column))) {
      return Optional.empty();
    }
    List<String> head = head(text, from, row.size());
    if (column >= head.size()) {
      return Optional.empty();
    }
    String above = head.get(column);
    String before = column == 0 ? "" : row.getFirst();
    boolean time = before.isEmpty() || hasDigit(before);
    String name = time ? above : COUNTS.contains(above) ? before : before + above;
    return name.isEmpty() || hasDigit(name) ? Optional.empty() : Optional.of(name);
  }

  /** Where the line that holds a place starts, or -1 where that is too far away. */
  private static int lineStart(String text, int place) {
    for (int i = place; i >= 0 && place - i <= LONGEST_ROW; i--) {
      if (i == 0 || text.charAt(i - 1) == '\n') {
        return i;
      }
    }
    return -1;
  }

  /** A line, or as much of it as a row may have. */
  private static String line(String text, int from) {
    int most = Math.min(text.length(), from + LONGEST_ROW);
    int end = text.substring(from, most).indexOf('\n');
    return text.substring(from, end < 0 ? most : from + end);
  }

  /** The first line of those without a gap above that have as many cells. */
  private static List<String> head(String text, int from, int size) {
    List<String> head = List.of();
    int start = from;
    for (int i = 0; i < MOST_ROWS && start > 0; i++) {
      start = lineStart(text, start - 1);
      if (start < 0) {
        break;
      }
      List<String> cells = cells(line(text, start));
      if (cells.size() != size) {
        break;
      }
      head = cells;
    }
    return head;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : inner(line).split(line.indexOf('|') >= 0 ? "\\|" : "\t", -1)) {
      cells.add(cell.strip());
    }
    return cells;
  }

  /** Which cell a place in a line is in. */
  private static int column(String line, int place) {
    char divider = line.indexOf('|') >= 0 ? '|' : '\t';
    int column = line.startsWith("|") ? -1 : 0;
    for (int i = 0; i < Math.min(place, line.length()); i++) {
      column += line.charAt(i) == divider ? 1 : 0;
    }
    return Math.max(0, column);
  }

  private static String inner(String line) {
    String inner = line.strip();
    inner = inner.startsWith("|") ? inner.substring(1) : inner;
    return inner.endsWith("|") ? inner.substring(0, inner.length() - 1) : inner;
  }

  /** 1031个, 约6.2万人, 55.24%: a number with a few words around it. */
  private static boolean isFigure(String cell) {
    return cell.length() <= 12 && hasDigit(cell) && cell.matches("[约近超]?[0-9０-９.,，]+\\S{0,5}");
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }
}
