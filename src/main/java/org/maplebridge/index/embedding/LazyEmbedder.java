package org.maplebridge.index.embedding;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The model, loaded once by whoever needs it first or by a thread of its own, so that the start of
 * the service doesn't wait for it. Safe to share.
 */
public final class LazyEmbedder {

  /** How a model is loaded. */
  @FunctionalInterface
  public interface Loading {
    Embedder load() throws EmbedderUnavailableException;
  }

  private final String fingerprint;
  private final Loading loading;
  private final Object lock = new Object();
  private volatile @Nullable Embedder embedder;
  private volatile String reason = "";
  private volatile boolean tried;

  public LazyEmbedder() {
    this(BgeEmbedder.FINGERPRINT, BgeEmbedder::load);
  }

  public LazyEmbedder(Loading loading) {
    this("", loading);
  }

  /**
   * A model that is known before it is loaded.
   *
   * @param fingerprint as {@link Embedder#fingerprint} will say
   */
  public LazyEmbedder(String fingerprint, Loading loading) {
    this.fingerprint = fingerprint;
    this.loading = loading;
  }

  /** Names the model whose vectors an index holds; a change of it makes the index anew. */
  public String fingerprint() {
    return fingerprint;
  }

  /** None, for whom words are enough; {@link #reason} says why. */
  public static LazyEmbedder none(String reason) {
    return new LazyEmbedder(() -> {
      throw new EmbedderUnavailableException(reason, new UnsupportedOperationException(reason));
    });
  }

  /** Begins to load on a thread of low priority and returns at once. */
  public void start() {
    if (!tried) {
      Thread thread = new Thread(this::get, "embedding-model");
      thread.setDaemon(true);
      thread.setPriority(Thread.MIN_PRIORITY);
      thread.start();
    }
  }

  /** The model if it is loaded by now; never waits. */
  public Optional<Embedder> ready() {
    return Optional.ofNullable(embedder);
  }

  /** The model, loaded by this call if need be; empty when this machine can't run it. */
  public Optional<Embedder> get() {
    if (!tried) {
      synchronized (lock) {
        if (!tried) {
          try {
            embedder = loading.load();
          } catch (EmbedderUnavailableException e) {
            String message = e.getMessage();
            reason = message == null ? "" : message;
          }
          tried = true;
        }
      }
    }
    return Optional.ofNullable(embedder);
  }

  /** Why there is no model, for people; empty while nothing is known to be wrong. */
  public String reason() {
    return reason;
  }
}
