package org.maplebridge.search;

import java.util.List;
import org.maplebridge.index.IndexQuery;

/**
 * A reading of a part of a query, for people and for the index.
 *
 * @param shown what people see and can switch off
 * @param part the part of the query; empty for the whole
 * @param expansions what it means to the index
 */
record Reading(SearchAnswer.Expansion shown, String part, List<IndexQuery.Expansion> expansions) {

  Reading {
    expansions = List.copyOf(expansions);
  }

  /** In other words. */
  static Reading words(String kind, String from, String to, float weight, boolean whole) {
    String part = whole ? "" : from;
    return new Reading(
        new SearchAnswer.Expansion(kind + ":" + from + ">" + to, kind, from, to, to, true),
        part,
        List.of(new IndexQuery.Expansion(to, weight, part, "", "")));
  }

  Reading switched(boolean on) {
    return new Reading(
        new SearchAnswer.Expansion(
            shown.id(), shown.kind(), shown.from(), shown.to(), shown.name(), on),
        part,
        expansions);
  }
}
