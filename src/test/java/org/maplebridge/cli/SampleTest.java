package org.maplebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bundled sample is whole: listed, referenced, and open about what is invented. */
class SampleTest {

  private static final Path FOLDER = Path.of("src/main/resources/sample");
  private static final Set<String> NOT_ARTICLES = Set.of("manifest.txt", "REFERENCES.md");
  private static final Pattern PARTY = Pattern.compile("\\p{IsHan}某(?:等|与|和|说|称|的|要求)");

  @Test
  void theManifestNamesEveryFileOnce() throws IOException {
    List<String> listed = Files.readAllLines(FOLDER.resolve("manifest.txt"));
    assertThat(listed).doesNotHaveDuplicates().containsAll(articles());
    assertThat(listed).allSatisfy(name -> assertThat(FOLDER.resolve(name)).isRegularFile());
  }

  @Test
  void everyArticleHasItsReferences() throws IOException {
    String references = Files.readString(FOLDER.resolve("REFERENCES.md"));
    assertThat(articles())
        .hasSizeGreaterThanOrEqualTo(30)
        .allSatisfy(name -> assertThat(references).contains("\n| " + name + " |"));
  }

  @Test
  void inventedDisputesAreMarked() throws IOException {
    for (String name : articles()) {
      if (name.endsWith(".docx")) {
        continue;
      }
      String text = Files.readString(FOLDER.resolve(name));
      if (PARTY.matcher(text).find()) {
        assertThat(text).as(name).containsAnyOf("示例", "虚构");
      }
    }
  }

  private static List<String> articles() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(Files::isRegularFile)
          .map(f -> f.getFileName().toString())
          .filter(name -> !NOT_ARTICLES.contains(name))
          .sorted()
          .toList();
    }
  }
}
