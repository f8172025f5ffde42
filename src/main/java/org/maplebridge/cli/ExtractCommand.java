package org.maplebridge.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.maplebridge.extract.DocumentExtractor;
import org.maplebridge.extract.FactLines;
import org.maplebridge.model.Issue;
import org.maplebridge.source.ReadResult;
import org.maplebridge.source.SourceCandidate;
import org.maplebridge.source.SourceReaders;
import org.maplebridge.source.SourceWalker;
import org.maplebridge.source.UnreadableSourceException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "extract", description = "抽取事实，按行输出 JSON；不需要图谱")
final class ExtractCommand implements Callable<Integer> {

  private final Application application;
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "文件或文件夹")
  private List<Path> paths = new ArrayList<>();

  @Option(names = "--explain", description = "附上每条证据的规则")
  private boolean explain;

  @Option(names = "--without-dictionary", paramLabel = "KIND", description = "不用某类词典；目前只有 practice")
  private @Nullable String withoutDictionary;

  ExtractCommand(Application application) {
    this.application = application;
  }

  @Override
  public Integer call() {
    if (withoutDictionary != null && !withoutDictionary.equals("practice")) {
      throw new WrongUseException("--without-dictionary 目前只认 practice");
    }
    PrintWriter out = spec.commandLine().getOut();
    SourceWalker.Walk walk = SourceWalker.walk(paths);
    List<Issue> failed = new ArrayList<>(walk.issues());
    DocumentExtractor extractor = application.extractor(withoutDictionary == null);
    SourceReaders readers = SourceReaders.withDefaults();
    FactLines lines = application.factLines(explain);
    for (SourceCandidate candidate : walk.candidates()) {
      try {
        ReadResult read = readers.read(candidate.name(), readers.load(candidate));
        warn(read.warnings());
        lines.of(candidate.name(), extractor.extract(read.text())).forEach(out::println);
      } catch (UnreadableSourceException e) {
        failed.add(e.issue());
      } catch (StackOverflowError | OutOfMemoryError e) {
        failed.add(
            Issue.ofFile(
                candidate.name(), "内容过多，可用内存不够处理它", "请拆成较小的文件，或设 MAPLEBRIDGE_JAVA_OPTS=-Xmx1g 再试"));
      }
    }
    out.flush();
    warn(failed);
    return failed.isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
  }

  private void warn(List<Issue> issues) {
    issues.forEach(i -> spec.commandLine().getErr().println(i.text()));
  }
}
