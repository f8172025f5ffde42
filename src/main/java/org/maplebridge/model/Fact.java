package org.maplebridge.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A statement read from text: a node in the graph, never only an edge. Its id hashes type, ends,
 * value and qualifiers, and neither rule nor version nor offset, so that review survives better
 * rules.
 *
 * @param type {@link #NAMED}, {@link #ALIAS}, a relationship type of the ontology (upper case), or
 *     the name of a property (lower camel case)
 * @param subject what is spoken of
 * @param object the other end of a relationship, or null
 * @param value the value of a property, or null
 * @param qualifiers what else belongs to the statement, as {@code unit} of an observation; sorted
 *     by key
 * @param valid when it holds, or null when the source does not say
 * @param evidence where this document says it; never empty
 */
public record Fact(
    String type,
    ScopedName subject,
    @Nullable ScopedName object,
    @Nullable String value,
    SortedMap<String, String> qualifiers,
    Polarity polarity,
    Modality modality,
    @Nullable TimeSpan valid,
    List<Evidence> evidence) {

  /** The subject is called so. */
  public static final String NAMED = "NAMED";

  /** Subject and object are two names of one thing. */
  public static final String ALIAS = "ALIAS";

  public Fact {
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("A fact without evidence: " + type + " " + subject);
    }
    if (object != null && value != null) {
      throw new IllegalArgumentException("A fact has an object or a value, not both");
    }
    evidence = List.copyOf(evidence);
    qualifiers = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(qualifiers));
  }

  public static Fact property(
      String type, ScopedName subject, String value, Modality modality, List<Evidence> evidence) {
    return new Fact(
        type, subject, null, value, new TreeMap<>(), Polarity.AFFIRMED, modality, null, evidence);
  }

  public static Fact relationship(
      String type,
      ScopedName subject,
      ScopedName object,
      Map<String, String> qualifiers,
      Modality modality,
      List<Evidence> evidence) {
    return new Fact(
        type,
        subject,
        object,
        null,
        new TreeMap<>(qualifiers),
        Polarity.AFFIRMED,
        modality,
        null,
        evidence);
  }

  public static Fact named(ScopedName subject, Modality modality, List<Evidence> evidence) {
    return new Fact(
        NAMED,
        subject,
        null,
        subject.text(),
        new TreeMap<>(),
        Polarity.AFFIRMED,
        modality,
        null,
        evidence);
  }

  public String id() {
    List<String> parts = new ArrayList<>();
    parts.add(type);
    parts.add(subject.id());
    parts.add(object == null ? "" : object.id());
    parts.add(value == null ? "" : value);
    parts.add(polarity.name());
    qualifiers.forEach((k, v) -> parts.add(k + "=" + v));
    if (valid != null) {
      parts.add(valid.text());
    }
    return ContentId.of(parts.toArray(String[]::new));
  }

  /** Whether both ends are names: a relationship or an alias. */
  public boolean isLink() {
    return object != null;
  }
}
