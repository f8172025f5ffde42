package org.maplebridge.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.maplebridge.schema.Ontology;
import org.maplebridge.schema.Term;

/** The canonical name of a figure, through the vocabulary {@code indicators}. */
final class IndicatorNames {

  private final Map<String, Term> byLabel = new HashMap<>();

  IndicatorNames(Ontology ontology) {
    for (Term term : ontology.getVocabulary("indicators").terms()) {
      byLabel.put(term.zh(), term);
      term.alt().forEach(alt -> byLabel.put(alt, term));
    }
  }

  /**
   * The term that a noun phrase names; the longest label that ends the phrase wins.
   *
   * @param unit the figure's unit: a share is never a count
   */
  Optional<Term> find(String phrase, String unit) {
    for (int from = 0; from < phrase.length() - 1; from++) {
      Term term = byLabel.get(phrase.substring(from));
      if (term != null && term.nature().equals("rate") == unit.equals("%")) {
        return Optional.of(term);
      }
    }
    return Optional.empty();
  }
}
