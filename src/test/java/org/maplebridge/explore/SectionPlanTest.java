package org.maplebridge.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.maplebridge.graph.Way;
import org.maplebridge.model.Kind;
import org.maplebridge.schema.Ontology;
import org.maplebridge.schema.Ontology.RelationshipType;

class SectionPlanTest {

  @Test
  void everyWayIsARelationshipThatTheKindCanHave() {
    Ontology ontology = Ontology.load();
    for (Kind kind : Kind.values()) {
      for (SectionPlan plan : SectionPlan.of(kind)) {
        for (Way way : plan.ways()) {
          RelationshipType type = ontology.findRelationship(way.type()).orElseThrow();
          Set<Kind> here = way.incoming() ? type.to() : type.from();
          Set<Kind> there = way.incoming() ? type.from() : type.to();
          assertThat(here).as("%s of %s", way, kind).contains(kind);
          if (way.kind() != null) {
            assertThat(there).as("%s of %s", way, kind).contains(way.kind());
          }
        }
      }
    }
  }

  @Test
  void everySectionHasItsWords() throws IOException {
    for (String language : new String[] {"zh", "en"}) {
      Properties words = new Properties();
      String resource = "/messages/" + language + "/entity.properties";
      try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(resource))) {
        words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
      for (Kind kind : Kind.values()) {
        for (SectionPlan plan : SectionPlan.of(kind)) {
          assertThat(words).as(language).containsKey("sec." + plan.key());
        }
      }
    }
  }

  @Test
  void aWayIsReadFromItsNotation() {
    assertThat(Way.of("<ABOUT:event")).isEqualTo(new Way("ABOUT", true, Kind.EVENT));
    assertThat(Way.of("PART_OF")).isEqualTo(new Way("PART_OF", false, null));
    assertThat(Way.of("<ABOUT:event").step()).isEqualTo("<ABOUT");
  }
}
