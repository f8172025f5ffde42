package org.maplebridge.cli;

import java.io.PrintWriter;
import org.maplebridge.model.Issue;
import tools.jackson.databind.JsonNode;

/** What a running service did, for people. */
final class ServiceReports {

  private ServiceReports() {}

  /** Prints a report and gives the exit code. */
  static int print(PrintWriter out, JsonNode report) {
    if (report.path("removal").asBoolean(false)) {
      out.println(
          "移除 " + report.path("removed").asInt(0) + "，失败 " + report.path("failed").asInt(0));
    } else {
      out.println(
          "新增 "
              + report.path("added").asInt(0)
              + "，更新 "
              + report.path("changed").asInt(0)
              + "，未变 "
              + report.path("unchanged").asInt(0)
              + "，失败 "
              + report.path("failed").asInt(0));
    }
    report
        .path("issues")
        .forEach(i ->
            out.println(
                "  · "
                    + new Issue(
                            i.path("file").asString(""),
                            i.path("place").asString(""),
                            i.path("reason").asString(""),
                            i.path("remedy").asString(""))
                        .text()));
    if (report.path("stage").asString().equals("FAILED")) {
      out.println(report.path("message").asString(""));
      return ExitCode.MACHINE;
    }
    return report.path("failed").asInt(0) > 0 ? ExitCode.SOME_FAILED : ExitCode.DONE;
  }
}
