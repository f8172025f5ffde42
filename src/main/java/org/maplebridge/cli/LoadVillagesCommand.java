package org.maplebridge.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.maplebridge.ingest.VillageTable.Report;
import org.maplebridge.source.UnreadableSourceException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "load-villages", description = "载入村级区划（CSV：12 位代码、名称），替换原有的；--none 撤去")
final class LoadVillagesCommand implements Callable<Integer> {

  private final Application application;
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private HomeOptions options = new HomeOptions();

  @Parameters(paramLabel = "FILE", arity = "0..1", description = "逗号或制表符分隔的文本")
  private @Nullable Path file;

  @Option(names = "--none", description = "撤去载入过的村级区划")
  private boolean none;

  LoadVillagesCommand(Application application) {
    this.application = application;
  }

  @Override
  public Integer call() {
    Path table = file;
    if ((table == null) != none) {
      throw new WrongUseException("请给出一个 CSV 文件，或用 --none 撤去载入过的村级区划");
    }
    PrintWriter out = spec.commandLine().getOut();
    boolean running = RunningService.find(options.folder()).isPresent();
    int code = ExitCode.DONE;
    if (table == null) {
      application.removeVillages(options.folder());
      out.println("村级区划已撤去。");
    } else {
      try {
        Report report = application.loadVillages(options.folder(), table);
        out.println("村级区划：载入 " + report.villages() + " 个，跳过 " + report.skipped() + " 行");
        Summaries.print(out, report.issues());
        if (report.skipped() > report.issues().size()) {
          out.println("  ……共 " + report.skipped() + " 行");
        }
        code = report.skipped() > 0 ? ExitCode.SOME_FAILED : ExitCode.DONE;
        if (report.villages() == 0) {
          out.println("没有一行可用，原有的村级区划没有变。");
          return ExitCode.SOME_FAILED;
        }
      } catch (UnreadableSourceException e) {
        out.println(e.issue().text());
        return ExitCode.SOME_FAILED;
      }
    }
    out.println((running ? "请重启服务使它生效。" : "") + "以前载入的文章，再载入一次即按新的村级区划识别。");
    return code;
  }
}
