package org.maplebridge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maplebridge.model.Item;
import org.maplebridge.model.Kind;

class IndicatorExtractorTest {

  private static List<Item> figures(String text) {
    return Texts.items(Texts.read(text), Kind.OBSERVATION);
  }

  private static List<String> lines(String text) {
    return figures(text).stream()
        .map(i ->
            i.name()
                + " "
                + number(i)
                + i.text("unit")
                + (Boolean.TRUE.equals(i.properties().get("change")) ? " 变化" : ""))
        .toList();
  }

  private static String number(Item item) {
    return new java.math.BigDecimal(item.text("value")).stripTrailingZeros().toPlainString();
  }

  @Test
  void countsWithTheNounBeforeOrBehind() {
    assertThat(lines("全县建成警务室580个，聘任治安户长9963名，组建了26支巡防队，划分网格1200个。"))
        .containsExactly("建成警务室 580个", "聘任治安户长 9963名", "巡防队 26支", "划分网格 1200个");
  }

  @Test
  void tenThousandsAreMultipliedOutAndLimitsAreKept() {
    List<Item> found = figures("全市综治平台录入信息680余万条，挽回损失约51亿元，调解成功率达94.7%以上，接入监控近5万路。");
    assertThat(found)
        .extracting(i -> i.properties().get("value"))
        .containsExactly(6_800_000.0, 5_100_000_000.0, 94.7, 50_000.0);
    assertThat(found).extracting(i -> i.text("bound")).containsExactly(">", "", ">=", "<");
    assertThat(found).extracting(i -> i.text("unit")).containsExactly("条", "元", "%", "路");
  }

  @Test
  void aRateKnowsTheCountsItIsMadeOf() {
    List<Item> found = figures("2023年，全县受理矛盾纠纷512件，成功化解486件，化解率93.1%，群众满意度98%。");
    assertThat(found).hasSize(4);
    assertThat(found.get(2).properties())
        .containsEntry("numerator", 486.0)
        .containsEntry("denominator", 512.0);
    assertThat(found.get(3).properties()).doesNotContainKey("numerator");
  }

  @Test
  void respectivelyPairsNamesAndFiguresInOrder() {
    assertThat(lines("全省来访总量和集体访分别下降48.43%、44.24%，社会治理更加平稳。"))
        .containsExactly("来访总量 48.43% 变化", "集体访 44.24% 变化");
  }

  @Test
  void twoFiguresInOneBreathAreTwoObservations() {
    List<Item> found = figures("检察院依法起诉扶贫领域犯罪3件5人，司法救助案件有序推进。");
    assertThat(found).extracting(i -> i.text("unit")).containsExactly("件", "人");
    assertThat(found.get(1).name()).isEqualTo(found.get(0).name());
  }

  @Test
  void fromTwoLevelsIsNoChangeButARiseIsOne() {
    assertThat(lines("矛盾纠纷化解率由2019年的88%提升至97.1%，全市刑事案件同比上升6.54%。"))
        .containsExactly("矛盾纠纷化解率 88%", "矛盾纠纷化解率 97.1%", "刑事案件 6.54% 变化");
  }

  @Test
  void numbersInNamesOrdinalsAndDatesAreNone() {
    assertThat(lines("2021年3月5日，该县推广“321”基层治理模式和“1+3+X”调解机制，落实十四五规划，第三次召开综治会议，群众可拨打110报警。"))
        .isEmpty();
  }

  @Test
  void placeInAnOrderIsARank() {
    assertThat(lines("该县平安建设满意度位居全省第二，群众安全感位列全省前十名。"))
        .anyMatch(l -> l.endsWith(" 2位"))
        .anyMatch(l -> l.endsWith(" 10名"));
  }

  @Test
  void canonicalCodeRegionAndPeriodAreSet() {
    Item item = figures("2021年，宜君县矛盾纠纷化解率达到97.1%，平安建设再上台阶。").getFirst();
    assertThat(item.properties())
        .containsEntry("indicator", "dispute-resolution-rate")
        .containsEntry("region", "宜君县")
        .containsEntry("period", "2021");
  }

  @Test
  void figureBelongsToItsSubjectAndNotToWhatItIsMeasuredAgainst() {
    assertThat(
            figures("宜君县平安建设\n宜君县平安建设满意度位居全省第二。宜君县在全市率先组建调解队伍12支，荣获全市先进集体5个。").stream()
                .map(i -> i.text("region")))
        .containsExactly("宜君县", "宜君县", "宜君县");
    assertThat(
            figures("安康市推进平安建设，汉阴县、石泉县等4个县建成综治中心。为管理好2000名流动人口，汉阴县设立调解服务站。").stream()
                .map(i -> i.text("region")))
        .containsExactly("安康市", "汉阴县");
  }

  @Test
  void observationIsLinkedToItsRegionAndPractice() {
    List<String> links = Texts.links(Texts.read("宜君县打造“宜馨超市”，累计为10万余人次提供服务，村民自治更有活力。"));
    assertThat(links).anyMatch(l -> l.startsWith("OBSERVED ") && l.endsWith("宜君县"));
    assertThat(links).anyMatch(l -> l.startsWith("ABOUT ") && l.endsWith("宜馨超市"));
  }

  @Test
  void aFigureThatFollowsAnotherHasItsOwnName() {
    assertThat(lines("网格化治理中，全县186个行政村划成2055个村落。调解矛盾纠纷时，全市为1.78万名劳动者追回工资2.14亿元。"))
        .containsExactly("行政村 186个", "村落 2055个", "劳动者 17800名", "工资 214000000元");
  }

  @Test
  void cellsOfATableAreCalledAsTheirColumnsAndRows() {
    String table = "|时间|镇街|办理事件|\n|---|---|---|\n|2024年6月|31个|7900件|\n\n";
    String rows = "|层级|数量|\n|---|---|\n|一级网格|41个|\n";
    assertThat(lines("全县矛盾纠纷调处情况如下。\n\n" + table + rows))
        .containsExactly("镇街 31个", "办理事件 7900件", "一级网格 41个");
  }

  @Test
  void waysOfTellingAndNumeralsInNamesCountNothing() {
    assertThat(lines("综治中心把矛盾双方请来，三个所坐到一张桌边，两家各退一步，壹家店也来了，12345市民热线同步回访。")).isEmpty();
  }

  @Test
  void theLevelBeforeHasNoTimeUnlessItIsTold() {
    assertThat(figures("2022年，全县矛盾纠纷化解率由88%提升至97.1%。"))
        .extracting(i -> i.text("period"))
        .containsExactly("", "2022");
  }

  @Test
  void whatIsNoNameIsLookedForBehindTheNumber() {
    assertThat(lines("矛盾纠纷调处中，全镇先后有18人被评选为调解能手，改革使得9项业务延伸到村，汉阴县33家“贴心小站”开门。"))
        .containsExactly("被评选为调解能手 18人", "业务 9项", "“贴心小站” 33家");
    assertThat(lines("矛盾纠纷化解率与2019年相比提高3.5%，2023年8月已聘请网格员近3万名，2024年上半年化解纠纷410件。"))
        .containsExactly("矛盾纠纷化解率 3.5% 变化", "聘请网格员 30000名", "化解纠纷 410件");
  }

  @Test
  void theNumberOfASessionCountsNothing() {
    assertThat(lines("党的二十届三中全会部署矛盾纠纷多元化解，省委十四届六次全会作出安排。")).isEmpty();
  }
}
