package org.maplebridge.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * How entries are analysed and found, as {@code index/fields.yaml} says. Immutable.
 *
 * @param fields by name
 * @param facets by name, in the order in which people see them
 * @param formWords words for the form of a practice, longest first: its name is also looked up
 *     without one
 */
public record FieldSchema(
    int version,
    Map<String, Field> fields,
    Map<String, Facet> facets,
    Limits limits,
    List<String> formWords) {

  /**
   * A searchable field.
   *
   * @param analysis the name of an analysis
   */
  public record Field(String name, String analysis, String zh) {}

  /**
   * What hits are counted and filtered by.
   *
   * @param source {@code kind}, {@code region}, {@code year} or {@code facet}
   * @param vocabulary labels the values, or empty
   */
  public record Facet(String name, String source, String zh, String en, String vocabulary) {}

  /**
   * Bounds that keep a query cheap.
   *
   * @param queryLength code points of a query; longer ones are refused
   * @param terms distinct terms of a query that are looked at
   * @param prefixLength the longest beginning of a name that is indexed
   * @param highlightLength code points of a highlight
   * @param highlightScan code points of a text that are looked at for a highlight
   * @param facetValues values counted per facet
   */
  public record Limits(
      int queryLength,
      int terms,
      int prefixLength,
      int highlightLength,
      int highlightScan,
      int facetValues) {}

  public FieldSchema {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    facets = Collections.unmodifiableMap(new LinkedHashMap<>(facets));
    formWords = List.copyOf(formWords);
  }

  /** Reads {@code index/fields.yaml} from the class path. */
  public static FieldSchema load() {
    JsonNode root = SchemaFiles.read("index/fields.yaml");
    Map<String, Field> fields = new LinkedHashMap<>();
    root.path("fields")
        .properties()
        .forEach(e ->
            fields.put(
                e.getKey(),
                new Field(
                    e.getKey(),
                    SchemaFiles.text(e.getValue(), "analysis"),
                    SchemaFiles.text(e.getValue(), "zh"))));
    Map<String, Facet> facets = new LinkedHashMap<>();
    root.path("facets")
        .properties()
        .forEach(e -> facets.put(e.getKey(), facet(e.getKey(), e.getValue())));
    JsonNode limits = root.path("limits");
    return new FieldSchema(
        root.path("version").asInt(),
        fields,
        facets,
        new Limits(
            limits.path("queryLength").asInt(),
            limits.path("terms").asInt(),
            limits.path("prefixLength").asInt(),
            limits.path("highlightLength").asInt(),
            limits.path("highlightScan").asInt(),
            limits.path("facetValues").asInt()),
        formWords(SchemaFiles.text(root, "formWords")));
  }

  private static List<String> formWords(String vocabulary) {
    List<String> words = new ArrayList<>();
    SchemaFiles.read("graph-schema/vocabularies/" + vocabulary + ".yaml")
        .path("terms")
        .forEach(t -> words.addAll(SchemaFiles.strings(t.path("suffix"))));
    words.sort(Comparator.comparingInt(String::length).reversed().thenComparing(w -> w));
    return words;
  }

  private static Facet facet(String name, JsonNode node) {
    return new Facet(
        name,
        SchemaFiles.text(node, "source"),
        SchemaFiles.text(node, "zh"),
        SchemaFiles.text(node, "en"),
        SchemaFiles.text(node, "vocabulary"));
  }
}
