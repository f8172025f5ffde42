package org.maplebridge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maplebridge.model.Kind;

/** Whose a practice, an award or a figure is where several places are named. */
class PracticePlacesTest {

  private static final String LEAD = "浙江省德清县深化基层治理，化解矛盾纠纷。";

  private static List<String> links(String text) {
    return Texts.links(Texts.read(LEAD + text));
  }

  @Test
  void whereSomeoneLearnsIsNotWhereTheyAct() {
    assertThat(links("莫干山镇借鉴浙江省诸暨市“枫桥经验”，打造“橘乡和事堂”。"))
        .contains("PRACTISED_IN 橘乡和事堂 莫干山镇")
        .doesNotContain("PRACTISED_IN 橘乡和事堂 诸暨市");
  }

  @Test
  void theVillageIsNearerThanItsTown() {
    assertThat(links("莫干山镇湾子村首创“红枣树下”议事会。"))
        .contains("ORIGINATED_IN “红枣树下”议事会 湾子村")
        .doesNotContain("PRACTISED_IN “红枣树下”议事会 莫干山镇");
    assertThat(links("莫干山镇湾子村成为全国民主法治示范村。")).contains("AWARDED 湾子村 全国民主法治示范村");
  }

  @Test
  void theFormTellsWhichOfTwoBegan() {
    assertThat(links("县里创建“羊倌说事”品牌，实行“支部+羊倌+牧户”管理模式。这一品牌起源于莫干山镇。"))
        .anyMatch(l -> l.startsWith("ORIGINATED_IN “羊倌说事”") && l.endsWith("莫干山镇"))
        .noneMatch(l -> l.startsWith("ORIGINATED_IN “支部+羊倌+牧户”"));
  }

  @Test
  void togetherWithABureauIsNoCounty() {
    assertThat(Texts.names(Texts.read(LEAD + "县司法局会同县财政局出台关于落实以奖代补经费的意见。"), Kind.REGION))
        .noneMatch(n -> n.contains("会同"));
  }

  @Test
  void peopleOfGridsAreNoGrids() {
    assertThat(Texts.names(Texts.read(LEAD + "专职网格员和兼职网格员每天走访。"), Kind.GRID)).isEmpty();
    assertThat(Texts.names(Texts.read(LEAD + "配备242名专职网格员。"), Kind.GRID)).isNotEmpty();
  }
}
