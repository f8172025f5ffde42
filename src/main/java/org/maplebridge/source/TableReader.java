package org.maplebridge.source;

import java.nio.file.Path;

/** Reads the rows of one format of tables, one after another: however long, it fits in memory. */
public interface TableReader {

  /** Takes rows, on the reading thread. */
  interface RowHandler {

    /** Returns false to read no further. */
    boolean row(TableRow row);

    /**
     * A row that isn't one.
     *
     * @param reason for people
     */
    void broken(String sheet, long number, String reason);
  }

  /** Name and version, as {@code csv/1}. */
  String version();

  /** The media type of what it reads. */
  String mediaType();

  /**
   * Reads a file.
   *
   * @param name the file's name, for people
   * @throws UnreadableSourceException when it isn't of this format
   */
  void read(String name, Path file, RowHandler handler) throws UnreadableSourceException;
}
