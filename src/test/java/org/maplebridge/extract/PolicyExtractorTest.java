package org.maplebridge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maplebridge.model.Findings;
import org.maplebridge.model.Kind;

class PolicyExtractorTest {

  @Test
  void markedTitleWithItsKindIsAPolicy() {
    Findings found = Texts.read("县委印发《关于加强网格服务管理的实施意见》，出台《城市管理条例（试行）》，基层治理有章可循。");
    assertThat(Texts.names(found, Kind.POLICY)).hasSize(2);
    assertThat(Texts.item(found, Kind.POLICY, "关于加强网格服务管理的实施意见").properties())
        .containsEntry("docType", "实施意见");
  }

  @Test
  void newspapersAndTitlesOfCasesAreNone() {
    assertThat(
            Texts.names(Texts.read("经验被《人民日报》刊发，《邻里守望服务管理办法》案例入选全国典型，《平安故事》受到群众欢迎。"), Kind.POLICY))
        .isEmpty();
  }

  @Test
  void unmarkedTitleAfterAVerbOfIssuingIsAPolicy() {
    Findings found = Texts.read("市委、市政府印发关于全面推进市域社会治理现代化的实施意见，明确了时间表。");
    assertThat(Texts.names(found, Kind.POLICY)).containsExactly("关于全面推进市域社会治理现代化的实施意见");
  }

  @Test
  void titleThatNamesAPracticeGovernsIt() {
    Findings found = Texts.read("宜君县打造“三官一律”平台，出台《宜君县“三官一律”进村组实施方案》，法治宣传进农家。");
    assertThat(Texts.links(found)).anyMatch(l -> l.startsWith("GOVERNED_BY") && l.contains("三官一律"));
  }
}
