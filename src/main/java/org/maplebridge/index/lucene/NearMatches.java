package org.maplebridge.index.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.maplebridge.index.IndexQuery;
import org.maplebridge.index.analysis.Cutting;
import org.maplebridge.index.embedding.Embedder;
import org.maplebridge.index.embedding.LazyEmbedder;
import org.maplebridge.model.Viewer;
import org.maplebridge.schema.Ranking;

/**
 * Adds to what words match the entries that are near to a question in meaning. They become matches
 * like others, so that counts and facets are of all hits. A question that is short, that must stand
 * letter by letter, or that comes before the model is loaded is answered by words alone.
 */
final class NearMatches {

  /** Questions are read up to here, in chars. */
  private static final int LONGEST = 400;

  private final Ranking.Near how;
  private final LazyEmbedder embedder;

  NearMatches(Ranking.Near how, LazyEmbedder embedder) {
    this.how = how;
    this.embedder = embedder;
  }

  void add(IndexSearcher searcher, IndexQuery query, Viewer viewer, ScoredMatches matches)
      throws IOException {
    Embedder model = embedder.ready().orElse(null);
    if (model == null || !asks(query) || VectorFields.none(searcher)) {
      return;
    }
    String text = query.text().substring(0, Math.min(LONGEST, query.text().length()));
    float[] asked = model.embedQuestion(text);
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    for (Map.Entry<Integer, Float> e : nearest(searcher, viewer, asked).entrySet()) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(e.getKey(), leaves));
      matches.add(leaf, e.getKey() - leaf.docBase, e.getValue());
    }
  }

  private boolean asks(IndexQuery query) {
    return query.exact().isEmpty()
        && query.within().isEmpty()
        && Cutting.UNIGRAMS.cut(query.text()).stream()
                .filter(t -> Clauses.isSingleHan(t.text()))
                .limit(how.shortest())
                .count()
            >= how.shortest();
  }

  /**
   * What each of the nearest that the viewer sees is worth; an entry counts by its nearest piece.
   * Other filters come later, so that the same entries match whatever is filtered by: else a
   * facet's counts would not be what choosing its values gives.
   */
  private Map<Integer, Float> nearest(IndexSearcher searcher, Viewer viewer, float[] asked)
      throws IOException {
    Map<Integer, Float> out = new HashMap<>();
    Filters seen = new Filters(List.of(Filters.visible(viewer)), Map.of());
    List<ScoreDoc> found =
        new VectorSearch(searcher, asked, seen.run(searcher)).pieces(how.nearest());
    for (ScoreDoc hit : found) {
      // Lucene's score of a dot product is (1 + cosine) / 2
      float cosine = 2 * hit.score - 1;
      if (cosine > how.least() && out.size() < how.nearest()) {
        float worth = how.weight() * (cosine - how.least()) / (1 - how.least());
        out.merge(hit.doc, worth, Math::max);
      }
    }
    return out;
  }
}
