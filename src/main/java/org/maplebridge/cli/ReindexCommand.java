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
    if (RunningService.find(options.folder()).isPresent()) {
      throw new WrongUseException("服务正在运行并自行保持索引与图谱一致；要整个重建，请先停止服务再运行 reindex");
    }
    long entries;
    try (OpenHome home = application.open(options.settings(true))) {
      home.awaitGraph();
      entries = home.projector().reindex();
    }
    spec.commandLine().getOut().println("索引已重建：" + entries + " 条");
    return ExitCode.DONE;
  }
}
