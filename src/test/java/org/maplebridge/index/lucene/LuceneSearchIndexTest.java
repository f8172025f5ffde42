package org.maplebridge.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.maplebridge.index.Entries;
import org.maplebridge.index.IndexUpdate;
import org.maplebridge.index.SearchIndex;
import org.maplebridge.index.SearchIndexContractTest;
import org.maplebridge.schema.FieldSchema;
import org.maplebridge.schema.Ranking;

class LuceneSearchIndexTest extends SearchIndexContractTest {

  private static final FieldSchema FIELDS = FieldSchema.load();
  private static final Ranking RANKING = Ranking.load();

  @Override
  protected SearchIndex open(Path folder) {
    return LuceneSearchIndex.open(folder, "graph-1", FIELDS, RANKING);
  }

  @Test
  void theCodeAndFieldsYamlNameTheSameFields() {
    assertThat(FIELDS.fields().keySet()).containsExactlyInAnyOrderElementsOf(Fields.SCHEMA);
  }

  @Test
  void anIndexMadeWithOtherFieldsIsSearchableButOutOfDate() {
    put(Entries.practice("p", "睦邻之家"));
    index.close();
    Map<String, FieldSchema.Field> fields = new LinkedHashMap<>(FIELDS.fields());
    FieldSchema other =
        new FieldSchema(99, fields, FIELDS.facets(), FIELDS.limits(), FIELDS.formWords());
    index = LuceneSearchIndex.open(folder, "graph-1", other, RANKING);
    assertThat(index.change()).isEqualTo(-1);
    assertThat(find("睦邻之家")).containsExactly("p");
    put(Entries.practice("q", "院坝会"));
    assertThat(index.change()).isEqualTo(-1);
    try (SearchIndex.Rebuild rebuild = index.rebuild()) {
      rebuild.add(List.of(Entries.practice("p", "睦邻之家").make()));
      rebuild.commit(5);
    }
    assertThat(index.change()).isEqualTo(5);
  }

  @Test
  void whatIsAddedAheadComesWithTheNextUpdateOrNotAtAll() {
    put(Entries.practice("p", "睦邻之家"));
    long reflected = index.change();
    index.add(List.of(Entries.practice("q", "院坝会").make()));
    assertThat(index.change()).isEqualTo(reflected);
    index.close();
    index = open(folder);
    assertThat(find("院坝会")).isEmpty();

    index.add(List.of(Entries.practice("q", "院坝会").make()));
    index.add(List.of(Entries.practice("r", "板凳会").make()));
    index.apply(
        new IndexUpdate(
            List.of("r"), List.of(Entries.practice("r", "板凳夜话").make()), reflected + 1));
    assertThat(find("院坝会")).containsExactly("q");
    assertThat(find("板凳夜话")).containsExactly("r");
    assertThat(index.size()).isEqualTo(3);
    assertThat(index.change()).isEqualTo(reflected + 1);
  }

  @Test
  void anIndexOfAnotherGraphIsOutOfDate() {
    put(Entries.practice("p", "睦邻之家"));
    index.close();
    index = LuceneSearchIndex.open(folder, "graph-2", FIELDS, RANKING);
    assertThat(index.change()).isEqualTo(-1);
  }

  @Test
  void whatACrashLeftIsClearedAndTheLiveOneStays() throws IOException {
    put(Entries.practice("p", "睦邻之家"));
    index.close();
    Path left = Files.createDirectories(folder.resolve("gen-77"));
    Files.writeString(left.resolve("half-written"), "x");
    Files.writeString(folder.resolve("live.new"), "gen-77");
    index = open(folder);
    assertThat(find("睦邻之家")).containsExactly("p");
    assertThat(left).doesNotExist();
  }

  @Test
  void anUnreadableIndexIsBegunAnew() throws IOException {
    put(Entries.practice("p", "睦邻之家"));
    index.close();
    Path live = folder.resolve(Files.readString(folder.resolve("live")).strip());
    try (Stream<Path> files = Files.list(live)) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().startsWith("segments")).toList()) {
        Files.write(
            file, new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18});
      }
    }
    index = open(folder);
    assertThat(index.change()).isEqualTo(-1);
    assertThat(index.size()).isZero();
  }

  @Test
  void theOldFolderGoesWithARebuild() throws IOException {
    put(Entries.practice("p", "睦邻之家"));
    try (SearchIndex.Rebuild rebuild = index.rebuild()) {
      rebuild.commit(2);
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()).filter(n -> n.startsWith("gen-")))
          .hasSize(1);
    }
  }

  @Test
  void aSecondProcessIsRefused() {
    assertThatThrownBy(() -> open(folder)).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void applyingTheSameUpdateTwiceChangesNothing() {
    IndexUpdate update =
        new IndexUpdate(List.of(), List.of(Entries.practice("p", "睦邻之家").make()), 3);
    index.apply(update);
    index.apply(update);
    assertThat(index.size()).isEqualTo(1);
    assertThat(index.change()).isEqualTo(3);
  }
}
