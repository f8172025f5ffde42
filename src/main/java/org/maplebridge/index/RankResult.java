package org.maplebridge.index;

import java.util.List;
import java.util.Map;
import org.maplebridge.index.SearchResult.Found;

/**
 * Entries by nearness to a text, the nearest first; highlights are empty.
 *
 * @param measures of each hit by name, in standard deviations from the mean of all that were looked
 *     at closely: BM25 of {@code bigrams}, {@code words}, {@code unigrams}; {@code meaning}, the
 *     cosine of its nearest piece
 * @param byMeaning whether vectors took part
 * @param remark why they didn't, for people; empty when they did
 */
public record RankResult(
    List<Found> hits, List<Map<String, Float>> measures, boolean byMeaning, String remark) {

  public RankResult {
    hits = List.copyOf(hits);
    measures = List.copyOf(measures);
  }
}
