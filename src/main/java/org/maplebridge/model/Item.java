package org.maplebridge.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A thing as one document tells it: one item for one thing in one document.
 *
 * @param key names it within its document, as {@code practice#3}; links point to it
 * @param name as the document writes it, without quotation marks
 * @param aliases other names that the document gives the same thing, each with the words that say
 *     so
 * @param properties by the names of the ontology; values are strings, numbers, booleans, or lists
 *     of strings. {@code regionId} is the gazetteer's id of the region it belongs to
 * @param article which article of the document, from 0
 */
public record Item(
    String key,
    Kind kind,
    String name,
    List<Alias> aliases,
    Map<String, Object> properties,
    int article,
    Modality modality,
    List<Evidence> evidence) {

  /**
   * Another name of the same thing.
   *
   * @param evidence the words that make it one; for a short form, a place where it stands
   */
  public record Alias(String name, List<Evidence> evidence) {
    public Alias {
      evidence = List.copyOf(evidence);
    }
  }

  public Item {
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("An item without evidence: " + kind + " " + name);
    }
    aliases = List.copyOf(aliases);
    properties = java.util.Collections.unmodifiableMap(new TreeMap<>(properties));
    evidence = List.copyOf(evidence);
  }

  /** A property as text, or the empty string when it has none. */
  public String text(String property) {
    Object value = properties.get(property);
    return value == null ? "" : value.toString();
  }
}
