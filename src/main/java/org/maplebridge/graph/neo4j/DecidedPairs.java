package org.maplebridge.graph.neo4j;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people decided of pairs of names, beside what facts say.
 *
 * @param merged names that are one thing
 * @param apart names that are two things, whatever facts say
 */
record DecidedPairs(Set<Pair> merged, Set<Pair> apart) {

  /** Ids of two names, the lesser first. */
  record Pair(String one, String other) {
    static Pair of(String a, String b) {
      return a.compareTo(b) <= 0 ? new Pair(a, b) : new Pair(b, a);
    }
  }

  boolean keepsApart(String one, @Nullable String other) {
    return other != null && apart.contains(Pair.of(one, other));
  }
}
