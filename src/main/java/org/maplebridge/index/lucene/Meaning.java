package org.maplebridge.index.lucene;

import java.util.Map;
import org.maplebridge.index.RankQuery;
import org.maplebridge.index.embedding.LazyEmbedder;
import org.maplebridge.schema.RankingProfile;

/**
 * What an index compares texts with besides words.
 *
 * @param profiles how measures are weighed, by the sort of text
 */
public record Meaning(LazyEmbedder embedder, Map<RankQuery.Profile, RankingProfile> profiles) {

  public Meaning {
    profiles = Map.copyOf(profiles);
  }

  /** The model, with the shipped weights. */
  public static Meaning with(LazyEmbedder embedder) {
    return new Meaning(embedder, RankSearch.shipped());
  }

  /** Words alone. */
  public static Meaning none() {
    return with(LazyEmbedder.none("未启用语义向量，检索只按字词进行"));
  }
}
