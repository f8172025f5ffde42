package org.maplebridge.graph;

/** The graph is starting, stopped or out of reach. The message is one sentence for people. */
public final class GraphUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public GraphUnavailableException(String message) {
    super(message);
  }

  public GraphUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
