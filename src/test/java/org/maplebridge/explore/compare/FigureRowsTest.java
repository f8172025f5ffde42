package org.maplebridge.explore.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maplebridge.explore.Caption;
import org.maplebridge.explore.Figure;
import org.maplebridge.explore.compare.Comparison.Cell;
import org.maplebridge.explore.compare.Comparison.State;
import org.maplebridge.explore.compare.FigureRows.FigureRow;
import org.maplebridge.explore.compare.FigureRows.Reason;
import org.maplebridge.graph.EntityRef;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Modality;

/** Which figures stand in one row, and why others don't. */
class FigureRowsTest {

  private static Figure figure(
      String indicator, double value, String unit, String period, boolean change) {
    String id = indicator + value + unit + period;
    return new Figure(
        id,
        new EntityRef(id, Kind.OBSERVATION, id, null),
        indicator,
        "",
        new Caption(indicator, indicator),
        id,
        String.valueOf(value),
        value,
        unit,
        period,
        period,
        null,
        change,
        false,
        null,
        null,
        null,
        Modality.STATED,
        "待核",
        List.of());
  }

  private static Figure level(double value, String unit, String period) {
    return figure("rate", value, unit, period, false);
  }

  @Test
  void figuresOfOneUnitAndPeriodStandInOneRow() {
    Figure one = level(97.1, "%", "2021");
    Figure other = level(93.5, "%", "2021");

    List<FigureRow> rows = FigureRows.of(List.of(List.of(one), List.of(other), List.of()));

    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().reason()).isNull();
    assertThat(rows.getFirst().when()).isEqualTo("2021");
    assertThat(rows.getFirst().cells()).containsExactly(List.of(one), List.of(other), List.of());
    assertThat(rows.getFirst().note().zh()).isEqualTo("%，2021");
  }

  @Test
  void otherPeriodsStandApartAndTheReasonNamesThem() {
    List<FigureRow> rows =
        FigureRows.of(
            List.of(List.of(level(97.1, "%", "2021")), List.of(level(93.5, "%", "2019"))));

    assertThat(rows).extracting(FigureRow::reason).containsExactly(Reason.PERIODS);
    assertThat(rows.getFirst().when()).isNull();
    assertThat(rows.getFirst().note().zh()).isEqualTo("时期不同：2019、2021");
  }

  @Test
  void otherUnitsStandApartAlthoughThePeriodIsTheSame() {
    List<FigureRow> rows =
        FigureRows.of(List.of(List.of(level(512, "件", "2021")), List.of(level(93.5, "%", "2021"))));

    assertThat(rows).extracting(FigureRow::reason).containsExactly(Reason.UNITS);
    assertThat(rows.getFirst().note().zh()).contains("%、件");
  }

  @Test
  void levelAndChangeAreNeverOneRow() {
    List<FigureRow> rows =
        FigureRows.of(
            List.of(
                List.of(level(12, "%", "2021")), List.of(figure("rate", 12, "%", "2021", true))));

    assertThat(rows).extracting(FigureRow::reason).containsExactly(Reason.CHANGE);
  }

  @Test
  void whatOnlyOneHasComesLastAndWhatCanBeComparedFirst() {
    List<FigureRow> rows =
        FigureRows.of(
            List.of(
                List.of(
                    figure("alone", 1, "个", "2021", false),
                    level(97.1, "%", "2021"),
                    level(95, "%", "2020")),
                List.of(level(93.5, "%", "2021"))));

    assertThat(rows)
        .extracting(FigureRow::reason)
        .containsExactly(null, Reason.PERIODS, Reason.ALONE);
    assertThat(rows.get(1).cells().getFirst()).extracting(Figure::period).containsExactly("2020");
  }

  @Test
  void twoValuesOfOneThingInACellAreADispute() {
    Cell cell = CellMaker.ofFigures(List.of(level(1205, "个", "2022"), level(1206, "个", "2022")));

    assertThat(cell.state()).isEqualTo(State.STATED);
    assertThat(cell.disputed()).isTrue();
    assertThat(CellMaker.ofFigures(List.of()).state()).isEqualTo(State.UNMENTIONED);
    assertThat(
            CellMaker.ofFigures(List.of(level(1, "个", "2022"), level(2, "个", "2021"))).disputed())
        .isFalse();
  }
}
