package org.maplebridge.cli;

import java.io.PrintWriter;
import java.util.List;
import org.maplebridge.ingest.ImportReport;
import org.maplebridge.model.Issue;

/** What a load did, for people. */
final class Summaries {

  static final String DRY_RUN = "试运行，没有写入：";
  private static final int ISSUES_SHOWN = 200;

  private Summaries() {}

  static void print(PrintWriter out, ImportReport report) {
    out.println(
        "新增 "
            + report.added()
            + "，更新 "
            + report.changed()
            + "，未变 "
            + report.unchanged()
            + "，失败 "
            + report.failed()
            + "；事实 +"
            + report.factsAdded()
            + " −"
            + report.factsRemoved()
            + rows(report.rows()));
    print(out, report.issues());
  }

  /** What became of rows; nothing where there were none. */
  private static String rows(ImportReport.Rows rows) {
    return rows.equals(ImportReport.Rows.NONE)
        ? ""
        : "；案件 +"
            + rows.added()
            + " −"
            + rows.removed()
            + "，已有 "
            + rows.known()
            + "，未载入 "
            + rows.refused()
            + " 行";
  }

  static void print(PrintWriter out, List<Issue> issues) {
    issues.stream().limit(ISSUES_SHOWN).forEach(i -> out.println("  · " + i.text()));
    if (issues.size() > ISSUES_SHOWN) {
      out.println("  ……另有 " + (issues.size() - ISSUES_SHOWN) + " 条");
    }
  }

  static void printRemoval(PrintWriter out, ImportReport report) {
    out.println(
        "移除 " + report.changed() + "，失败 " + report.failed() + "；事实 −" + report.factsRemoved());
    print(out, report.issues());
  }

  static int exitCode(ImportReport report) {
    return report.failed() > 0 || report.rows().refused() > 0
        ? ExitCode.SOME_FAILED
        : ExitCode.DONE;
  }
}
