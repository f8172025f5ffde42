package org.maplebridge.graph.neo4j.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The note about a running child that lets the next start find it: process id, start instant, port.
 * A process id alone is used again by the system, so the start instant and, where the system tells
 * it, the command line must agree too.
 */
record Survivor(long pid, long startMillis, int port) {

  static void note(Path file, ProcessHandle process, int port) throws IOException {
    long start = process.info().startInstant().map(i -> i.toEpochMilli()).orElse(0L);
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(
        draft, process.pid() + "\n" + start + "\n" + port + "\n", StandardCharsets.US_ASCII);
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  static Optional<Survivor> read(Path file) {
    try {
      List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
      return Optional.of(
          new Survivor(
              Long.parseLong(lines.get(0)),
              Long.parseLong(lines.get(1)),
              Integer.parseInt(lines.get(2))));
    } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The process, if it still runs and is the one that was noted. */
  Optional<ProcessHandle> find(Path home) {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(
            p -> p.info().startInstant().map(i -> i.toEpochMilli() == startMillis).orElse(false))
        .filter(p -> namesHome(p, home));
  }

  private static boolean namesHome(ProcessHandle process, Path home) {
    Optional<String[]> arguments = process.info().arguments();
    return arguments.isEmpty()
        || Arrays.stream(arguments.get()).anyMatch(a -> a.contains(home.toString()));
  }

  /** Asks it to end, and makes it end when it doesn't in time. */
  static void stop(ProcessHandle process, Duration timeout) throws InterruptedException {
    process.destroy();
    if (!ended(process, timeout)) {
      process.destroyForcibly();
      ended(process, timeout);
    }
  }

  private static boolean ended(ProcessHandle process, Duration timeout)
      throws InterruptedException {
    try {
      process.onExit().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      return !process.isAlive();
    }
  }
}
