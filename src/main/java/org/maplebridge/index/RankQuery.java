package org.maplebridge.index;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maplebridge.model.Kind;

/**
 * A text to compare entries with: a pasted narrative of what happened, or a question in a lay
 * person's words. Unlike an {@link IndexQuery} nothing of it must stand in a hit; entries are
 * ordered by how near they come.
 *
 * @param text of any length; beyond a bound only its beginning counts
 * @param kinds none for all
 * @param regionIds a hit lies in one of these or below; none for all
 * @param yearFrom inclusive, or null
 * @param yearTo inclusive, or null
 * @param facets required values by facet; values of one facet are alternatives
 */
public record RankQuery(
    String text,
    Profile profile,
    List<Kind> kinds,
    List<String> regionIds,
    @Nullable Integer yearFrom,
    @Nullable Integer yearTo,
    Map<String, List<String>> facets,
    int limit) {

  /** What kind of text it is; the weights of {@code index/ranking.yaml} differ by it. */
  public enum Profile {
    /** An account of what happened, compared with other accounts. */
    SIMILAR,
    /** A question or a few words. */
    SEARCH,
    /**
     * Either of them asked of articles of law: where they are what is searched, others give way.
     */
    LAW;

    /** Longer texts are taken for accounts when nobody says what they are. */
    private static final int QUESTION = 80;

    /** A guess: long texts that ask nothing are accounts. */
    public static Profile of(String text) {
      return text.strip().length() > QUESTION ? SIMILAR : SEARCH;
    }
  }

  public RankQuery {
    kinds = List.copyOf(kinds);
    regionIds = List.copyOf(regionIds);
    facets = java.util.Collections.unmodifiableMap(new TreeMap<>(facets));
  }

  /** Without filters. */
  public static RankQuery of(String text, Profile profile, int limit) {
    return new RankQuery(text, profile, List.of(), List.of(), null, null, Map.of(), limit);
  }
}
