package org.maplebridge.web.http;

/**
 * A request that gets no answer. It carries one sentence for people that says why and what to do;
 * its message is for logs.
 */
public abstract class RequestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Phrase phrase;

  RequestException(Phrase phrase) {
    super(phrase.key() + " " + phrase.values());
    this.phrase = phrase;
  }

  public Phrase phrase() {
    return phrase;
  }
}
