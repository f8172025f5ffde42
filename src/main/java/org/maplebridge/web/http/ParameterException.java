package org.maplebridge.web.http;

/** A request that can't be answered as asked. */
public final class ParameterException extends RequestException {
  private static final long serialVersionUID = 1L;

  public ParameterException(Phrase phrase) {
    super(phrase);
  }

  public ParameterException(String key, Object... values) {
    super(Phrase.of(key, values));
  }
}
