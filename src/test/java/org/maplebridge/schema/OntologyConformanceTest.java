package org.maplebridge.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Modality;
import org.maplebridge.model.Region;
import org.maplebridge.model.Visibility;
import tools.jackson.databind.JsonNode;

/** Holds {@code graph-schema/} and the code against each other, both ways. */
class OntologyConformanceTest {

  private final Ontology ontology = Ontology.load();

  @Test
  void everyKindOfTheCodeIsInTheFileAndTheOtherWayRound() {
    assertThat(ontology.kinds().keySet()).containsExactlyInAnyOrder(Kind.values());
  }

  @Test
  void labelsOfTheFileAreTheLabelsOfTheCode() {
    JsonNode kinds = SchemaFiles.read("graph-schema/ontology.yaml").path("kinds");
    for (Kind kind : Kind.values()) {
      assertThat(kinds.path(kind.code()).path("label").asString()).isEqualTo(kind.label());
    }
  }

  @Test
  void everyVocabularyFileIsReadAndEveryReadVocabularyHasAFile() throws Exception {
    Set<String> files;
    try (Stream<Path> list = Files.list(Path.of("graph-schema/vocabularies"))) {
      files =
          list.map(p -> p.getFileName().toString().replace(".yaml", ""))
              .collect(Collectors.toCollection(TreeSet::new));
    }
    assertThat(ontology.vocabularies().keySet()).containsExactlyInAnyOrderElementsOf(files);
  }

  @Test
  void everyTermPropertyNamesAVocabularyThatExists() {
    ontology
        .kinds()
        .values()
        .forEach(k ->
            k.properties()
                .values()
                .forEach(p -> {
                  if (p.type().equals("term")) {
                    assertThat(ontology.vocabularies()).containsKey(p.vocabulary());
                  }
                }));
  }

  @Test
  void enumsOfTheCodeAreTheVocabulariesOfTheFiles() {
    assertThat(codes("visibility")).isEqualTo(names(Visibility.values()));
    assertThat(codes("modalities")).isEqualTo(names(Modality.values()));
    assertThat(codes("region-levels"))
        .isEqualTo(Arrays.stream(Region.Level.values()).map(Region.Level::code).toList());
    for (Modality m : Modality.values()) {
      assertThat(ontology.getVocabulary("modalities").label(m.name())).isEqualTo(m.caption());
    }
    for (Visibility v : Visibility.values()) {
      assertThat(ontology.getVocabulary("visibility").label(v.name())).isEqualTo(v.caption());
    }
  }

  @Test
  void everyThingForPeopleHasBothLanguages() {
    ontology.kinds().values().forEach(k -> assertThat(List.of(k.zh(), k.en())).doesNotContain(""));
    ontology
        .relationships()
        .values()
        .forEach(r -> assertThat(List.of(r.zh(), r.en(), r.inverse())).doesNotContain(""));
    ontology
        .vocabularies()
        .values()
        .forEach(
            v -> v.terms().forEach(t -> assertThat(List.of(t.zh(), t.en())).doesNotContain("")));
  }

  private List<String> codes(String vocabulary) {
    return ontology.getVocabulary(vocabulary).terms().stream().map(Term::code).toList();
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }
}
