package org.maplebridge.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maplebridge.index.Entries;
import org.maplebridge.index.IndexEntry;
import org.maplebridge.index.IndexQuery.Sort;
import org.maplebridge.index.IndexUpdate;
import org.maplebridge.index.SearchIndex;
import org.maplebridge.index.Suggestion;
import org.maplebridge.index.lucene.LuceneSearchIndex;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Region;
import org.maplebridge.model.Viewer;
import org.maplebridge.schema.Ontology;
import org.maplebridge.search.SearchAnswer.Expansion;
import org.maplebridge.search.SearchAnswer.Hit;
import org.maplebridge.search.SearchAnswer.RegionRef;
import org.maplebridge.text.gazetteer.MemoryGazetteer;

/** Questions and what they find, over a small index of invented and well-known things. */
class SearchServiceTest {

  private static final MemoryGazetteer GAZETTEER = MemoryGazetteer.load();

  @TempDir static Path folder;
  private static SearchIndex index;
  private static SearchService search;

  @BeforeAll
  static void fill() {
    index = LuceneSearchIndex.open(folder, "g");
    search = new SearchService(index, GAZETTEER, Ontology.load());
    List<IndexEntry> entries = new ArrayList<>();
    for (String code : List.of("610000", "610900", "610921", "330000", "330600", "620000")) {
      entries.add(region(GAZETTEER.findByCode(code).orElseThrow(), 3));
    }
    GAZETTEER.all().stream()
        .filter(
            r -> r.name().startsWith("枫桥") || r.parentId() != null && r.code().startsWith("610921"))
        .filter(r -> r.level() == Region.Level.TOWN)
        .forEach(r -> entries.add(region(r, 1)));
    entries.add(
        Entries.practice("p321", "“321”基层治理模式")
            .aliases("三线两化一平台", "321")
            .text("汉阴县以党员联系群众、人大代表联系选民、中心户长联系村民为三线,推进网格化和精细化,搭建信息平台。")
            .in(path("610921"))
            .weight(12)
            .facet("form", "model")
            .make());
    entries.add(
        Entries.practice("pfq", "枫桥经验").aliases("新时代枫桥经验").text("依靠群众就地化解矛盾。").weight(20).make());
    entries.add(
        Entries.practice("pml", "睦邻之家")
            .text("搬迁小区里的邻居互相照应,调解邻里小事。")
            .in(path("610900"))
            .weight(4)
            .make());
    entries.add(
        Entries.practice("p13x", "“1+3+X”联动机制").text("一个中心、三支队伍和若干部门。").in(path("330600")).make());
    entries.add(
        Entries.practice("p18n", "“1+8+N”联动机制").text("一个中心、八项制度和若干网格。").in(path("620000")).make());
    entries.add(
        Entries.of("c1", Kind.CASE, "两家排水沟纠纷")
            .text("上下院两家为屋檐排水闹了三年,网格员调解后修了水沟。")
            .in(path("610921"))
            .year(2022)
            .facet("disputeType", "02c")
            .make());
    entries.add(
        Entries.of("d1#0", Kind.PASSAGE, "一篇报道")
            .owner("d1")
            .text("当地推行三线两化一平台,群众的烦心事有人管,网格员天天上门。")
            .in(path("610900"))
            .make());
    index.apply(new IndexUpdate(List.of(), entries, 1));
  }

  @AfterAll
  static void close() {
    index.close();
  }

  private static String[] path(String code) {
    Region region = GAZETTEER.findByCode(code).orElseThrow();
    return GAZETTEER.path(region.id()).stream().skip(1).map(Region::id).toArray(String[]::new);
  }

  private static IndexEntry region(Region region, int weight) {
    return Entries.of(region.id(), Kind.REGION, region.name())
        .aliases(region.shortNames().toArray(String[]::new))
        .in(GAZETTEER.path(region.id()).stream().skip(1).map(Region::id).toArray(String[]::new))
        .weight(weight)
        .facet("level", region.level().code())
        .make();
  }

  private static SearchAnswer ask(String q) {
    return search.search(SearchRequest.of(q, 20), Viewer.LOCAL);
  }

  private static SearchAnswer ask(String q, boolean expand, String... off) {
    return ask(q, List.of(), null, Map.of(), expand, Set.of(off));
  }

  private static SearchAnswer ask(
      String q, List<Kind> kinds, @Nullable String region, Map<String, List<String>> facets) {
    return ask(q, kinds, region, facets, true, Set.of());
  }

  private static SearchAnswer ask(
      String q,
      List<Kind> kinds,
      @Nullable String region,
      Map<String, List<String>> facets,
      boolean expand,
      Set<String> off) {
    return search.search(
        new SearchRequest(
            q, kinds, region, null, null, facets, "", Sort.RELEVANCE, 0, 20, expand, off),
        Viewer.LOCAL);
  }

  private static List<String> names(SearchAnswer answer) {
    return answer.hits().stream().map(Hit::name).toList();
  }

  @Test
  void theFirstHitIsTheRightOne() {
    Map<String, String> expected =
        Map.ofEntries(
            Map.entry("321", "“321”基层治理模式"),
            Map.entry("三线两化一平台", "“321”基层治理模式"),
            Map.entry("fengqiao", "枫桥经验"),
            Map.entry("fqjy", "枫桥经验"),
            Map.entry("枫桥经验", "枫桥经验"),
            Map.entry("睦邻", "睦邻之家"),
            Map.entry("安康", "安康市"),
            Map.entry("汉阴", "汉阴县"),
            Map.entry("陕西", "陕西省"),
            Map.entry("涧池镇", "涧池镇"),
            Map.entry("1+3+X", "“1+3+X”联动机制"),
            Map.entry("1+8+N联动", "“1+8+N”联动机制"),
            Map.entry("汉阴的做法", "“321”基层治理模式"),
            Map.entry("邻居之间排水闹矛盾怎么调解", "两家排水沟纠纷"),
            Map.entry("党员、人大代表、中心户长联系群众的网格做法", "“321”基层治理模式"));
    expected.forEach(
        (q, first) -> assertThat(names(ask(q))).as(q).isNotEmpty().first().isEqualTo(first));
  }

  @Test
  void formulaNamesDontMixUp() {
    assertThat(names(ask("1+3+X"))).containsExactly("“1+3+X”联动机制");
    assertThat(ask("1+3+X联动机制").query().exact()).containsExactly("1+3+X");
    assertThat(names(ask("1+3+X联动机制"))).containsExactly("“1+3+X”联动机制");
  }

  @Test
  void aRegionIsFoundAndWhatLiesInIt() {
    SearchAnswer answer = ask("安康");
    assertThat(names(answer)).startsWith("安康市").contains("“321”基层治理模式", "睦邻之家", "两家排水沟纠纷");
    assertThat(answer.query().region())
        .isEqualTo(new RegionRef("r610900", "610900", "安康市", List.of("陕西省", "安康市")));
    Expansion region = answer.query().expansions().getFirst();
    assertThat(region.kind()).isEqualTo("region");
    SearchAnswer without = ask("安康", true, region.id());
    assertThat(names(without)).contains("安康市").doesNotContain("“321”基层治理模式");
    assertThat(without.query().expansions().getFirst().on()).isFalse();
    assertThat(without.query().region()).isNull();
  }

  @Test
  void aRegionAndATopicFindTheTopicThere() {
    assertThat(names(ask("汉阴 网格"))).first().isEqualTo("“321”基层治理模式");
    assertThat(names(ask("汉阴 网格"))).doesNotContain("“1+8+N”联动机制");
  }

  @Test
  void aSecondNameIsShownUsedAndSwitchable() {
    SearchAnswer answer = ask("321");
    assertThat(answer.query().expansions())
        .extracting(Expansion::kind, Expansion::from, Expansion::to)
        .contains(org.assertj.core.groups.Tuple.tuple("alias", "321", "三线两化一平台"));
    assertThat(names(answer)).contains("一篇报道");
    assertThat(names(ask("321", true, "alias:321>三线两化一平台"))).doesNotContain("一篇报道");
    assertThat(names(ask("321", false))).containsExactly("“321”基层治理模式");
  }

  @Test
  void aTypeOfDisputeCoversTheNarrowerOnes() {
    SearchAnswer answer = ask("", List.of(), null, Map.of("disputeType", List.of("02")));
    assertThat(names(answer)).containsExactly("两家排水沟纠纷");
    assertThat(answer.facets().get("disputeType"))
        .containsExactly(new SearchAnswer.FacetValue("02c", "相邻排水", 1));
  }

  @Test
  void facetsAndHitsSpeakToPeople() {
    SearchAnswer answer = ask("三线两化一平台");
    Hit hit = answer.hits().getFirst();
    assertThat(hit.url()).isEqualTo("/entities/p321");
    assertThat(hit.region())
        .isEqualTo(new RegionRef("r610921", "610921", "汉阴县", List.of("陕西省", "安康市", "汉阴县")));
    assertThat(hit.evidence().getFirst())
        .isEqualTo(new SearchAnswer.HitEvidence("样例.txt", "d1", 3, 9, "引文若干字"));
    assertThat(answer.facets().get("kind"))
        .extracting(SearchAnswer.FacetValue::label)
        .contains("做法");
    assertThat(answer.facets().get("region"))
        .extracting(SearchAnswer.FacetValue::label)
        .contains("陕西省");
    assertThat(ask("安康市").hits().getFirst().url()).isEqualTo("/regions/610900");
  }

  @Test
  void aFilterByRegionTakesIdsAndCodes() {
    for (String region : List.of("610921", GAZETTEER.findByCode("610921").orElseThrow().id())) {
      SearchAnswer answer = ask("网格", List.of(Kind.PRACTICE), region, Map.of());
      assertThat(names(answer)).containsExactly("“321”基层治理模式");
    }
    assertThatThrownBy(() -> ask("网格", List.of(), "没有的", Map.of()))
        .isInstanceOf(InvalidQueryException.class)
        .hasMessageContaining("没有的");
  }

  @Test
  void aMistypedNameIsOffered() {
    assertThat(ask("凤桥经验").didYouMean()).isEqualTo("枫桥经验");
    assertThat(ask("睦临之家").didYouMean()).isEqualTo("睦邻之家");
    assertThat(ask("睦邻之家").didYouMean()).isNull();
  }

  @Test
  void namesAreSuggested() {
    assertThat(search.suggest("fengqiao", 5, Viewer.LOCAL))
        .extracting(Suggestion::name)
        .startsWith("枫桥经验");
    assertThat(search.suggest("睦", 5, Viewer.LOCAL))
        .extracting(Suggestion::name)
        .containsExactly("睦邻之家");
    assertThat(search.suggest("  ", 5, Viewer.LOCAL)).isEmpty();
  }

  @Test
  void oddQuestionsGetCleanAnswers() {
    assertThat(ask("!!!……??").hits()).isEmpty();
    assertThat(ask("!!!……??").query().expansions().getFirst().id()).isEqualTo("nothing");
    assertThat(ask("").total()).isPositive();
    assertThatThrownBy(() -> ask("长".repeat(10_000)))
        .isInstanceOf(InvalidQueryException.class)
        .hasMessageContaining("10000")
        .hasMessageContaining("1000");
  }

  @Test
  void noQuestionBreaksIt() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    String alphabet = "枫桥经验321+X安康市邻里纠纷\"“” \n\t()*?:\\/~^[]{}&|!-aB9．＋Ｘ\uD83D\uDE00\uD83D漢陰";
    for (int i = 0; i < 400; i++) {
      StringBuilder q = new StringBuilder();
      int length = random.nextInt(40);
      for (int k = 0; k < length; k++) {
        q.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      SearchAnswer answer = ask(q.toString());
      assertThat(answer.hits().size()).isLessThanOrEqualTo(20);
      search.suggest(q.toString(), 5, Viewer.LOCAL);
    }
  }
}
