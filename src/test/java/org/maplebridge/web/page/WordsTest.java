package org.maplebridge.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.maplebridge.schema.Ontology;

/** Holds templates and messages against each other. */
class WordsTest {

  private static final Path MESSAGES = Path.of("src/main/resources/messages");

  private static Properties read(String name) throws IOException {
    Properties words = new Properties();
    try (Reader in = Files.newBufferedReader(MESSAGES.resolve(name))) {
      words.load(in);
    }
    return words;
  }

  @Test
  void bothLanguagesHaveTheSameWords() throws IOException {
    assertThat(new TreeSet<>(read("en.properties").stringPropertyNames()))
        .isEqualTo(new TreeSet<>(read("zh.properties").stringPropertyNames()));
  }

  @Test
  void everyWordThatATemplateAsksForIsThere() throws IOException {
    Properties words = read("zh.properties");
    Pattern asked = Pattern.compile("\\bt\\(\"([^\"]+)\"[,)]");
    try (Stream<Path> files =
        Stream.concat(
            Files.walk(Path.of("src/main/jte")),
            Files.walk(Path.of("src/main/java/org/maplebridge/web/page")))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Matcher m = asked.matcher(Files.readString(file));
        while (m.find()) {
          assertThat(words.stringPropertyNames()).as(file.toString()).contains(m.group(1));
        }
      }
    }
  }

  @Test
  void everyRelationshipHasASentence() throws IOException {
    assertThat(read("sentences.properties").stringPropertyNames())
        .containsAll(Ontology.load().relationships().keySet());
  }
}
