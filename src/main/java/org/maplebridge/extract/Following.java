package org.maplebridge.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that is asked about at many places of a text, nearly always in vain: most are passed
 * over by a look at one character. Immutable.
 */
final class Following {

  private final Pattern pattern;
  private final boolean[] begins = new boolean[1 << Character.SIZE];

  /**
   * @param pattern matches one character at least, and looks at none before its beginning
   */
  Following(String pattern) {
    this.pattern = Pattern.compile(pattern);
    for (int c = 0; c < begins.length; c++) {
      Matcher alone = this.pattern.matcher(String.valueOf((char) c));
      // a matcher that ran into the end might have matched with more behind
      begins[c] = alone.lookingAt() || alone.hitEnd();
    }
  }

  /** Whether it matches from a place on. */
  boolean at(String text, int at) {
    return at < text.length()
        && begins[text.charAt(at)]
        && pattern.matcher(text).region(at, text.length()).lookingAt();
  }
}
