package org.maplebridge.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.maplebridge.index.SearchIndex;
import org.maplebridge.index.SearchResult;
import org.maplebridge.index.Suggestion;
import org.maplebridge.model.Viewer;
import org.maplebridge.schema.FieldSchema;
import org.maplebridge.schema.Ontology;
import org.maplebridge.schema.Ranking;
import org.maplebridge.text.gazetteer.Gazetteer;

/**
 * Answers questions from the index alone, so that search goes on while the graph is away. Safe to
 * share.
 */
public final class SearchService {

  private final SearchIndex index;
  private final QueryUnderstanding understanding;
  private final SuggestService suggestions;
  private final Hits hits;
  private final FacetLabels labels;
  private final int fewerHits;

  public SearchService(SearchIndex index, Gazetteer gazetteer, Ontology ontology) {
    FieldSchema schema = FieldSchema.load();
    this.index = index;
    this.understanding = new QueryUnderstanding(index, gazetteer, ontology, schema);
    this.suggestions = new SuggestService(index);
    this.hits = new Hits(new RegionReader(gazetteer));
    this.labels = new FacetLabels(gazetteer, ontology, schema);
    this.fewerHits = Ranking.load().didYouMean().fewerHits();
  }

  /**
   * Finds what a question asks for and says how it was understood.
   *
   * @throws InvalidQueryException when the question can't be asked as it is
   */
  public SearchAnswer search(SearchRequest request, Viewer viewer) {
    long started = System.nanoTime();
    QueryUnderstanding.Understood understood = understanding.understand(request, viewer);
    SearchResult result = index.search(understood.query(), viewer);
    String text = request.q().strip();
    Optional<String> other =
        result.total() < fewerHits && !text.isEmpty()
            ? index.didYouMean(text, viewer)
            : Optional.empty();
    return new SearchAnswer(
        understood.understanding(),
        result.total(),
        (System.nanoTime() - started) / 1_000_000,
        result.hits().stream().map(hits::of).toList(),
        labels.label(result.facets()),
        other.orElse(null));
  }

  /**
   * Hands over all hits of a question, one after the other, in the order of {@link #search}; its
   * offset and limit don't count.
   *
   * @param most no more than these
   * @throws InvalidQueryException when the question can't be asked as it is
   */
  public void each(
      SearchRequest request, int most, Viewer viewer, Consumer<SearchAnswer.Hit> consumer) {
    index.each(
        understanding.understand(request, viewer).query(),
        most,
        viewer,
        found -> consumer.accept(hits.of(found)));
  }

  /** Names that begin with what was typed, in Chinese, pinyin or initials. */
  public List<Suggestion> suggest(String typed, int limit, Viewer viewer) {
    return suggestions.suggest(typed, limit, viewer);
  }
}
