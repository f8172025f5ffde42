package org.maplebridge.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maplebridge.search.SearchAnswer;
import org.maplebridge.web.http.Highlight;

/**
 * The page of a search, or a list that is a search of one kind.
 *
 * @param heading the key of the list's name, or null for a search
 * @param path where forms and links lead
 * @param kept parameters that the forms keep
 */
public record SearchModel(
    @Nullable String heading,
    String path,
    String q,
    String within,
    SearchAnswer answer,
    List<Chip> chips,
    List<Tab> tabs,
    List<FacetGroup> facets,
    List<HitLine> hits,
    List<Choice> sorts,
    List<Pair> kept,
    Pager pager,
    Years years,
    List<Choice> wayOut,
    @Nullable String didYouMeanUrl) {

  /** A part of how the query was understood, or a filter, with the link that switches it. */
  public record Chip(String label, boolean on, String url) {}

  /** A kind of hits alone; {@code count} is null where all kinds are shown. */
  public record Tab(String label, @Nullable Long count, boolean chosen, String url) {}

  /** A facet; {@code key} names its caption. */
  public record FacetGroup(String name, String key, List<FacetLine> lines) {}

  /** A value of a facet; {@code share} is its part of the greatest count, 0 to 100. */
  public record FacetLine(String label, long count, boolean chosen, String url, int share) {}

  /** A link among others. */
  public record Choice(String label, boolean chosen, String url) {}

  /** A parameter. */
  public record Pair(String name, String value) {}

  /** The first and last year asked for, or empty. */
  public record Years(String from, String to) {}

  /**
   * A hit.
   *
   * @param highlight the words that match
   * @param quoted whether they are a source's own words: then the source stands beside them
   */
  public record HitLine(
      SearchAnswer.Hit hit,
      Highlight highlight,
      boolean quoted,
      SearchAnswer.@Nullable HitEvidence evidence) {}
}
