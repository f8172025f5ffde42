package org.maplebridge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maplebridge.model.Item;
import org.maplebridge.model.Kind;

class PeriodsTest {

  private static List<String> periods(String text) {
    return Texts.items(Texts.read(text), Kind.OBSERVATION).stream()
        .map(Item::properties)
        .map(p -> String.valueOf(p.getOrDefault("period", "")))
        .toList();
  }

  @Test
  void dateWrittenBeforeInTheSentence() {
    assertThat(periods("2023年3月，宜君县调解矛盾纠纷120件。2022年1月至6月，宜君县受理信访事项80件。"))
        .containsExactly("2023-03", "2022-01—2022-06");
  }

  @Test
  void yearThatOpensASentenceFramesThoseBehindItInTheParagraph() {
    assertThat(periods("2020年，宜君县调解矛盾纠纷120件。派出所破获刑事案件30起，成效明显。\n宜君县现有网格员400名。宜君县2023年再招录网格员20名。"))
        .containsExactly("2020", "2020", "2023", "2023");
  }

  @Test
  void sinceAYearLastsUntilTheTimeOfWriting() {
    assertThat(periods("2020年至今，宜君县破获毒品案件60起。2023年，宜君县综治中心接待群众900人。"))
        .containsExactly("2020—2023", "2023");
  }

  @Test
  void yearComparedWithIsNotTheTimeOfTheFigureAndUntilNowEndsAFrame() {
    assertThat(periods("2022年，宜君县刑事案件较2019年下降12%。截至目前，宜君县建成综治中心18个。"))
        .containsExactly("2022", "2022");
  }

  @Test
  void fromOneLevelToAnotherHasTwoTimes() {
    assertThat(periods("截至2023年底，宜君县矛盾纠纷化解率由2019年的88%提升至97.1%。"))
        .containsExactly("2019", "2023-12");
  }

  @Test
  void nationalCampaignHasItsYearsAndEverydayWorkGoesOn() {
    assertThat(periods("在扫黑除恶专项斗争中，宜君县打掉恶势力团伙6个。常态化扫黑除恶以来，宜君县又破获刑事案件3起。\n2022年，综治中心受理纠纷70件。"))
        .containsExactly("2018—2020", "2021—2022", "2022");
  }

  @Test
  void dateInATitleIsNoTime() {
    assertThat(periods("宜君县出台《平安建设规划(2016—2020年)》，建成警务室50个。2022年，综治中心受理纠纷70件。"))
        .containsExactly("2022", "2022");
  }

  @Test
  void headlineNamesTheYear() {
    assertThat(periods("2021年宜君县政法工作综述\n宜君县打掉恶势力团伙6个，破获刑事案件80起，社会治安持续好转。\n2022年，宜君县将再建综治中心2个。"))
        .containsExactly("2021", "2021", "2022");
  }
}
