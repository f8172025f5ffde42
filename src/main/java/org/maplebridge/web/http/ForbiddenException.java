package org.maplebridge.web.http;

/** A request that we don't take from there. */
public final class ForbiddenException extends RequestException {
  private static final long serialVersionUID = 1L;

  public ForbiddenException(String key) {
    super(Phrase.of(key));
  }
}
