package org.maplebridge.graph.neo4j;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.maplebridge.graph.GraphState;
import org.maplebridge.graph.GraphUnavailableException;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.NotificationSeverity;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

/**
 * The connection, made when it is first needed, and again when the server has moved. Transactions
 * retry for a few seconds.
 */
final class Database implements AutoCloseable {

  private final GraphServer server;
  private GraphServer.@Nullable Endpoint connectedTo;
  private @Nullable Driver driver;
  private boolean closed;

  Database(GraphServer server) {
    this.server = server;
  }

  GraphState serverState() {
    return server.state();
  }

  <T> T read(Function<TransactionContext, T> work) {
    return inSession(session -> session.executeRead(work::apply));
  }

  /** Reads once: what was handed on can't be handed on again, so nothing is tried a second time. */
  void stream(Consumer<TransactionContext> work) {
    AtomicBoolean begun = new AtomicBoolean();
    Function<TransactionContext, Boolean> once =
        tx -> {
          if (begun.getAndSet(true)) {
            throw new GraphUnavailableException("图数据库在读取途中断开，请重试。");
          }
          work.accept(tx);
          return true;
        };
    read(once);
  }

  <T> T write(Function<TransactionContext, T> work) {
    return inSession(session -> session.executeWrite(work::apply));
  }

  <T> T withDriver(Function<Driver, T> work) {
    Driver open = connect();
    try {
      return work.apply(open);
    } catch (ServiceUnavailableException e) {
      throw new GraphUnavailableException(server.whenAway(), e);
    }
  }

  /** The database's name, or null for the default one. */
  @Nullable String databaseName() {
    return server.endpoint().map(GraphServer.Endpoint::database).orElse(null);
  }

  private <T> T inSession(Function<Session, T> work) {
    Driver open = connect();
    String database = databaseName();
    SessionConfig config =
        database == null ? SessionConfig.defaultConfig() : SessionConfig.forDatabase(database);
    try (Session session = open.session(config)) {
      return work.apply(session);
    } catch (org.neo4j.driver.exceptions.SecurityException e) {
      throw new GraphUnavailableException("图数据库拒绝了用户名或口令，请检查连接设置。", e);
    } catch (Neo4jException e) {
      if (e instanceof ClientException && e.code().startsWith("Neo.ClientError.Statement")) {
        throw e; // a statement that is wrong: our fault
      }
      throw new GraphUnavailableException(server.whenAway(), e);
    } catch (IllegalStateException e) {
      if (isClosed()) {
        throw new GraphUnavailableException("图数据库连接已关闭。", e);
      }
      throw e;
    }
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  private synchronized Driver connect() {
    if (closed) {
      throw new GraphUnavailableException("图数据库连接已关闭。");
    }
    GraphServer.Endpoint endpoint =
        server
            .endpoint()
            .orElseThrow(() -> new GraphUnavailableException(server.state().message()));
    Driver open = driver;
    if (open != null && endpoint.equals(connectedTo)) {
      return open;
    }
    if (open != null) {
      open.close();
    }
    open = open(endpoint);
    driver = open;
    connectedTo = endpoint;
    return open;
  }

  private static Driver open(GraphServer.Endpoint endpoint) {
    DriverLogging.quieten();
    Config config =
        Config.builder()
            .withUserAgent("maplebridge")
            .withConnectionTimeout(5, TimeUnit.SECONDS)
            .withConnectionAcquisitionTimeout(15, TimeUnit.SECONDS)
            .withMaxTransactionRetryTime(5, TimeUnit.SECONDS)
            .withMaxConnectionPoolSize(50)
            .withFetchSize(5_000)
            .withTelemetryDisabled(true)
            .withLogging(DriverLogging.none())
            .withMinimumNotificationSeverity(NotificationSeverity.OFF)
            .build();
    try {
      return GraphDatabase.driver(
          endpoint.uri(), AuthTokens.basic(endpoint.user(), endpoint.password()), config);
    } catch (IllegalArgumentException e) {
      throw new GraphUnavailableException("图数据库地址不对：" + endpoint.uri(), e);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (driver != null) {
      driver.close();
      driver = null;
    }
  }
}
