package org.maplebridge.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.Similarity;

/**
 * The generation that searches see: it is read by many and written by one at a time, goes back to
 * what was last committed when a write fails, and gives way to the next one.
 */
final class LiveGeneration implements AutoCloseable {

  /** Raised when stored entries or housekeeping fields change. */
  private static final int FORMAT = 2;

  /** Reads one state of the index. */
  @FunctionalInterface
  interface Reading<T> {
    T from(IndexSearcher searcher) throws IOException;
  }

  /** Writes to the index. */
  @FunctionalInterface
  interface Writing {
    void to(Generation generation) throws IOException;
  }

  private final Generations generations;
  private final Analyzer analyzer;
  private final Similarity similarity;
  private final String graph;
  private final String fingerprint;
  private final Object writing = new Object();
  private volatile Generation live;
  private volatile long change;
  private volatile boolean closed;

  /**
   * @param graph names the graph that it reflects
   * @param fingerprint of all that entries are written with
   */
  LiveGeneration(
      Path folder, Analyzer analyzer, Similarity similarity, String graph, String fingerprint)
      throws IOException {
    this.generations = new Generations(folder);
    this.analyzer = analyzer;
    this.similarity = similarity;
    this.graph = graph;
    this.fingerprint = fingerprint;
    this.live = open();
    this.change = isCurrent(live.stamp()) ? live.stamp().change() : -1;
  }

  /** The generation that {@code live} names; an unreadable one is replaced by an empty one. */
  private Generation open() throws IOException {
    Optional<Path> folder = generations.live();
    if (folder.isPresent()) {
      try {
        Generation found = generation(folder.get());
        if (found.stamp().format() == FORMAT || found.stamp().format() == -1) {
          generations.clear(folder.get());
          return found;
        }
        found.close();
      } catch (CorruptIndexException | IndexFormatTooNewException | IndexFormatTooOldException e) {
        // Derived data: an index that can't be read is made anew.
        Generation.deleteFolder(folder.get());
      }
    }
    Generation fresh = generation(generations.next());
    fresh.commit(stamp(-1));
    generations.point(fresh.folder());
    generations.clear(fresh.folder());
    return fresh;
  }

  private Generation generation(Path folder) throws IOException {
    return new Generation(folder, analyzer, similarity);
  }

  private Generation.Stamp stamp(long at) {
    return new Generation.Stamp(at, graph, fingerprint, FORMAT);
  }

  private boolean isCurrent(Generation.Stamp stamp) {
    return stamp.format() == FORMAT
        && stamp.graph().equals(graph)
        && stamp.fingerprint().equals(fingerprint);
  }

  /** The change of the graph that it reflects, or -1. */
  long change() {
    return change;
  }

  <T> T read(Reading<T> reading) {
    Generation generation = live;
    while (!generation.enter()) {
      checkOpen();
      Thread.onSpinWait();
      generation = live;
    }
    try {
      IndexSearcher searcher = generation.searchers().acquire();
      try {
        return reading.from(searcher);
      } finally {
        generation.searchers().release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The index can't be read", e);
    } finally {
      generation.leave();
    }
  }

  /** Writes what is neither durable nor searchable before the next commit. */
  void write(Writing work) {
    synchronized (writing) {
      checkOpen();
      run(work);
    }
  }

  /** Writes and commits, with the change it reflected before. */
  void amend(Writing work) {
    synchronized (writing) {
      checkOpen();
      run(target -> {
        work.to(target);
        target.commit(target.stamp());
      });
    }
  }

  /** Writes and commits: it then reflects a change, if it was made as this release makes it. */
  void commit(long at, Writing work) {
    synchronized (writing) {
      checkOpen();
      Generation.Stamp before = live.stamp();
      Generation.Stamp after =
          isCurrent(before)
              ? stamp(at)
              : new Generation.Stamp(-1, before.graph(), before.fingerprint(), FORMAT);
      run(target -> {
        work.to(target);
        target.commit(after);
      });
      change = after.change();
    }
  }

  private void run(Writing work) {
    Generation target = live;
    try {
      work.to(target);
    } catch (IOException | RuntimeException e) {
      reopen(target, e);
      throw e instanceof RuntimeException r
          ? r
          : new UncheckedIOException("The index can't be written", (IOException) e);
    }
  }

  /** Goes back to what was last committed after a write failed in the middle. */
  private void reopen(Generation broken, Exception cause) {
    try {
      broken.abandon();
      live = generation(broken.folder());
      broken.close();
    } catch (IOException | RuntimeException e) {
      cause.addSuppressed(e);
    }
  }

  /** A generation to be filled, beside the live one. */
  Generation begin() {
    synchronized (writing) {
      checkOpen();
      try {
        return generation(generations.next());
      } catch (IOException e) {
        throw new UncheckedIOException("A new index can't be begun", e);
      }
    }
  }

  /** Puts a filled generation in the place of the live one. */
  void replace(Generation next, long at) {
    synchronized (writing) {
      checkOpen();
      try {
        next.commit(stamp(at));
        generations.point(next.folder());
      } catch (IOException e) {
        throw new UncheckedIOException("The new index can't be put in place", e);
      }
      Generation old = live;
      live = next;
      change = at;
      old.retire();
    }
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException("The index is closed");
    }
  }

  @Override
  public void close() {
    synchronized (writing) {
      if (!closed) {
        closed = true;
        live.close();
      }
    }
  }
}
