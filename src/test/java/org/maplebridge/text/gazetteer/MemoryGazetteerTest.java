package org.maplebridge.text.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.model.Region;
import org.maplebridge.model.Region.Level;

class MemoryGazetteerTest {

  private static final MemoryGazetteer GAZETTEER = MemoryGazetteer.load();

  @ParameterizedTest
  @CsvSource({
    "610921, 汉阴县, COUNTY, r610900",
    "610921101, 涧池镇, TOWN, r610921",
    "610222, 宜君县, COUNTY, r610200",
    "610924110, 红椿镇, TOWN, r610924",
    "640502104, 镇罗镇, TOWN, r640502",
    "632822103, 宗加镇, TOWN, r632822",
    "450923111, 亚山镇, TOWN, r450923",
    "110105, 朝阳区, COUNTY, r110000",
    "419001, 济源市, COUNTY, r410000",
    "710000, 台湾省, PROVINCE, cn",
    "810000, 香港特别行政区, PROVINCE, cn",
  })
  void knowsCodesNamesAndParents(String code, String name, Level level, String parent) {
    Region region = GAZETTEER.findByCode(code).orElseThrow();
    assertThat(region.name()).isEqualTo(name);
    assertThat(region.level()).isEqualTo(level);
    assertThat(region.parentId()).isEqualTo(parent);
    assertThat(GAZETTEER.get(region.id())).isEqualTo(region);
  }

  @ParameterizedTest
  @CsvSource({
    "150000, 内蒙古",
    "640000, 宁夏",
    "532900, 大理州",
    "532900, 大理",
    "632700, 玉树州",
    "222400, 延边",
    "610921, 汉阴",
    "610921101, 涧池",
    "610000, 秦",
    "410928, 濮阳",
    "610403, 杨凌示范区"
  })
  void findsShortNames(String code, String name) {
    assertThat(GAZETTEER.named(name)).extracting(Region::code).contains(code);
  }

  @Test
  void keepsTheSuffixOfASingleCharacter() {
    assertThat(GAZETTEER.findByCode("410926").orElseThrow().shortNames()).isEmpty();
  }

  @Test
  void everyRegionHasAParentUpToTheCountry() {
    for (Region region : GAZETTEER.all()) {
      List<Region> path = GAZETTEER.path(region.id());
      if (!path.getFirst().id().equals(Gazetteer.COUNTRY) || !path.getLast().equals(region)) {
        throw new AssertionError("Hangs on nothing: " + region);
      }
    }
    assertThat(GAZETTEER.children(Gazetteer.COUNTRY)).hasSize(34);
    assertThat(GAZETTEER.path("r610921101"))
        .extracting(Region::name)
        .containsExactly("中华人民共和国", "陕西省", "安康市", "汉阴县", "涧池镇");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          安康市汉阴县涧池镇       | 安康市 汉阴县 涧池镇
          沙坡头区镇罗镇的农民     | 沙坡头区 镇罗镇
          推广汉阴县的做法         | 汉阴县
          在范县召开               | 范县
          濮阳市范县               | 濮阳市 范县
          武都区黄坪乡黄坪村       | 武都区 黄坪乡
          上海市浦东新区           | 上海市 浦东新区
          陕西安康的经验           | 陕西 安康
          大理白族自治州和大理市   | 大理白族自治州 大理市
          义乌市场                 | 义乌
          """)
  void scanTakesTheLongestNames(String text, String names) {
    assertThat(GAZETTEER.scan(text))
        .extracting(Gazetteer.Match::name)
        .containsExactly(names.split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "全国法治政府建设示范县创建",
        "规范县域治理",
        "建设平安乡村",
        "创建平安县、文明镇",
        "重大安全隐患",
        "党委和政府",
        "会同有关部门",
        "公安机关与检察机关合作",
        "解放思想振兴产业",
        "实现长治久安",
        "沿海城市",
        "文明村镇",
        "创新城乡社区治理",
        "中山路",
        "沟通道路建设",
        "各县区",
        "城区和郊区",
        "坚如磐石",
        "捧回长安杯",
        "新华社记者",
        "人民和谐"
      })
  void scanRefusesFalseFriends(String text) {
    assertThat(GAZETTEER.scan(text)).isEmpty();
  }

  @Test
  void scanGivesEveryCandidateAndNarrowsByTheParentBefore() {
    assertThat(GAZETTEER.scan("城关镇").getFirst().candidates()).hasSizeGreaterThan(80);
    assertThat(GAZETTEER.scan("汉阴县城关镇").getLast().candidates()).hasSize(1);
    assertThat(GAZETTEER.scan("朝阳").getFirst().candidates())
        .extracting(Region::level)
        .startsWith(Level.PREFECTURE);
  }

  @Test
  void scanOfRandomTextNeverFailsAndMatchesAreInOrder() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String pieces = "安康市汉阴县城关镇镇罗镇示范县大理白族自治州\uD83D\uDE00\uD800和平的，。 \n";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 50_000; i++) {
      text.append(pieces.charAt(random.nextInt(pieces.length())));
    }
    int end = 0;
    for (Gazetteer.Match match : GAZETTEER.scan(text)) {
      assertThat(match.start()).as("seed %d", seed).isGreaterThanOrEqualTo(end);
      assertThat(text.substring(match.start(), match.end())).isEqualTo(match.name());
      assertThat(match.candidates()).isNotEmpty();
      end = match.end();
    }
  }

  @Test
  void scanIsLinearInTheLengthOfTheText() {
    String text = "安康市汉阴县城关镇推广汉阴重大安全".repeat(100_000);
    assertThat(GAZETTEER.scan(text)).hasSize(400_000);
    assertThat(GAZETTEER.scan("海南".repeat(500_000) + "城")).hasSize(500_000);
  }

  @Test
  void villagesComeFromAFile(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("villages.tsv");
    Files.writeString(file, "610921101299\tvillage\t仁河村\t610921101\town\n", StandardCharsets.UTF_8);
    MemoryGazetteer gazetteer = MemoryGazetteer.withVillages(file);
    assertThat(gazetteer.path("r610921101299")).extracting(Region::name).endsWith("涧池镇", "仁河村");
    assertThat(List.copyOf(gazetteer.children("r610921101"))).hasSize(1);
    RegionResolver resolver = new RegionResolver(gazetteer);
    assertThat(resolver.resolve("仁河村的做法", null)).isEmpty();
    assertThat(resolver.resolve("汉阴县的仁河村", null)).hasSize(2);
    assertThat(resolver.resolve("仁河村的做法", gazetteer.get("r610921101"))).hasSize(1);
  }
}
