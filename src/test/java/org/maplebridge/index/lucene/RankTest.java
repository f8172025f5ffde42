package org.maplebridge.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maplebridge.index.IndexEntry;
import org.maplebridge.index.IndexQuery;
import org.maplebridge.index.IndexUpdate;
import org.maplebridge.index.RankQuery;
import org.maplebridge.index.RankQuery.Profile;
import org.maplebridge.index.RankResult;
import org.maplebridge.index.SearchIndex;
import org.maplebridge.index.SearchResult;
import org.maplebridge.index.embedding.Embedder;
import org.maplebridge.index.embedding.LazyEmbedder;
import org.maplebridge.index.embedding.Vectors;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Viewer;
import org.maplebridge.model.Visibility;

class RankTest {

  @TempDir Path folder;

  /** Knows two subjects, by whichever words; counts what it embeds. */
  private static final class TwoSubjects implements Embedder {

    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger ofLaw = new AtomicInteger();

    @Override
    public int dimension() {
      return 4;
    }

    @Override
    public String fingerprint() {
      return "two";
    }

    @Override
    public float[] embed(String text) {
      calls.incrementAndGet();
      float noise = text.contains("噪") || text.contains("吵得睡不着") ? 1 : 0;
      float wages = text.contains("工资") || text.contains("血汗钱") ? 1 : 0;
      return Vectors.unit(new float[] {noise, wages, 0.1f, 0.1f});
    }

    @Override
    public float[] embedQuestion(String text) {
      return embed(text);
    }

    @Override
    public float[] embedLegalQuestion(String text) {
      ofLaw.incrementAndGet();
      return embed(text);
    }
  }

  private static IndexEntry entry(String id, Visibility from, String facts) {
    return named(id, "案例" + id, from, facts);
  }

  private static IndexEntry named(String id, String name, String facts) {
    return named(id, name, Visibility.PUBLIC, facts);
  }

  private static IndexEntry named(String id, String name, Visibility from, String facts) {
    return new IndexEntry(
        id,
        id,
        id,
        Kind.CASE,
        from,
        Visibility.INTERNAL,
        name,
        List.of(),
        "",
        "",
        null,
        List.of(),
        2021,
        "2021",
        Map.of("disputeType", List.of(id.startsWith("n") ? "noise" : "wages")),
        1,
        Map.of(),
        List.of(),
        Map.of("facts", facts));
  }

  private static final List<IndexEntry> ENTRIES =
      List.of(
          entry("n1", Visibility.PUBLIC, "楼下烧烤店夜里噪声大，楼上住户多次投诉。"),
          entry("n2", Visibility.INTERNAL, "广场舞噪音扰民，两家争执不下。"),
          entry("w1", Visibility.PUBLIC, "包工头拖欠工资，十二名工人到镇上反映。"),
          entry("w2", Visibility.PUBLIC, "老板跑了，工资三个月没有发。"));

  private LuceneSearchIndex open(Meaning meaning) {
    return LuceneSearchIndex.open(folder, "g", meaning);
  }

  private static List<String> ids(RankResult result) {
    return result.hits().stream().map(h -> h.entry().id()).toList();
  }

  private static RankResult rank(SearchIndex index, String text) {
    return index.rank(RankQuery.of(text, Profile.SIMILAR, 10), Viewer.LOCAL);
  }

  @Test
  void wordsAloneRankAndTheAnswerSaysSo() {
    try (LuceneSearchIndex index = open(Meaning.none())) {
      index.apply(new IndexUpdate(List.of(), ENTRIES, 1));
      RankResult result = rank(index, "工人说包工头拖欠工资");
      assertThat(ids(result)).startsWith("w1");
      assertThat(result.byMeaning()).isFalse();
      assertThat(result.remark()).isNotEmpty();
      assertThat(rank(index, "").hits()).isEmpty();
    }
  }

  @Test
  void meaningFindsWhatSharesNoWord() {
    LazyEmbedder model = new LazyEmbedder(TwoSubjects::new);
    try (LuceneSearchIndex index = open(Meaning.with(model, Meaning.When.AT_ONCE))) {
      index.apply(new IndexUpdate(List.of(), ENTRIES, 1));
      RankResult result = rank(index, "吵得睡不着");
      assertThat(ids(result).subList(0, 2)).containsExactlyInAnyOrder("n1", "n2");
      assertThat(result.byMeaning()).isTrue();
      assertThat(result.measures()).hasSameSizeAs(result.hits());
      assertThat(result.measures().getFirst()).containsKeys("bigrams", "meaning");
    }
  }

  @Test
  void filtersAndTheViewerHoldForVectorsToo() {
    LazyEmbedder model = new LazyEmbedder(TwoSubjects::new);
    try (LuceneSearchIndex index = open(Meaning.with(model, Meaning.When.AT_ONCE))) {
      index.apply(new IndexUpdate(List.of(), ENTRIES, 1));
      RankQuery noise = RankQuery.of("吵得睡不着", Profile.SEARCH, 10);
      assertThat(ids(index.rank(noise, new Viewer(Visibility.PUBLIC)))).doesNotContain("n2");
      RankQuery wages =
          new RankQuery(
              "吵得睡不着",
              Profile.SEARCH,
              List.of(Kind.CASE),
              List.of(),
              2020,
              2022,
              Map.of("disputeType", List.of("wages")),
              10);
      assertThat(ids(index.rank(wages, Viewer.LOCAL))).containsExactlyInAnyOrder("w1", "w2");
    }
  }

  @Test
  void aSearchFindsWhatIsNearInMeaningAndCountsIt() {
    LazyEmbedder model = new LazyEmbedder(TwoSubjects::new);
    try (LuceneSearchIndex index = open(Meaning.with(model, Meaning.When.AT_ONCE))) {
      index.apply(new IndexUpdate(List.of(), ENTRIES, 1));
      SearchResult found = index.search(IndexQuery.of("天天吵得睡不着咋整", 10), Viewer.LOCAL);
      assertThat(found.hits().stream().map(h -> h.entry().id()))
          .containsExactlyInAnyOrder("n1", "n2");
      assertThat(found.total()).isEqualTo(2);
      assertThat(found.facets().getOrDefault("disputeType", List.of()))
          .extracting(c -> c.value() + c.count())
          .containsExactly("noise2");
      assertThat(
              index.search(IndexQuery.of("天天吵得睡不着咋整", 10), new Viewer(Visibility.PUBLIC)).total())
          .isEqualTo(1);
      assertThat(index.search(IndexQuery.of("睡不着", 10), Viewer.LOCAL).total()).isZero();
    }
  }

  @Test
  void anIndexMadeAnewKeepsTheVectorsOfWhatIsUnchanged() {
    TwoSubjects model = new TwoSubjects();
    LazyEmbedder lazy = new LazyEmbedder(() -> model);
    try (LuceneSearchIndex index = open(Meaning.with(lazy, Meaning.When.AT_ONCE))) {
      index.apply(new IndexUpdate(List.of(), ENTRIES, 1));
      int before = model.calls.get();
      try (SearchIndex.Rebuild rebuild = index.rebuild()) {
        rebuild.add(ENTRIES);
        rebuild.commit(2);
      }
      assertThat(model.calls.get()).isEqualTo(before);
      assertThat(ids(rank(index, "吵得睡不着")).subList(0, 2)).containsExactlyInAnyOrder("n1", "n2");
      index.apply(new IndexUpdate(List.of(), List.of(entry("w1", Visibility.PUBLIC, "装修噪声。")), 3));
      assertThat(ids(rank(index, "吵得睡不着")).subList(0, 3))
          .containsExactlyInAnyOrder("n1", "n2", "w1");
    }
  }

  @Test
  void vectorsComeLaterAndWordsDoMeanwhile() throws Exception {
    TwoSubjects model = new TwoSubjects();
    LazyEmbedder lazy = new LazyEmbedder(() -> model);
    try (LuceneSearchIndex index = open(Meaning.with(lazy, Meaning.When.LATER))) {
      index.apply(new IndexUpdate(List.of(), ENTRIES, 7));
      assertThat(index.size()).isEqualTo(4);
      assertThat(ids(rank(index, "拖欠工资"))).startsWith("w1");
      int filled = 0;
      for (int i = 0; i < 600 && filled == 0; i++) {
        filled = rank(index, "吵得睡不着").byMeaning() ? 1 : 0;
        Thread.sleep(50);
      }
      assertThat(filled).isEqualTo(1);
      assertThat(index.size()).isEqualTo(4);
      assertThat(index.change()).isEqualTo(7);
    }
  }

  @Test
  void whereArticlesOfLawAreSearchedAQuestionIsAskedAsOneOfLaw() {
    TwoSubjects model = new TwoSubjects();
    try (LuceneSearchIndex index =
        open(Meaning.with(new LazyEmbedder(() -> model), Meaning.When.AT_ONCE))) {
      index.apply(new IndexUpdate(List.of(), ENTRIES, 1));
      rank(index, "工资没发");
      assertThat(model.ofLaw.get()).isZero();
      List<IndexEntry> articles =
          IntStream.range(1, 9)
              .mapToObj(i -> named("a" + i, "某法第" + i + "条", "用人单位应当按月支付工资。"))
              .toList();
      index.apply(new IndexUpdate(List.of(), articles, 2));
      assertThat(rank(index, "工资没发").hits()).isNotEmpty();
      assertThat(model.ofLaw.get()).isEqualTo(1);
    }
  }
}
