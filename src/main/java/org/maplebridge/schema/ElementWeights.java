package org.maplebridge.schema;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What it is worth that two disputes agree in an element, as {@code agreement} of {@code
 * index/ranking.yaml} says, in the deviations that measures of nearness are counted in. Immutable.
 *
 * @param elements by the ontology's names of properties; those not named are worth nothing
 * @param wideType what the same wide type of dispute is worth where the narrow ones differ
 * @param candidates how many of the nearest entries are looked at for it
 */
public record ElementWeights(Map<String, Float> elements, float wideType, int candidates) {

  public ElementWeights {
    elements = java.util.Collections.unmodifiableMap(new TreeMap<>(elements));
  }

  /** Reads {@code index/ranking.yaml}. */
  public static ElementWeights load() {
    JsonNode root = SchemaFiles.read("index/ranking.yaml").path("agreement");
    if (root.isMissingNode()) {
      throw new IllegalStateException("index/ranking.yaml: no agreement");
    }
    Map<String, Float> elements = new TreeMap<>();
    root.path("elements")
        .properties()
        .forEach(e -> elements.put(e.getKey(), (float) e.getValue().asDouble()));
    return new ElementWeights(
        elements, (float) root.path("wideType").asDouble(), root.path("candidates").asInt());
  }

  public float of(String element) {
    return elements.getOrDefault(element, 0f);
  }
}
