package org.maplebridge.extract;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern with many words in it that is tried only where one of a few characters stands: a plain
 * pattern would try each of its words at each character of a text. Immutable.
 */
public final class WordPattern {

  private final Pattern pattern;
  private final int offset;
  private final BitSet signs = new BitSet();

  private WordPattern(Pattern pattern, int offset, String signs) {
    this.pattern = pattern;
    this.offset = offset;
    signs.chars().forEach(this.signs::set);
  }

  /**
   * @param signs every character that stands {@code offset} chars behind the start of a match
   * @param offset 0 for the first character of the match, 1 for the second, -1 for the one before
   *     it (or the text's beginning)
   */
  public static WordPattern of(String signs, int offset, String regex) {
    return new WordPattern(Pattern.compile(regex), offset, signs);
  }

  /** A matcher to go through a text with {@link #find}. */
  public Matcher matcher(CharSequence text) {
    return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
  }

  /** Goes on to the first match that starts at a place or behind it. */
  public boolean find(Matcher matcher, CharSequence text, int from) {
    int length = text.length();
    for (int i = Math.max(0, from); i < length; i++) {
      int sign = i + offset;
      boolean likely = sign < 0 || (sign < length && signs.get(text.charAt(sign)));
      if (likely && matcher.region(i, length).lookingAt()) {
        return true;
      }
    }
    return false;
  }
}
