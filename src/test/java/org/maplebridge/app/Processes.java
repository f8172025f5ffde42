package org.maplebridge.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the program in a process of its own, on the tests' class path. */
final class Processes {

  private Processes() {}

  static Process maplebridge(String... arguments) throws IOException {
    return builder(arguments).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  static ProcessBuilder builder(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx512m",
            "--enable-native-access=ALL-UNNAMED",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-Dmaplebridge.neo4j.lib=" + System.getProperty("maplebridge.neo4j.lib"),
            "-cp",
            System.getProperty("java.class.path"),
            "org.maplebridge.app.Main"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }
}
