package org.maplebridge.graph;

import org.maplebridge.model.ContentId;
import org.maplebridge.model.Visibility;

/**
 * A version of a source whose content is records: a case table, or a file of written-out cases.
 *
 * @param sourceId as of its {@link DocumentRecord}
 * @param documentId SHA-256 of the bytes
 * @param name the file's name
 * @param readerVersion of everything that makes records of it: another one is another version
 * @param visibility of rows that say nothing of it
 * @param nextRow how many rows are done with: where an interrupted load goes on
 * @param complete whether all rows are in, and what only an older version said is gone
 */
public record RecordTable(
    String sourceId,
    String documentId,
    String name,
    String readerVersion,
    Visibility visibility,
    long nextRow,
    boolean complete) {

  /** The same for the same version, whatever is done of it. */
  public String id() {
    return ContentId.of("table", sourceId, documentId, readerVersion, visibility.name());
  }
}
