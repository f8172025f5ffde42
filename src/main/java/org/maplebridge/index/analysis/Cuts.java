package org.maplebridge.index.analysis;

import java.util.Arrays;

/** Terms in the making: where each stands in a folded text. Kept and used again. */
final class Cuts {

  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private int size;

  void clear() {
    size = 0;
  }

  void add(int start, int end) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    starts[size] = start;
    ends[size] = end;
    size++;
  }

  int size() {
    return size;
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }
}
