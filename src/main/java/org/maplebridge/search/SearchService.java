package org.maplebridge.search;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maplebridge.index.IndexEntry;
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
  private final RegionReader regions;
  private final FacetLabels labels;
  private final int fewerHits;

  public SearchService(SearchIndex index, Gazetteer gazetteer, Ontology ontology) {
    FieldSchema schema = FieldSchema.load();
    this.index = index;
    this.understanding = new QueryUnderstanding(index, gazetteer, ontology, schema);
    this.suggestions = new SuggestService(index);
    this.regions = new RegionReader(gazetteer);
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
        result.hits().stream().map(this::hit).toList(),
        labels.label(result.facets()),
        other.orElse(null));
  }

  /** Names that begin with what was typed, in Chinese, pinyin or initials. */
  public List<Suggestion> suggest(String typed, int limit, Viewer viewer) {
    return suggestions.suggest(typed, limit, viewer);
  }

  private SearchAnswer.Hit hit(SearchResult.Found found) {
    IndexEntry entry = found.entry();
    SearchAnswer.RegionRef region = region(entry.regionId());
    return new SearchAnswer.Hit(
        entry.entityId(),
        entry.kind(),
        entry.name(),
        entry.aliases(),
        entry.summary(),
        found.highlight(),
        region,
        entry.date(),
        found.score(),
        entry.attributes(),
        entry.evidence().stream()
            .map(e ->
                new SearchAnswer.HitEvidence(
                    e.document(), e.documentId(), e.span().start(), e.span().end(), e.quote()))
            .toList(),
        url(entry, region));
  }

  private SearchAnswer.@Nullable RegionRef region(@Nullable String id) {
    return id == null ? null : regions.reference(id).orElse(null);
  }

  private static String url(IndexEntry entry, SearchAnswer.@Nullable RegionRef region) {
    return switch (entry.kind()) {
      case REGION ->
          region == null || region.code().isEmpty()
              ? "/entities/" + entry.entityId()
              : "/regions/" + region.code();
      case DOCUMENT -> "/documents/" + entry.entityId();
      case PASSAGE ->
          "/documents/"
              + entry.entityId()
              + (entry.evidence().isEmpty()
                  ? ""
                  : "#p" + entry.evidence().getFirst().span().start());
      default -> "/entities/" + entry.entityId();
    };
  }
}
