package org.maplebridge.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import org.jspecify.annotations.Nullable;
import org.maplebridge.index.IndexEntry;
import org.maplebridge.index.IndexQuery;
import org.maplebridge.index.IndexUpdate;
import org.maplebridge.index.RankQuery;
import org.maplebridge.index.RankResult;
import org.maplebridge.index.SearchIndex;
import org.maplebridge.index.SearchResult;
import org.maplebridge.index.Suggestion;
import org.maplebridge.index.analysis.Analysis;
import org.maplebridge.model.ContentId;
import org.maplebridge.model.Viewer;
import org.maplebridge.schema.FieldSchema;
import org.maplebridge.schema.Ranking;

/**
 * The index in a folder. Opening one that was made with other fields, dictionaries or priors, or
 * for another graph, keeps it searchable where it can be read, and reports change -1 so that the
 * caller rebuilds it.
 */
public final class LuceneSearchIndex implements SearchIndex {

  /** Raised when stored entries or housekeeping fields change. */
  private static final int FORMAT = 2;

  /** Entries that get their vectors between two rests of the filler. */
  private static final int ROUND = 16;

  private final Generations generations;
  private final Analysis analysis;
  private final Similarity similarity;
  private final String graph;
  private final String fingerprint;
  private final EntryDocuments documents;
  private final EntrySearch entries;
  private final NameLookup names;
  private final RankSearch ranking;
  private final EntryVectors vectors;
  private final @Nullable VectorFiller filler;
  private final Object writing = new Object();
  private volatile Generation live;
  private volatile long change;
  private volatile boolean closed;

  private LuceneSearchIndex(
      Path folder, String graph, FieldSchema schema, Ranking ranking, Meaning meaning)
      throws IOException {
    this.generations = new Generations(folder);
    this.analysis = new Analysis(schema);
    this.similarity = similarity(ranking);
    this.graph = graph;
    this.fingerprint =
        ContentId.of(
            analysis.fingerprint(),
            new java.util.TreeMap<>(ranking.kinds()).toString(),
            new java.util.TreeMap<>(ranking.gazetteerOnly()).toString(),
            String.valueOf(ranking.weightFactor()));
    this.documents = new EntryDocuments(schema, ranking);
    this.entries = new EntrySearch(ranking, schema);
    this.names = new NameLookup(ranking, schema);
    this.vectors = new EntryVectors(meaning);
    this.ranking = new RankSearch(meaning.profiles(), meaning.embedder());
    this.live = openLive();
    this.change = readable(live.stamp()) ? live.stamp().change() : -1;
    this.filler =
        meaning.when() == Meaning.When.LATER
            ? new VectorFiller(meaning.embedder(), this::fill)
            : null;
  }

  /**
   * Opens the index in a folder, or begins an empty one there.
   *
   * @param graph names the graph it reflects, such as the home's UUID; an index of another graph is
   *     out of date
   * @throws UncheckedIOException when the folder can't be used, for one when another process holds
   *     it
   */
  public static LuceneSearchIndex open(Path folder, String graph) {
    return open(folder, graph, FieldSchema.load(), Ranking.load());
  }

  /** As {@link #open(Path, String)}, with other rules than the shipped ones. */
  public static LuceneSearchIndex open(
      Path folder, String graph, FieldSchema schema, Ranking ranking) {
    return open(folder, graph, schema, ranking, Meaning.none());
  }

  /**
   * As {@link #open(Path, String)}, comparing texts by meaning as well.
   *
   * @param meaning which model, and how its measures are weighed
   */
  public static LuceneSearchIndex open(Path folder, String graph, Meaning meaning) {
    return open(folder, graph, FieldSchema.load(), Ranking.load(), meaning);
  }

  /** As {@link #open(Path, String, Meaning)}, with other rules than the shipped ones. */
  public static LuceneSearchIndex open(
      Path folder, String graph, FieldSchema schema, Ranking ranking, Meaning meaning) {
    try {
      LuceneSearchIndex index = new LuceneSearchIndex(folder, graph, schema, ranking, meaning);
      if (index.filler != null) {
        index.filler.start();
      }
      return index;
    } catch (IOException e) {
      throw new UncheckedIOException("The index in " + folder + " can't be opened", e);
    }
  }

  private static Similarity similarity(Ranking ranking) {
    Similarity names = new BM25Similarity(ranking.bm25().k1(), ranking.bm25().nameB());
    Similarity texts = new BM25Similarity(ranking.bm25().k1(), ranking.bm25().textB());
    return new PerFieldSimilarityWrapper() {
      @Override
      public Similarity get(String field) {
        return field.startsWith("name") ? names : texts;
      }
    };
  }

  /** The generation that {@code live} names; an unreadable one is replaced by an empty one. */
  private Generation openLive() throws IOException {
    Optional<Path> folder = generations.live();
    if (folder.isPresent()) {
      try {
        Generation found = generation(folder.get());
        if (found.stamp().format() == FORMAT || found.stamp().format() == -1) {
          generations.clear(folder.get());
          return found;
        }
        found.close();
      } catch (CorruptIndexException | IndexFormatTooNewException | IndexFormatTooOldException e) {
        // Derived data: an index that can't be read is made anew.
        Generation.deleteFolder(folder.get());
      }
    }
    Generation fresh = generation(generations.next());
    fresh.commit(stamp(-1));
    generations.point(fresh.folder());
    generations.clear(fresh.folder());
    return fresh;
  }

  private Generation generation(Path folder) throws IOException {
    return new Generation(folder, analysis.analyzer(), similarity);
  }

  private Generation.Stamp stamp(long at) {
    return new Generation.Stamp(at, graph, fingerprint, FORMAT);
  }

  private boolean readable(Generation.Stamp stamp) {
    return stamp.format() == FORMAT
        && stamp.graph().equals(graph)
        && stamp.fingerprint().equals(fingerprint);
  }

  @Override
  public long change() {
    return change;
  }

  @Override
  public long size() {
    return read(searcher -> (long) searcher.getIndexReader().numDocs());
  }

  /** Entries as documents, with the vectors they can have at once. */
  private List<Document> written(List<IndexEntry> added) {
    return read(before ->
        added.parallelStream()
            .map(entry -> {
              Document document = documents.write(entry);
              try {
                vectors.begin(entry, document, before);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
              return document;
            })
            .toList());
  }

  /** Entries as documents that no index has had before. */
  private List<Document> fresh(List<IndexEntry> added) {
    return added.parallelStream()
        .map(entry -> {
          Document document = documents.write(entry);
          vectors.begin(entry, document);
          return document;
        })
        .toList();
  }

  /** Gives some entries that want vectors theirs; what changed meanwhile is left for later. */
  private int fill() throws IOException {
    Query wanted = Clauses.term(EntryVectors.WANTED, "1");
    List<IndexEntry> found =
        read(searcher -> {
          List<IndexEntry> out = new ArrayList<>();
          for (ScoreDoc hit : searcher.search(wanted, ROUND).scoreDocs) {
            out.add(StoredEntries.read(searcher, hit.doc));
          }
          return out;
        });
    Map<IndexEntry, Document> filled = new LinkedHashMap<>();
    for (IndexEntry entry : found) {
      Document document = documents.write(entry);
      vectors.finish(entry, document);
      filled.put(entry, document);
    }
    if (filled.isEmpty()) {
      return 0;
    }
    synchronized (writing) {
      checkOpen();
      Generation target = live;
      for (Map.Entry<IndexEntry, Document> e : filled.entrySet()) {
        if (unchanged(e.getKey())) {
          target.replace(e.getKey().id(), e.getValue());
        }
      }
      target.commit(target.stamp());
    }
    return filled.size();
  }

  private boolean unchanged(IndexEntry entry) {
    return read(searcher -> {
      ScoreDoc[] hits = searcher.search(Clauses.term(Fields.ID, entry.id()), 1).scoreDocs;
      return hits.length > 0 && StoredEntries.read(searcher, hits[0].doc).equals(entry);
    });
  }

  @Override
  public void apply(IndexUpdate update) {
    List<Document> prepared = written(update.entries());
    Set<String> owners = new LinkedHashSet<>(update.goneOwners());
    update.entries().forEach(e -> owners.add(e.owner()));
    synchronized (writing) {
      checkOpen();
      Generation target = live;
      Generation.Stamp before = target.stamp();
      boolean current = readable(before);
      Generation.Stamp after =
          current
              ? stamp(update.change())
              : new Generation.Stamp(-1, before.graph(), before.fingerprint(), FORMAT);
      try {
        target.delete(new ArrayList<>(owners));
        for (Document document : prepared) {
          target.add(document);
        }
        target.commit(after);
      } catch (IOException | RuntimeException e) {
        reopen(target, e);
        throw e instanceof RuntimeException r
            ? r
            : new UncheckedIOException("The index can't be written", (IOException) e);
      }
      change = after.change();
    }
    wake();
  }

  @Override
  public void add(List<IndexEntry> added) {
    List<Document> prepared = fresh(added);
    synchronized (writing) {
      checkOpen();
      Generation target = live;
      try {
        for (Document document : prepared) {
          target.add(document);
        }
      } catch (IOException | RuntimeException e) {
        reopen(target, e);
        throw e instanceof RuntimeException r
            ? r
            : new UncheckedIOException("The index can't be written", (IOException) e);
      }
    }
    wake();
  }

  private void wake() {
    if (filler != null) {
      filler.wake();
    }
  }

  /** Goes back to what was last committed after a write failed in the middle. */
  private void reopen(Generation broken, Exception cause) {
    try {
      broken.abandon();
      live = generation(broken.folder());
      broken.close();
    } catch (IOException | RuntimeException e) {
      cause.addSuppressed(e);
    }
  }

  @Override
  public Rebuild rebuild() {
    synchronized (writing) {
      checkOpen();
      try {
        return new LuceneRebuild(generation(generations.next()));
      } catch (IOException e) {
        throw new UncheckedIOException("A new index can't be begun", e);
      }
    }
  }

  @Override
  public SearchResult search(IndexQuery query, Viewer viewer) {
    return read(searcher -> entries.search(searcher, query, viewer));
  }

  @Override
  public void each(
      IndexQuery query, int most, Viewer viewer, Consumer<SearchResult.Found> consumer) {
    read(searcher -> {
      entries.each(searcher, query, most, viewer, consumer);
      return true;
    });
  }

  @Override
  public RankResult rank(RankQuery query, Viewer viewer) {
    return read(searcher -> ranking.rank(searcher, query, viewer));
  }

  @Override
  public List<Suggestion> suggest(String typed, int limit, Viewer viewer) {
    return read(searcher -> names.suggest(searcher, typed, limit, viewer));
  }

  @Override
  public Optional<String> didYouMean(String text, Viewer viewer) {
    return read(searcher -> names.didYouMean(searcher, text, viewer));
  }

  @Override
  public List<Suggestion> named(String name, Viewer viewer) {
    return read(searcher -> names.named(searcher, name, viewer));
  }

  @Override
  public void close() {
    if (filler != null) {
      filler.close();
    }
    synchronized (writing) {
      if (!closed) {
        closed = true;
        live.close();
      }
    }
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException("The index is closed");
    }
  }

  @FunctionalInterface
  private interface Reading<T> {
    T from(IndexSearcher searcher) throws IOException;
  }

  private <T> T read(Reading<T> reading) {
    Generation generation = live;
    while (!generation.enter()) {
      checkOpen();
      Thread.onSpinWait();
      generation = live;
    }
    try {
      IndexSearcher searcher = generation.searchers().acquire();
      try {
        return reading.from(searcher);
      } finally {
        generation.searchers().release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The index can't be read", e);
    } finally {
      generation.leave();
    }
  }

  /** The next generation in the making. */
  private final class LuceneRebuild implements Rebuild {

    private final Generation next;
    private boolean done;

    LuceneRebuild(Generation next) {
      this.next = next;
    }

    @Override
    public void add(List<IndexEntry> added) {
      try {
        for (Document document : written(added)) {
          next.add(document);
        }
      } catch (IOException e) {
        throw new UncheckedIOException("The new index can't be written", e);
      }
    }

    @Override
    public void commit(long at) {
      settle();
      synchronized (writing) {
        checkOpen();
        try {
          next.commit(stamp(at));
          generations.point(next.folder());
        } catch (IOException e) {
          throw new UncheckedIOException("The new index can't be put in place", e);
        }
        Generation old = live;
        live = next;
        change = at;
        done = true;
        old.retire();
      }
      wake();
    }

    private void settle() {
      try {
        next.settle();
      } catch (IOException e) {
        throw new UncheckedIOException("The new index can't be written", e);
      }
    }

    @Override
    public void close() {
      if (!done) {
        done = true;
        next.retire();
      }
    }
  }
}
