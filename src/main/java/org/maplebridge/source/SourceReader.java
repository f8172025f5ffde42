package org.maplebridge.source;

import org.maplebridge.model.SourceText;

/** Reads one format. Stateless. */
public interface SourceReader {

  /** Whether this reader takes a file of that name with that beginning. */
  boolean accepts(String name, byte[] head);

  /**
   * From bytes to raw text.
   *
   * @throws UnreadableSourceException when the bytes can't be read, with a reason and a remedy for people
   */
  SourceText read(String name, byte[] bytes) throws UnreadableSourceException;
}
