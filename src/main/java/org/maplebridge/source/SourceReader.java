package org.maplebridge.source;

/** Reads one format. Stateless. */
public interface SourceReader {

  /**
   * Name and version, as {@code txt/1}: another version may give another text for the same bytes.
   */
  String version();

  /** Whether this reader takes a file of that name with that beginning. */
  boolean accepts(String name, byte[] head);

  /**
   * From bytes to raw text.
   *
   * @param name the file's name, for people
   * @throws UnreadableSourceException when the bytes can't be read, with a reason and a remedy for
   *     people
   */
  ReadResult read(String name, byte[] bytes) throws UnreadableSourceException;
}
