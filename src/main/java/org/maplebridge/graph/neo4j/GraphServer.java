package org.maplebridge.graph.neo4j;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maplebridge.graph.GraphState;

/** A database to talk to: a child process of ours, or an external one. */
public interface GraphServer extends AutoCloseable {

  /**
   * Where it listens and who we are there.
   *
   * @param uri as {@code bolt://127.0.0.1:7687} or {@code neo4j+s://graph.example:7687}
   * @param database its name, or null for the default one
   */
  record Endpoint(String uri, String user, String password, @Nullable String database) {
    @Override
    public String toString() {
      return user + "@" + uri;
    }
  }

  /** How it is; the change number is always -1 here. Never throws. */
  GraphState state();

  /** What to tell people when it doesn't do what it is asked: one sentence. Never throws. */
  default String whenAway() {
    return "图数据库连接不上，请稍候再试，或用 doctor 命令检查。";
  }

  /** Present once it answers. */
  Optional<Endpoint> endpoint();

  @Override
  void close();

  /** A database that somebody else runs. */
  static GraphServer external(Endpoint endpoint) {
    return new GraphServer() {
      @Override
      public GraphState state() {
        return new GraphState(GraphState.Status.READY, -1, "图数据库由外部提供：" + endpoint.uri());
      }

      @Override
      public Optional<Endpoint> endpoint() {
        return Optional.of(endpoint);
      }

      @Override
      public void close() {}
    };
  }
}
