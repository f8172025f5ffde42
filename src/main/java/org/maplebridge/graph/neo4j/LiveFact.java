package org.maplebridge.graph.neo4j;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.maplebridge.model.Fact;

/**
 * A fact with those who say it, as the projection needs it. Both ends are ids of names.
 *
 * @param affirmed false where the source says that it is not so
 */
record LiveFact(
    String id,
    String type,
    boolean affirmed,
    String subject,
    @Nullable String object,
    @Nullable String value,
    SortedMap<String, String> qualifiers,
    @Nullable String valid,
    List<Support> supports) {

  /**
   * A place in a document that says so.
   *
   * @param level who may see the document
   * @param subject how it writes the subject's name
   * @param object how it writes the object's name, or null
   */
  record Support(String document, int level, String subject, @Nullable String object) {}

  LiveFact {
    supports = List.copyOf(supports);
  }

  boolean isAlias() {
    return object != null && type.equals(Fact.ALIAS) && affirmed;
  }

  boolean isProperty() {
    return object == null && value != null && affirmed && !type.equals(Fact.NAMED);
  }

  boolean isNaming() {
    return object == null && affirmed && type.equals(Fact.NAMED);
  }

  List<Support> supportsAt(int level) {
    return supports.stream().filter(s -> s.level() <= level).toList();
  }
}
