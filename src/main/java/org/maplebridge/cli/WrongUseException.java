package org.maplebridge.cli;

/** The user's mistake: one sentence that says what to do instead. */
final class WrongUseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongUseException(String message) {
    super(message);
  }
}
