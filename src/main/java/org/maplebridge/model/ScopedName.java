package org.maplebridge.model;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A name in a scope: a practice in its region, a person in an organization or place, a pseudonym in
 * its case. Its id is the hash of kind, scope and normalised name. An entity is the set of such
 * names that facts or decisions join.
 *
 * @param scope the id of what the name is local to: a region's id, a document's or case's id, or
 *     {@link #NATION}
 * @param text the name as people write it
 */
public record ScopedName(Kind kind, String scope, String text) {

  /** The scope of what is the same everywhere: national concepts, policies of central bodies. */
  public static final String NATION = "cn";

  public ScopedName {
    if (normalise(text).isEmpty()) {
      throw new IllegalArgumentException("An empty name: " + text);
    }
  }

  public String id() {
    return ContentId.of(kind.code(), scope, normalise(text));
  }

  public String normalised() {
    return normalise(text);
  }

  /** NFKC, lower case, without spaces, quotation marks and book-title marks. */
  public static String normalise(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(folded.length());
    folded
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && "“”\"'‘’「」『』《》〈〉".indexOf(c) < 0)
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
