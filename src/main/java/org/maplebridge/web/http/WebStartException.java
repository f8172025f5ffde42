package org.maplebridge.web.http;

/** The web can't be served there. The message is one sentence for people that says what to do. */
public final class WebStartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public WebStartException(String message) {
    super(message);
  }

  public WebStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
