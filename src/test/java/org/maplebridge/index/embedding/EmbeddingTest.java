package org.maplebridge.index.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class EmbeddingTest {

  @Test
  void charactersStandAloneAndRunsAreCutIntoTheLongestKnownPieces() {
    Map<String, Integer> vocabulary = new HashMap<>();
    for (String piece :
        List.of("[UNK]", "[CLS]", "[SEP]", "邻", "居", "，", "app", "##s", "20", "##21")) {
      vocabulary.put(piece, vocabulary.size());
    }
    WordPieces pieces = new WordPieces(vocabulary);
    assertThat(pieces.cut("邻居，apps 2021龘", 20)).containsExactly(1, 3, 4, 5, 6, 7, 8, 9, 0, 2);
    assertThat(pieces.cut("邻居，apps 2021", 5)).as("bounded").containsExactly(1, 3, 4, 5, 2);
  }

  @Test
  void longTextsAreCutAtSentencesAndPiecesReachBack() {
    String sentence = "双方因排水沟堵塞多次争吵，村里劝过两回都没有说拢。";
    List<String> pieces = Chunks.of(sentence.repeat(20), 100, 14, 100);
    assertThat(pieces).hasSizeGreaterThan(4).allMatch(p -> p.length() <= 100);
    assertThat(pieces).allMatch(p -> p.endsWith("。") || p.endsWith("，"));
    assertThat(Chunks.of(sentence, 100, 14, 100)).containsExactly(sentence);
    assertThat(Chunks.of("  ", 100, 14, 100)).isEmpty();
  }

  @Test
  void tooManyPiecesAreThinnedOutFromBeginningToEnd() {
    String text = "一".repeat(95) + "始。" + "中间的话。".repeat(200) + "末。";
    List<String> pieces = Chunks.of(text, 100, 14, 3);
    assertThat(pieces).hasSize(3);
    assertThat(pieces.getFirst()).startsWith("一");
    assertThat(pieces.getLast()).endsWith("末。");
  }

  @Test
  void aDecisionIsReadByItsPartsAndOtherTextsHaveNone() {
    String filler = "双方系邻居，因屋檐滴水问题发生争执。".repeat(20);
    String decision =
        "某某人民法院民事判决书，原告甲，被告乙。本案现已审理终结。原告诉称，"
            + filler
            + "经审理查明，"
            + filler
            + "本院认为，不动产的相邻权利人应当正确处理相邻关系。判决如下：驳回。";
    Map<String, String> parts = Sections.ofDecision(decision);
    assertThat(parts).containsOnlyKeys("facts", "process", "reasons", "outcome");
    assertThat(parts.get("facts")).startsWith("经审理查明").doesNotContain("本院认为");
    assertThat(parts.get("process")).contains("诉称").doesNotContain("原告甲");
    assertThat(parts.get("reasons")).startsWith("本院认为").doesNotContain("驳回");
    assertThat(Sections.ofDecision(filler + filler)).isEmpty();
    assertThat(Sections.pieces(parts, decision, 350, 3)).containsExactly(parts.get("reasons"));
  }

  @Test
  void piecesBeginWithTheFactsAndFewerAreABeginningOfMore() {
    Map<String, String> parts =
        Map.of("facts", "事实一。".repeat(100), "comment", "评析。".repeat(100), "outcome", "结果。");
    List<String> more = Sections.pieces(parts, "", 100, 6);
    assertThat(more.getFirst()).startsWith("事实");
    assertThat(more.get(1)).startsWith("评析");
    assertThat(Sections.pieces(parts, "", 100, 3)).isEqualTo(more.subList(0, 3));
  }

  @Test
  void withoutAModelThereIsAReasonForPeople() {
    LazyEmbedder none = LazyEmbedder.none("本机没有模型");
    assertThat(none.ready()).isEmpty();
    assertThat(none.get()).isEmpty();
    assertThat(none.reason()).isEqualTo("本机没有模型");
  }

  @Test
  void anAdapterSurvivesBeingWrittenAndOneOfZerosChangesNothing() throws IOException {
    float[] question = Vectors.unit(new float[] {1, 2, -1});
    assertThat(Vectors.dot(QuestionAdapter.none().apply(question), question))
        .isEqualTo(1, Offset.offset(1e-5f));
    QuestionAdapter adapter =
        new QuestionAdapter(new float[][] {{0, 0.5f, 0}, {0, 0, 0}, {0.1f, 0, -0.3f}});
    QuestionAdapter read = QuestionAdapter.read(new ByteArrayInputStream(adapter.bytes()));
    float[] moved = adapter.apply(question);
    assertThat(Vectors.dot(moved, moved)).isEqualTo(1, Offset.offset(1e-5f));
    assertThat(Vectors.dot(moved, read.apply(question))).isEqualTo(1, Offset.offset(1e-4f));
  }
}
