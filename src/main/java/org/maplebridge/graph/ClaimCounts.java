package org.maplebridge.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many claims there are, for those who narrow them. Each count is what would be listed if its
 * value were chosen and the rest of the filter stayed.
 *
 * @param total of the filter as it is
 * @param byIndicator whatever indicator is chosen; those with most first
 * @param byRegion by the regions directly below the chosen one (or below the country), each with
 *     all below it; the empty id counts the chosen one itself
 * @param byYear whatever years are chosen; a claim of several years counts in each
 */
public record ClaimCounts(
    long total,
    Map<String, Long> byIndicator,
    Map<String, Long> byRegion,
    Map<String, Long> byYear) {

  public ClaimCounts {
    byIndicator = Collections.unmodifiableMap(new LinkedHashMap<>(byIndicator));
    byRegion = Collections.unmodifiableMap(new LinkedHashMap<>(byRegion));
    byYear = Collections.unmodifiableMap(new LinkedHashMap<>(byYear));
  }
}
