package org.maplebridge.index.analysis;

import java.util.ArrayList;
import java.util.List;
import org.maplebridge.model.ScopedName;
import org.maplebridge.text.pinyin.Pinyin;

/**
 * All the ways in which a name is looked up.
 *
 * @param exact the whole name, folded
 * @param pinyin the whole name in pinyin; empty when nothing in it can be read
 * @param initials first letters of the syllables; runs of digits and letters whole
 * @param syllables one a Chinese character
 */
public record NameKeys(String exact, String pinyin, String initials, List<String> syllables) {

  private static final int MAX_NAME = 200;

  public NameKeys {
    syllables = List.copyOf(syllables);
  }

  public static NameKeys of(String name) {
    String exact = exact(name);
    List<String> syllables = Pinyin.syllables(exact);
    StringBuilder initials = new StringBuilder();
    for (String s : syllables) {
      initials.append(Character.isDigit(s.charAt(0)) ? s : s.substring(0, 1));
    }
    return new NameKeys(exact, String.join("", syllables), initials.toString(), syllables);
  }

  /**
   * A name as it is compared: {@link ScopedName#normalise}, simplified, and cut where no name is
   * that long.
   */
  public static String exact(String name) {
    String folded = CharacterFolding.fold(ScopedName.normalise(name));
    return folded.length() <= MAX_NAME
        ? folded
        : folded.substring(0, folded.offsetByCodePoints(0, folded.codePointCount(0, MAX_NAME)));
  }

  /**
   * Whether something typed can be pinyin: ASCII letters, perhaps with spaces, apostrophes and
   * digits.
   */
  public static boolean isPinyin(String typed) {
    String text = pinyinKey(typed);
    return !text.isEmpty()
        && text.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9')
        && text.chars().anyMatch(c -> c >= 'a' && c <= 'z');
  }

  /** What was typed as pinyin, as it is indexed. */
  public static String pinyinKey(String typed) {
    StringBuilder out = new StringBuilder();
    for (char c : exact(typed).toCharArray()) {
      if (c != '\'' && c != '-') {
        out.append(c == 'ü' ? 'v' : c);
      }
    }
    return out.toString();
  }

  /** Every beginning of a key, the shortest first. */
  public static List<String> beginnings(String key, int longest) {
    List<String> out = new ArrayList<>();
    int end = 0;
    while (end < key.length() && out.size() < longest) {
      end += Character.charCount(key.codePointAt(end));
      out.add(key.substring(0, end));
    }
    return out;
  }
}
