package org.maplebridge.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maplebridge.model.Kind;
import tools.jackson.databind.JsonNode;

/**
 * How hits are ordered, as {@code index/ranking.yaml} says. Immutable.
 *
 * @param match shares of a query that must match, by its length
 * @param kinds priors by kind
 * @param gazetteerOnly priors of regions that only the gazetteer knows, by the code of their level
 */
public record Ranking(
    Names names,
    Terms terms,
    List<Share> match,
    Common common,
    Rescore rescore,
    Bm25 bm25,
    float weightFactor,
    Map<Kind, Float> kinds,
    Map<String, Float> gazetteerOnly,
    DidYouMean didYouMean,
    Near near) {

  /** Scores of the whole query in a name. */
  public record Names(
      float exact,
      float aliasExact,
      float prefix,
      float pinyinExact,
      float pinyinPrefix,
      float initials,
      float initialsPrefix) {}

  /** Boosts of single terms. */
  public record Terms(float name, float text, float tie, float facet) {}

  /** Up to {@code clauses} clauses, {@code share} of them must match. */
  public record Share(int clauses, float share) {}

  /**
   * In queries of more than {@code clauses} clauses, those that stand in more than {@code share} of
   * all entries, and in more than {@code entries}, are left out.
   */
  public record Common(int clauses, float share, int entries) {}

  /**
   * Boosts of the second look at the first {@code window} hits; {@code unigrams} where there are at
   * most {@code unigramsUpTo}.
   */
  public record Rescore(int window, float words, float unigrams, int unigramsUpTo, float phrase) {}

  /** Parameters of BM25: term saturation, and length normalisation of names and texts. */
  public record Bm25(float k1, float nameB, float textB) {}

  /** When another spelling is offered. */
  public record DidYouMean(float distance, int fewerHits) {}

  /**
   * What nearness of meaning adds to hits by words.
   *
   * @param shortest Chinese characters of a question; a shorter one asks for words
   * @param nearest entries, whether words match or not
   * @param least cosine of one that counts
   * @param weight of the nearest; one at the least cosine counts nothing
   */
  public record Near(int shortest, int nearest, float least, float weight) {}

  public Ranking {
    match = List.copyOf(match);
    kinds = Map.copyOf(kinds);
    gazetteerOnly = Map.copyOf(gazetteerOnly);
  }

  /** Reads {@code index/ranking.yaml} from the class path. */
  public static Ranking load() {
    JsonNode root = SchemaFiles.read("index/ranking.yaml");
    JsonNode names = root.path("names");
    JsonNode terms = root.path("terms");
    JsonNode rescore = root.path("rescore");
    JsonNode bm25 = root.path("bm25");
    List<Share> match = new ArrayList<>();
    root.path("match").forEach(n -> match.add(new Share(n.path("clauses").asInt(), f(n, "share"))));
    Map<Kind, Float> kinds = new HashMap<>();
    root.path("kinds")
        .properties()
        .forEach(e -> kinds.put(Kind.get(e.getKey()), e.getValue().floatValue()));
    Map<String, Float> levels = new HashMap<>();
    root.path("gazetteerOnly")
        .properties()
        .forEach(e -> levels.put(e.getKey(), e.getValue().floatValue()));
    return new Ranking(
        new Names(
            f(names, "exact"),
            f(names, "aliasExact"),
            f(names, "prefix"),
            f(names, "pinyinExact"),
            f(names, "pinyinPrefix"),
            f(names, "initials"),
            f(names, "initialsPrefix")),
        new Terms(f(terms, "name"), f(terms, "text"), f(terms, "tie"), f(terms, "facet")),
        match,
        new Common(
            root.path("common").path("clauses").asInt(),
            f(root.path("common"), "share"),
            root.path("common").path("entries").asInt()),
        new Rescore(
            rescore.path("window").asInt(),
            f(rescore, "words"),
            f(rescore, "unigrams"),
            rescore.path("unigramsUpTo").asInt(),
            f(rescore, "phrase")),
        new Bm25(f(bm25, "k1"), f(bm25, "nameB"), f(bm25, "textB")),
        f(root, "weightFactor"),
        kinds,
        levels,
        new DidYouMean(
            f(root.path("didYouMean"), "distance"),
            root.path("didYouMean").path("fewerHits").asInt()),
        new Near(
            root.path("near").path("shortest").asInt(),
            root.path("near").path("nearest").asInt(),
            f(root.path("near"), "least"),
            f(root.path("near"), "weight")));
  }

  private static float f(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (!value.isNumber()) {
      throw new IllegalStateException("index/ranking.yaml: no number for " + field);
    }
    return value.floatValue();
  }

  /** How many of so many clauses must match. */
  public int required(int clauses) {
    for (Share share : match) {
      if (clauses <= share.clauses()) {
        return Math.max(1, (int) Math.ceil(clauses * share.share() - 1e-4));
      }
    }
    return clauses;
  }

  /**
   * What the score of an entry is multiplied by.
   *
   * @param level the code of a region's level, or empty
   */
  public float prior(Kind kind, String level, int weight) {
    if (kind == Kind.REGION && weight <= 1) {
      return gazetteerOnly.getOrDefault(level, 0.5f);
    }
    float byKind = kinds.getOrDefault(kind, 1f);
    return (float) (byKind * (1 + weightFactor * Math.log(Math.max(1, weight))));
  }
}
