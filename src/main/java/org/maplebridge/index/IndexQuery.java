package org.maplebridge.index;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maplebridge.model.Kind;

/**
 * A query as it was understood, in the index's terms.
 *
 * @param text what to match in names and text; empty for everything that passes the filters
 * @param exact strings that must stand letter by letter in a hit, such as {@code 1+3+X}, unless it
 *     answers an expansion of the whole query
 * @param expansions other readings of the query or of parts of it, each worth {@code weight} of the
 *     words themselves
 * @param kinds none for all
 * @param regionIds a hit lies in one of these or below; none for all
 * @param yearFrom inclusive, or null
 * @param yearTo inclusive, or null
 * @param facets required values by facet; values of one facet are alternatives
 * @param within words that a hit must hold as well: search within results
 */
public record IndexQuery(
    String text,
    List<String> exact,
    List<Expansion> expansions,
    List<Kind> kinds,
    List<String> regionIds,
    @Nullable Integer yearFrom,
    @Nullable Integer yearTo,
    Map<String, List<String>> facets,
    String within,
    Sort sort,
    int offset,
    int limit) {

  /**
   * Another way to read the query or a part of it: in other words, or as a value of a facet (a part
   * that names a region is answered by what lies there).
   *
   * @param text other words; for a reading by facet the part itself
   * @param weight relative to the words themselves
   * @param part the part of the query that is read so; empty for the whole query
   * @param facet a facet's name, or {@code pinyin} for names read aloud, or empty for a reading in
   *     words
   * @param value the facet's value, or what was typed as pinyin, or empty
   */
  public record Expansion(String text, float weight, String part, String facet, String value) {

    /** The whole query in other words. */
    public Expansion(String text, float weight) {
      this(text, weight, "", "", "");
    }
  }

  /** The order of hits. */
  public enum Sort {
    RELEVANCE,
    DATE,
    NAME
  }

  public IndexQuery {
    exact = List.copyOf(exact);
    expansions = List.copyOf(expansions);
    kinds = List.copyOf(kinds);
    regionIds = List.copyOf(regionIds);
    facets = java.util.Collections.unmodifiableMap(new TreeMap<>(facets));
  }

  public static IndexQuery of(String text, int limit) {
    return new IndexQuery(
        text,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        Map.of(),
        "",
        Sort.RELEVANCE,
        0,
        limit);
  }
}
