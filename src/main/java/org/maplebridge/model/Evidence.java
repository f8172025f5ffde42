package org.maplebridge.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The sentence that says so: an exact quote of a document's raw text, and the rule that read it.
 *
 * @param span where, in code points of the raw text
 * @param quote exactly the raw text of that span
 * @param group the same for all pieces of one cut sentence, else null
 * @param rule the stable id of the rule that read it, as {@code practice.quoted-model}
 */
public record Evidence(Span span, String quote, @Nullable String group, String rule) {

  public Evidence {
    Objects.requireNonNull(rule);
    if (quote.isEmpty()) {
      throw new IllegalArgumentException("Evidence needs a quote");
    }
    if (quote.codePointCount(0, quote.length()) != span.length()) {
      throw new IllegalArgumentException(
          "A quote of " + quote.length() + " chars can't fill " + span);
    }
  }
}
