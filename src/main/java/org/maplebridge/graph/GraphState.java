package org.maplebridge.graph;

/**
 * How the graph is.
 *
 * @param change the number of the last change, or -1 while unknown
 * @param message one sentence for people
 */
public record GraphState(Status status, long change, String message) {

  /** Its condition. */
  public enum Status {
    STARTING,
    READY,
    FAILED,
    STOPPED
  }

  public boolean isReady() {
    return status == Status.READY;
  }
}
