package org.maplebridge.home;

/**
 * The machine or the folder is at fault: the message is one sentence for people, and says what to
 * do.
 */
public final class HomeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public HomeException(String message) {
    super(message);
  }

  public HomeException(String message, Throwable cause) {
    super(message, cause);
  }
}
