package org.maplebridge.cli;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.maplebridge.index.RankQuery;
import org.maplebridge.index.RankResult;
import org.maplebridge.search.CollectionRanking;
import org.maplebridge.search.CollectionRanking.Item;
import org.maplebridge.search.CollectionRanking.Ranked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Command(name = "rank", description = "用本系统的分析与排序衡量任意文本集；不需要图谱，输出 TREC 格式")
final class RankCommand implements Callable<Integer> {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Application application;
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--corpus",
      required = true,
      paramLabel = "FILE",
      description = "文本集，每行 {id,title,text}；可以是 .gz")
  private Path corpus = Path.of("");

  @Option(
      names = "--queries",
      required = true,
      paramLabel = "FILE",
      description = "查询，每行 {id,text}")
  private Path queries = Path.of("");

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "结果文件")
  private Path out = Path.of("");

  @Option(names = "--profile", description = "similar（案情叙述）或 search（提问、关键词）；不指定时按每条查询的长短判断")
  private @Nullable String profile;

  @Option(names = "--depth", description = "每条查询取多少条（默认 100）")
  private int depth = 100;

  RankCommand(Application application) {
    this.application = application;
  }

  /** What reading a file of JSON Lines gave. */
  private record Lines(List<Item> items, List<String> faults) {}

  @Override
  public Integer call() throws IOException {
    RankQuery.@Nullable Profile chosen = chosen();
    if (depth < 1 || depth > 1000) {
      throw new WrongUseException("--depth 应在 1 到 1000 之间");
    }
    Lines texts = read(corpus);
    Lines asked = read(queries);
    PrintWriter err = spec.commandLine().getErr();
    Stream.concat(texts.faults().stream(), asked.faults().stream()).forEach(err::println);
    Path folder = Files.createTempDirectory("maplebridge-rank");
    try (CollectionRanking ranking = application.ranking(folder)) {
      Progress progress = Progress.on(err);
      ranking.load(texts.items(), (done, all) -> progress.progress(done, all, "索引"));
      progress.finish();
      write(ranking, asked.items(), chosen, err);
    } finally {
      delete(folder);
    }
    boolean whole = texts.faults().isEmpty() && asked.faults().isEmpty();
    return whole ? ExitCode.DONE : ExitCode.SOME_FAILED;
  }

  private RankQuery.@Nullable Profile chosen() {
    if (profile == null) {
      return null;
    }
    return switch (profile) {
      case "similar" -> RankQuery.Profile.SIMILAR;
      case "search" -> RankQuery.Profile.SEARCH;
      default -> throw new WrongUseException("--profile 可以是 similar 或 search");
    };
  }

  private void write(
      CollectionRanking ranking,
      List<Item> asked,
      RankQuery.@Nullable Profile chosen,
      PrintWriter err)
      throws IOException {
    Set<String> remarks = new LinkedHashSet<>();
    try (Writer lines = writer()) {
      for (Item query : asked) {
        RankResult result = ranking.rank(query.text(), chosen, depth);
        remarks.add(result.remark());
        int rank = 1;
        for (Ranked hit : CollectionRanking.ranked(result)) {
          lines.write(
              String.format(
                  Locale.ROOT,
                  "%s Q0 %s %d %.7f maplebridge%n",
                  query.id(),
                  hit.id(),
                  rank++,
                  hit.score()));
        }
      }
    }
    remarks.stream().filter(r -> !r.isEmpty()).forEach(err::println);
    err.flush();
  }

  private BufferedWriter writer() {
    try {
      return Files.newBufferedWriter(out, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new WrongUseException("不能写入 " + out);
    }
  }

  private static Lines read(Path file) {
    List<Item> items = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          read(file, number, line, items, faults);
        }
      }
    } catch (IOException e) {
      throw new WrongUseException("不能读取 " + file);
    }
    return new Lines(items, faults);
  }

  private static void read(
      Path file, int number, String line, List<Item> items, List<String> faults) {
    String place = file.getFileName() + " 第 " + number + " 行：";
    try {
      JsonNode node = JSON.readTree(line);
      String id = node.path("id").asString("");
      if (id.isBlank() || id.chars().anyMatch(Character::isWhitespace)) {
        faults.add(place + "没有可用的 id，已略过");
        return;
      }
      items.add(new Item(id, node.path("title").asString(""), node.path("text").asString("")));
    } catch (JacksonException e) {
      faults.add(place + "不是 JSON，已略过");
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
