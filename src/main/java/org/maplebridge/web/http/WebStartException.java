package org.maplebridge.web.http;

import org.jspecify.annotations.Nullable;
import org.maplebridge.export.Phrases;

/** The web can't be served there. The message is one sentence for people that says what to do. */
public final class WebStartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param words of the terminal that it is said on
   */
  public WebStartException(Phrase phrase, Phrases words, @Nullable Throwable cause) {
    super(phrase.in(words), cause);
  }
}
