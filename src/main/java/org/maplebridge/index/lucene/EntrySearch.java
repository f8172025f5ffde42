package org.maplebridge.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.maplebridge.index.IndexEntry;
import org.maplebridge.index.IndexQuery;
import org.maplebridge.index.SearchResult;
import org.maplebridge.index.embedding.LazyEmbedder;
import org.maplebridge.model.Viewer;
import org.maplebridge.schema.FieldSchema;
import org.maplebridge.schema.Ranking;

/** Runs one search: matches, counts, orders, reads the page and marks it. */
final class EntrySearch {

  private static final int DEEPEST_PAGE = 10_000;

  private final Ranking ranking;
  private final QueryComposer composer;
  private final FacetCounter facets;
  private final HighlightWriter highlights;
  private final NearMatches near;

  EntrySearch(Ranking ranking, FieldSchema schema, FacetColumns columns, LazyEmbedder embedder) {
    this.near = new NearMatches(ranking.near(), embedder);
    this.ranking = ranking;
    this.composer = new QueryComposer(ranking, schema);
    this.facets = new FacetCounter(schema, columns);
    this.highlights = new HighlightWriter(schema.limits());
  }

  SearchResult search(IndexSearcher searcher, IndexQuery query, Viewer viewer) throws IOException {
    QueryComposer.Composed composed = composer.compose(query, searcher.getIndexReader());
    ScoredMatches matches = composed.first().run(searcher);
    near.add(searcher, query, viewer, matches);
    Filters.Passing filters = Filters.of(query, viewer).run(searcher);
    Matches passing = filters.of(matches.matches());
    int page = Math.clamp((long) query.offset() + query.limit(), 1, DEEPEST_PAGE);
    int wanted = Math.max(page, query.sort() == IndexQuery.Sort.RELEVANCE ? window() : 1);
    TopDocs top = matches.top(searcher, passing, order(query.sort(), wanted));
    if (query.sort() == IndexQuery.Sort.RELEVANCE) {
      top = again(searcher, top, composed);
    }
    List<SearchResult.Found> hits = new ArrayList<>();
    int end = Math.min(top.scoreDocs.length, page);
    for (int i = Math.max(0, query.offset()); i < end; i++) {
      ScoreDoc hit = top.scoreDocs[i];
      IndexEntry entry = StoredEntries.read(searcher, hit.doc);
      float score = Float.isNaN(hit.score) ? 0f : hit.score;
      hits.add(new SearchResult.Found(entry, score, highlights.highlight(entry, composed.words())));
    }
    return new SearchResult(
        passing.count(), hits, facets.count(searcher, matches.matches(), filters, query));
  }

  /** The same hits in the same order, none of them counted or marked: for taking them all away. */
  void each(
      IndexSearcher searcher,
      IndexQuery query,
      int most,
      Viewer viewer,
      Consumer<SearchResult.Found> consumer)
      throws IOException {
    QueryComposer.Composed composed = composer.compose(query, searcher.getIndexReader());
    ScoredMatches matches = composed.first().run(searcher);
    near.add(searcher, query, viewer, matches);
    Matches passing = Filters.of(query, viewer).run(searcher).of(matches.matches());
    int wanted = Math.clamp(passing.count(), 1, most);
    boolean byRelevance = query.sort() == IndexQuery.Sort.RELEVANCE;
    TopDocs top =
        matches.top(
            searcher,
            passing,
            order(query.sort(), byRelevance ? Math.max(wanted, window()) : wanted));
    ScoreDoc[] hits = (byRelevance ? again(searcher, top, composed) : top).scoreDocs;
    for (int i = 0; i < Math.min(wanted, hits.length); i++) {
      float score = Float.isNaN(hits[i].score) ? 0f : hits[i].score;
      consumer.accept(new SearchResult.Found(StoredEntries.read(searcher, hits[i].doc), score, ""));
    }
  }

  private int window() {
    return ranking.rescore().window();
  }

  private static CollectorManager<?, ? extends TopDocs> order(IndexQuery.Sort sort, int wanted) {
    return switch (sort) {
      case RELEVANCE -> new TopScoreDocCollectorManager(wanted, null, Integer.MAX_VALUE);
      case DATE ->
          new TopFieldCollectorManager(
              new Sort(
                  new SortField(
                      Fields.SORT_DATE, SortField.Type.STRING, true, SortField.STRING_FIRST),
                  SortField.FIELD_SCORE,
                  new SortField(Fields.TIE, SortField.Type.LONG)),
              wanted,
              null,
              Integer.MAX_VALUE);
      case NAME ->
          new TopFieldCollectorManager(
              new Sort(
                  new SortField(
                      Fields.SORT_NAME, SortField.Type.STRING, false, SortField.STRING_LAST),
                  new SortField(Fields.TIE, SortField.Type.LONG)),
              wanted,
              null,
              Integer.MAX_VALUE);
    };
  }

  /**
   * Orders the first hits again by dearer evidence; equal ones stand in the same order in every
   * index.
   */
  private TopDocs again(IndexSearcher searcher, TopDocs top, QueryComposer.Composed composed)
      throws IOException {
    int n = Math.min(window(), top.scoreDocs.length);
    ScoreDoc[] head = Arrays.copyOf(top.scoreDocs, n);
    Query second = composed.second();
    if (second != null && n > 1) {
      head =
          QueryRescorer.rescore(searcher, new TopDocs(top.totalHits, head), second, 1.0, n)
              .scoreDocs;
    }
    Map<Integer, Long> ties = ties(searcher, head);
    Arrays.sort(
        head,
        Comparator.comparingDouble((ScoreDoc d) -> -d.score)
            .thenComparingLong(d -> ties.getOrDefault(d.doc, 0L)));
    ScoreDoc[] all = top.scoreDocs.clone();
    System.arraycopy(head, 0, all, 0, n);
    return new TopDocs(top.totalHits, all);
  }

  private static Map<Integer, Long> ties(IndexSearcher searcher, ScoreDoc[] docs)
      throws IOException {
    Map<Integer, Long> out = new HashMap<>();
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    int[] sorted = Arrays.stream(docs).mapToInt(d -> d.doc).sorted().toArray();
    NumericDocValues values = null;
    LeafReaderContext leaf = null;
    for (int doc : sorted) {
      LeafReaderContext own = leaves.get(ReaderUtil.subIndex(doc, leaves));
      if (values == null || leaf != own) {
        leaf = own;
        values = DocValues.getNumeric(own.reader(), Fields.TIE);
      }
      if (values.advanceExact(doc - own.docBase)) {
        out.put(doc, values.longValue());
      }
    }
    return out;
  }
}
