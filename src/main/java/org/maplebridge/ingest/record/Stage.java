package org.maplebridge.ingest.record;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * A thread that does one piece of work at a time for another, which waits for it before the next.
 */
final class Stage<T> implements AutoCloseable {

  private final ExecutorService thread;
  private @Nullable Future<T> pending;

  Stage(String name) {
    this.thread =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
  }

  /** Begins a piece of work; the one before has been awaited. */
  void begin(Callable<T> work) {
    pending = thread.submit(work);
  }

  /** What the work under way came to; empty when there is none. Its failure is thrown here. */
  Optional<T> await() {
    Future<T> work = pending;
    if (work == null) {
      return Optional.empty();
    }
    pending = null;
    try {
      return Optional.of(work.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while rows were loaded", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
