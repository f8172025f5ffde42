package org.maplebridge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maplebridge.model.Findings;
import org.maplebridge.model.Item;
import org.maplebridge.model.Kind;

/** The same honour in other words: what is awarded, what is aimed for, and who has it. */
class HonourTitlesTest {

  private static final String OPENING = "2021年，德清县政法机关深入推进平安建设，群众安全感不断提升。";

  private static Findings read(String text) {
    return Texts.read(OPENING + text);
  }

  private static List<String> having(Findings found, String status) {
    return Texts.items(found, Kind.HONOUR).stream()
        .filter(i -> status.equals(i.text("status")))
        .map(Item::name)
        .toList();
  }

  @Test
  void gradesOfMeritStandWithoutMarks() {
    for (String verb : List.of("荣立", "记", "立下", "荣获", "荣记")) {
      assertThat(having(read("办案民警周立群" + verb + "个人二等功。"), "awarded")).contains("个人二等功");
    }
    assertThat(having(read("全县政法系统荣立个人三等功236人次。"), "awarded")).isEmpty();
  }

  @Test
  void becomingOneIsAnAwardOnlyWhereTheWordsAreATitle() {
    assertThat(having(read("德清县成功创成全国法治政府建设示范县。"), "awarded")).contains("全国法治政府建设示范县");
    assertThat(having(read("五四村成为全国民主法治示范村。"), "awarded")).contains("全国民主法治示范村");
    assertThat(having(read("调解室升级为“浙江省金牌调解工作室”。"), "awarded")).contains("浙江省金牌调解工作室");
    assertThat(having(read("网格员成为群众的贴心人，这里成为全国首个试点的标杆地。"), "awarded")).isEmpty();
  }

  @Test
  void whatIsStillToComeIsAimedFor() {
    for (String text :
        List.of(
            "力争2025年夺取“二星平安金鼎”。",
            "下一步，德清县将全力创成“全国信访工作示范县”。",
            "把“全国信访工作示范县”作为奋斗目标。",
            "民警周立群入选“全国最美基层民警”候选名单。",
            "德清县正在争当全省平安建设模范县。")) {
      Findings found = read(text);
      assertThat(having(found, "aimed")).as(text).hasSize(1);
      assertThat(having(found, "awarded")).as(text).isEmpty();
      assertThat(Texts.links(found)).as(text).noneMatch(l -> l.startsWith("AWARDED"));
    }
  }

  @Test
  void whoGrantsHasNotBeenAwarded() {
    Findings found = read("德清县公安局武康派出所被公安部授予“全国优秀公安基层单位”称号。");
    assertThat(Texts.links(found))
        .anyMatch(l -> l.startsWith("AWARDED") && l.contains("武康派出所"))
        .noneMatch(l -> l.startsWith("AWARDED 公安部"));
  }

  @Test
  void someOfItsVillagesAreNotTheCounty() {
    Findings found = read("德清县3个村被命名为“全国民主法治示范村”。");
    assertThat(having(found, "awarded")).containsExactly("全国民主法治示范村");
    assertThat(Texts.links(found)).noneMatch(l -> l.startsWith("AWARDED"));
  }

  @Test
  void aTitleInANameOfAnotherPlaceIsNotTheirs() {
    Findings found = read("德清县连续五年获评浙江省“平安县”，2022年捧回首批“一星平安金鼎”。");
    assertThat(Texts.links(found))
        .contains("AWARDED 德清县 一星平安金鼎")
        .noneMatch(l -> l.startsWith("AWARDED 浙江省"));
  }

  @Test
  void catchingThievesIsNoAward() {
    assertThat(Texts.items(read("全年抓获“黄牛”嫌疑人12名，查获先进个人电脑3台。"), Kind.HONOUR)).isEmpty();
  }

  @Test
  void praiseByABodyIsAnHonour() {
    assertThat(having(read("经验做法被省委政法委通报表扬。"), "awarded")).containsExactly("省委政法委通报表扬");
  }
}
