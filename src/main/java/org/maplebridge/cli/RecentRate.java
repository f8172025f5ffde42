package org.maplebridge.cli;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How quick a long piece of work has been of late: over the last two minutes, or since it began,
 * whichever is shorter, so that the time left follows what else the machine has to do. Work comes
 * in chunks; between two of them the rate stays as it is.
 */
final class RecentRate {

  private static final long WINDOW_NS = 120_000_000_000L;

  private record Mark(long at, long done) {}

  private final Deque<Mark> marks = new ArrayDeque<>();

  /**
   * @param done how much is done by now; a load that goes on begins with what was done before
   * @param now in nanoseconds
   */
  void reached(long done, long now) {
    if (!marks.isEmpty() && marks.getLast().done() == done) {
      return;
    }
    marks.addLast(new Mark(now, done));
    while (marks.size() > 2 && now - marks.getFirst().at() > WINDOW_NS) {
      marks.removeFirst();
    }
  }

  /** When the last chunk was done, in nanoseconds. */
  long at() {
    return marks.isEmpty() ? 0 : marks.getLast().at();
  }

  /** 0 until a first chunk is done. */
  double perSecond() {
    if (marks.size() < 2) {
      return 0;
    }
    long gone = Math.max(1_000_000L, marks.getLast().at() - marks.getFirst().at());
    return (marks.getLast().done() - marks.getFirst().done()) * 1e9 / gone;
  }
}
