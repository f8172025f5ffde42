package org.maplebridge.explore.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.maplebridge.explore.Quote;
import org.maplebridge.explore.compare.Comparison.Cell;
import org.maplebridge.explore.compare.Comparison.Line;
import org.maplebridge.explore.compare.Comparison.Row;
import org.maplebridge.explore.compare.Comparison.Section;

/**
 * A comparison as rows of text: what is asked, its unit and period or why it stands apart, and for
 * each subject three columns: the state, what is said, and the words that say it.
 */
public final class ComparisonTable {

  private ComparisonTable() {}

  /** The first row names the columns. */
  public static List<List<String>> rows(Comparison comparison) {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("部分", "项目", "口径"));
    for (Comparison.Subject subject : comparison.subjects()) {
      String name = subject.ref().name();
      String place = subject.place() == null ? "" : "（" + subject.place().name() + "）";
      head.addAll(List.of(name + place, name + "：内容", name + "：原文"));
    }
    rows.add(head);
    for (Section section : comparison.sections()) {
      for (Row row : section.rows()) {
        rows.add(row(section, row));
      }
    }
    return rows;
  }

  private static List<String> row(Section section, Row row) {
    List<String> cells = new ArrayList<>();
    cells.add(section.part().caption().zh());
    cells.add(row.caption().zh());
    cells.add(row.note() == null ? "" : row.note().zh());
    for (Cell cell : row.cells()) {
      cells.add(cell.state().sign() + " " + cell.state().caption().zh());
      cells.add(cell.lines().stream().map(ComparisonTable::said).collect(Collectors.joining("\n")));
      cells.add(
          cell.lines().stream()
              .flatMap(l -> l.quotes().stream())
              .distinct()
              .map(ComparisonTable::quoted)
              .collect(Collectors.joining("\n")));
    }
    return cells;
  }

  private static String said(Line line) {
    String details = line.details().isEmpty() ? "" : "（" + String.join("，", line.details()) + "）";
    return (line.denied() ? "明确没有：" : "") + line.text() + details;
  }

  private static String quoted(Quote quote) {
    return "“" + quote.quote() + "”——" + quote.document() + " " + quote.start() + "—" + quote.end();
  }
}
