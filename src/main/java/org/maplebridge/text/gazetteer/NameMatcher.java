package org.maplebridge.text.gazetteer;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maplebridge.model.Region;

/**
 * The names that are looked for in running text, found by their first two characters: one look into
 * a hash table for each place of the text, then the few names that begin so, longest first. All
 * names have two characters or more.
 */
final class NameMatcher {

  /** What a name needs to be taken for a place. */
  enum Need {
    /** Nothing more. */
    NONE,
    /** An official name of two characters, as 范县: a boundary, or a region above it, on its left. */
    BOUNDARY,
    /** The name of a region above it right before. */
    PARENT,
    /** A short name: neighbours that do not take its characters for words of their own. */
    FREE_NEIGHBOURS,
    /** Never a place. */
    NEVER
  }

  record Entry(String name, List<Region> regions, Need need) {}

  private final Entry[][] buckets;
  private final int[] keys;
  private final int mask;
  private final long[] firsts = new long[1024];

  NameMatcher(Iterable<Entry> entries) {
    Map<Integer, Entry[]> byKey = new HashMap<>();
    for (Entry entry : entries) {
      int key = key(entry.name().charAt(0), entry.name().charAt(1));
      Entry[] before = byKey.get(key);
      Entry[] after = before == null ? new Entry[1] : Arrays.copyOf(before, before.length + 1);
      after[after.length - 1] = entry;
      byKey.put(key, after);
      firsts[entry.name().charAt(0) >> 6] |= 1L << (entry.name().charAt(0) & 63);
    }
    int size = Integer.highestOneBit(Math.max(2, byKey.size()) * 4 - 1);
    mask = size - 1;
    keys = new int[size];
    buckets = new Entry[size][];
    byKey.forEach((key, bucket) -> {
      Arrays.sort(bucket, (a, b) -> Integer.compare(b.name().length(), a.name().length()));
      int at = slot(key);
      keys[at] = key;
      buckets[at] = bucket;
    });
  }

  private static int key(char first, char second) {
    return first << 16 | second;
  }

  private int slot(int key) {
    int at = (key * 0x9E3779B9 >>> 8) & mask;
    while (keys[at] != 0 && keys[at] != key) {
      at = (at + 1) & mask;
    }
    return at;
  }

  /** The names that begin with the two characters at a place, longest first, or null. */
  Entry @Nullable [] at(CharSequence text, int start) {
    char first = text.charAt(start);
    if ((firsts[first >> 6] & 1L << (first & 63)) == 0 || start + 1 >= text.length()) {
      return null;
    }
    int at = slot(key(first, text.charAt(start + 1)));
    return keys[at] == 0 ? null : buckets[at];
  }

  /** Whether a name that begins at a place by its first two characters goes on there. */
  static boolean matches(CharSequence text, int start, String name) {
    int length = name.length();
    if (start + length > text.length()) {
      return false;
    }
    for (int i = 2; i < length; i++) {
      if (text.charAt(start + i) != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
