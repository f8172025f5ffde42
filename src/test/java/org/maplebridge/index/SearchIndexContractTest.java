package org.maplebridge.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maplebridge.index.IndexQuery.Expansion;
import org.maplebridge.index.IndexQuery.Sort;
import org.maplebridge.index.SearchResult.FacetCount;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Viewer;
import org.maplebridge.model.Visibility;

/** What every adapter of {@link SearchIndex} does. */
public abstract class SearchIndexContractTest {

  protected static final Viewer PUBLIC = new Viewer(Visibility.PUBLIC);

  @TempDir protected Path folder;
  protected SearchIndex index;

  /** Opens the index in a folder. */
  protected abstract SearchIndex open(Path folder) throws IOException;

  @BeforeEach
  void openIndex() throws IOException {
    index = open(folder);
  }

  @AfterEach
  void closeIndex() {
    index.close();
  }

  protected void put(Entries... entries) {
    index.apply(
        new IndexUpdate(List.of(), List.of(entries).stream().map(Entries::make).toList(), 1));
  }

  protected List<String> find(String text) {
    return ids(IndexQuery.of(text, 20), Viewer.LOCAL);
  }

  protected List<String> ids(IndexQuery query, Viewer viewer) {
    return index.search(query, viewer).hits().stream().map(f -> f.entry().id()).toList();
  }

  private static IndexQuery query(
      String text, List<String> exact, List<Expansion> expansions, List<String> regions) {
    return new IndexQuery(
        text,
        exact,
        expansions,
        List.of(),
        regions,
        null,
        null,
        Map.of(),
        "",
        Sort.RELEVANCE,
        0,
        20);
  }

  private static IndexQuery filtered(
      String text, List<Kind> kinds, List<String> regions, Map<String, List<String>> facets) {
    return new IndexQuery(
        text, List.of(), List.of(), kinds, regions, null, null, facets, "", Sort.RELEVANCE, 0, 20);
  }

  @Test
  void aNewIndexIsEmptyAndReflectsNothing() {
    assertThat(index.change()).isEqualTo(-1);
    assertThat(index.size()).isZero();
    assertThat(find("枫桥")).isEmpty();
    assertThat(index.suggest("枫", 5, Viewer.LOCAL)).isEmpty();
    assertThat(index.didYouMean("凤桥经验", Viewer.LOCAL)).isEmpty();
    assertThat(index.named("枫桥经验", Viewer.LOCAL)).isEmpty();
  }

  @Test
  void anEntryComesBackWhole() {
    Entries entry =
        Entries.practice("p1", "月亮湾说事法")
            .aliases("湾里说事")
            .summary("村民在湾里说事")
            .text("每月十五,大家围坐说事。")
            .in("r61", "r6109")
            .year(2021)
            .facet("form", "method");
    put(entry);
    assertThat(index.search(IndexQuery.of("湾里说事", 5), Viewer.LOCAL).hits().getFirst().entry())
        .isEqualTo(entry.make());
  }

  @Test
  void anUpdateReplacesAllEntriesOfAnOwner() {
    put(
        Entries.of("d1#0", Kind.PASSAGE, "文献").owner("d1").text("旧的段落甲"),
        Entries.of("d1#1", Kind.PASSAGE, "文献").owner("d1").text("旧的段落乙"));
    index.apply(
        new IndexUpdate(
            List.of(),
            List.of(Entries.of("d1#0", Kind.PASSAGE, "文献").owner("d1").text("新的段落").make()),
            2));
    assertThat(index.size()).isEqualTo(1);
    assertThat(find("旧的段落")).isEmpty();
    assertThat(find("新的段落")).containsExactly("d1#0");
    index.apply(new IndexUpdate(List.of("d1"), List.of(), 3));
    assertThat(index.size()).isZero();
    assertThat(index.change()).isEqualTo(3);
  }

  @Test
  void theChangeNumberSurvivesReopening() throws IOException {
    index.apply(new IndexUpdate(List.of(), List.of(Entries.practice("p1", "睦邻之家").make()), 41));
    index.close();
    index = open(folder);
    assertThat(index.change()).isEqualTo(41);
    assertThat(find("睦邻之家")).containsExactly("p1");
  }

  @Test
  void aRebuildIsUnseenUntilItIsCommitted() throws IOException {
    put(Entries.practice("old", "旧屋改造"));
    try (SearchIndex.Rebuild rebuild = index.rebuild()) {
      rebuild.add(List.of(Entries.practice("new", "新屋落成").make()));
      assertThat(find("新屋落成")).isEmpty();
      assertThat(find("旧屋改造")).containsExactly("old");
      rebuild.commit(7);
    }
    assertThat(find("新屋落成")).containsExactly("new");
    assertThat(find("旧屋改造")).isEmpty();
    assertThat(index.change()).isEqualTo(7);
    index.close();
    index = open(folder);
    assertThat(find("新屋落成")).containsExactly("new");
    assertThat(index.change()).isEqualTo(7);
  }

  @Test
  void aRebuildThatIsClosedWithoutCommitLeavesNothing() throws IOException {
    put(Entries.practice("old", "旧屋改造"));
    try (SearchIndex.Rebuild rebuild = index.rebuild()) {
      rebuild.add(List.of(Entries.practice("new", "新屋落成").make()));
    }
    assertThat(find("旧屋改造")).containsExactly("old");
    index.close();
    index = open(folder);
    assertThat(index.size()).isEqualTo(1);
  }

  @Test
  void searchGoesOnWhileAnotherIndexIsSwappedIn() throws Exception {
    put(Entries.practice("p", "甲乙丙丁"));
    AtomicBoolean stop = new AtomicBoolean();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread reader =
        Thread.ofPlatform()
            .start(() -> {
              try {
                while (!stop.get()) {
                  assertThat(find("甲乙丙丁")).containsExactly("p");
                  Thread.sleep(1);
                }
              } catch (Throwable t) {
                failure.set(t);
              }
            });
    for (int i = 0; i < 5; i++) {
      try (SearchIndex.Rebuild rebuild = index.rebuild()) {
        rebuild.add(List.of(Entries.practice("p", "甲乙丙丁").make()));
        rebuild.commit(i);
      }
    }
    stop.set(true);
    reader.join();
    assertThat(failure.get()).isNull();
  }

  @Test
  void nothingOfAHigherLevelShows() {
    put(
        Entries.practice("open", "公开的做法").seen(Visibility.PUBLIC, Visibility.PUBLIC).in("r61"),
        Entries.practice("secret", "隐秘的做法")
            .seen(Visibility.INTERNAL, Visibility.INTERNAL)
            .in("r62")
            .facet("form", "method"));
    SearchResult all = index.search(IndexQuery.of("", 10), PUBLIC);
    assertThat(all.total()).isEqualTo(1);
    assertThat(all.facets()).doesNotContainKey("form");
    assertThat(all.facets().get("region")).containsExactly(new FacetCount("r61", 1));
    assertThat(ids(IndexQuery.of("隐秘", 10), PUBLIC)).isEmpty();
    assertThat(index.suggest("隐秘", 5, PUBLIC)).isEmpty();
    assertThat(index.named("隐秘的做法", PUBLIC)).isEmpty();
    assertThat(index.didYouMean("隐密的做法", PUBLIC)).isEmpty();
    assertThat(index.didYouMean("隐密的做法", Viewer.LOCAL)).contains("隐秘的做法");
    assertThat(ids(IndexQuery.of("做法", 10), Viewer.LOCAL)).containsExactly("secret");
  }

  @Test
  void aRegionFindsWhatLiesBelowIt() {
    put(
        Entries.practice("county", "县里的做法").in("r61", "r6109", "r610921"),
        Entries.practice("city", "市里的做法").in("r61", "r6109"),
        Entries.practice("other", "别处的做法").in("r61", "r6101"));
    assertThat(ids(filtered("", List.of(), List.of("r6109"), Map.of()), Viewer.LOCAL))
        .containsExactlyInAnyOrder("county", "city");
    assertThat(ids(filtered("做法", List.of(), List.of("r610921"), Map.of()), Viewer.LOCAL))
        .containsExactly("county");
  }

  @Test
  void aPartReadAsARegionMatchesByWordsOrByPlace() {
    put(
        Entries.of("city", Kind.REGION, "望川市").aliases("望川").in("r61", "r6109"),
        Entries.practice("below", "网格四色管理").in("r61", "r6109", "r610921"),
        Entries.practice("elsewhere", "网格巡查").in("r62"),
        Entries.of("mention", Kind.PASSAGE, "报道").text("望川的网格做法值得学习"));
    Expansion region = new Expansion("望川", 1, "望川", "region", "r6109");
    assertThat(ids(query("望川", List.of(), List.of(region), List.of()), Viewer.LOCAL))
        .startsWith("city")
        .contains("below", "mention")
        .doesNotContain("elsewhere");
    assertThat(ids(query("望川网格", List.of(), List.of(region), List.of()), Viewer.LOCAL))
        .containsExactlyInAnyOrder("below", "mention");
  }

  @Test
  void facetsAreCountedAndIgnoreTheirOwnFilter() {
    put(
        Entries.practice("a", "甲做法")
            .in("r61", "r6109", "r610921")
            .year(2020)
            .facet("form", "model"),
        Entries.practice("b", "乙做法").in("r61", "r6109").year(2021).facet("form", "method"),
        Entries.of("c", Kind.CASE, "丙案").in("r62", "r6201").year(2021).facet("disputeType", "02"));
    SearchResult all = index.search(IndexQuery.of("", 10), Viewer.LOCAL);
    assertThat(all.facets().get("kind"))
        .containsExactly(new FacetCount("practice", 2), new FacetCount("case", 1));
    assertThat(all.facets().get("region"))
        .containsExactly(new FacetCount("r61", 2), new FacetCount("r62", 1));
    assertThat(all.facets().get("year"))
        .containsExactly(new FacetCount("2021", 2), new FacetCount("2020", 1));
    SearchResult one =
        index.search(
            filtered(
                "", List.of(Kind.PRACTICE), List.of("r6109"), Map.of("form", List.of("model"))),
            Viewer.LOCAL);
    assertThat(one.total()).isEqualTo(1);
    assertThat(one.facets().get("form"))
        .containsExactlyInAnyOrder(new FacetCount("model", 1), new FacetCount("method", 1));
    assertThat(one.facets().get("region"))
        .containsExactlyInAnyOrder(
            new FacetCount("r61", 1), new FacetCount("r6109", 1), new FacetCount("r610921", 1));
    assertThat(one.facets().get("kind")).containsExactly(new FacetCount("practice", 1));
  }

  @Test
  void whatARegionHoldsIsCountedByKindPartAndFacet() {
    put(
        Entries.of("c1", Kind.CASE, "漏水").in("r610000", "r610900").facet("status", "resolved"),
        Entries.of("c2", Kind.CASE, "欠薪")
            .in("r610000", "r610900", "r610921")
            .facet("status", "failed"),
        Entries.of("c3", Kind.CASE, "界线").in("r610000").facet("status", "resolved").weight(9),
        Entries.of("c4", Kind.CASE, "噪音").in("r330000").facet("status", "resolved"),
        Entries.of("c5", Kind.CASE, "内情")
            .in("r610000", "r610700")
            .seen(Visibility.INTERNAL, Visibility.INTERNAL),
        Entries.practice("p1", "睦邻之家").in("r610000", "r610900"),
        Entries.of("o1", Kind.ORGANIZATION, "司法所").in("r610000"));
    Map<Kind, Integer> kinds = Map.of(Kind.CASE, 2, Kind.PRACTICE, 0, Kind.PERSON, 3);
    Map<Kind, List<String>> facets = Map.of(Kind.CASE, List.of("status"));

    Holdings held = index.holdings(new HoldingsQuery("r610000", kinds, facets), PUBLIC);

    assertThat(held.kinds()).containsOnlyKeys(Kind.CASE, Kind.PRACTICE);
    Holdings.Held cases = held.of(Kind.CASE);
    assertThat(cases.total()).isEqualTo(3);
    assertThat(cases.parts()).containsOnly(Map.entry("r610900", 2L));
    assertThat(cases.facets())
        .containsOnly(Map.entry("status", Map.of("resolved", 2L, "failed", 1L)));
    assertThat(cases.first()).hasSize(2).first().extracting(IndexEntry::id).isEqualTo("c3");
    assertThat(held.of(Kind.PRACTICE).first()).isEmpty();

    Holdings all = index.holdings(new HoldingsQuery(null, kinds, facets), Viewer.LOCAL);
    assertThat(all.of(Kind.CASE).parts())
        .containsOnly(Map.entry("r610000", 4L), Map.entry("r330000", 1L));
    index.apply(new IndexUpdate(List.of("c4"), List.of(), 2));
    assertThat(
            index
                .holdings(new HoldingsQuery(null, kinds, facets), Viewer.LOCAL)
                .of(Kind.CASE)
                .total())
        .isEqualTo(4);
    assertThat(index.holdings(new HoldingsQuery("r999999", kinds, facets), Viewer.LOCAL).kinds())
        .isEmpty();
  }

  @Test
  void yearsKindsAndWordsWithinNarrowTheHits() {
    put(
        Entries.practice("a", "院坝说事").text("在院坝里调解").year(2019),
        Entries.practice("b", "院坝议事").text("在院坝里协商").year(2022),
        Entries.of("c", Kind.CASE, "院坝纠纷").text("为院坝争吵").year(2022));
    IndexQuery years =
        new IndexQuery(
            "院坝",
            List.of(),
            List.of(),
            List.of(Kind.PRACTICE),
            List.of(),
            2020,
            2023,
            Map.of(),
            "",
            Sort.RELEVANCE,
            0,
            10);
    assertThat(ids(years, Viewer.LOCAL)).containsExactly("b");
    IndexQuery within =
        new IndexQuery(
            "院坝",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            null,
            Map.of(),
            "调解",
            Sort.RELEVANCE,
            0,
            10);
    assertThat(ids(within, Viewer.LOCAL)).containsExactly("a");
  }

  @Test
  void hitsCanBeOrderedByDateAndName() {
    put(
        Entries.practice("a", "巴山议事").year(2019),
        Entries.practice("b", "阿里议事").year(2022),
        Entries.practice("c", "成山议事"));
    assertThat(ids(sorted(Sort.DATE), Viewer.LOCAL)).containsExactly("b", "a", "c");
    assertThat(ids(sorted(Sort.NAME), Viewer.LOCAL)).containsExactly("b", "a", "c");
  }

  private static IndexQuery sorted(Sort sort) {
    return new IndexQuery(
        "议事", List.of(), List.of(), List.of(), List.of(), null, null, Map.of(), "", sort, 0, 10);
  }

  @Test
  void formulaNamesAreKeptApartAndFound() {
    put(
        Entries.practice("13x", "“1+3+X”治理模式"),
        Entries.practice("18n", "“1+8+N”治理模式"),
        Entries.practice("5x", "“5+X”工作法"),
        Entries.practice("31", "“3＋1”联动机制"),
        Entries.practice("236", "“236”治理模式"),
        Entries.practice("11333", "“11333”工作法"));
    assertThat(find("1+3+X")).containsExactly("13x");
    assertThat(find("１＋３＋ｘ")).containsExactly("13x");
    assertThat(find("1+8+N")).containsExactly("18n");
    assertThat(find("5+X")).containsExactly("5x");
    assertThat(find("3+1")).containsExactly("31");
    assertThat(find("236")).containsExactly("236");
    assertThat(find("11333")).containsExactly("11333");
    assertThat(ids(query("1+3+X治理模式", List.of("1+3+X"), List.of(), List.of()), Viewer.LOCAL))
        .containsExactly("13x");
  }

  @Test
  void anExpansionFindsTheOtherName() {
    put(
        Entries.practice("p", "“321”基层治理模式").aliases("三线两化一平台", "321"),
        Entries.of("s", Kind.PASSAGE, "报道").text("推行三线两化一平台以来,矛盾少了"));
    assertThat(find("321")).containsExactly("p");
    assertThat(
            ids(
                query("321", List.of("321"), List.of(new Expansion("三线两化一平台", 0.7f)), List.of()),
                Viewer.LOCAL))
        .containsExactly("p", "s");
  }

  @Test
  void namesAreFoundByPinyinAndInitials() {
    put(
        Entries.practice("f", "枫桥经验").weight(9),
        Entries.practice("m", "睦邻之家"),
        Entries.of("t", Kind.REGION, "枫桥镇").aliases("枫桥").weight(1).facet("level", "town"));
    assertThat(pinyin("fengqiao")).startsWith("f").contains("t");
    assertThat(pinyin("fengqiaojingyan")).containsExactly("f");
    assertThat(pinyin("mlzj")).containsExactly("m");
    assertThat(find("fengqiao")).isEmpty();
  }

  private List<String> pinyin(String typed) {
    return ids(
        query(typed, List.of(), List.of(new Expansion(typed, 1, "", "pinyin", typed)), List.of()),
        Viewer.LOCAL);
  }

  @Test
  void whatIsTypedIsCompletedByCharactersPinyinAndInitials() {
    put(
        Entries.practice("f", "枫桥经验").weight(9),
        Entries.practice("m", "睦邻之家").aliases("邻里驿站"),
        Entries.of("x", Kind.PASSAGE, "枫桥经验报道").text("枫桥"));
    assertThat(suggested("枫")).containsExactly("枫桥经验");
    assertThat(suggested("fengq")).containsExactly("枫桥经验");
    assertThat(suggested("fqj")).containsExactly("枫桥经验");
    assertThat(suggested("mul")).containsExactly("睦邻之家");
    assertThat(suggested("之家")).containsExactly("睦邻之家");
    assertThat(index.suggest("邻里", 5, Viewer.LOCAL))
        .extracting(Suggestion::name, Suggestion::matched)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("睦邻之家", "邻里驿站"));
    assertThat(suggested("")).isEmpty();
  }

  private List<String> suggested(String typed) {
    return index.suggest(typed, 5, Viewer.LOCAL).stream().map(Suggestion::name).toList();
  }

  @Test
  void aMistypedNameIsPutRight() {
    put(
        Entries.practice("f", "枫桥经验").weight(9),
        Entries.practice("m", "睦邻之家"),
        Entries.practice("y", "治安户长制"));
    assertThat(index.didYouMean("凤桥经验", Viewer.LOCAL)).contains("枫桥经验");
    assertThat(index.didYouMean("睦临之家", Viewer.LOCAL)).contains("睦邻之家");
    assertThat(index.didYouMean("治按户长制", Viewer.LOCAL)).contains("治安户长制");
    assertThat(index.didYouMean("fenqiaojingyan", Viewer.LOCAL)).contains("枫桥经验");
    assertThat(index.didYouMean("枫桥经验", Viewer.LOCAL)).isEmpty();
    assertThat(index.didYouMean("毫不相干的话", Viewer.LOCAL)).isEmpty();
  }

  @Test
  void namesAreLookedUpAfterNormalising() {
    put(Entries.practice("f", "“楓橋經驗”").aliases("新时代枫桥经验"));
    assertThat(index.named("《枫桥 经验》", Viewer.LOCAL))
        .extracting(Suggestion::entityId)
        .containsExactly("f");
    assertThat(index.named("新时代枫桥经验", Viewer.LOCAL))
        .extracting(Suggestion::matched)
        .containsExactly("新时代枫桥经验");
  }

  @Test
  void matchesAreMarked() {
    put(Entries.of("s", Kind.PASSAGE, "报道").text("开头的一句没有关系。".repeat(40) + "后来网格员上门调解,事情就了结了。"));
    String highlight =
        index.search(IndexQuery.of("网格员调解", 5), Viewer.LOCAL).hits().getFirst().highlight();
    assertThat(highlight).contains("\uE000网格员\uE001上门\uE000调解\uE001");
    assertThat(highlight.length()).isLessThan(200);
  }

  @Test
  void aLongQueryNeedsOnlyAShareOfItsWords() {
    put(
        Entries.practice("p", "积分超市").text("村民参加治理得积分,积分可以兑换日用品。"),
        Entries.practice("q", "马背法庭").text("法官骑马到牧区办案。"));
    assertThat(find("有没有办法用积分换东西来调动村民参加治理的积极性")).containsExactly("p");
  }

  @Test
  void emptyPunctuationAndHugeQueriesAreAnswered() {
    put(Entries.practice("p", "枫桥经验"));
    assertThat(find("")).containsExactly("p");
    assertThat(find("!!!???。。。")).isEmpty();
    assertThat(find("枫桥经验".repeat(2500))).containsExactly("p");
    assertThat(find("\uD83D\uDE00\uD83D")).isEmpty();
    List<String> pages = new ArrayList<>();
    IndexQuery beyond =
        new IndexQuery(
            "枫桥",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            null,
            Map.of(),
            "",
            Sort.RELEVANCE,
            500,
            10);
    pages.addAll(ids(beyond, Viewer.LOCAL));
    assertThat(pages).isEmpty();
  }
}
