package org.maplebridge.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.maplebridge.model.Kind;
import org.maplebridge.schema.Ontology;
import org.maplebridge.schema.Term;

/** What people read for the elements of a dispute and their values. */
final class DisputeWords {

  private final Ontology ontology;
  private final Map<String, List<String>> narrower = new TreeMap<>();

  DisputeWords(Ontology ontology) {
    this.ontology = ontology;
    for (Term term : ontology.getVocabulary("dispute-types").terms()) {
      String broader = term.broader();
      if (broader != null) {
        narrower.computeIfAbsent(broader, b -> new java.util.ArrayList<>()).add(term.code());
      }
    }
  }

  String element(String name) {
    var property = ontology.kind(Kind.CASE).properties().get(name);
    return property == null ? name : property.zh();
  }

  String value(String element, String value) {
    var property = ontology.kind(Kind.CASE).properties().get(element);
    return property == null || property.vocabulary().isEmpty()
        ? value
        : ontology.getVocabulary(property.vocabulary()).label(value);
  }

  /** A type and those below it. */
  List<String> withNarrower(String type) {
    List<String> all = new java.util.ArrayList<>(List.of(type));
    all.addAll(narrower.getOrDefault(type, List.of()));
    return all;
  }

  /** The wider type of a narrow one, else itself. */
  String wide(String type) {
    return ontology
        .getVocabulary("dispute-types")
        .find(type)
        .flatMap(t -> Optional.ofNullable(t.broader()))
        .orElse(type);
  }

  boolean isType(String code) {
    return ontology.getVocabulary("dispute-types").find(code).isPresent();
  }

  boolean isStatus(String code) {
    return ontology.getVocabulary("case-status").find(code).isPresent();
  }

  /** The types that aren't narrower than another. */
  List<SimilarAnswer.Term> wideTypes() {
    return ontology.getVocabulary("dispute-types").terms().stream()
        .filter(t -> t.broader() == null)
        .map(t -> new SimilarAnswer.Term(t.code(), t.zh()))
        .toList();
  }

  List<SimilarAnswer.Term> statuses() {
    return ontology.getVocabulary("case-status").terms().stream()
        .map(t -> new SimilarAnswer.Term(t.code(), t.zh()))
        .toList();
  }
}
