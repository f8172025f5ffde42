package org.maplebridge.web.http;

/** A request that we don't take from there. The message is one sentence for people. */
public final class ForbiddenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ForbiddenException(String message) {
    super(message);
  }
}
