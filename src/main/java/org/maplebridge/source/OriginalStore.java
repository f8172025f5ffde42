package org.maplebridge.source;

import java.nio.file.Path;
import java.util.Optional;
import org.maplebridge.model.SourceText;

/**
 * Keeps every original's bytes under their SHA-256, and every text that was read from it under the
 * text's id.
 */
public interface OriginalStore {

  /** Keeps bytes and text; what is there already stays as it is. Durable when it returns. */
  void keep(byte[] bytes, SourceText text);

  /**
   * Keeps the bytes of a file of any size that has no text, such as a table. Durable when it
   * returns.
   *
   * @param documentId SHA-256 of its bytes
   */
  void keepFile(Path file, String documentId);

  Optional<byte[]> findBytes(String documentId);

  Optional<SourceText> findText(String textId);

  /** Takes away a document's bytes and all its texts. */
  void remove(String documentId);
}
