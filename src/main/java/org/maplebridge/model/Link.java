package org.maplebridge.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A relationship as one document tells it.
 *
 * @param type a relationship type of the ontology, as {@code PRACTISED_IN}
 * @param from the {@link Item#key} of one end
 * @param to the {@link Item#key} of the other
 * @param qualifiers as {@code status} or {@code date}
 */
public record Link(
    String type,
    String from,
    String to,
    Map<String, String> qualifiers,
    Modality modality,
    List<Evidence> evidence) {

  public Link {
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException(
          "A link without evidence: " + from + " " + type + " " + to);
    }
    qualifiers = java.util.Collections.unmodifiableMap(new TreeMap<>(qualifiers));
    evidence = List.copyOf(evidence);
  }
}
