package org.maplebridge.extract;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Words to look for at a place of a text: the longest one wins. Immutable; each look costs at most
 * the longest word's length.
 */
final class WordSet {

  private final Set<String> words;
  private final int longest;
  private final BitSet first = new BitSet();

  private WordSet(Set<String> words) {
    this.words = words;
    this.longest = words.stream().mapToInt(String::length).max().orElse(0);
    words.forEach(w -> first.set(w.charAt(0)));
  }

  static WordSet of(Collection<String> words) {
    Set<String> set = new HashSet<>(words);
    set.removeIf(String::isEmpty);
    return new WordSet(set);
  }

  boolean contains(String word) {
    return words.contains(word);
  }

  /** The length of the longest word that starts at a place and ends by {@code limit}, or 0. */
  int startingAt(String text, int start, int limit) {
    if (start >= limit || !first.get(text.charAt(start))) {
      return 0;
    }
    for (int n = Math.min(longest, limit - start); n > 0; n--) {
      if (words.contains(text.substring(start, start + n))) {
        return n;
      }
    }
    return 0;
  }

  /**
   * The length of the longest word that ends at a place and starts no earlier than {@code limit},
   * or 0.
   */
  int endingAt(String text, int end, int limit) {
    for (int n = Math.min(longest, end - limit); n > 0; n--) {
      if (first.get(text.charAt(end - n)) && words.contains(text.substring(end - n, end))) {
        return n;
      }
    }
    return 0;
  }

  /** Where the first word in a stretch starts, or -1. */
  int find(String text, int start, int end) {
    for (int i = Math.max(0, start); i < end; i++) {
      if (startingAt(text, i, end) > 0) {
        return i;
      }
    }
    return -1;
  }

  /** One past the end of the last word in a stretch, or -1. */
  int findLastEnd(String text, int start, int end) {
    for (int i = end; i > Math.max(0, start); i--) {
      if (endingAt(text, i, Math.max(0, start)) > 0) {
        return i;
      }
    }
    return -1;
  }

  boolean isIn(String text, int start, int end) {
    return find(text, start, end) >= 0;
  }

  /** How many places of a stretch hold a word. */
  int count(String text, int start, int end) {
    int count = 0;
    for (int i = Math.max(0, start); i < end; ) {
      int n = startingAt(text, i, end);
      count += n > 0 ? 1 : 0;
      i += Math.max(1, n);
    }
    return count;
  }
}
