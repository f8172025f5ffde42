package org.maplebridge.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Which stretches of a query have a reading already. A stretch may have several readings, but
 * readings never overlap halfway.
 */
final class PartsTaken {

  private record Stretch(int start, int end) {}

  private final List<Stretch> stretches = new ArrayList<>();

  /** Takes a stretch; false when it overlaps another halfway. */
  boolean take(int start, int end) {
    Stretch wanted = new Stretch(start, end);
    if (stretches.contains(wanted)) {
      return true;
    }
    for (Stretch s : stretches) {
      if (start < s.end && s.start < end) {
        return false;
      }
    }
    stretches.add(wanted);
    return true;
  }
}
