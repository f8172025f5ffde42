package org.maplebridge.schema;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * How entries are ordered by nearness to a text of one sort, as {@code profiles} of {@code
 * index/ranking.yaml} says. Immutable.
 *
 * @param candidates how many of each list are looked at closely
 * @param postings places of terms run through for candidates at most, by cutting; the rarest terms
 *     first
 * @param leastTerms however many places that costs
 * @param asking how often a term of a sentence that asks counts
 * @param cuts by the name of the cutting
 * @param weights of the measures of nearness, each first brought between 0 and 1 among the
 *     candidates
 */
public record RankingProfile(
    int candidates,
    long postings,
    int leastTerms,
    float asking,
    Map<String, Cut> cuts,
    Map<String, Float> weights) {

  /**
   * BM25 over terms of one cutting; a term of the query counts once.
   *
   * @param rarity the power of a term's rarity (its idf) that it is worth
   * @param name how often a term in a name counts for one in the text
   * @param finds whether its first hits become candidates
   */
  public record Cut(float k1, float b, float rarity, float name, boolean finds) {}

  public RankingProfile {
    cuts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(cuts));
    weights = java.util.Collections.unmodifiableMap(new TreeMap<>(weights));
  }

  /** The weight of a measure; 0 for one that isn't named. */
  public float weight(String measure) {
    return weights.getOrDefault(measure, 0f);
  }

  /** The same with other weights; for experiments. */
  public RankingProfile withWeights(Map<String, Float> others) {
    return new RankingProfile(candidates, postings, leastTerms, asking, cuts, others);
  }

  /** Reads a profile of {@code index/ranking.yaml}, such as {@code similar}. */
  public static RankingProfile load(String name) {
    JsonNode root =
        SchemaFiles.read("index/ranking.yaml").path("profiles").path(name.toLowerCase(Locale.ROOT));
    if (root.isMissingNode()) {
      throw new IllegalStateException("index/ranking.yaml: no profile " + name);
    }
    Map<String, Cut> cuts = new LinkedHashMap<>();
    root.path("cuts")
        .properties()
        .forEach(e -> {
          JsonNode n = e.getValue();
          cuts.put(
              e.getKey(),
              new Cut(
                  f(n, "k1"),
                  f(n, "b"),
                  f(n, "rarity"),
                  f(n, "name"),
                  n.path("finds").asBoolean(false)));
        });
    Map<String, Float> weights = new TreeMap<>();
    root.path("weights")
        .properties()
        .forEach(e -> weights.put(e.getKey(), e.getValue().floatValue()));
    return new RankingProfile(
        root.path("candidates").asInt(),
        root.path("postings").asLong(),
        root.path("leastTerms").asInt(),
        f(root, "asking"),
        cuts,
        weights);
  }

  private static float f(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (!value.isNumber()) {
      throw new IllegalStateException("index/ranking.yaml, profiles: no number for " + field);
    }
    return value.floatValue();
  }
}
