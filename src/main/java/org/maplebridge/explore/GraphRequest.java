package org.maplebridge.explore;

import java.util.List;

/**
 * What a graph view shows: everything that decides it, so that an address is a view.
 *
 * @param entityId what stands in the middle
 * @param openings what was opened beside it, in order
 * @param also entities drawn without being opened, as the stations of a path
 */
public record GraphRequest(String entityId, List<Opening> openings, List<String> also) {

  /** The most openings, and the most other entities. */
  public static final int MOST = 40;

  public GraphRequest {
    openings = openings.stream().distinct().limit(MOST).toList();
    also = also.stream().distinct().limit(MOST).toList();
  }

  /** A view of one thing and what is next to it. */
  public static GraphRequest of(String entityId) {
    return new GraphRequest(entityId, List.of(), List.of());
  }
}
