package org.maplebridge.cli;

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
    var running = RunningService.find(options.folder());
    long entries;
    if (running.isPresent()) {
      entries = running.get().post("/reindex", java.util.Map.of()).path("entries").asLong(0);
    } else {
      try (OpenHome home = application.open(options.settings(true))) {
        home.awaitGraph();
        entries = home.projector().reindex();
      }
    }
    spec.commandLine().getOut().println("索引已重建：" + entries + " 条");
    return ExitCode.DONE;
  }
}
