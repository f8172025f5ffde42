package org.maplebridge.ingest;

import java.util.Locale;

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

  /**
   * How far a table is.
   *
   * @param name of the table, safe to print
   * @param done rows that are written
   * @param about how many there are, or 0 when that isn't known
   */
  record Rows(String name, long done, long about) {
    /** For people. */
    public String text() {
      String share = about > 0 ? "，约 " + Math.min(100, done * 100 / about) + "%" : "";
      return name + "：已处理 " + String.format(Locale.ROOT, "%,d", done) + " 行" + share;
    }
  }

  /**
   * Within an input that is a table.
   *
   * @param done inputs that are finished
   * @param total inputs that are known
   */
  default void rows(int done, int total, Rows rows) {
    progress(done, total, rows.text());
  }
}
