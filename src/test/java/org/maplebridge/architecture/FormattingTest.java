package org.maplebridge.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every source file is as google-java-format writes it. To write them so: {@code mvn test
 * -Dtest=FormattingTest -Dformat=write}.
 */
class FormattingTest {

  @Test
  void everySourceFileIsFormatted() throws IOException, FormatterException {
    boolean write = "write".equals(System.getProperty("format"));
    Formatter formatter = new Formatter();
    List<Path> unformatted = new ArrayList<>();
    for (Path root :
        List.of(Path.of("src/main/java"), Path.of("src/test/java"), Path.of("src/jmh/java"))) {
      if (!Files.isDirectory(root)) {
        continue;
      }
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
          String before = Files.readString(file);
          String after = formatter.formatSourceAndFixImports(before);
          if (!before.equals(after)) {
            unformatted.add(file);
            if (write) {
              Files.writeString(file, after);
            }
          }
        }
      }
    }
    if (!write) {
      assertThat(unformatted).as("run: mvn test -Dtest=FormattingTest -Dformat=write").isEmpty();
    }
  }
}
