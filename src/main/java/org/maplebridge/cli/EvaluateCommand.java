package org.maplebridge.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.maplebridge.evaluate.AnnotatedSet;
import org.maplebridge.evaluate.Evaluation;
import org.maplebridge.evaluate.Evaluator;
import org.maplebridge.evaluate.KindScore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

@Command(name = "evaluate", description = "用自带的标注文档衡量抽取质量；不需要图谱")
final class EvaluateCommand implements Callable<Integer> {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Application application;
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--json", description = "输出 JSON")
  private boolean json;

  @Option(names = "--show", paramLabel = "KIND", description = "列出某类漏掉的和多出的，附规则编号")
  private @Nullable String show;

  @Option(names = "--without-dictionary", paramLabel = "KIND", description = "不用某类词典；目前只有 practice")
  private @Nullable String withoutDictionary;

  EvaluateCommand(Application application) {
    this.application = application;
  }

  @Override
  public Integer call() {
    if (withoutDictionary != null && !withoutDictionary.equals("practice")) {
      throw new WrongUseException("--without-dictionary 目前只认 practice");
    }
    AnnotatedSet set = AnnotatedSet.load();
    Evaluator evaluator =
        new Evaluator(
            application.extractor(withoutDictionary == null), application.factLines(true));
    Evaluation evaluation = evaluator.evaluate(set);
    if (show != null) {
      show(evaluation, show);
      return ExitCode.DONE;
    }
    double speed = evaluator.charactersPerSecond(set);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(JSON.writeValueAsString(fields(set, evaluation, speed)));
    } else {
      out.printf(
          Locale.ROOT,
          "annotated documents 标注文档 %d, characters 字 %d, marks 标注 %d%n%n%s",
          set.documents().size(),
          set.characters(),
          set.size(),
          evaluation.table());
      out.printf(Locale.ROOT, "characters a second 每秒字数 %.0f%n", speed);
    }
    out.flush();
    return ExitCode.DONE;
  }

  private void show(Evaluation evaluation, String kind) {
    PrintWriter out = spec.commandLine().getOut();
    if (kind.equals("faults")) {
      out.println("negatives hit 误认");
      evaluation.negativesHit().forEach(out::println);
      out.println("\ninvented 无中生有");
      evaluation.invented().forEach(out::println);
      return;
    }
    Optional<KindScore> score =
        evaluation.kinds().stream().filter(k -> k.kind().equals(kind)).findFirst();
    if (score.isEmpty()) {
      List<String> kinds = new ArrayList<>();
      evaluation.kinds().forEach(k -> kinds.add(k.kind()));
      throw new WrongUseException("--show 可以是 " + String.join("、", kinds) + "、faults");
    }
    out.println("missed 漏掉");
    score.get().missed().forEach(out::println);
    out.println("\nwrong 多出");
    score.get().wrong().forEach(out::println);
    out.println("\nelse 其他不符");
    score.get().differences().forEach(out::println);
    out.flush();
  }

  private static Map<String, Object> fields(AnnotatedSet set, Evaluation evaluation, double speed) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("documents", set.documents().size());
    out.put("characters", set.characters());
    out.put("marks", set.size());
    out.put("charactersPerSecond", Math.round(speed));
    out.put("figures", evaluation.figures());
    Map<String, Object> kinds = new LinkedHashMap<>();
    for (KindScore kind : evaluation.kinds()) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("gold", kind.gold());
      fields.put("found", kind.found());
      fields.put("precision", kind.precision());
      fields.put("recall", kind.recall());
      fields.put("f1", kind.f1());
      kind.measures().forEach((name, ratio) -> fields.put(name, ratio));
      kinds.put(kind.kind(), fields);
    }
    out.put("kinds", kinds);
    return out;
  }
}
