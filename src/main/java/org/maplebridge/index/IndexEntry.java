package org.maplebridge.index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Span;
import org.maplebridge.model.Visibility;

/**
 * One searchable thing: an entity as one range of visibility levels sees it, or a passage.
 *
 * @param id unique in the index
 * @param owner what it is deleted with: an entity's id, or a document's for its passages
 * @param entityId where a hit leads: an entity's id; for a passage its document's id
 * @param from the least level that sees this entry
 * @param to the highest level that sees this entry (a higher one sees another entry of the same
 *     entity)
 * @param name as shown
 * @param aliases as shown
 * @param summary a sentence for people; searchable
 * @param text what else is searchable: quotes of an entity, the words of a passage
 * @param regionId the region it belongs to, or null
 * @param regionPath ids from the country down to that region
 * @param year of its date, or null
 * @param date as shown, or empty
 * @param facets values by facet name of {@code index/fields.yaml}: {@code form}, {@code domain},
 *     {@code disputeType}, {@code level} …
 * @param weight how much is known of it, at least 1: how many pieces of text support it
 * @param attributes what a hit shows beyond its name, by the ontology's names
 * @param sections the parts of an account by name ({@code facts}, {@code process}, {@code outcome},
 *     {@code comment}; {@code reasons} of a court), searchable and compared by meaning one by one;
 *     not repeated in {@code text}; empty for what has no parts
 */
public record IndexEntry(
    String id,
    String owner,
    String entityId,
    Kind kind,
    Visibility from,
    Visibility to,
    String name,
    List<String> aliases,
    String summary,
    String text,
    @Nullable String regionId,
    List<String> regionPath,
    @Nullable Integer year,
    String date,
    Map<String, List<String>> facets,
    int weight,
    Map<String, String> attributes,
    List<StoredEvidence> evidence,
    Map<String, String> sections) {

  /** A quote that a hit shows; for a passage the passage itself. */
  public record StoredEvidence(String documentId, String document, Span span, String quote) {}

  public IndexEntry {
    aliases = List.copyOf(aliases);
    regionPath = List.copyOf(regionPath);
    facets = java.util.Collections.unmodifiableMap(new TreeMap<>(facets));
    attributes = java.util.Collections.unmodifiableMap(new TreeMap<>(attributes));
    evidence = List.copyOf(evidence);
    sections = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(sections));
  }
}
