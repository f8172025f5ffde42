package org.maplebridge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maplebridge.model.Findings;
import org.maplebridge.model.Item;
import org.maplebridge.model.Kind;

class CaseExtractorTest {

  @Test
  void storyOfADisputeIsACaseWithItsElements() {
    Findings found =
        Texts.read(
            "前不久，宜君县某村村民李某与邻居王某因地界发生纠纷，双方多次争吵。调解员上门走访，查看地埂，耐心劝说。"
                + "最终双方达成和解，签订调解协议，王某当场支付李某补偿款2000元。");
    Item item = Texts.items(found, Kind.CASE).getFirst();
    assertThat(item.properties())
        .containsEntry("disputeType", "07a")
        .containsEntry("agreement", "written")
        .containsEntry("performance", "done")
        .containsEntry("status", "settled")
        .containsEntry("amount", 2000.0);
    assertThat(item.text("facts")).contains("地界");
    assertThat(item.text("outcome")).contains("达成和解");
    assertThat(Texts.links(found)).anyMatch(l -> l.startsWith("OCCURRED_IN") && l.endsWith("宜君县"));
  }

  @Test
  void figuresOfAStoryAreNoClaimsOfItsRegion() {
    Findings found =
        Texts.read(
            "2022年，宜君县共调解各类矛盾纠纷7792件。\n前不久，宜君县某村村民李某与邻居王某因地界发生纠纷，双方多次争吵。调解员上门劝说。"
                + "最终双方达成和解，签订调解协议，王某当场支付李某补偿款2000元。");
    assertThat(Texts.items(found, Kind.OBSERVATION))
        .extracting(i -> i.text("valueRaw") + i.properties().containsKey("told"))
        .contains("7792false", "2000true");
  }

  @Test
  void statisticIsNoCase() {
    Findings found = Texts.read("今年以来，全市各级调解组织共调解婚姻家庭、邻里、地界等各类矛盾纠纷7792件，调解成功7762件，挽回损失300万元。");
    assertThat(Texts.items(found, Kind.CASE)).isEmpty();
  }

  @Test
  void recordWithFourSectionsIsOneCase() {
    Findings found =
        Texts.read(
            "【案情简介】\n"
                + "张某在工地受伤，与包工头刘某就工伤赔偿发生纠纷。\n"
                + "【调解过程】\n"
                + "调解员核实伤情，讲解法律规定。\n"
                + "【调解结果】\n"
                + "双方达成协议，刘某赔偿张某3万元。\n"
                + "【案例点评】\n"
                + "本案调解及时。");
    assertThat(Texts.items(found, Kind.CASE)).hasSize(1);
    Item item = Texts.items(found, Kind.CASE).getFirst();
    assertThat(item.text("process")).contains("核实伤情").doesNotContain("本案");
    assertThat(item.properties()).containsEntry("disputeType", "10b");
  }

  @Test
  void twoStoriesAreTwoCases() {
    Findings found =
        Texts.read(
            "近日，村民赵某因建房堵路与邻居孙某发生纠纷，调解员到现场劝说，双方握手言和。\n"
                + "“我的工资总算拿到了。”前不久，工人周某被拖欠工资，找到镇综治中心求助，调解员召集双方协商，周某的工资当场支付。");
    assertThat(Texts.items(found, Kind.CASE)).hasSize(2);
  }
}
