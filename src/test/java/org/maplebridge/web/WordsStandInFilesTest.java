package org.maplebridge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people read stands in {@code messages/}, so that it can be read in either language. */
class WordsStandInFilesTest {

  /** Chinese characters and the punctuation that goes with them. */
  private static final Pattern CHINESE =
      Pattern.compile("[\\p{IsHan}\\u3000-\\u303f\\uff00-\\uffef]");

  private static final Pattern JAVA =
      Pattern.compile(
          "(?s)//[^\\n]*|/\\*.*?\\*/|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])+'");

  /** Literals that are no words, by file, each with the reason. */
  private static final Map<String, List<String>> NO_WORDS =
      Map.of(
          // between a column and its cell in a citation, which is written in Chinese
          "CitedPlace.java", List.of("\"：\""),
          // how spans of time are written in sources, to read them
          "Period.java", List.of("\"(?:[—–/~至]+\""),
          // separators inside a cell of a file, the same in each language for those who split it
          "Tables.java", List.of("\"；\"", "\"／\""));

  /** Words of templates that are the same in each language, with the reason. */
  private static final Map<String, List<String>> SAME_IN_EACH =
      Map.of(
          // the other language's own name
          "layout.jte", List.of("中文"),
          // queries to try: content is Chinese
          "home.jte", List.of("三线两化一平台", "安康", "邻里纠纷"),
          // a value as it is stored
          "cites.jte", List.of("待核"));

  @Test
  void codeOfTheWebHoldsNoChineseWords() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : files("src/main/java/org/maplebridge/web", ".java")) {
      List<String> known = NO_WORDS.getOrDefault(file.getFileName().toString(), List.of());
      Matcher m = JAVA.matcher(Files.readString(file));
      while (m.find()) {
        String literal = m.group();
        if (!literal.startsWith("/")
            && CHINESE.matcher(literal).find()
            && !known.contains(literal)) {
          found.add(file.getFileName() + ": " + literal);
        }
      }
    }
    assertThat(found).as("belongs into messages/").isEmpty();
  }

  @Test
  void scriptsHoldNoChineseWords() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : files("src/main/resources/static", ".js")) {
      for (String line : Files.readAllLines(file)) {
        if (CHINESE.matcher(line).find()) {
          found.add(file.getFileName() + ": " + line.strip());
        }
      }
    }
    assertThat(found).as("belongs into data attributes of the page").isEmpty();
  }

  @Test
  void templatesHoldNoChineseWords() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : files("src/main/jte", ".jte")) {
      String text = Files.readString(file);
      for (String same : SAME_IN_EACH.getOrDefault(file.getFileName().toString(), List.of())) {
        text = text.replace(same, "");
      }
      text.lines()
          .filter(line -> CHINESE.matcher(line).find())
          .forEach(line -> found.add(file.getFileName() + ": " + line.strip()));
    }
    assertThat(found).as("belongs into messages/").isEmpty();
  }

  private static List<Path> files(String folder, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(Path.of(folder))) {
      List<Path> files = all.filter(f -> f.toString().endsWith(ending)).sorted().toList();
      assertThat(files).isNotEmpty();
      return files;
    }
  }
}
