package org.maplebridge.index.lucene;

import java.util.Map;
import org.maplebridge.index.RankQuery;
import org.maplebridge.index.embedding.LazyEmbedder;
import org.maplebridge.schema.RankingProfile;

/**
 * What an index compares texts with besides words.
 *
 * @param when entries get their vectors
 * @param profiles how measures are weighed, by the sort of text
 */
public record Meaning(
    LazyEmbedder embedder, When when, Map<RankQuery.Profile, RankingProfile> profiles) {

  /** When entries get their vectors. */
  public enum When {
    /** Words are enough. */
    NEVER,
    /** Before they can be found: for a collection that is loaded once and then asked. */
    AT_ONCE,
    /** After they can be found by words, by a thread that takes its time. */
    LATER
  }

  public Meaning {
    profiles = Map.copyOf(profiles);
  }

  /** The model, with the shipped weights. */
  public static Meaning with(LazyEmbedder embedder, When when) {
    return new Meaning(embedder, when, RankSearch.shipped());
  }

  /** Words alone. */
  public static Meaning none() {
    return with(LazyEmbedder.none("未启用语义向量，检索只按字词进行"), When.NEVER);
  }
}
