package org.maplebridge.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.maplebridge.cli.Application.OpenHome;
import org.maplebridge.index.IndexQuery.Sort;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Viewer;
import org.maplebridge.search.SearchAnswer;
import org.maplebridge.search.SearchAnswer.Hit;
import org.maplebridge.search.SearchRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

@Command(name = "search", description = "检索")
final class SearchCommand implements Callable<Integer> {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Application application;
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private HomeOptions options = new HomeOptions();

  @Parameters(paramLabel = "QUERY", arity = "1..*", description = "查询词")
  private List<String> words = new ArrayList<>();

  @Option(names = "--kind", description = "类型，如 practice、case、region")
  private @Nullable String kind;

  @Option(names = "--region", description = "地区代码，如 610921（含下辖）")
  private @Nullable String region;

  @Option(names = "--limit", description = "条数（默认 10，最多 100）")
  private int limit = 10;

  @Option(names = "--json", description = "输出 JSON")
  private boolean json;

  SearchCommand(Application application) {
    this.application = application;
  }

  /** A line of the answer, wherever it came from. */
  private record Line(String kind, String name, String aliases, String region, String quote) {}

  @Override
  public Integer call() {
    if (limit < 1 || limit > 100) {
      throw new WrongUseException("--limit 应在 1 到 100 之间");
    }
    if (kind != null && Kind.find(kind).isEmpty()) {
      throw new WrongUseException("不认识的类型 " + kind);
    }
    Optional<RunningService> running = RunningService.find(options.folder());
    if (running.isPresent()) {
      return fromService(running.get());
    }
    try (OpenHome home = application.open(options.settings())) {
      SearchRequest request =
          new SearchRequest(
              String.join(" ", words),
              kind == null ? List.of() : List.of(Kind.get(kind)),
              region,
              null,
              null,
              Map.of(),
              "",
              Sort.RELEVANCE,
              0,
              limit,
              true,
              Set.of());
      SearchAnswer answer = home.search().search(request, Viewer.LOCAL);
      if (json) {
        out().println(JSON.writeValueAsString(answer));
      } else {
        print(answer.total(), answer.hits().stream().map(SearchCommand::line).toList());
      }
      return ExitCode.DONE;
    }
  }

  private int fromService(RunningService service) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("q", String.join(" ", words));
    parameters.put("limit", String.valueOf(limit));
    if (kind != null) {
      parameters.put("kind", kind);
    }
    if (region != null) {
      parameters.put("region", region);
    }
    JsonNode answer = service.get("/search", parameters);
    if (json) {
      out().println(JSON.writeValueAsString(answer));
    } else {
      List<Line> lines = new ArrayList<>();
      answer.path("hits").forEach(h -> lines.add(line(h)));
      print(answer.path("total").asLong(0), lines);
    }
    return ExitCode.DONE;
  }

  private static Line line(Hit hit) {
    return new Line(
        hit.kind().code(),
        hit.name(),
        String.join("、", hit.aliases()),
        hit.region() == null ? "" : String.join(" › ", hit.region().path()),
        hit.evidence().isEmpty() ? "" : hit.evidence().getFirst().quote());
  }

  private static Line line(JsonNode hit) {
    List<String> aliases = new ArrayList<>();
    hit.path("aliases").forEach(a -> aliases.add(a.asString()));
    List<String> path = new ArrayList<>();
    hit.path("region").path("path").forEach(p -> path.add(p.asString()));
    return new Line(
        hit.path("kind").asString(""),
        hit.path("name").asString(""),
        String.join("、", aliases),
        String.join(" › ", path),
        hit.path("evidence").path(0).path("quote").asString(""));
  }

  private void print(long total, List<Line> lines) {
    PrintWriter out = out();
    out.println(total + " 条");
    for (Line line : lines) {
      out.println(
          line.kind()
              + "\t"
              + line.name()
              + (line.aliases().isEmpty() ? "" : "（又名 " + line.aliases() + "）")
              + (line.region().isEmpty() ? "" : "\t" + line.region()));
      if (!line.quote().isEmpty()) {
        String quote = line.quote().replaceAll("\\s+", "");
        out.println("\t「" + (quote.length() > 80 ? quote.substring(0, 80) + "……" : quote) + "」");
      }
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
