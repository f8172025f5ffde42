package org.maplebridge.index;

import java.util.List;
import java.util.Map;

/**
 * What was found.
 *
 * @param facets counts by facet name, {@code kind}, {@code region} (ids), {@code year}, {@code
 *     form} …; a facet's counts ignore the filter on that facet itself, so that its other values
 *     can be chosen
 */
public record SearchResult(long total, List<Found> hits, Map<String, List<FacetCount>> facets) {

  /**
   * One hit.
   *
   * @param highlight a piece of the text with the matches marked by U+E000 and U+E001
   */
  public record Found(IndexEntry entry, float score, String highlight) {}

  /** One value of a facet. */
  public record FacetCount(String value, long count) {}

  public SearchResult {
    hits = List.copyOf(hits);
  }
}
