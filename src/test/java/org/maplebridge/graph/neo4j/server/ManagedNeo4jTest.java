package org.maplebridge.graph.neo4j.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maplebridge.graph.GraphState.Status;
import org.maplebridge.graph.GraphUnavailableException;
import org.maplebridge.graph.neo4j.GraphServer;
import org.maplebridge.graph.neo4j.Neo4jGraphStore;
import org.maplebridge.graph.neo4j.TestNeo4j;

class ManagedNeo4jTest {

  @TempDir Path folder;

  private ServerSettings settings() {
    return ServerSettings.of(TestNeo4j.lib(), folder);
  }

  /** A parent that starts a server, says so, and waits to be killed. */
  static final class Parent {
    public static void main(String[] args) throws Exception {
      ManagedNeo4j server = new ManagedNeo4j(ServerSettings.of(TestNeo4j.lib(), Path.of(args[0])));
      server.start().toCompletableFuture().get(2, TimeUnit.MINUTES);
      System.out.println("READY " + server.pid().orElseThrow());
      Thread.sleep(Duration.ofMinutes(5));
    }
  }

  @Test
  void makingOneTouchesNothing() throws IOException {
    try (ManagedNeo4j server = new ManagedNeo4j(settings())) {
      assertThat(server.state().status()).isEqualTo(Status.STOPPED);
      assertThat(server.endpoint()).isEmpty();
      assertThat(server.pid()).isEmpty();
    }
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void missingProgramIsSaidInOneSentence() {
    try (ManagedNeo4j server =
        new ManagedNeo4j(ServerSettings.of(folder.resolve("nothing"), folder))) {
      assertThatThrownBy(() -> server.start().toCompletableFuture().get(1, TimeUnit.MINUTES))
          .cause()
          .isInstanceOf(IOException.class)
          .hasMessageContaining("找不到图数据库程序目录");
      assertThat(server.state().status()).isEqualTo(Status.FAILED);
    }
  }

  @Test
  void storeSaysThatTheServerIsAway() {
    try (ManagedNeo4j server = new ManagedNeo4j(settings());
        Neo4jGraphStore store = new Neo4jGraphStore(server)) {
      assertThat(store.state().status()).isEqualTo(Status.STOPPED);
      assertThatThrownBy(store::change)
          .isInstanceOf(GraphUnavailableException.class)
          .hasMessage("图数据库尚未启动。");
    }
    GraphServer nobody =
        GraphServer.external(new GraphServer.Endpoint("bolt://127.0.0.1:1", "neo4j", "x", null));
    try (Neo4jGraphStore store = new Neo4jGraphStore(nobody)) {
      assertThat(store.state().status()).isEqualTo(Status.FAILED);
      assertThatThrownBy(() -> store.prepare(List.of()))
          .isInstanceOf(GraphUnavailableException.class);
    }
  }

  @Test
  void survivorOfAKilledParentIsStoppedAndWhatItHeldIsThere() throws Exception {
    Process parent = startParent();
    long orphanPid;
    try {
      orphanPid = awaitReady(parent);
    } finally {
      parent.destroyForcibly().waitFor(); // kill -9: no shutdown hook runs
    }
    ProcessHandle orphan = ProcessHandle.of(orphanPid).orElseThrow();
    assertThat(orphan.isAlive()).isTrue();
    assertThat(orphan.info().commandLine().orElse("")).doesNotContain(password());
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("password"))))
        .isEqualTo("rw-------");

    try (ManagedNeo4j server = new ManagedNeo4j(settings())) {
      server.start().toCompletableFuture().get(2, TimeUnit.MINUTES);

      assertThat(orphan.isAlive()).isFalse();
      assertThat(server.state().status()).isEqualTo(Status.READY);
      long pid = server.pid().orElseThrow();
      server.close();
      assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
      assertThat(folder.resolve("run/graph.pid")).doesNotExist();
    }
  }

  @Test
  void numberOfAnotherProcessIsNotASurvivor() throws IOException {
    Path note = folder.resolve("graph.pid");
    ProcessHandle self = ProcessHandle.current();
    Survivor.note(note, self, 7687);
    assertThat(Survivor.read(note).flatMap(s -> s.find(Path.of("/no/such/home")))).isEmpty();

    Survivor read = Survivor.read(note).orElseThrow();
    Survivor older = new Survivor(read.pid(), read.startMillis() - 1_000, read.port());
    assertThat(older.find(Path.of(""))).isEmpty();
  }

  private String password() throws IOException {
    return Files.readString(folder.resolve("password")).strip();
  }

  private Process startParent() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dmaplebridge.neo4j.lib=" + TestNeo4j.lib().toAbsolutePath(),
            "-cp",
            System.getProperty("java.class.path"),
            Parent.class.getName(),
            folder.toString())
        .redirectError(folder.resolve("parent.log").toFile())
        .start();
  }

  private static long awaitReady(Process parent) throws IOException {
    for (String line = parent.inputReader().readLine();
        line != null;
        line = parent.inputReader().readLine()) {
      if (line.startsWith("READY ")) {
        return Long.parseLong(line.substring("READY ".length()));
      }
    }
    throw new IOException("The parent ended before its server was ready");
  }
}
