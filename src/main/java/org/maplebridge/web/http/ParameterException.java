package org.maplebridge.web.http;

/**
 * A request that can't be answered as asked. The message is one sentence for people that says what
 * to do.
 */
public final class ParameterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ParameterException(String message) {
    super(message);
  }
}
