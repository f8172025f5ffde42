package org.maplebridge.schema;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.maplebridge.model.Kind;
import tools.jackson.databind.JsonNode;

/**
 * What may exist: kinds with their properties, relationships with their ends, and the vocabularies.
 * Immutable.
 */
public final class Ontology {

  private static final String FOLDER = "graph-schema/";

  /**
   * A kind of thing.
   *
   * @param properties its own and those common to all, by name
   */
  public record KindType(Kind kind, String zh, String en, Map<String, PropertyType> properties) {}

  /**
   * A property.
   *
   * @param type {@code string}, {@code text}, {@code number}, {@code boolean}, {@code code}, {@code
   *     period}, {@code region} or {@code term}
   * @param vocabulary the vocabulary of a term, else empty
   * @param list whether several values may hold at once
   */
  public record PropertyType(
      String name, String type, String vocabulary, boolean list, String zh, String en) {}

  /**
   * A relationship.
   *
   * @param inverse how it reads from the other end
   * @param qualifiers what a fact of it may add
   */
  public record RelationshipType(
      String name,
      Set<Kind> from,
      Set<Kind> to,
      String zh,
      String en,
      String inverse,
      List<String> qualifiers) {}

  private final Map<Kind, KindType> kinds;
  private final Map<String, RelationshipType> relationships;
  private final Map<String, Vocabulary> vocabularies;

  private Ontology(
      Map<Kind, KindType> kinds,
      Map<String, RelationshipType> relationships,
      Map<String, Vocabulary> vocabularies) {
    this.kinds = kinds;
    this.relationships = relationships;
    this.vocabularies = vocabularies;
  }

  /** Of {@code graph-schema/} on the class path, which is read once. */
  public static Ontology load() {
    return Loaded.ONTOLOGY;
  }

  /** Read when it is first asked for. */
  private static final class Loaded {
    private static final Ontology ONTOLOGY = read();
  }

  private static Ontology read() {
    JsonNode root = SchemaFiles.read(FOLDER + "ontology.yaml");
    Map<String, PropertyType> common = properties(root.path("common"));
    Map<Kind, KindType> kinds = new LinkedHashMap<>();
    root.path("kinds")
        .properties()
        .forEach(e -> {
          Kind kind = Kind.get(e.getKey());
          Map<String, PropertyType> properties = new LinkedHashMap<>(common);
          properties.putAll(properties(e.getValue().path("properties")));
          kinds.put(
              kind,
              new KindType(
                  kind,
                  SchemaFiles.text(e.getValue(), "zh"),
                  SchemaFiles.text(e.getValue(), "en"),
                  properties));
        });
    Map<String, RelationshipType> relationships = new LinkedHashMap<>();
    root.path("relationships")
        .properties()
        .forEach(e -> relationships.put(e.getKey(), relationship(e.getKey(), e.getValue())));
    Map<String, Vocabulary> vocabularies = new LinkedHashMap<>();
    for (String name : VOCABULARIES) {
      vocabularies.put(name, vocabulary(name));
    }
    return new Ontology(kinds, relationships, vocabularies);
  }

  private static final List<String> VOCABULARIES =
      List.of(
          "region-levels",
          "dispute-types",
          "practice-tiers",
          "practice-domains",
          "practice-forms",
          "practice-status",
          "case-status",
          "agreements",
          "performance",
          "dispute-relations",
          "dispute-triggers",
          "dispute-subjects",
          "dispute-settings",
          "dispute-risks",
          "dispute-measures",
          "amount-bands",
          "prevention-effects",
          "roles",
          "honour-status",
          "org-types",
          "visibility",
          "source-grades",
          "modalities",
          "review-states",
          "indicators");

  private static Map<String, PropertyType> properties(JsonNode node) {
    Map<String, PropertyType> out = new LinkedHashMap<>();
    node.properties()
        .forEach(e ->
            out.put(
                e.getKey(),
                new PropertyType(
                    e.getKey(),
                    SchemaFiles.text(e.getValue(), "type"),
                    SchemaFiles.text(e.getValue(), "vocabulary"),
                    e.getValue().path("list").asBoolean(false),
                    SchemaFiles.text(e.getValue(), "zh"),
                    SchemaFiles.text(e.getValue(), "en"))));
    return out;
  }

  private static RelationshipType relationship(String name, JsonNode node) {
    return new RelationshipType(
        name,
        kindSet(node.path("from")),
        kindSet(node.path("to")),
        SchemaFiles.text(node, "zh"),
        SchemaFiles.text(node, "en"),
        SchemaFiles.text(node, "inverse"),
        SchemaFiles.strings(node.path("qualifiers")));
  }

  private static Set<Kind> kindSet(JsonNode node) {
    Set<Kind> out = new LinkedHashSet<>();
    SchemaFiles.strings(node).forEach(code -> out.add(Kind.get(code)));
    return out;
  }

  private static Vocabulary vocabulary(String name) {
    JsonNode root = SchemaFiles.read(FOLDER + "vocabularies/" + name + ".yaml");
    java.util.ArrayList<Term> terms = new java.util.ArrayList<>();
    root.path("terms")
        .forEach(t -> {
          String broader = SchemaFiles.text(t, "broader");
          terms.add(
              new Term(
                  SchemaFiles.text(t, "code"),
                  SchemaFiles.text(t, "zh"),
                  SchemaFiles.text(t, "en"),
                  broader.isEmpty() ? null : broader,
                  SchemaFiles.strings(t.path("alt")),
                  SchemaFiles.strings(t.path("suffix")),
                  SchemaFiles.text(t, "unit"),
                  SchemaFiles.text(t, "nature")));
        });
    return new Vocabulary(name, terms);
  }

  public Map<Kind, KindType> kinds() {
    return java.util.Collections.unmodifiableMap(kinds);
  }

  public KindType kind(Kind kind) {
    KindType type = kinds.get(kind);
    if (type == null) {
      throw new IllegalArgumentException("No such kind in the ontology: " + kind);
    }
    return type;
  }

  public Map<String, RelationshipType> relationships() {
    return java.util.Collections.unmodifiableMap(relationships);
  }

  public Optional<RelationshipType> findRelationship(String name) {
    return Optional.ofNullable(relationships.get(name));
  }

  public Map<String, Vocabulary> vocabularies() {
    return java.util.Collections.unmodifiableMap(vocabularies);
  }

  public Vocabulary vocabulary(Kind kind, String property) {
    PropertyType type = kind(kind).properties().get(property);
    if (type == null || type.vocabulary().isEmpty()) {
      throw new IllegalArgumentException("No vocabulary for " + kind + "." + property);
    }
    return getVocabulary(type.vocabulary());
  }

  public Vocabulary getVocabulary(String name) {
    Vocabulary vocabulary = vocabularies.get(name);
    if (vocabulary == null) {
      throw new IllegalArgumentException("No such vocabulary: " + name);
    }
    return vocabulary;
  }
}
