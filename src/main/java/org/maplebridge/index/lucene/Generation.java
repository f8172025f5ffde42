package org.maplebridge.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * One folder with an index in it. Closed, and deleted when retired, after the last search in it has
 * ended.
 */
final class Generation {

  /** What is written with every commit. */
  record Stamp(long change, String graph, String fingerprint, int format) {

    Map<String, String> toUserData() {
      return Map.of(
          "change",
          String.valueOf(change),
          "graph",
          graph,
          "fingerprint",
          fingerprint,
          "format",
          String.valueOf(format));
    }

    static Stamp of(Map<String, String> data) {
      return new Stamp(
          Long.parseLong(data.getOrDefault("change", "-1")),
          data.getOrDefault("graph", ""),
          data.getOrDefault("fingerprint", ""),
          Integer.parseInt(data.getOrDefault("format", "-1")));
    }
  }

  /** Entries that are not written yet: an eighth of the heap, 32 to 256 MB. */
  private static final double BUFFER_MB =
      Math.clamp(Runtime.getRuntime().maxMemory() >> 23, 32, 256);

  private final Path folder;
  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;

  /** Searches under way, and one for being open. */
  private int users = 1;

  private boolean retired;

  Generation(Path folder, Analyzer analyzer, Similarity similarity) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder);
    this.directory = FSDirectory.open(folder);
    IndexWriterConfig config =
        new IndexWriterConfig(analyzer)
            .setSimilarity(similarity)
            .setCodec(VectorFields.codec())
            .setRAMBufferSizeMB(BUFFER_MB)
            .setCommitOnClose(false)
            .setUseCompoundFile(false)
            .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
    this.writer = new IndexWriter(directory, config);
    this.searchers =
        new SearcherManager(
            writer,
            new SearcherFactory() {
              @Override
              public IndexSearcher newSearcher(
                  org.apache.lucene.index.IndexReader reader,
                  org.apache.lucene.index.@org.jspecify.annotations.Nullable IndexReader previous) {
                IndexSearcher searcher = new IndexSearcher(reader);
                searcher.setSimilarity(similarity);
                return searcher;
              }
            });
  }

  Path folder() {
    return folder;
  }

  Stamp stamp() {
    Map<String, String> data = new HashMap<>();
    Iterable<Map.Entry<String, String>> live = writer.getLiveCommitData();
    if (live != null) {
      live.forEach(e -> data.put(e.getKey(), e.getValue()));
    }
    return Stamp.of(data);
  }

  void delete(List<String> owners) throws IOException {
    if (!owners.isEmpty()) {
      writer.deleteDocuments(
          owners.stream().map(o -> new Term(Fields.OWNER, o)).toArray(Term[]::new));
    }
  }

  void add(Document document) throws IOException {
    writer.addDocument(document);
  }

  /** Puts a document in the place of the one with this id. */
  void replace(String id, Document document) throws IOException {
    writer.updateDocument(new Term(Fields.ID, id), document);
  }

  void commit(Stamp stamp) throws IOException {
    writer.setLiveCommitData(stamp.toUserData().entrySet());
    writer.commit();
    searchers.maybeRefreshBlocking();
  }

  /** Makes one segment of all: names are then looked up once instead of once a segment. */
  void settle() throws IOException {
    writer.forceMerge(1);
  }

  SearcherManager searchers() {
    return searchers;
  }

  /**
   * Throws away what wasn't committed and lets the folder go; searches under way end in what they
   * have.
   */
  void abandon() throws IOException {
    writer.rollback();
  }

  /** Whether a search may begin here. */
  synchronized boolean enter() {
    if (users == 0) {
      return false;
    }
    users++;
    return true;
  }

  void leave() {
    boolean last;
    synchronized (this) {
      last = --users == 0;
    }
    if (last) {
      end();
    }
  }

  /** No search begins here any more. */
  void close() {
    leave();
  }

  /** Closed, and the folder goes. */
  void retire() {
    synchronized (this) {
      retired = true;
    }
    leave();
  }

  private void end() {
    try {
      searchers.close();
      writer.rollback();
      directory.close();
      boolean gone;
      synchronized (this) {
        gone = retired;
      }
      if (gone) {
        deleteFolder(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Closing the index in " + folder, e);
    }
  }

  static void deleteFolder(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
