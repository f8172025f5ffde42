package org.maplebridge.graph.neo4j;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well each of several texts is supported: by how many documents, then by how many places in
 * them.
 */
final class Tally {

  private static final class Score {
    private final Set<String> documents = new HashSet<>();
    private int places;
  }

  private final Map<String, Score> scores = new HashMap<>();

  void add(String text, List<LiveFact.Support> supports) {
    for (LiveFact.Support support : supports) {
      add(text, support.document());
    }
  }

  void add(String text, String document) {
    Score score = mention(text);
    score.documents.add(document);
    score.places++;
  }

  /** Makes it one of the texts, with no support yet. */
  private Score mention(String text) {
    return scores.computeIfAbsent(text, t -> new Score());
  }

  void addUnsupported(String text) {
    mention(text);
  }

  boolean isEmpty() {
    return scores.isEmpty();
  }

  /** Takes over another tally's scores under one text. */
  void addAll(String text, Tally other) {
    Score mine = mention(text);
    for (Score score : other.scores.values()) {
      mine.documents.addAll(score.documents);
      mine.places += score.places;
    }
  }

  /** Best supported first, then the first in order. */
  List<String> values() {
    return ranked(bySupport().thenComparing(Comparator.naturalOrder()));
  }

  /** Best supported first, then the longest, then the first in order. */
  List<String> names() {
    return ranked(
        bySupport()
            .thenComparing(t -> -t.codePointCount(0, t.length()))
            .thenComparing(Comparator.naturalOrder()));
  }

  private Comparator<String> bySupport() {
    return Comparator.<String>comparingInt(t -> -get(t).documents.size())
        .thenComparingInt(t -> -get(t).places);
  }

  private Score get(String text) {
    Score score = scores.get(text);
    if (score == null) {
      throw new IllegalArgumentException("Not counted: " + text);
    }
    return score;
  }

  private List<String> ranked(Comparator<String> order) {
    return scores.keySet().stream().sorted(order).toList();
  }
}
