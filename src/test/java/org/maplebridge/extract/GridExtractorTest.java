package org.maplebridge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maplebridge.model.Kind;

class GridExtractorTest {

  @Test
  void levelsAndKindsOfGridsAreSystemsOfTheirRegion() {
    var found = Texts.read("安康市划分一级网格100个、二级网格400个，建设全科网格，推行警格融合。");
    assertThat(Texts.names(found, Kind.GRID)).containsExactly("一级网格", "二级网格", "全科网格", "警格");
    assertThat(Texts.item(found, Kind.GRID, "一级网格").properties()).containsEntry("gridLevel", "一级");
  }

  @Test
  void theWordGridAloneIsNone() {
    assertThat(Texts.names(Texts.read("完善网格化管理理念，网格工作受到群众好评。"), Kind.GRID)).isEmpty();
  }
}
