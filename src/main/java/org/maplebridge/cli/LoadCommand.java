package org.maplebridge.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.maplebridge.cli.Application.OpenHome;
import org.maplebridge.ingest.ImportReport;
import org.maplebridge.model.Visibility;
import org.maplebridge.source.TableReaders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "load",
    description = "载入文件或文件夹（文章 .txt .md .html .docx .pdf；案件表 .csv .xlsx .jsonl）")
final class LoadCommand implements Callable<Integer> {

  /** Some 100,000 rows: from here on the graph's second compiler earns what it costs. */
  private static final long LONG_BYTES = 100_000_000;

  private final Application application;
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private HomeOptions options = new HomeOptions();

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "文件或文件夹")
  private List<Path> paths = new ArrayList<>();

  @Option(names = "--dry-run", description = "只读取和抽取，不写入")
  private boolean dryRun;

  @Option(names = "--visibility", description = "公开、部门或内部（默认 公开）")
  private String visibility = "公开";

  LoadCommand(Application application) {
    this.application = application;
  }

  @Override
  public Integer call() {
    Visibility level =
        Visibility.find(visibility)
            .orElseThrow(() -> new WrongUseException("不认识的可见范围 " + visibility + "：可用 公开、部门、内部"));
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Optional<RunningService> running = RunningService.find(options.folder());
    if (running.isPresent()) {
      RunningService service = running.get();
      List<String> absolute =
          paths.stream().map(p -> p.toAbsolutePath().normalize().toString()).toList();
      return ServiceReports.print(
          out,
          service.await(
              service.post(
                  dryRun ? "/imports?dryRun=true" : "/imports",
                  Map.of("paths", absolute, "visibility", level.name())),
              Progress.on(err)));
    }
    boolean isLong = !dryRun && tableBytes() >= LONG_BYTES;
    try (OpenHome home = application.open(options.settings().forLoad(isLong))) {
      home.awaitGraph();
      Progress progress = Progress.on(err);
      ImportReport report =
          dryRun
              ? home.imports().dryRun(paths, level, progress)
              : home.imports().load(paths, level, progress);
      progress.finish();
      if (dryRun) {
        out.println(Summaries.DRY_RUN);
      }
      Summaries.print(out, report);
      return Summaries.exitCode(report);
    }
  }

  /** How much of what is loaded is tables; 0 when that can't be seen yet. */
  private long tableBytes() {
    long bytes = 0;
    for (Path path : paths) {
      try (Stream<Path> files = Files.walk(path)) {
        bytes +=
            files
                .filter(f -> TableReaders.find(String.valueOf(f.getFileName())).isPresent())
                .mapToLong(f -> f.toFile().length())
                .sum();
      } catch (IOException | UncheckedIOException _) {
        // whoever loads it says what is wrong with it
      }
    }
    return bytes;
  }
}
