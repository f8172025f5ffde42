package org.maplebridge.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maplebridge.model.Kind;

/**
 * What was found, and how the question was understood.
 *
 * @param tookMs milliseconds
 * @param didYouMean another spelling that would find something, or null
 */
public record SearchAnswer(
    Understanding query,
    long total,
    long tookMs,
    List<Hit> hits,
    Map<String, List<FacetValue>> facets,
    @Nullable String didYouMean) {

  /**
   * How a query was understood.
   *
   * @param text as typed
   * @param terms the words that are matched
   * @param exact strings that must stand letter by letter
   * @param expansions each visible, each can be switched off
   * @param region the region that the query names and that hits are looked for in, or null
   */
  public record Understanding(
      String text,
      List<String> terms,
      List<String> exact,
      List<Expansion> expansions,
      @Nullable RegionRef region) {}

  /**
   * A reading of a part of the query in other words.
   *
   * @param id names it in {@link SearchRequest#off}: what sort of reading it is ({@code region},
   *     {@code alias}, {@code pinyin}, {@code synonym}, {@code type} of a dispute, {@code kind};
   *     {@code nothing} when there is nothing to look for), then a colon and which one
   * @param kind {@code region}, {@code alias}, {@code pinyin}, {@code synonym}, {@code term}
   * @param from the part of the query
   * @param to what it is also read as
   * @param name what it is also read as, for people
   * @param on whether it was used
   */
  public record Expansion(
      String id, String kind, String from, String to, String name, boolean on) {}

  /** A region in an answer; {@code path} reads from the province down. */
  public record RegionRef(String id, String code, String name, List<String> path) {}

  /**
   * One hit.
   *
   * @param id the entity's id; for a passage its document's
   * @param highlight text with matches marked by U+E000 and U+E001
   * @param url the page
   */
  public record Hit(
      String id,
      Kind kind,
      String name,
      List<String> aliases,
      String summary,
      String highlight,
      @Nullable RegionRef region,
      String date,
      float score,
      Map<String, String> attributes,
      List<HitEvidence> evidence,
      String url) {}

  /** A quote behind a hit; offsets in code points of the raw text. */
  public record HitEvidence(String document, String documentId, int start, int end, String quote) {}

  /** One value of a facet, with its label for people. */
  public record FacetValue(String value, String label, long count) {}
}
