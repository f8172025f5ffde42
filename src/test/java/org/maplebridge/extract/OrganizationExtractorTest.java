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
}
