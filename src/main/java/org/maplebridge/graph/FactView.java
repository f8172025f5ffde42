package org.maplebridge.graph;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maplebridge.model.Modality;
import org.maplebridge.model.Polarity;
import org.maplebridge.model.Span;

/**
 * A fact with its support, as a viewer may see it.
 *
 * @param valid as {@link org.maplebridge.model.TimeSpan#text()}, or null
 * @param review 待核, 已核, 存疑 or 驳回
 */
public record FactView(
    String id,
    String type,
    EntityRef subject,
    @Nullable EntityRef object,
    @Nullable String value,
    Map<String, String> qualifiers,
    Polarity polarity,
    Modality modality,
    @Nullable String valid,
    String review,
    List<Support> support) {

  /** A piece of a document that says so. */
  public record Support(
      String documentId,
      String documentName,
      String textId,
      Span span,
      String quote,
      @Nullable String group,
      String rule,
      String extractorVersion) {}

  public FactView {
    qualifiers = java.util.Collections.unmodifiableMap(new TreeMap<>(qualifiers));
    support = List.copyOf(support);
  }
}
