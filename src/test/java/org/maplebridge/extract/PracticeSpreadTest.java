package org.maplebridge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maplebridge.model.Kind;

/** Where a practice began and where it was brought, in the words that reports use for it. */
class PracticeSpreadTest {

  private static List<String> links(String text) {
    return Texts.links(Texts.read("近年来，浙江省德清县坚持党建引领，深化基层治理，矛盾纠纷逐年下降。" + text));
  }

  @Test
  void whereItBegan() {
    for (String text :
        List.of(
            "“幸福小院”议事机制起源于莫干山镇。",
            "莫干山镇首创“幸福小院”议事机制。",
            "“幸福小院”议事机制由莫干山镇率先推出。",
            "“幸福小院”议事机制最早在莫干山镇试点。",
            "“幸福小院”议事机制脱胎于莫干山镇的院坝会。",
            "莫干山镇是“幸福小院”议事机制的发源地。")) {
      assertThat(links(text))
          .as(text)
          .anyMatch(l -> l.startsWith("ORIGINATED_IN “幸福小院”") && l.endsWith("莫干山镇"));
    }
  }

  @Test
  void whereItWasBrought() {
    for (String text :
        List.of(
            "莫干山镇探索“幸福小院”议事机制，去年推广到乾元镇。",
            "莫干山镇探索“幸福小院”议事机制。2022年，这一做法在乾元镇推开。",
            "“幸福小院”议事机制先后在乾元镇、钟管镇推广。",
            "把“幸福小院”议事机制复制到乾元镇、钟管镇。",
            "“幸福小院”议事机制很快传到乾元镇。")) {
      assertThat(links(text))
          .as(text)
          .anyMatch(l -> l.startsWith("PROMOTED_TO “幸福小院”") && l.endsWith("乾元镇"));
    }
  }

  @Test
  void fieldsAreNotSpreadAndPlacesAreNotPractices() {
    assertThat(links("乾元镇推广水稻新品种，在钟管镇试点旱改水。")).noneMatch(l -> l.startsWith("PROMOTED_TO"));
  }

  @Test
  void regionsOfARowAllPractiseItUnlessEachHasItsOwn() {
    assertThat(links("乾元镇、钟管镇把“榕树议事”搬进产业园。"))
        .contains("PRACTISED_IN 榕树议事 乾元镇", "PRACTISED_IN 榕树议事 钟管镇");
    assertThat(links("乾元镇、钟管镇分别推出“流动调解车”和“水乡调解船”。"))
        .contains("PRACTISED_IN 流动调解车 乾元镇", "PRACTISED_IN 水乡调解船 钟管镇")
        .doesNotContain("PRACTISED_IN 流动调解车 钟管镇", "PRACTISED_IN 水乡调解船 乾元镇");
  }

  @Test
  void namesWithUncommonEndingsAreKnownByWhatIsDoneWithThem() {
    String text =
        "乾元镇把“火把议事”写进村规民约，钟管镇的“桑基茶叙”应运而生，禹越镇用“江边夜校”收集民意，"
            + "新安镇有了一块牌子叫“鱼米议廊”，雷甸镇“以案定补”支出12万元，洛舍镇开设“办不成事”反映窗口。";
    assertThat(Texts.names(Texts.read("德清县深化基层治理，化解矛盾纠纷。" + text), Kind.PRACTICE))
        .contains("火把议事", "桑基茶叙", "江边夜校", "鱼米议廊", "以案定补", "“办不成事”反映窗口");
  }

  @Test
  void nicknamesOfPeopleAndEpithetsOfPlacesAreNone() {
    String text = "群众都叫他“老娘舅”，“一脚踏三省”的乾元镇热闹起来，民警当起“和事佬”，大家把“最后一公里”打通。";
    assertThat(Texts.names(Texts.read("德清县深化基层治理，化解矛盾纠纷。" + text), Kind.PRACTICE)).isEmpty();
  }
}
