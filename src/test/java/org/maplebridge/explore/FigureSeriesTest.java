package org.maplebridge.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maplebridge.graph.EntityRef;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Modality;

class FigureSeriesTest {

  private static final Place HERE = new Place("r1", "1", "甲县", "county", List.of());
  private static final Place THERE = new Place("r2", "2", "乙县", "county", List.of());

  private static Figure figure(
      String indicator, String unit, String period, @Nullable Place place, boolean change) {
    return new Figure(
        indicator + unit + period,
        new EntityRef("o", Kind.OBSERVATION, "o", null),
        indicator,
        "",
        new Caption(indicator, indicator),
        "",
        "3",
        3,
        unit,
        period,
        period,
        place,
        change,
        false,
        null,
        null,
        null,
        Modality.STATED,
        "待核",
        List.of());
  }

  @Test
  void onlyFiguresOfOneUnitPlaceAndSortStandTogether() {
    List<FigureSeries> series =
        FigureSeries.of(
            List.of(
                figure("grids", "个", "2022", HERE, false),
                figure("grids", "个", "2022", THERE, false),
                figure("grids", "%", "2022", HERE, true),
                figure("grids", "个", "2020", HERE, false),
                figure("grids", "个", "2022", null, false)));
    assertThat(series).hasSize(4);
    assertThat(series.getFirst().figures())
        .extracting(Figure::period)
        .containsExactly("2020", "2022");
    assertThat(series.getFirst().isTrend()).isTrue();
    assertThat(series.subList(1, 4)).noneMatch(FigureSeries::isTrend);
  }

  @Test
  void whatTheVocabularyDoesNotKnowIsNoTrend() {
    List<FigureSeries> series =
        FigureSeries.of(
            List.of(
                figure("方面", "个", "2019", HERE, false), figure("方面", "个", "2020", HERE, false)));
    assertThat(series.getFirst().times()).isEqualTo(2);
    assertThat(series.getFirst().isTrend()).isFalse();
  }

  @Test
  void aFigureWithoutATimeCountsForNone() {
    assertThat(FigureSeries.of(List.of(figure("grids", "个", "", HERE, false))).getFirst().times())
        .isZero();
  }
}
