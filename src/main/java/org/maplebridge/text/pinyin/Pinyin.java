package org.maplebridge.text.pinyin;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pinyin of names, without tones and spaces. Place names and words whose characters have several
 * readings are listed in {@code /gazetteer/pinyin.tsv}; the longest listed word wins at each place.
 * Latin letters and digits stay, in lower case; marks are left out. Safe to share.
 */
public final class Pinyin {

  private static final String LIST = "/gazetteer/pinyin.tsv";
  private static final Map<String, String> OVERRIDES = read();

  /** The longest listed word that begins with a character; 0 where none does. */
  private static final byte[] LONGEST_FROM = longestFrom();

  /** How characters are read, as far as they have been asked for. */
  private static final @Nullable String[] SYLLABLES = new String[1 << Character.SIZE];

  private Pinyin() {}

  /** The full reading, as {@code hanyin}. */
  public static String full(String name) {
    return String.join("", syllables(name));
  }

  /** The first letters, as {@code hy}; Latin words and digits whole. */
  public static String initials(String name) {
    StringBuilder out = new StringBuilder();
    for (String syllable : syllables(name)) {
      boolean digit = Character.isDigit(syllable.charAt(0));
      out.append(digit ? syllable : syllable.substring(0, 1));
    }
    return out.toString();
  }

  /** A syllable for each Chinese character, a letter or digit for each other. */
  public static List<String> syllables(String name) {
    List<String> out = new ArrayList<>();
    int i = 0;
    while (i < name.length()) {
      String listed = listedAt(name, i);
      if (listed != null) {
        out.addAll(List.of(OVERRIDES.getOrDefault(listed, "").split(" ")));
        i += listed.length();
        continue;
      }
      int codePoint = name.codePointAt(i);
      String syllable = syllable(codePoint);
      if (!syllable.isEmpty()) {
        out.add(syllable);
      }
      i += Character.charCount(codePoint);
    }
    return out;
  }

  private static @Nullable String listedAt(String name, int at) {
    int longest = LONGEST_FROM[name.charAt(at)];
    for (int length = Math.min(longest, name.length() - at); length >= 1; length--) {
      String piece = name.substring(at, at + length);
      if (OVERRIDES.containsKey(piece)) {
        return piece;
      }
    }
    return null;
  }

  private static String syllable(int codePoint) {
    if (codePoint > 0xFFFF) {
      return "";
    }
    String known = SYLLABLES[codePoint];
    if (known == null) {
      known = read(codePoint);
      SYLLABLES[codePoint] = known;
    }
    return known;
  }

  private static String read(int codePoint) {
    if (codePoint < 128) {
      return Character.isLetterOrDigit(codePoint)
          ? Character.toString(Character.toLowerCase(codePoint))
          : "";
    }
    if (!Character.isIdeographic(codePoint)) {
      return "";
    }
    String read = PinyinHelper.toPinyin(Character.toString(codePoint), PinyinStyleEnum.NORMAL);
    boolean plain =
        !read.isEmpty() && read.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == 'ü');
    return plain ? read.replace('ü', 'v') : "";
  }

  private static byte[] longestFrom() {
    byte[] longest = new byte[1 << Character.SIZE];
    for (String word : OVERRIDES.keySet()) {
      longest[word.charAt(0)] = (byte) Math.max(longest[word.charAt(0)], word.length());
    }
    return longest;
  }

  private static Map<String, String> read() {
    Map<String, String> words = new HashMap<>();
    try (InputStream in = Pinyin.class.getResourceAsStream(LIST)) {
      if (in == null) {
        throw new IllegalStateException("Missing resource: " + LIST);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        int tab = line.indexOf('\t');
        if (tab > 0 && !line.startsWith("#")) {
          words.put(line.substring(0, tab), line.substring(tab + 1).strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Unreadable resource: " + LIST, e);
    }
    return Map.copyOf(words);
  }
}
