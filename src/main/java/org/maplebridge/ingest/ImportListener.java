package org.maplebridge.ingest;

/** Hears how an import goes; called on the importing thread. */
@FunctionalInterface
public interface ImportListener {

  /** Nobody listens. */
  ImportListener NONE = (_, _, _) -> {};

  /**
   * @param done inputs that are finished
   * @param total inputs that are known
   * @param name the one that was just finished, safe to print
   */
  void progress(int done, int total, String name);
}
