package org.maplebridge.index.lucene;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.maplebridge.index.IndexEntry;

/** Reads entries back from the documents that hold them. */
final class StoredEntries {

  private StoredEntries() {}

  static IndexEntry read(IndexSearcher searcher, int doc) throws IOException {
    Document stored = searcher.storedFields().document(doc, Set.of(Fields.ENTRY));
    BytesRef bytes = stored.getBinaryValue(Fields.ENTRY);
    if (bytes == null) {
      throw new IllegalStateException("A document of the index without its entry: " + doc);
    }
    return EntryDocuments.read(bytes);
  }
}
