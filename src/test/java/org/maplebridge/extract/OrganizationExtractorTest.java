package org.maplebridge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maplebridge.model.Findings;
import org.maplebridge.model.Item;
import org.maplebridge.model.Kind;

class OrganizationExtractorTest {

  @Test
  void bareCommitteeTakesTheArticlesRegion() {
    Findings f = Texts.read("安康市深化平安建设。全市上下联动,市委、市政府出台措施,我市治安持续向好。");
    Item party = Texts.item(f, Kind.ORGANIZATION, "安康市委");
    assertThat(party.aliases()).extracting(Item.Alias::name).contains("市委");
    assertThat(Texts.names(f, Kind.ORGANIZATION)).contains("安康市人民政府");
  }

  @Test
  void organizationLiesInItsRegion() {
    Findings f = Texts.read("石泉县人民法院与当地司法所共同调解了这起纠纷。");
    assertThat(Texts.links(f)).contains("LOCATED_IN 石泉县人民法院 石泉县");
  }

  @Test
  void genericBodiesAreNoOrganizations() {
    Findings f = Texts.read("石泉县建成县、镇、村三级综治中心,设立多个调解中心。");
    assertThat(Texts.names(f, Kind.ORGANIZATION)).isEmpty();
  }

  private static java.util.List<String> names(String text) {
    return Texts.names(Texts.read(text), Kind.ORGANIZATION);
  }

  @Test
  void nameBeginsBehindVerbsAndOpenQuotations() {
    assertThat(names("石泉县综治中心把线索次日上报池河镇人民调解委员会,群众习惯叫它“和事中心”。"))
        .contains("池河镇人民调解委员会")
        .noneMatch(n -> n.contains("上报") || n.contains("叫它"));
    assertThat(names("石泉县成立民营经济法律服务中心。以前去镇上派出所办事不方便,如今有了网格员。")).containsExactly("民营经济法律服务中心");
  }

  @Test
  void honoursAndSourcesOfDecisionsAreNoBodies() {
    assertThat(names("石泉县司法局荣获“全国先进司法所”称号。石泉县深入贯彻党中央、国务院关于平安建设的决策部署。")).containsExactly("石泉县司法局");
  }

  @Test
  void bodyNamedInFullIsMeantByTheEndOfItsName() {
    Findings f = Texts.read("石泉县公安局池河派出所民警接到报案。池河派出所立即出警,群众点赞调解工作。");
    assertThat(Texts.names(f, Kind.ORGANIZATION)).containsExactly("石泉县公安局池河派出所");
    assertThat(Texts.item(f, Kind.ORGANIZATION, "池河派出所").evidence()).hasSize(2);
  }

  @Test
  void programmesKeepThePlaceInTheirNames() {
    assertThat(names("石泉县调整平安石泉建设领导小组,综治办负责落实。")).contains("平安石泉建设领导小组");
  }
}
