package org.maplebridge.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.maplebridge.curate.CurationException;
import org.maplebridge.search.InvalidQueryException;
import org.maplebridge.web.http.NotFoundException;
import org.maplebridge.web.http.ParameterException;
import org.maplebridge.web.http.Phrase;
import org.maplebridge.web.http.Problem;

/** What goes wrong is said in the language of the one who asked. */
class ProblemTest {

  private static final Pattern KEY = Pattern.compile("\"((?:problem|import\\.said)\\.[\\w.]+)\"");

  @Test
  void oneProblemIsSaidInEitherLanguage() {
    Problem problem = Problem.of(NotFoundException.document());
    assertThat(problem.in(Words.ZH).detail()).startsWith("没有这个编号的文献").endsWith("。");
    assertThat(problem.in(Words.EN).detail()).startsWith("There is no document").endsWith(".");
    assertThat(problem.in(Words.EN).title()).isEqualTo("Not found");
    assertThat(problem.in(Words.EN).status()).isEqualTo(404);
  }

  @Test
  void everyStatusHasATitleAndASentence() {
    for (int status : new int[] {400, 401, 403, 404, 405, 413, 414, 415, 418, 422, 431, 500, 503}) {
      Problem problem = Problem.ofStatus(status);
      for (Words words : List.of(Words.ZH, Words.EN)) {
        assertThat(problem.in(words).title()).isNotBlank();
        assertThat(problem.in(words).detail()).isNotBlank();
      }
    }
  }

  @Test
  void valuesAreFilledInAsTheyAreAndListsAreJoined() {
    Phrase phrase = new ParameterException("problem.oneOf", "{1}", List.of("a", "{0}")).phrase();
    assertThat(phrase.in(Words.ZH)).isEqualTo("{1} 应为 a、{0} 之一。");
    assertThat(phrase.in(Words.EN)).isEqualTo("{1} should be one of a, {0}.");
    Phrase inner = Phrase.of("problem.compare.option", "x", "r1");
    assertThat(Phrase.of("problem.compare.LIKE", "y", List.of(inner)).in(Words.EN))
        .contains("“y”", "x (r1)");
  }

  @Test
  void whatIsWrongBelowIsSaidInEitherLanguage() {
    for (InvalidQueryException.Fault fault : InvalidQueryException.Fault.values()) {
      isSaid(Problem.of(new InvalidQueryException(fault, 7, 5)));
    }
    for (CurationException.Fault fault : CurationException.Fault.values()) {
      isSaid(Problem.of(new CurationException(fault, 7)));
    }
    assertThat(Problem.of(new IllegalStateException("secret")).in(Words.EN).detail())
        .doesNotContain("secret");
  }

  private static void isSaid(Problem problem) {
    assertThat(problem.in(Words.ZH).detail()).containsPattern("\\p{IsHan}").endsWith("。");
    assertThat(problem.in(Words.EN).detail()).doesNotContainPattern("\\p{IsHan}").endsWith(".");
    assertThat(problem.in(Words.EN).detail()).doesNotContain("{");
  }

  @Test
  void everyPhraseOfTheCodeHasWords() throws IOException {
    TreeSet<String> named = new TreeSet<>();
    try (Stream<Path> all = Files.walk(Path.of("src/main/java/org/maplebridge/web"))) {
      for (Path file : all.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher m = KEY.matcher(Files.readString(file));
        while (m.find()) {
          named.add(m.group(1));
        }
      }
    }
    named.removeIf(key -> key.endsWith("."));
    assertThat(named).hasSizeGreaterThan(40);
    assertThat(Words.ZH.keys()).containsAll(named);
  }
}
