package org.maplebridge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maplebridge.model.Findings;
import org.maplebridge.model.Item;
import org.maplebridge.model.Kind;

/** Cases told in a sentence or two, and what only looks like one. */
class BriefCasesTest {

  private static List<Item> cases(String text) {
    return Texts.items(Texts.read("云南省罗平县深化人民调解，化解矛盾纠纷。\n" + text), Kind.CASE);
  }

  @Test
  void twoStoriesOfOneParagraphAreTwoCases() {
    String text =
        "2021年5月，板桥镇两户果农因共用水泵的电费闹僵，调解员唐小玲上门算账，促成双方按亩分摊。"
            + "2022年3月，村民周某与邻居吴某因排水沟争执不下，调解员何志强现场丈量，两家握手言和。";
    assertThat(cases(text)).hasSize(2);
  }

  @Test
  void aStoryBehindARecordIsTold() {
    String text =
        "【案情简介】\n2021年4月，村民周某与吴某因宅基地发生纠纷。\n【调解过程】\n调解员唐小玲多次走访，耐心劝说。\n"
            + "【调解结果】\n双方签订调解协议。\n【案例点评】\n调解重在耐心。\n"
            + "另一起：2022年8月，牧民黄某的羊误食邻居的毒饵死亡，黄某索赔5万元。调解员何志强三次上门，双方各让一步，纠纷了结。";
    assertThat(cases(text)).hasSize(2);
  }

  @Test
  void whoMediatesIsNoParty() {
    Findings found =
        Texts.read(
            "云南省罗平县深化人民调解，化解矛盾纠纷。\n2022年3月，村民周某与邻居吴某因排水沟争执不下。" + "调解员何志强赶到现场丈量。何志强又劝周某退一步，两家握手言和。");
    assertThat(Texts.links(found))
        .anyMatch(l -> l.startsWith("RESOLVED_BY") && l.endsWith("何志强"))
        .noneMatch(l -> l.startsWith("INVOLVES") && l.endsWith("何志强"))
        .anyMatch(l -> l.startsWith("INVOLVES") && l.endsWith("周某"));
  }

  @Test
  void figuresAndDutiesAreNoCases() {
    for (String text :
        List.of(
            "每名网格员联系10至15户群众，负责政策宣传、纠纷调处，做到小事化解在网格。",
            "今年以来，全县累计调解邻里纠纷836起，化解820起，赔偿金额达120万元。",
            "对拖欠农民工工资的企业，劳动监察部门第一时间介入，督促支付工资。")) {
      assertThat(cases(text)).as(text).isEmpty();
    }
  }
}
