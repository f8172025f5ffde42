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

  @Test
  void documentsWithoutMarks() {
    String lead = "德清县深化平安建设，化解矛盾纠纷。";
    for (String name :
        java.util.List.of("网格员绩效考核办法", "矛盾纠纷多元化解责任清单", "关于加强行业性专业性人民调解组织建设的通知", "赞事员管理暂行办法")) {
      for (String verb : java.util.List.of("出台", "制定出台了", "印发", "县委政法委下发")) {
        assertThat(Texts.names(Texts.read(lead + verb + name + "，明确职责。"), Kind.POLICY))
            .as(verb + name)
            .contains(name);
      }
    }
  }

  @Test
  void plansThatAreOnlyMadeAreNone() {
    String text = "德清县深化平安建设，化解矛盾纠纷。干部制定个性化帮扶方案，出台一系列配套措施，制定详细的工作计划，实施安全隐患整改。";
    assertThat(Texts.names(Texts.read(text), Kind.POLICY)).isEmpty();
  }

  @Test
  void aBareTitleIsNamedWithItsNounsAndThenMeansTheSame() {
    String text = "德清县深化平安建设，化解矛盾纠纷。县委政法委修订年度考评《实施细则》。各镇对照《实施细则》自查。";
    assertThat(Texts.names(Texts.read(text), Kind.POLICY)).containsExactly("年度考评实施细则");
  }

  @Test
  void whatIsStagedOrSignedByPartiesIsNone() {
    String text = "德清县深化平安建设，化解矛盾纠纷。短剧《家规》和《一份协议》上演，双方签订《调解协议书》，两县签订《边界地区警务协作协议》。";
    assertThat(Texts.names(Texts.read(text), Kind.POLICY)).containsExactly("边界地区警务协作协议");
  }
}
