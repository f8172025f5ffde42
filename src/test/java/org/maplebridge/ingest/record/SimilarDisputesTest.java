package org.maplebridge.ingest.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maplebridge.graph.RecordPlace;
import org.maplebridge.graph.RecordRow;
import org.maplebridge.graph.RecordViews;
import org.maplebridge.index.IndexEntry;
import org.maplebridge.index.RankQuery;
import org.maplebridge.index.SearchIndex;
import org.maplebridge.index.embedding.LazyEmbedder;
import org.maplebridge.index.lucene.LuceneSearchIndex;
import org.maplebridge.index.lucene.Meaning;
import org.maplebridge.ingest.EntryMaker;
import org.maplebridge.model.CaseRecord;
import org.maplebridge.model.Viewer;
import org.maplebridge.model.Visibility;
import org.maplebridge.schema.Ontology;
import org.maplebridge.search.SimilarCaseService;
import org.maplebridge.search.SimilarRequest;
import org.maplebridge.source.TableReaders;
import org.maplebridge.source.UnreadableSourceException;
import org.maplebridge.text.gazetteer.Gazetteer;
import org.maplebridge.text.gazetteer.MemoryGazetteer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How well past disputes are found: the bundled disputes, forty tasks over them with grades, and
 * nDCG@10 against the expected figures of a file, which moves with the rules that change them.
 *
 * <p>By words alone in every build. {@code -Dmeaning=true} ranks with vectors as well, {@code
 * -Dexpected=write} writes the file anew and prints the table.
 */
class SimilarDisputesTest {

  private static final Path DISPUTES = Path.of("src/main/resources/sample/disputes");
  private static final Path TASKS = Path.of("src/test/resources/similar");
  private static final Path EXPECTED = TASKS.resolve("expected.properties");
  private static final double TOLERANCE = 0.01;
  private static final int DEPTH = 10;
  private static final Gazetteer GAZETTEER = MemoryGazetteer.load();
  private static final Ontology ONTOLOGY = Ontology.load();

  @TempDir Path folder;

  private record Task(String id, String text, String kind, boolean paraphrase) {}

  @Test
  void pastDisputesAreFoundAsWellAsTheFileOfExpectedFiguresSays() throws Exception {
    boolean byMeaning = Boolean.getBoolean("meaning");
    Map<String, Double> measured = new TreeMap<>();
    measure(Meaning.none(), "words", measured);
    if (byMeaning) {
      measure(Meaning.with(new LazyEmbedder(), Meaning.When.AT_ONCE), "meaning", measured);
    }
    if ("write".equals(System.getProperty("expected"))) {
      write(measured);
      return;
    }
    Properties expected = new Properties();
    try (var reader = Files.newBufferedReader(EXPECTED)) {
      expected.load(reader);
    }
    measured.forEach((name, value) ->
        assertThat(value)
            .as(name + ": when a change makes it better, write the file anew and commit both")
            .isBetween(figure(expected, name) - TOLERANCE, figure(expected, name) + TOLERANCE));
  }

  private static double figure(Properties expected, String name) {
    return Double.parseDouble(expected.getProperty(name, "-1"));
  }

  private void measure(Meaning meaning, String how, Map<String, Double> measured)
      throws IOException {
    Map<String, String> numbers = new HashMap<>();
    try (SearchIndex index = LuceneSearchIndex.open(folder.resolve(how), "disputes", meaning)) {
      try (SearchIndex.Rebuild rebuild = index.rebuild()) {
        rebuild.add(entries(numbers));
        rebuild.commit(1);
      }
      assertThat(index.size()).isEqualTo(240);
      SimilarCaseService similar = new SimilarCaseService(index, GAZETTEER, ONTOLOGY);
      measure(
          how + ".elements",
          measured,
          text ->
              similar
                  .find(new SimilarRequest(text, null, null, null, null, null, DEPTH), Viewer.LOCAL)
                  .hits()
                  .stream()
                  .map(h -> numbers.getOrDefault(h.hit().id(), ""))
                  .toList());
      measure(
          how + ".near",
          measured,
          text ->
              index
                  .rank(RankQuery.of(text, RankQuery.Profile.SIMILAR, DEPTH), Viewer.LOCAL)
                  .hits()
                  .stream()
                  .map(f -> numbers.getOrDefault(f.entry().entityId(), ""))
                  .toList());
    }
  }

  private static void measure(
      String how, Map<String, Double> measured, Function<String, List<String>> search)
      throws IOException {
    Map<String, Map<String, Integer>> grades = grades();
    Map<String, List<Double>> groups = new LinkedHashMap<>();
    for (Task task : tasks()) {
      double value = ndcg(search.apply(task.text()), grades.getOrDefault(task.id(), Map.of()));
      for (String group :
          List.of("all", task.kind(), task.paraphrase() ? "paraphrase" : "own-words")) {
        groups.computeIfAbsent(group, g -> new ArrayList<>()).add(value);
      }
    }
    groups.forEach((group, values) ->
        measured.put(
            how + "." + group,
            Math.round(1000 * values.stream().mapToDouble(v -> v).average().orElse(0)) / 1000.0));
  }

  private static double ndcg(List<String> found, Map<String, Integer> grades) {
    double gained = 0;
    for (int i = 0; i < Math.min(DEPTH, found.size()); i++) {
      gained += gain(grades.getOrDefault(found.get(i), 0), i);
    }
    List<Integer> best =
        grades.values().stream().sorted(java.util.Comparator.reverseOrder()).limit(DEPTH).toList();
    double most = 0;
    for (int i = 0; i < best.size(); i++) {
      most += gain(best.get(i), i);
    }
    return most == 0 ? 0 : gained / most;
  }

  private static double gain(int grade, int rank) {
    return (Math.pow(2, grade) - 1) / (Math.log(rank + 2) / Math.log(2));
  }

  private static List<Task> tasks() throws IOException {
    List<Task> tasks = new ArrayList<>();
    for (String line : Files.readAllLines(TASKS.resolve("topics.jsonl"))) {
      if (!line.isBlank()) {
        JsonNode task = JsonMapper.shared().readTree(line);
        tasks.add(
            new Task(
                task.path("id").asString(),
                task.path("text").asString(),
                task.path("kind").asString(),
                task.path("paraphrase").asBoolean(false)));
      }
    }
    return tasks;
  }

  private static Map<String, Map<String, Integer>> grades() throws IOException {
    Map<String, Map<String, Integer>> grades = new HashMap<>();
    for (String line : Files.readAllLines(TASKS.resolve("qrels.tsv"))) {
      String[] cells = line.split("\t", -1);
      if (cells.length >= 3 && cells[2].matches("\\d")) {
        grades
            .computeIfAbsent(cells[0], t -> new HashMap<>())
            .put(cells[1], Integer.valueOf(cells[2]));
      }
    }
    return grades;
  }

  /** As the index has them after loading: through the readers of tables, without a graph. */
  private static List<IndexEntry> entries(Map<String, String> numbers) throws IOException {
    RecordImport.Readers readers = RecordImport.Readers.load(ONTOLOGY, GAZETTEER, "test");
    EntryMaker maker = new EntryMaker(GAZETTEER);
    List<IndexEntry> entries = new ArrayList<>();
    try (Stream<Path> files = Files.list(DISPUTES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
        for (RecordRow row : rows(file, readers)) {
          CaseRecord record = row.record();
          numbers.put(record.id(), record.number());
          RecordPlace place =
              new RecordPlace("s", "d", file.toString(), "", row.row(), record.number());
          RecordViews views =
              new RecordViews(
                  record.id(),
                  record.name(""),
                  record.regionId(),
                  record.properties(),
                  List.of(record.number()),
                  List.of(new RecordViews.Told(place, "test", row.cells())));
          entries.addAll(maker.entries(views.projection(Visibility.PUBLIC)));
        }
      }
    }
    return entries;
  }

  private static List<RecordRow> rows(Path file, RecordImport.Readers readers) {
    List<RecordRow> rows = new ArrayList<>();
    Faults faults = new Faults(file.toString());
    RecordMapper mapper =
        new RecordMapper(readers, Visibility.PUBLIC, LocalDate.of(2026, 1, 1), faults);
    SheetRows.Sink sink = SheetRows.Sink.of(rows::add);
    try {
      TableReaders.find(file.toString())
          .orElseThrow()
          .read(
              file.toString(),
              file,
              new SheetRows(readers.headings(), Map.of(), mapper, faults, sink));
    } catch (UnreadableSourceException e) {
      throw new UncheckedIOException(new IOException(e));
    }
    assertThat(faults.refused()).as(file.toString()).isZero();
    return rows;
  }

  private static void write(Map<String, Double> measured) throws IOException {
    Properties kept = new Properties();
    if (Files.exists(EXPECTED)) {
      try (var reader = Files.newBufferedReader(EXPECTED)) {
        kept.load(reader);
      }
    }
    measured.forEach((k, v) -> kept.setProperty(k, String.format(Locale.ROOT, "%.3f", v)));
    StringBuilder out =
        new StringBuilder(
            "# nDCG@10 of the search for past disputes over the bundled ones; written by"
                + " SimilarDisputesTest -Dexpected=write.\n");
    new TreeMap<>(kept).forEach((k, v) -> out.append(k).append('=').append(v).append('\n'));
    Files.writeString(EXPECTED, out.toString());
    System.out.println(out);
  }
}
