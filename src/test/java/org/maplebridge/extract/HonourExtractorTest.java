package org.maplebridge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maplebridge.model.Findings;
import org.maplebridge.model.Kind;

class HonourExtractorTest {

  @Test
  void awardedTitleHasStatusYearAndRecipient() {
    Findings found = Texts.read("2021年，宜君县荣获“平安中国建设示范县”称号，捧回“长安杯”。");
    assertThat(Texts.item(found, Kind.HONOUR, "平安中国建设示范县").properties())
        .containsEntry("status", "awarded")
        .containsEntry("year", "2021");
    assertThat(Texts.names(found, Kind.HONOUR)).contains("长安杯");
    assertThat(Texts.links(found))
        .anyMatch(l -> l.startsWith("AWARDED") && l.contains("宜君县") && l.contains("平安中国建设示范县"));
  }

  @Test
  void aimIsNoAward() {
    Findings found = Texts.read("全市争创“全国法治政府建设示范市”，积极创建全国禁毒示范城市，平安建设不断深入。");
    assertThat(Texts.item(found, Kind.HONOUR, "全国法治政府建设示范市").properties())
        .containsEntry("status", "aimed");
    assertThat(Texts.items(found, Kind.HONOUR)).noneMatch(i -> "awarded".equals(i.text("status")));
  }

  @Test
  void grantorStandsBetweenTheMarkAndTheVerb() {
    Findings found = Texts.read("该派出所被公安部授予“集体一等功”，民警深受鼓舞。");
    assertThat(Texts.item(found, Kind.HONOUR, "集体一等功").properties())
        .containsEntry("grantor", "公安部");
  }
}
