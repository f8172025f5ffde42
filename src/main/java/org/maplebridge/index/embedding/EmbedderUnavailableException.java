package org.maplebridge.index.embedding;

/** There is no embedding on this machine; the message says why, in Chinese. */
public final class EmbedderUnavailableException extends Exception {

  private static final long serialVersionUID = 1;

  public EmbedderUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
