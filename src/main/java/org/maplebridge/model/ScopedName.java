package org.maplebridge.model;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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

  private static final String MARKS = "“”\"'‘’「」『』《》〈〉";

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
    String plain = plainly(text);
    return plain == null ? wholly(text) : plain;
  }

  /**
   * The same for a text of Chinese characters, their marks and ASCII in either width, character by
   * character; null for one with others.
   */
  private static @Nullable String plainly(String text) {
    int length = text.length();
    char[] out = new char[length];
    int size = 0;
    boolean same = true;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= '\uFF01' && c <= '\uFF5E') {
        c -= 0xFEE0;
      }
      boolean han = c >= '\u4E00' && c <= '\u9FFF';
      if (!han && (c < ' ' || c > '~') && c != '\u3000' && c != '、' && c != '。' && !isMark(c)) {
        return null;
      }
      if (c >= 'A' && c <= 'Z') {
        c += 'a' - 'A';
      }
      if (han || c != ' ' && c != '\u3000' && !isMark(c)) {
        out[size++] = c;
        same &= c == text.charAt(i);
      }
    }
    return same && size == length ? text : new String(out, 0, size);
  }

  private static boolean isMark(int c) {
    return MARKS.indexOf(c) >= 0;
  }

  private static String wholly(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(folded.length());
    folded
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && !isMark(c))
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
