package org.maplebridge.export;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maplebridge.graph.EntityRef;
import org.maplebridge.graph.Neighbourhood.Relationship;
import org.maplebridge.model.Kind;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes things and relationships as JSON-LD 1.1: one {@code @graph} whose context stands in the
 * file. Names and kinds speak the words of schema.org where it has them; relationship types and
 * facts are terms of our own, {@code urn:maplebridge:}. A thing is {@code urn:maplebridge:entity:}
 * and its id, a fact {@code urn:maplebridge:fact:} and its id: the same wherever it is loaded.
 *
 * <p>Use: {@link #begin}, every {@link #relationship}, {@link #end}; of what was written only the
 * ids of things are kept.
 */
public final class JsonLdWriter {

  private static final String SCHEMA = "https://schema.org/";
  private static final BigDecimal VERSION = new BigDecimal("1.1");

  /** Kinds that schema.org has a word for. */
  private static final Map<Kind, String> TYPES =
      Map.of(
          Kind.REGION, "AdministrativeArea",
          Kind.GRID, "Place",
          Kind.ORGANIZATION, "Organization",
          Kind.PERSON, "Person",
          Kind.EVENT, "Event",
          Kind.POLICY, "Legislation",
          Kind.DOCUMENT, "DigitalDocument",
          Kind.ARTICLE, "Article",
          Kind.OBSERVATION, "Observation");

  private final JsonGenerator json;
  private final Set<String> written = new HashSet<>();

  /** Writes to {@code out}, which is flushed at the end and left open. */
  public JsonLdWriter(OutputStream out) {
    this.json =
        JsonMapper.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build()
            .createGenerator(out);
  }

  /**
   * The context and the thing in the middle.
   *
   * @param aliases its other names
   */
  public void begin(EntityRef center, List<String> aliases) {
    json.writeStartObject();
    json.writeName("@context");
    json.writeStartObject();
    json.writeNumberProperty("@version", VERSION);
    json.writeStringProperty("@vocab", "urn:maplebridge:");
    json.writeStringProperty("schema", SCHEMA);
    json.writeStringProperty("name", "schema:name");
    json.writeStringProperty("alternateName", "schema:alternateName");
    term("region", "schema:spatialCoverage", "@id");
    term("predicate", "urn:maplebridge:predicate", "@vocab");
    json.writeEndObject();
    json.writeName("@graph");
    json.writeStartArray();
    thing(center, aliases);
  }

  /** A term whose values are addresses. */
  private void term(String name, String id, String type) {
    json.writeName(name);
    json.writeStartObject();
    json.writeStringProperty("@id", id);
    json.writeStringProperty("@type", type);
    json.writeEndObject();
  }

  /** A relationship with the thing at its other end. */
  public void relationship(Relationship r, EntityRef other) {
    thing(other, List.of());
    json.writeStartObject();
    json.writeStringProperty("@id", entity(r.from()));
    reference(r.type(), entity(r.to()));
    json.writeEndObject();
    for (String fact : r.factIds()) {
      json.writeStartObject();
      json.writeStringProperty("@id", "urn:maplebridge:fact:" + fact);
      json.writeStringProperty("@type", "Fact");
      reference("subject", entity(r.from()));
      json.writeStringProperty("predicate", r.type());
      reference("object", entity(r.to()));
      json.writeEndObject();
    }
    if (!r.dataSet().isEmpty() && r.factIds().isEmpty()) {
      json.writeStartObject();
      json.writeStringProperty("@type", "Fact");
      reference("subject", entity(r.from()));
      json.writeStringProperty("predicate", r.type());
      reference("object", entity(r.to()));
      json.writeStringProperty("dataSet", r.dataSet());
      json.writeEndObject();
    }
  }

  /** After the last one. */
  public void end() {
    json.writeEndArray();
    json.writeEndObject();
    json.close();
  }

  private void thing(EntityRef ref, List<String> aliases) {
    if (!written.add(ref.id())) {
      return;
    }
    json.writeStartObject();
    json.writeStringProperty("@id", entity(ref.id()));
    String type = TYPES.get(ref.kind());
    json.writeStringProperty("@type", type == null ? "schema:Thing" : "schema:" + type);
    json.writeStringProperty("kind", ref.kind().code());
    json.writeStringProperty("name", ref.name());
    if (!aliases.isEmpty()) {
      json.writeName("alternateName");
      json.writeStartArray();
      aliases.forEach(json::writeString);
      json.writeEndArray();
    }
    if (ref.regionId() != null && !ref.regionId().equals(ref.id())) {
      json.writeStringProperty("region", entity(ref.regionId()));
    }
    json.writeEndObject();
  }

  private void reference(String name, String id) {
    json.writeName(name);
    json.writeStartObject();
    json.writeStringProperty("@id", id);
    json.writeEndObject();
  }

  private static String entity(String id) {
    return "urn:maplebridge:entity:" + id;
  }
}
