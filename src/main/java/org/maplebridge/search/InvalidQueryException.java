package org.maplebridge.search;

/**
 * A question that can't be asked as it is. The message is one sentence for people that says what to
 * do.
 */
public final class InvalidQueryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InvalidQueryException(String message) {
    super(message);
  }
}
