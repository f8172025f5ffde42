package org.maplebridge.extract.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.maplebridge.schema.Ontology;
import org.maplebridge.schema.RecordHeadings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How often the type of a dispute is told right, on invented accounts: those that were looked at
 * while the cue words were weighed, and those that weren't. {@code -Dexpected=write} writes the
 * figures, {@code -Dshow=seen} prints what is wrong of a set.
 */
class DisputeTypeAccuracyTest {

  private static final Path FOLDER = Path.of("src/test/resources/disputes");
  private static final Path EXPECTED = FOLDER.resolve("expected.properties");

  private static final String SHOWN = System.getProperty("show", "");

  private record Labelled(String code, String set, String text) {}

  private final DisputeReader reader = DisputeReader.load(Ontology.load());

  private static List<Labelled> labelled() throws IOException {
    List<Labelled> out = new ArrayList<>();
    for (String line : Files.readAllLines(FOLDER.resolve("labelled.tsv"))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] columns = line.split("\t", 3);
        out.add(new Labelled(columns[0], columns[1], columns[2]));
      }
    }
    return out;
  }

  private static String main(String code) {
    return code.substring(0, 2);
  }

  @Test
  void typesAreToldAsOftenAsExpected() throws IOException {
    Map<String, int[]> counts = new TreeMap<>();
    for (Labelled l : labelled()) {
      DisputeElements read = reader.read(l.text());
      String told = read.disputeType();
      count(counts, "type." + l.set(), main(told).equals(main(l.code())));
      if (l.code().length() > 2) {
        count(counts, "narrower." + l.set(), told.equals(l.code()));
      }
      if (!told.equals(l.code()) && l.set().equals(System.getProperty("show"))) {
        System.out.println(
            l.code()
                + " → "
                + told
                + " "
                + read.find("disputeType").map(e -> e.score() + " " + e.cues()).orElse("")
                + " | "
                + read.alternatives().stream()
                    .map(e -> e.value() + " " + e.score() + " " + e.cues())
                    .toList()
                + "\n    "
                + l.text());
      }
    }
    sample(counts);
    List<String> lines = new ArrayList<>();
    counts.forEach((k, v) -> lines.add(k + "=" + v[0] + "/" + v[1]));
    if ("write".equals(System.getProperty("expected"))) {
      Files.write(EXPECTED, lines);
    }
    System.out.println(lines);
    assertThat(lines).isEqualTo(Files.readAllLines(EXPECTED));
    assertThat(labelled()).hasSizeGreaterThanOrEqualTo(120);
    assertThat(labelled().stream().map(l -> main(l.code())).distinct()).hasSize(18);
  }

  /**
   * The bundled disputes, told at length: by their facts alone, and with title and sections. The
   * first four files were looked at while cue words were weighed, the last four weren't.
   */
  private void sample(Map<String, int[]> counts) throws IOException {
    RecordHeadings headings = RecordHeadings.load(Ontology.load());
    JsonMapper json = JsonMapper.builder().build();
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/sample/disputes"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          JsonNode row = json.readTree(line);
          String code = headings.code("disputeType", row.path("纠纷类型").asString("")).orElse("");
          if (code.isEmpty()) {
            continue;
          }
          Map<String, String> sections = new LinkedHashMap<>();
          sections.put("title", row.path("标题").asString(""));
          sections.put("facts", row.path("案情简介").asString(""));
          sections.put("process", row.path("调解过程").asString(""));
          sections.put("outcome", row.path("调解结果").asString(""));
          sections.put("comment", row.path("案例点评").asString(""));
          String set = file.getFileName().toString().compareTo("05") < 0 ? "seen" : "unseen";
          String whole = reader.read(sections).disputeType();
          String facts = reader.read(row.path("案情简介").asString("")).disputeType();
          count(counts, "type.sample.whole." + set, main(whole).equals(main(code)));
          count(counts, "type.sample.facts." + set, main(facts).equals(main(code)));
          if (code.length() > 2) {
            count(counts, "narrower.sample.whole." + set, whole.equals(code));
          }
          if (set.equals("seen") && !whole.equals(code) && SHOWN.equals("sample")) {
            System.out.println(code + " → " + whole + " | " + row.path("案情简介").asString(""));
          }
        }
      }
    }
  }

  private static void count(Map<String, int[]> counts, String name, boolean right) {
    int[] count = counts.computeIfAbsent(name, n -> new int[2]);
    count[0] += right ? 1 : 0;
    count[1]++;
  }
}
