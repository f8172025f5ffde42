package org.maplebridge.web.http;

/** What was asked for is not here. The message is one sentence for people. */
public final class NotFoundException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotFoundException(String message) {
    super(message);
  }
}
