package org.maplebridge.web.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.maplebridge.schema.Ontology;
import org.maplebridge.schema.Term;

/** What terms of vocabularies, and properties, are called in English, by their Chinese labels. */
final class Terms {

  static final Map<String, String> ENGLISH = english();

  private Terms() {}

  /** A label that several share is the first one's; terms come before properties. */
  private static Map<String, String> english() {
    Ontology ontology = Ontology.load();
    Map<String, String> english = new LinkedHashMap<>();
    ontology
        .vocabularies()
        .values()
        .forEach(vocabulary -> {
          for (Term term : vocabulary.terms()) {
            english.putIfAbsent(term.zh(), term.en());
          }
        });
    ontology
        .kinds()
        .values()
        .forEach(kind ->
            kind.properties()
                .values()
                .forEach(property -> english.putIfAbsent(property.zh(), property.en())));
    english.values().removeIf(String::isEmpty);
    return Map.copyOf(english);
  }
}
