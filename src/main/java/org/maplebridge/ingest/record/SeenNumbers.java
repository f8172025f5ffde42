package org.maplebridge.ingest.record;

import java.util.Arrays;

/**
 * The numbers of cases that a table has used, with what each told: by hash, in twelve bytes each
 * and at most half as much again, so that a million of them need about 25 MB. Two numbers that
 * share a hash of 64 bits would be taken for one.
 */
final class SeenNumbers {

  private static final int MOST = 3_000_000;

  private long[] keys = new long[1 << 10];
  private int[] contents = new int[1 << 10];
  private int size;

  /**
   * Whether a number has been used for another content before. More than three million numbers are
   * not remembered.
   */
  boolean differs(String number, String content) {
    long key = hash(number);
    int told = content.hashCode();
    int at = slot(keys, key);
    if (keys[at] == key) {
      return contents[at] != told;
    }
    if (size < MOST) {
      keys[at] = key;
      contents[at] = told;
      if (++size * 4L > keys.length * 3L) {
        grow();
      }
    }
    return false;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldContents = contents;
    keys = new long[oldKeys.length * 2];
    contents = Arrays.copyOf(new int[0], keys.length);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int at = slot(keys, oldKeys[i]);
        keys[at] = oldKeys[i];
        contents[at] = oldContents[i];
      }
    }
  }

  private static int slot(long[] keys, long key) {
    int at = (int) (key ^ (key >>> 32)) & (keys.length - 1);
    while (keys[at] != 0 && keys[at] != key) {
      at = (at + 1) & (keys.length - 1);
    }
    return at;
  }

  /** Never 0. */
  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash ^= hash >>> 29;
    return hash == 0 ? 1 : hash;
  }
}
