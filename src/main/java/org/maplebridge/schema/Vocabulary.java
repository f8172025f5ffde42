package org.maplebridge.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A controlled vocabulary: codes are stable, labels are for people. */
public final class Vocabulary {

  private final String name;
  private final Map<String, Term> byCode = new LinkedHashMap<>();

  Vocabulary(String name, List<Term> terms) {
    this.name = name;
    for (Term term : terms) {
      if (byCode.put(term.code(), term) != null) {
        throw new IllegalArgumentException("Vocabulary " + name + " has " + term.code() + " twice");
      }
    }
    for (Term term : terms) {
      if (term.broader() != null && !byCode.containsKey(term.broader())) {
        throw new IllegalArgumentException(
            "Vocabulary " + name + ": unknown broader " + term.broader());
      }
    }
  }

  public String name() {
    return name;
  }

  public List<Term> terms() {
    return List.copyOf(byCode.values());
  }

  public Optional<Term> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  public Term get(String code) {
    return find(code).orElseThrow(() -> new IllegalArgumentException("No " + code + " in " + name));
  }

  /** The preferred Chinese label of a code; an unknown code labels itself. */
  public String label(String code) {
    Term term = byCode.get(code);
    return term == null ? code : term.zh();
  }
}
