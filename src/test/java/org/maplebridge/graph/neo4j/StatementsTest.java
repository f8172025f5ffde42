package org.maplebridge.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files and code agree, both ways. */
class StatementsTest {

  private static final Path QUERIES = Path.of("graph-schema/queries");
  private static final Path SOURCES = Path.of("src/main/java/org/maplebridge/graph/neo4j");

  private static List<Path> files(Path folder, String suffix) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(suffix)).sorted().toList();
    }
  }

  @Test
  void eachFileIsAStatementAndEachStatementAFile() throws IOException {
    assertThat(files(QUERIES, ".cypher"))
        .extracting(f -> f.getFileName().toString())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Statements.values()).map(Statements::file).toList());
  }

  @Test
  void eachStatementIsUsed() throws IOException {
    StringBuilder sources = new StringBuilder();
    for (Path file : files(SOURCES, ".java")) {
      sources.append(Files.readString(file));
    }
    for (Statements statement : Statements.values()) {
      assertThat(sources.toString())
          .containsPattern("Statements\\.\\s*" + statement.name() + "\\b");
    }
  }

  @Test
  void eachStatementSaysWhatItIsFor() {
    for (Statements statement : Statements.values()) {
      assertThat(statement.text()).as(statement.file()).startsWith("// ");
    }
  }

  @Test
  void noCypherHidesInTheCode() throws IOException {
    for (Path file : files(Path.of("src/main/java"), ".java")) {
      assertThat(Files.readString(file))
          .as(file.toString())
          .doesNotContainPattern("\"\\s*(MATCH|MERGE|UNWIND|CREATE|OPTIONAL MATCH) *\\(");
    }
  }
}
