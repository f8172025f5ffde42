package org.maplebridge.ingest.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maplebridge.model.Issue;

/**
 * What is wrong in a table, for people: each fault with its place while there are few, then how
 * many more of the same. They are told in the order of the table.
 */
final class Faults {

  private static final int EACH_MOST = 50;

  private final String file;
  private final List<Said> said = new ArrayList<>();
  private final List<String> sheets = new ArrayList<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private long refused;
  private boolean secrets;
  private long masked;

  /**
   * Something said of a place.
   *
   * @param sheet its index in the order in which sheets are spoken of
   * @param row 0 for the sheet as a whole
   */
  private record Said(int sheet, long row, Issue issue) {}

  Faults(String file) {
    this.file = file;
  }

  /** Of the table as a whole, or of a sheet. */
  synchronized void table(String sheet, String reason, String remedy) {
    String place = sheet.isEmpty() ? "" : "工作表“" + sheet + "”";
    said.add(new Said(index(sheet), 0, new Issue(file, place, reason, remedy)));
  }

  /** Of a cell: the row is loaded without it. */
  synchronized void cell(String sheet, long row, String column, CellFault fault) {
    add(
        "cell " + column,
        sheet,
        row,
        " “" + column + "”列",
        fault.reason() + "，该行已载入，此项留空",
        fault.remedy());
  }

  /** Of a row: it is not loaded. */
  synchronized void row(String sheet, long row, String column, String reason, String remedy) {
    refused++;
    add(
        "row " + column + reason.replaceAll("\\d+", ""),
        sheet,
        row,
        column.isEmpty() ? "" : " “" + column + "”列",
        reason + "，该行未载入",
        remedy);
  }

  /** Something to know; nothing is missing. */
  synchronized void note(String sheet, long row, String kind, String said) {
    add("note " + kind, sheet, row, "", said, "");
  }

  private void add(
      String kind, String sheet, long row, String column, String reason, String remedy) {
    if (counts.merge(kind, 1, Integer::sum) <= EACH_MOST) {
      Issue issue = new Issue(file, place(sheet, row) + column, reason, remedy);
      said.add(new Said(index(sheet), row, issue));
    }
  }

  private int index(String sheet) {
    if (!sheets.contains(sheet)) {
      sheets.add(sheet);
    }
    return sheets.indexOf(sheet);
  }

  /** Names of private persons that were kept by surname alone. */
  synchronized void masked(int names) {
    masked += names;
  }

  static String place(String sheet, long row) {
    return (sheet.isEmpty() ? "" : "工作表“" + sheet + "”") + "第 " + row + " 行";
  }

  /** A row that bears a mark of secrecy: it was not read. */
  synchronized void secret(String sheet, long row, String column) {
    secrets = true;
    row(sheet, row, column, "标有涉密标志，未读取内容", "涉密案件不得载入本系统，请从表中删除");
  }

  synchronized boolean secrets() {
    return secrets;
  }

  synchronized long refused() {
    return refused;
  }

  synchronized List<Issue> issues() {
    List<Issue> all = new ArrayList<>();
    said.stream()
        .sorted(Comparator.comparingInt(Said::sheet).thenComparingLong(Said::row))
        .forEach(s -> all.add(s.issue));
    counts.forEach((kind, count) -> {
      if (count > EACH_MOST) {
        String what = kind.substring(kind.indexOf(' ') + 1);
        all.add(
            Issue.ofFile(file, "另有 " + (count - EACH_MOST) + " 行有同类情况（" + what + "），未逐一列出", ""));
      }
    });
    if (masked > 0) {
      all.add(
          Issue.ofFile(
              file,
              "有 " + masked + " 处写了当事人或其他个人（证人、邻居、孩子等）的全名，只保留姓氏（如“张某”）；调解员和有职务的人照写",
              "请抽查有没有漏掉或误改的；今后填表时请直接写“张某”"));
    }
    return all;
  }
}
