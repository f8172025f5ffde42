package org.maplebridge.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.maplebridge.cli.Application.OpenHome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "reindex", description = "由图谱重建检索索引（在旁建好后替换）")
final class ReindexCommand implements Callable<Integer> {

  private final Application application;
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private HomeOptions options = new HomeOptions();

  ReindexCommand(Application application) {
    this.application = application;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Progress progress = Progress.on(spec.commandLine().getErr());
    Optional<RunningService> running = RunningService.find(options.folder());
    if (running.isPresent()) {
      RunningService service = running.get();
      return ServiceReports.print(out, service.await(service.post("/reindex", Map.of()), progress));
    }
    try (OpenHome home = application.open(options.settings())) {
      home.awaitGraph();
      long entries = home.projector().reindex(progress);
      progress.finish();
      out.println("索引已重建：" + entries + " 条");
    }
    return ExitCode.DONE;
  }
}
