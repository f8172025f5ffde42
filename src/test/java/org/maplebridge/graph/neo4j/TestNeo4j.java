package org.maplebridge.graph.neo4j;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maplebridge.graph.neo4j.server.ManagedNeo4j;
import org.maplebridge.graph.neo4j.server.ServerSettings;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;

/**
 * One real server for all tests of this JVM, in a temporary folder, stopped and removed when the
 * JVM ends. Tests of other packages may use it too: {@link #emptyStore} gives a store on an empty
 * graph.
 */
public final class TestNeo4j {

  private static @Nullable ManagedNeo4j server;

  private TestNeo4j() {}

  public static Path lib() {
    return Path.of(System.getProperty("maplebridge.neo4j.lib", "target/neo4j/lib"));
  }

  public static synchronized GraphServer server() {
    if (server == null) {
      try {
        Path folder = Files.createTempDirectory("maplebridge-graph-test");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(folder)));
        server = new ManagedNeo4j(ServerSettings.of(lib(), folder));
        server.start().toCompletableFuture().get(3, TimeUnit.MINUTES);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (Exception e) {
        throw new IllegalStateException("The graph server for tests did not start", e);
      }
    }
    return server;
  }

  /** A prepared store without any content, at change 0, with these regions in none yet. */
  public static Neo4jGraphStore emptyStore() {
    GraphServer running = server();
    Neo4jGraphStore store = new Neo4jGraphStore(running);
    store.prepare(List.of());
    clear(running.endpoint().orElseThrow());
    return store;
  }

  /** Runs a statement, for what the port can't do. */
  public static void run(String cypher) {
    GraphServer.Endpoint endpoint = server().endpoint().orElseThrow();
    try (Driver driver = driver(endpoint);
        Session session = driver.session()) {
      session.run(cypher).consume();
    }
  }

  private static Driver driver(GraphServer.Endpoint endpoint) {
    return GraphDatabase.driver(
        endpoint.uri(), AuthTokens.basic(endpoint.user(), endpoint.password()));
  }

  private static void clear(GraphServer.Endpoint endpoint) {
    try (Driver driver = driver(endpoint);
        Session session = driver.session()) {
      session
          .run(
              "MATCH (n) WHERE none(l IN labels(n) WHERE l STARTS WITH '__') AND NOT n:Meta"
                  + " CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS")
          .consume();
      session.run("MATCH (m:Meta) SET m = {id: 'graph', change: 0}").consume();
    }
  }

  private static synchronized void end(Path folder) {
    if (server != null) {
      server.close();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
    } catch (IOException e) {
      // a temporary folder stays behind
    }
  }
}
