package org.maplebridge.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.maplebridge.cli.Application.OpenHome;
import org.maplebridge.model.Viewer;
import org.maplebridge.search.SimilarAnswer;
import org.maplebridge.search.SimilarAnswer.SimilarHit;
import org.maplebridge.search.SimilarRequest;
import org.maplebridge.search.WhySentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Past disputes like one that is told in a file or on standard input. */
@Command(name = "similar", description = "找相似的纠纷")
final class SimilarCommand implements Callable<Integer> {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Application application;
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private HomeOptions options = new HomeOptions();

  @Parameters(paramLabel = "FILE", arity = "0..1", description = "写有纠纷经过的文件（UTF-8）；- 或省略为标准输入")
  private String file = "-";

  @Option(names = "--region", description = "地区代码或名称（含下辖）")
  private @Nullable String region;

  @Option(names = "--type", description = "纠纷类型代码，如 02")
  private @Nullable String type;

  @Option(names = "--limit", description = "条数（默认 5，最多 50）")
  private int limit = 5;

  @Option(names = "--json", description = "输出 JSON")
  private boolean json;

  SimilarCommand(Application application) {
    this.application = application;
  }

  /** A past dispute, wherever the answer came from. */
  private record Line(String name, String where, String why, String outcome) {}

  @Override
  public Integer call() {
    if (limit < 1 || limit > 50) {
      throw new WrongUseException("--limit 应在 1 到 50 之间");
    }
    String text = text();
    Optional<RunningService> running = RunningService.find(options.folder());
    if (running.isPresent()) {
      JsonNode answer = running.get().post("/similar", body(text));
      if (json) {
        out().println(JSON.writeValueAsString(answer));
      } else {
        List<Line> lines = new ArrayList<>();
        answer.path("hits").forEach(h -> lines.add(line(h)));
        print(lines, answer.path("query").path("remark").asString(""));
      }
      return ExitCode.DONE;
    }
    try (OpenHome home = application.open(options.settings())) {
      SimilarAnswer answer =
          home.similar()
              .find(new SimilarRequest(text, region, type, null, null, null, limit), Viewer.LOCAL);
      if (json) {
        out().println(JSON.writeValueAsString(said(answer)));
      } else {
        print(
            answer.hits().stream().map(SimilarCommand::line).toList(),
            CommandWords.ZH.remarks(answer));
      }
      return ExitCode.DONE;
    }
  }

  /** With what the service says beside it. */
  private static JsonNode said(SimilarAnswer answer) {
    ObjectNode said = JSON.valueToTree(answer);
    said.put("remark", CommandWords.ZH.remarks(answer));
    for (int i = 0; i < answer.hits().size(); i++) {
      ((ObjectNode) said.path("hits").get(i))
          .put("why", WhySentence.of(answer.hits().get(i), CommandWords.ZH));
    }
    return said;
  }

  private String text() {
    try {
      return file.equals("-")
          ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
          : Files.readString(Path.of(file));
    } catch (IOException | java.nio.file.InvalidPathException e) {
      throw new WrongUseException("不能读取 " + file + "：请检查路径，内容应为 UTF-8 文字");
    }
  }

  private Map<String, Object> body(String text) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("text", text);
    body.put("limit", limit);
    if (region != null) {
      body.put("region", region);
    }
    if (type != null) {
      body.put("disputeType", type);
    }
    return body;
  }

  private static Line line(SimilarHit hit) {
    var where = hit.hit().region();
    return new Line(
        hit.hit().name(),
        where == null ? "" : String.join(" › ", where.path()),
        WhySentence.of(hit, CommandWords.ZH),
        hit.outcome().text());
  }

  private static Line line(JsonNode hit) {
    List<String> path = new ArrayList<>();
    hit.path("region").path("path").forEach(p -> path.add(p.asString()));
    return new Line(
        hit.path("name").asString(""),
        String.join(" › ", path),
        hit.path("why").asString(""),
        hit.path("outcome").path("text").asString(""));
  }

  private void print(List<Line> lines, String remark) {
    PrintWriter out = out();
    if (!remark.isEmpty()) {
      out.println(remark);
    }
    if (lines.isEmpty()) {
      out.println("没有可比的案例：请先导入案例，或去掉地区、类型条件");
    }
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      out.println(
          (i + 1) + ". " + line.name() + (line.where().isEmpty() ? "" : "\t" + line.where()));
      out.println("\t" + line.why());
      if (!line.outcome().isEmpty()) {
        out.println("\t结果：" + line.outcome());
      }
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
