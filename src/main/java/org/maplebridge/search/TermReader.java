package org.maplebridge.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.maplebridge.index.IndexQuery;
import org.maplebridge.model.Kind;
import org.maplebridge.schema.Ontology;
import org.maplebridge.schema.Term;
import org.maplebridge.schema.WordLists;

/** Words of a query that name a type of dispute or a kind of thing, or that have synonyms. */
final class TermReader {

  private static final float SYNONYM_WEIGHT = 0.5f;
  private static final float TYPE_WEIGHT = 0.6f;
  private static final float KIND_WEIGHT = 2f;

  /** A word and what it can be read as. */
  private record Entry(String word, List<Reading> readings) {}

  private final List<Entry> entries;
  private final Map<String, List<String>> narrower = new TreeMap<>();

  TermReader(Ontology ontology) {
    Map<String, List<Reading>> byWord = new TreeMap<>();
    disputes(ontology, byWord);
    kinds(ontology, byWord);
    synonyms(byWord);
    entries =
        byWord.entrySet().stream()
            .map(e -> new Entry(e.getKey(), List.copyOf(e.getValue())))
            .sorted(Comparator.comparingInt((Entry e) -> -e.word().length()))
            .toList();
  }

  private void disputes(Ontology ontology, Map<String, List<Reading>> byWord) {
    List<Term> terms = ontology.getVocabulary("dispute-types").terms();
    for (Term term : terms) {
      List<String> codes = new ArrayList<>(List.of(term.code()));
      terms.stream().filter(t -> term.code().equals(t.broader())).forEach(t -> codes.add(t.code()));
      narrower.put(term.code(), List.copyOf(codes));
    }
    for (Term term : terms) {
      List<String> words = new ArrayList<>(term.alt());
      words.add(term.zh());
      for (String word : words.stream().distinct().toList()) {
        byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(dispute(word, term));
      }
    }
  }

  private Reading dispute(String word, Term term) {
    return new Reading(
        new SearchAnswer.Expansion(
            "type:" + term.code() + ":" + word, "term", word, term.code(), term.zh(), true),
        word,
        withNarrower(term.code()).stream()
            .map(c -> new IndexQuery.Expansion(word, TYPE_WEIGHT, word, "disputeType", c))
            .toList());
  }

  /** What kinds are called, and other words that ask for one. */
  private static void kinds(Ontology ontology, Map<String, List<Reading>> byWord) {
    for (List<String> row : WordLists.rows("asked-kinds")) {
      Kind kind = Kind.get(row.getFirst());
      String label = ontology.kind(kind).zh();
      Stream.concat(Stream.of(label), Arrays.stream(row.get(1).split(" ", -1)))
          .distinct()
          .forEach(word ->
              byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(kind(word, kind, label)));
    }
  }

  private static Reading kind(String word, Kind kind, String label) {
    return new Reading(
        new SearchAnswer.Expansion(
            "kind:" + kind.code() + ":" + word, "term", word, kind.code(), label, true),
        word,
        List.of(new IndexQuery.Expansion(word, KIND_WEIGHT, word, "kind", kind.code())));
  }

  private static void synonyms(Map<String, List<Reading>> byWord) {
    for (List<String> group : WordLists.synonyms()) {
      for (String word : group) {
        for (String other : group) {
          if (!other.equals(word) && !other.contains(word)) {
            byWord
                .computeIfAbsent(word, w -> new ArrayList<>())
                .add(Reading.words("synonym", word, other, SYNONYM_WEIGHT, false));
          }
        }
      }
    }
  }

  List<Reading> read(String text, PartsTaken taken) {
    List<Reading> out = new ArrayList<>();
    for (Entry entry : entries) {
      int at = text.indexOf(entry.word());
      if (at >= 0 && taken.take(at, at + entry.word().length())) {
        out.addAll(entry.readings());
      }
    }
    return out;
  }

  /** A type of dispute and the narrower ones beneath it. */
  List<String> withNarrower(String code) {
    return narrower.getOrDefault(code, List.of(code));
  }
}
