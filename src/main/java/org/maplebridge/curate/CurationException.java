package org.maplebridge.curate;

/** A decision that can't be made. The message is a Chinese sentence for the one who wanted it. */
public final class CurationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CurationException(String message) {
    super(message);
  }
}
