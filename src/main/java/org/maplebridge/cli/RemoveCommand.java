package org.maplebridge.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.maplebridge.cli.Application.OpenHome;
import org.maplebridge.ingest.ImportReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "remove", description = "移除载入过的来源，以及只由它支持的内容")
final class RemoveCommand implements Callable<Integer> {

  private final Application application;
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private HomeOptions options = new HomeOptions();

  @Parameters(paramLabel = "SOURCE", arity = "1..*", description = "路径、文件名或文献编号")
  private List<String> sources = new ArrayList<>();

  RemoveCommand(Application application) {
    this.application = application;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    // a path is told from a name here, where the working folder is known
    List<String> resolved =
        sources.stream()
            .map(s -> isPath(s) ? Path.of(s).toAbsolutePath().normalize().toString() : s)
            .toList();
    Optional<RunningService> running = RunningService.find(options.folder());
    if (running.isPresent()) {
      return ServiceReports.print(
          out,
          running
              .get()
              .await(
                  running.get().post("/removals", Map.of("sources", resolved)),
                  Progress.on(spec.commandLine().getErr())));
    }
    try (OpenHome home = application.open(options.settings())) {
      home.awaitGraph();
      ImportReport report = home.imports().remove(resolved);
      Summaries.printRemoval(out, report);
      return Summaries.exitCode(report);
    }
  }

  private static boolean isPath(String source) {
    try {
      return Files.exists(Path.of(source));
    } catch (java.nio.file.InvalidPathException e) {
      return false;
    }
  }
}
