package org.maplebridge.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How practices came to the parts of a region: one page of practices, those that came furthest
 * first.
 *
 * @param total of practices, on all pages
 * @param byPart how many practices, on all pages, came to each part: a region directly below the
 *     chosen one, with all below it; the empty id stands for the chosen one itself
 * @param steps of the practices of this page
 */
public record Spread(
    long total, Map<String, Long> byPart, List<EntityRef> practices, List<Step> steps) {

  /**
   * A way in which a practice came to a place.
   *
   * @param partId the part that the place lies in; empty for the chosen region itself
   * @param type {@code ORIGINATED_IN}, {@code PRACTISED_IN} or {@code PROMOTED_TO}
   * @param factIds the facts that say so
   */
  public record Step(
      String practiceId, String partId, String regionId, String type, List<String> factIds) {
    public Step {
      factIds = List.copyOf(factIds);
    }
  }

  public Spread {
    byPart = Collections.unmodifiableMap(new LinkedHashMap<>(byPart));
    practices = List.copyOf(practices);
    steps = List.copyOf(steps);
  }
}
