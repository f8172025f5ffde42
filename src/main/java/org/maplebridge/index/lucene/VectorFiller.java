package org.maplebridge.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.maplebridge.index.embedding.LazyEmbedder;

/**
 * Gives vectors to the entries that want them, a few at a time, on a thread of its own that rests
 * as long as it works, so that searches on a small machine don't wait for it. It begins some time
 * after the start, when the first searches are answered, and goes on where it was after a restart.
 */
final class VectorFiller implements AutoCloseable {

  private static final long FIRST_SECONDS = 20;
  private static final long IDLE_SECONDS = 60;

  /** While entries keep coming, vectors wait: a load has the machine for itself. */
  private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(3);

  /** Rests of at least so many nanoseconds end early. */
  private static final long LONG = TimeUnit.SECONDS.toNanos(FIRST_SECONDS);

  /** One round: gives some entries their vectors and says how many. */
  @FunctionalInterface
  interface Round {
    int fill() throws IOException;
  }

  private final LazyEmbedder embedder;
  private final Round round;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Thread thread;
  private boolean closed;
  private boolean due;
  private long woken = System.nanoTime() - QUIET_NANOS;

  VectorFiller(LazyEmbedder embedder, Round round) {
    this.embedder = embedder;
    this.round = round;
    this.thread = new Thread(this::run, "vectors");
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** There may be new entries. */
  void wake() {
    lock.lock();
    try {
      due = true;
      woken = System.nanoTime();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    long rest = TimeUnit.SECONDS.toNanos(FIRST_SECONDS);
    while (rests(rest)) {
      long started = System.nanoTime();
      int filled;
      try {
        filled = round.fill();
      } catch (IOException | UncheckedIOException | IllegalStateException e) {
        // A full disk or an index that is being closed: vectors can wait, and the next round tries.
        filled = 0;
      }
      if (!embedder.reason().isEmpty()) {
        return;
      }
      rest = filled > 0 ? System.nanoTime() - started : TimeUnit.SECONDS.toNanos(IDLE_SECONDS);
    }
  }

  /** Whether to go on after a rest; a long one ends early when there is something to do. */
  private boolean rests(long nanos) {
    lock.lock();
    try {
      long left = nanos;
      while (!closed && left > 0 && !(due && nanos >= LONG)) {
        left = changed.awaitNanos(left);
      }
      due = false;
      for (long wait = untilQuiet(); !closed && wait > 0; wait = untilQuiet()) {
        long _ = changed.awaitNanos(wait);
      }
      return !closed;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  private long untilQuiet() {
    return woken + QUIET_NANOS - System.nanoTime();
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    try {
      thread.join(TimeUnit.SECONDS.toMillis(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
