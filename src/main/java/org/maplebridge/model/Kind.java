package org.maplebridge.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a thing can be. The codes are the names in facts, the index and the API; the labels are the
 * names in the graph. {@code graph-schema/ontology.yaml} is the truth about each, and a conformance
 * test holds the two against each other.
 */
public enum Kind {
  REGION("region", "Region"),
  GRID("grid", "Grid"),
  ORGANIZATION("organization", "Organization"),
  PERSON("person", "Person"),
  PRACTICE("practice", "Practice"),
  CASE("case", "Case"),
  /** An observation: called {@code indicator} in facts and API. */
  OBSERVATION("indicator", "Observation"),
  HONOUR("honour", "Honour"),
  POLICY("policy", "Policy"),
  EVENT("event", "Event"),
  DOCUMENT("document", "Document"),
  ARTICLE("article", "Article"),
  /** A searchable piece of an article; lives in the index only. */
  PASSAGE("passage", "Passage");

  private final String code;
  private final String label;

  Kind(String code, String label) {
    this.code = code;
    this.label = label;
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  public static Optional<Kind> find(String code) {
    String wanted = code.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(k -> k.code.equals(wanted)).findFirst();
  }

  public static Kind get(String code) {
    return find(code).orElseThrow(() -> new IllegalArgumentException("Unknown kind: " + code));
  }
}
