package org.maplebridge.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.maplebridge.ingest.ImportReport;
import org.maplebridge.model.Issue;
import tools.jackson.databind.JsonNode;

/** What a running service did, said as a command without one would say it. */
final class ServiceReports {

  private ServiceReports() {}

  /** Prints a report and gives the exit code. */
  static int print(PrintWriter out, JsonNode status) {
    if (status.path("stage").asString().equals("FAILED")) {
      out.println(status.path("message").asString(""));
      return ExitCode.MACHINE;
    }
    ImportReport report = report(status);
    switch (status.path("work").asString("")) {
      case "REMOVAL" -> Summaries.printRemoval(out, report);
      case "REINDEX" -> out.println(status.path("message").asString(""));
      case "DRY_RUN" -> {
        out.println(Summaries.DRY_RUN);
        Summaries.print(out, report);
      }
      default -> Summaries.print(out, report);
    }
    return Summaries.exitCode(report);
  }

  private static ImportReport report(JsonNode status) {
    List<Issue> issues = new ArrayList<>();
    status
        .path("issues")
        .forEach(i ->
            issues.add(
                new Issue(
                    i.path("file").asString(""),
                    i.path("place").asString(""),
                    i.path("reason").asString(""),
                    i.path("remedy").asString(""))));
    int changed = status.path("changed").asInt(0) + status.path("removed").asInt(0);
    return new ImportReport(
        "",
        status.path("added").asInt(0),
        changed,
        status.path("unchanged").asInt(0),
        status.path("failed").asInt(0),
        status.path("factsAdded").asInt(0),
        status.path("factsRemoved").asInt(0),
        issues);
  }
}
