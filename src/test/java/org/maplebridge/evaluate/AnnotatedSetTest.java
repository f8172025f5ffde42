package org.maplebridge.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.maplebridge.extract.Extractors;
import org.maplebridge.extract.FactLines;
import org.maplebridge.schema.Ontology;
import org.maplebridge.text.gazetteer.Gazetteer;
import org.maplebridge.text.gazetteer.MemoryGazetteer;

/**
 * Extraction is as good as {@code annotated-expected.properties} says: not worse, and not better
 * without saying so. To move the file with the code: {@code mvn test -Dtest=AnnotatedSetTest
 * -Dexpected=write}, and look at what changed before you commit it.
 */
class AnnotatedSetTest {

  private static final Path EXPECTED = Path.of("src/test/resources/annotated-expected.properties");

  /** A share may be this much better than written before the file must move. */
  private static final double BETTER = 0.01;

  /** What rounding to four digits can make. */
  private static final double ROUNDING = 0.0001;

  /** Between these lines the table is written. */
  private static final Path PAGE = Path.of("docs/quality.md");

  private static final String BEGIN = "<!-- written by AnnotatedSetTest -->\n";
  private static final String END = "<!-- end -->\n";

  private static final String WITHOUT = "withoutDictionary.";

  private static AnnotatedSet set;
  private static Evaluator evaluator;
  private static Evaluation with;
  private static Evaluation without;

  @BeforeAll
  static void evaluate() {
    set = AnnotatedSet.load();
    Gazetteer gazetteer = MemoryGazetteer.load();
    Extractors extractors = Extractors.load(gazetteer, Ontology.load());
    FactLines lines = new FactLines(gazetteer, true);
    evaluator = new Evaluator(extractors.document(), lines);
    with = evaluator.evaluate(set);
    without = new Evaluator(extractors.withoutPracticeDictionary().document(), lines).evaluate(set);
  }

  @Test
  void theSetIsLargeEnoughToMeasure() {
    assertThat(set.documents().size()).isGreaterThanOrEqualTo(12);
    assertThat(set.size()).isGreaterThanOrEqualTo(400);
  }

  @Test
  void everyQuoteStandsWhereItSays() {
    assertThat(with.quotes()).isPositive();
    assertThat(with.quotesNotExact()).isZero();
  }

  @Test
  void figuresAreAsTheFileOfExpectedFiguresSays() throws IOException {
    Map<String, Double> actual = figures();
    if ("write".equals(System.getProperty("expected"))) {
      write(actual);
      writePage();
    }
    Map<String, Double> expected = read();
    List<String> worse = new ArrayList<>();
    List<String> better = new ArrayList<>();
    actual.forEach((name, value) -> {
      double written = expected.getOrDefault(name, Double.NaN);
      // Of faults less is better.
      double gain = name.contains("faults.") ? written - value : value - written;
      String line = String.format(Locale.ROOT, "%s is %.4f, written %.4f", name, value, written);
      if (gain < -ROUNDING) {
        worse.add(line);
      } else if (!(gain <= BETTER + ROUNDING)) {
        better.add(line);
      }
    });
    assertThat(worse)
        .as("worse than src/test/resources/annotated-expected.properties%n%s", with.table())
        .isEmpty();
    assertThat(better)
        .as(
            "better than written, or not written yet: move the file with"
                + " mvn test -Dtest=AnnotatedSetTest -Dexpected=write%n%s",
            with.table())
        .isEmpty();
    assertThat(expected.keySet()).isEqualTo(actual.keySet());
  }

  /** Everything with the dictionary of practices; of the run without, only what it can change. */
  private static Map<String, Double> figures() {
    Map<String, Double> out = new TreeMap<>(with.figures());
    without
        .figures()
        .forEach((name, value) -> {
          if (name.startsWith("practice.")) {
            out.put(WITHOUT + name, value);
          }
        });
    return out;
  }

  private static Map<String, Double> read() throws IOException {
    Properties properties = new Properties();
    try (var in = Files.newBufferedReader(EXPECTED, StandardCharsets.UTF_8)) {
      properties.load(in);
    }
    Map<String, Double> out = new TreeMap<>();
    properties
        .stringPropertyNames()
        .forEach(n -> out.put(n, Double.valueOf(properties.getProperty(n))));
    return out;
  }

  private static void write(Map<String, Double> figures) throws IOException {
    StringBuilder out = new StringBuilder();
    out.append("# Figures of extraction over src/main/resources/annotated.\n");
    out.append("# Written by: mvn test -Dtest=AnnotatedSetTest -Dexpected=write\n");
    figures.forEach((name, value) ->
        out.append(name)
            .append('=')
            .append(String.format(Locale.ROOT, "%.4f", value))
            .append('\n'));
    Files.writeString(EXPECTED, out);
  }

  /** The table of docs/quality.md, with what changes without the dictionary of practices. */
  private static void writePage() throws IOException {
    String page = Files.readString(PAGE);
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    int end = page.indexOf(END);
    List<String> table = with.table().lines().toList();
    List<String> changed =
        without.table().lines().filter(l -> l.startsWith("|") && !table.contains(l)).toList();
    String text =
        String.format(
            Locale.ROOT,
            "%d documents, %d characters, %d marks; about %d,000 characters a second on one"
                + " core.%n%n%s%nWithout the dictionary of national practices these lines"
                + " change:%n%n%s%n%s%n%s%n",
            set.documents().size(),
            set.characters(),
            set.size(),
            Math.round(evaluator.charactersPerSecond(set) / 1000),
            with.table(),
            table.get(0),
            table.get(1),
            String.join("\n", changed));
    Files.writeString(PAGE, page.substring(0, begin) + text + page.substring(end));
  }
}
