package org.maplebridge.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maplebridge.index.IndexQuery.Sort;
import org.maplebridge.model.Kind;

/**
 * What a user asks.
 *
 * @param q as typed; empty to browse
 * @param region a region's id or code, or null
 * @param from first year, or null
 * @param to last year, or null
 * @param facets required values by facet: {@code form}, {@code domain}, {@code disputeType}, {@code
 *     practice} …
 * @param within words that a hit must hold as well
 * @param expand whether the query may be read in more than its own words
 * @param off ids of expansions that the user switched off
 */
public record SearchRequest(
    String q,
    List<Kind> kinds,
    @Nullable String region,
    @Nullable Integer from,
    @Nullable Integer to,
    Map<String, List<String>> facets,
    String within,
    Sort sort,
    int offset,
    int limit,
    boolean expand,
    Set<String> off) {

  public SearchRequest {
    kinds = List.copyOf(kinds);
    facets = java.util.Collections.unmodifiableMap(new TreeMap<>(facets));
    off = Set.copyOf(off);
  }

  public static SearchRequest of(String q, int limit) {
    return new SearchRequest(
        q, List.of(), null, null, null, Map.of(), "", Sort.RELEVANCE, 0, limit, true, Set.of());
  }

  /**
   * The same question without one of its filters, from its first hit.
   *
   * @param filter {@code kind}, {@code region}, {@code year}, {@code within} or a facet
   * @param value of the filter; a year and words within go whatever it is
   */
  public SearchRequest without(String filter, String value) {
    Map<String, List<String>> left = new TreeMap<>(facets);
    left.computeIfPresent(filter, (_, values) -> without(values, value));
    boolean year = filter.equals("year");
    return new SearchRequest(
        q,
        filter.equals("kind")
            ? kinds.stream().filter(k -> !k.code().equals(value)).toList()
            : kinds,
        filter.equals("region") ? null : region,
        year ? null : from,
        year ? null : to,
        left,
        filter.equals("within") ? "" : within,
        sort,
        0,
        limit,
        expand,
        off);
  }

  private static @Nullable List<String> without(List<String> values, String value) {
    List<String> left = values.stream().filter(v -> !v.equals(value)).toList();
    return left.isEmpty() ? null : left;
  }
}
