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
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import org.jspecify.annotations.Nullable;
import org.maplebridge.index.Holdings;
import org.maplebridge.index.HoldingsQuery;
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
import org.maplebridge.model.Kind;
import org.maplebridge.model.Viewer;
import org.maplebridge.schema.FieldSchema;
import org.maplebridge.schema.Ranking;

/**
 * The index in a folder. Opening one that was made with other fields, dictionaries or priors, or
 * for another graph, keeps it searchable where it can be read, and reports change -1 so that the
 * caller rebuilds it.
 */
public final class LuceneSearchIndex implements SearchIndex {

  /** Entries that get their vectors between two rests of the filler. */
  private static final int ROUND = 16;

  /** Entries that are documents at once: a document is several times as big as its entry. */
  private static final int PREPARED = 200;

  /** Another when the same graph gives other entries: then an index is made anew. */
  private static final String ENTRIES = "2";

  private final LiveGeneration live;
  private final EntryDocuments documents;
  private final EntrySearch entries;
  private final HoldingsCounter holdings;
  private final NameLookup names;
  private final RankSearch ranking;
  private final EntryVectors vectors;
  private final @Nullable VectorFiller filler;

  private LuceneSearchIndex(
      Path folder, String graph, FieldSchema schema, Ranking ranking, Meaning meaning)
      throws IOException {
    this.documents = new EntryDocuments(schema, ranking);
    FacetColumns columns = new FacetColumns();
    this.entries = new EntrySearch(ranking, schema, columns, meaning.embedder());
    this.holdings = new HoldingsCounter(columns);
    this.names = new NameLookup(ranking, schema);
    this.vectors = new EntryVectors(meaning);
    this.ranking = new RankSearch(meaning.profiles(), meaning.embedder());
    Analysis analysis = new Analysis(schema);
    this.live =
        new LiveGeneration(
            folder,
            analysis.analyzer(),
            similarity(ranking),
            graph,
            fingerprint(analysis, ranking, meaning));
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

  private static String fingerprint(Analysis analysis, Ranking ranking, Meaning meaning) {
    return ContentId.of(
        ENTRIES,
        meaning.when() == Meaning.When.NEVER ? "" : meaning.embedder().fingerprint(),
        analysis.fingerprint(),
        new TreeMap<>(ranking.kinds()).toString(),
        new TreeMap<>(ranking.gazetteerOnly()).toString(),
        String.valueOf(ranking.weightFactor()));
  }

  @Override
  public long change() {
    return live.change();
  }

  @Override
  public long size() {
    return live.read(searcher -> (long) searcher.getIndexReader().numDocs());
  }

  /** Entries as documents, with the vectors they can have at once. */
  private List<Document> written(List<IndexEntry> added) {
    return live.read(before ->
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
        live.read(searcher -> {
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
    live.amend(target -> {
      for (Map.Entry<IndexEntry, Document> e : filled.entrySet()) {
        if (unchanged(e.getKey())) {
          target.replace(e.getKey().id(), e.getValue());
        }
      }
    });
    return filled.size();
  }

  private boolean unchanged(IndexEntry entry) {
    return live.read(searcher -> {
      ScoreDoc[] hits = searcher.search(Clauses.term(Fields.ID, entry.id()), 1).scoreDocs;
      return hits.length > 0 && StoredEntries.read(searcher, hits[0].doc).equals(entry);
    });
  }

  @Override
  public void apply(IndexUpdate update) {
    List<Document> prepared = written(update.entries());
    Set<String> owners = new LinkedHashSet<>(update.goneOwners());
    update.entries().forEach(e -> owners.add(e.owner()));
    live.commit(
        update.change(),
        target -> {
          target.delete(new ArrayList<>(owners));
          for (Document document : prepared) {
            target.add(document);
          }
        });
    wake();
  }

  @Override
  public void add(List<IndexEntry> added) {
    for (int i = 0; i < added.size(); i += PREPARED) {
      List<Document> prepared = fresh(added.subList(i, Math.min(i + PREPARED, added.size())));
      live.write(target -> {
        for (Document document : prepared) {
          target.add(document);
        }
      });
    }
    wake();
  }

  private void wake() {
    if (filler != null) {
      filler.wake();
    }
  }

  @Override
  public Rebuild rebuild() {
    return new LuceneRebuild(live.begin());
  }

  @Override
  public SearchResult search(IndexQuery query, Viewer viewer) {
    return live.read(searcher -> entries.search(searcher, query, viewer));
  }

  @Override
  public void each(
      IndexQuery query, int most, Viewer viewer, Consumer<SearchResult.Found> consumer) {
    live.read(searcher -> {
      entries.each(searcher, query, most, viewer, consumer);
      return true;
    });
  }

  @Override
  public Holdings holdings(HoldingsQuery query, Viewer viewer) {
    return live.read(searcher -> holdings.count(searcher, query, viewer));
  }

  @Override
  public RankResult rank(RankQuery query, Viewer viewer) {
    return live.read(searcher -> ranking.rank(searcher, query, viewer));
  }

  @Override
  public List<Suggestion> suggest(String typed, int limit, Viewer viewer) {
    return live.read(searcher -> names.suggest(searcher, typed, limit, viewer));
  }

  @Override
  public Optional<String> didYouMean(String text, Viewer viewer) {
    return live.read(searcher -> names.didYouMean(searcher, text, viewer));
  }

  @Override
  public List<Suggestion> named(String name, Viewer viewer) {
    return live.read(searcher -> names.named(searcher, name, viewer));
  }

  @Override
  public List<IndexEntry> named(String name, Kind kind, Viewer viewer) {
    return live.read(searcher -> names.entries(searcher, name, kind, viewer));
  }

  @Override
  public void close() {
    if (filler != null) {
      filler.close();
    }
    live.close();
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
      live.replace(next, at);
      done = true;
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
