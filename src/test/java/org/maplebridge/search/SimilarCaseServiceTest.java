package org.maplebridge.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maplebridge.index.IndexEntry;
import org.maplebridge.index.IndexUpdate;
import org.maplebridge.index.SearchIndex;
import org.maplebridge.index.lucene.LuceneSearchIndex;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Viewer;
import org.maplebridge.model.Visibility;
import org.maplebridge.schema.Ontology;
import org.maplebridge.search.InvalidQueryException.Fault;
import org.maplebridge.search.SimilarAnswer.Remark;
import org.maplebridge.search.SimilarAnswer.SimilarHit;
import org.maplebridge.text.gazetteer.MemoryGazetteer;

/** Past disputes like one that is told, by words alone, over a few invented ones. */
class SimilarCaseServiceTest {

  private static final MemoryGazetteer GAZETTEER = MemoryGazetteer.load();
  private static final String TOLD = "楼上邻居家天天半夜拖桌子，吵得我们一家睡不着觉，上门说了两回也不听，差点动手。";

  @TempDir static Path folder;
  private static SearchIndex index;
  private static SimilarCaseService similar;

  @BeforeAll
  static void fill() {
    index = LuceneSearchIndex.open(folder, "g");
    similar = new SimilarCaseService(index, GAZETTEER, Ontology.load());
    index.apply(
        new IndexUpdate(
            List.of(),
            List.of(
                dispute(
                    "noise",
                    "楼上夜间噪音纠纷",
                    "610921",
                    2022,
                    Map.of(
                        "facts", "楼上住户半夜拖动桌椅，楼下邻居睡不着觉，两家多次争吵。",
                        "process", "网格员用枫桥经验的办法，先听楼下说，再听楼上说。",
                        "outcome", "楼上铺地垫，夜里十点后不挪家具。"),
                    Map.of(
                        "disputeType", "02a",
                        "trigger", "noise",
                        "agreement", "written",
                        "performance", "done",
                        "practice", "枫桥经验")),
                dispute(
                    "failed",
                    "楼上楼下噪音纠纷调解未成",
                    "330600",
                    2021,
                    Map.of(
                        "facts", "楼上邻居半夜拖桌子，吵得楼下一家睡不着，楼下装了震楼器。",
                        "outcome", "双方不肯让步，调解终止。"),
                    Map.of("disputeType", "02a", "agreement", "none")),
                dispute(
                    "wages",
                    "工地拖欠工资",
                    "610921",
                    2020,
                    Map.of("facts", "包工头拖欠十二名工人三个月工资，工人住在楼上睡不着，到镇政府要钱。"),
                    Map.of("disputeType", "10", "trigger", "arrears", "performance", "partly"))),
            1));
  }

  @AfterAll
  static void close() {
    index.close();
  }

  private static IndexEntry dispute(
      String id,
      String name,
      String code,
      int year,
      Map<String, String> sections,
      Map<String, String> attributes) {
    var region = GAZETTEER.findByCode(code).orElseThrow();
    return new IndexEntry(
        id,
        id,
        id,
        Kind.CASE,
        Visibility.PUBLIC,
        Visibility.INTERNAL,
        name,
        List.of(),
        "",
        "",
        region.id(),
        GAZETTEER.path(region.id()).stream().map(r -> r.id()).toList(),
        year,
        String.valueOf(year),
        Map.of("disputeType", List.of(attributes.getOrDefault("disputeType", "99"))),
        1,
        attributes,
        List.of(),
        sections);
  }

  private static SimilarAnswer find(
      String text, @Nullable String region, @Nullable String type, @Nullable Integer from) {
    return similar.find(new SimilarRequest(text, region, type, null, from, null, 10), Viewer.LOCAL);
  }

  private static SimilarHit hit(SimilarAnswer answer, String id) {
    return answer.hits().stream().filter(h -> h.hit().id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void nearestComeFirstWithWhatTheyShareInBothWords() {
    SimilarAnswer answer = find(TOLD, null, null, null);

    assertThat(answer.hits()).extracting(h -> h.hit().id()).hasSize(3).endsWith("wages");
    SimilarHit first = hit(answer, "noise");
    assertThat(WhySentence.of(first, codes()))
        .contains("why.disputeType 噪音")
        .contains("why.ended")
        .contains("of 书面")
        .contains("已履行");
    assertThat(first.shared())
        .isNotEmpty()
        .allSatisfy(s -> {
          assertThat(TOLD).contains(s.quote().split("、", -1)[0]);
          String theirs = String.join("\n", first.sections().values()) + first.hit().name();
          assertThat(theirs).contains(s.theirQuote().split("、", -1)[0]);
        });
    assertThat(answer.elements())
        .anySatisfy(e -> {
          assertThat(e.element()).isEqualTo("disputeType");
          assertThat(TOLD).contains(e.quote());
        });
    assertThat(answer.byMeaning()).isFalse();
    assertThat(answer.remarks()).containsExactly(Remark.BY_WORDS_ONLY);
  }

  @Test
  void oneThatFailedIsMarked() {
    SimilarAnswer answer = find(TOLD, null, null, null);
    assertThat(answer.hits())
        .filteredOn(h -> h.outcome().failed())
        .extracting(h -> h.hit().id())
        .containsExactly("failed");
  }

  @Test
  void differencesAreShownToo() {
    SimilarHit wages = hit(find(TOLD, null, null, null), "wages");
    assertThat(wages.different())
        .anySatisfy(d -> {
          assertThat(d.element()).isEqualTo("disputeType");
          assertThat(d.value()).isNotEqualTo(d.theirs());
        });
  }

  @Test
  void practicesOfSettledCasesAreNamed() {
    assertThat(find(TOLD, null, null, null).practices())
        .first()
        .satisfies(p -> {
          assertThat(p.name()).isEqualTo("枫桥经验");
          assertThat(p.settled()).isEqualTo(1);
          assertThat(p.quote()).contains("枫桥经验");
          assertThat(p.cases()).extracting(SimilarAnswer.CaseRef::id).containsExactly("noise");
        });
  }

  @Test
  void regionTypeAndYearNarrow() {
    assertThat(find(TOLD, "陕西省", null, null).hits())
        .extracting(h -> h.hit().id())
        .containsExactlyInAnyOrder("noise", "wages");
    assertThat(find(TOLD, null, "02", null).hits())
        .extracting(h -> h.hit().id())
        .containsExactlyInAnyOrder("noise", "failed");
    assertThat(find(TOLD, null, null, 2022).hits())
        .extracting(h -> h.hit().id())
        .containsExactly("noise");
  }

  @Test
  void anyLengthIsAnswered() {
    assertThat(find("噪音", null, null, null).hits()).isNotEmpty();
    SimilarAnswer longOne = find(TOLD.repeat(2_500), null, null, null);
    assertThat(longOne.remarks()).contains(Remark.BEGINNING_ONLY);
    assertThat(longOne.hits()).extracting(h -> h.hit().id()).endsWith("wages");
  }

  @Test
  void whatCannotBeAskedIsSaid() {
    assertThatThrownBy(() -> find("  ", null, null, null))
        .isInstanceOf(InvalidQueryException.class)
        .hasMessageContaining(Fault.NOTHING_TOLD.name());
    assertThatThrownBy(() -> find(TOLD, "没有这个地方", null, null))
        .isInstanceOf(InvalidQueryException.class);
    assertThatThrownBy(() -> find(TOLD, null, "77", null))
        .isInstanceOf(InvalidQueryException.class);
  }

  /** Says keys and values as they are. */
  private static WhySentence.Language codes() {
    return new WhySentence.Language() {
      @Override
      public String t(String key, Object... values) {
        return (key + " " + String.join(" ", Arrays.stream(values).map(String::valueOf).toList()))
            .strip();
      }

      @Override
      public String terms(String labels) {
        return labels;
      }

      @Override
      public String agreement(String label) {
        return "of " + label;
      }
    };
  }
}
