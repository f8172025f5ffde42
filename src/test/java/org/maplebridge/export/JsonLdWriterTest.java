package org.maplebridge.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maplebridge.graph.EntityRef;
import org.maplebridge.graph.Neighbourhood.Relationship;
import org.maplebridge.model.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonLdWriterTest {

  @Test
  void thingsAreWrittenOnceAndFactsNameTheirEnds() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonLdWriter writer = new JsonLdWriter(out);
    EntityRef practice = new EntityRef("p1", Kind.PRACTICE, "院子\"议事\"", "r1");
    EntityRef region = new EntityRef("r1", Kind.REGION, "甲县", "r1");
    writer.begin(practice, List.of("院子会"));
    writer.relationship(
        new Relationship("PRACTISED_IN", "p1", "r1", List.of("f1", "f2"), "", Map.of()), region);
    writer.relationship(
        new Relationship("ORIGINATED_IN", "p1", "r1", List.of(), "divisions", Map.of()), region);
    writer.end();

    JsonNode graph = JsonMapper.shared().readTree(out.toByteArray()).path("@graph");
    assertThat(JsonMapper.shared().readTree(out.toByteArray()).path("@context").path("name"))
        .hasToString("\"schema:name\"");
    assertThat(graph.get(0).toString())
        .isEqualTo(
            "{\"@id\":\"urn:maplebridge:entity:p1\",\"@type\":\"schema:Thing\",\"kind\":\"practice\","
                + "\"name\":\"院子\\\"议事\\\"\",\"alternateName\":[\"院子会\"],"
                + "\"region\":\"urn:maplebridge:entity:r1\"}");
    assertThat(graph.get(1).path("@type").asString()).isEqualTo("schema:AdministrativeArea");
    assertThat(graph.get(2).path("PRACTISED_IN").path("@id").asString())
        .isEqualTo("urn:maplebridge:entity:r1");
    assertThat(graph.get(3).path("@id").asString()).isEqualTo("urn:maplebridge:fact:f1");
    assertThat(graph.get(6).path("dataSet").asString()).isEqualTo("divisions");
    assertThat(graph).hasSize(7);
  }
}
