package org.maplebridge.explore.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.maplebridge.explore.Quote;
import org.maplebridge.explore.Sentence;
import org.maplebridge.explore.Statement;
import org.maplebridge.explore.StatementGroup;
import org.maplebridge.explore.compare.Comparison.Cell;
import org.maplebridge.explore.compare.Comparison.Line;
import org.maplebridge.explore.compare.Comparison.State;
import org.maplebridge.graph.EntityRef;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Modality;
import org.maplebridge.model.Polarity;

/** What a cell says of what sources say. */
class CellMakerTest {

  private static final EntityRef PRACTICE = new EntityRef("p", Kind.PRACTICE, "四季问门", "r1");

  private final CellMaker cells =
      new CellMaker(
          new CellMaker.Labels() {
            @Override
            public String value(Statement statement) {
              return "" + statement.value();
            }

            @Override
            public String status(Statement statement) {
              return statement.qualifiers().getOrDefault("status", "");
            }
          });

  private static Statement came(String place, Map<String, String> how, Polarity polarity) {
    Quote quote = new Quote("d", "d", "t", 1, 3, "在" + place + how, null, "rule", "x/1");
    return new Statement(
        place + how + polarity,
        "PROMOTED_TO",
        StatementGroup.SPREAD,
        new Sentence(List.of()),
        PRACTICE,
        new EntityRef(place, Kind.REGION, place, null),
        null,
        how,
        polarity,
        Modality.STATED,
        null,
        "待核",
        List.of(quote));
  }

  @Test
  void nothingSaidIsNotTheSameAsDenied() {
    assertThat(cells.of("p", List.of())).isEqualTo(Cell.EMPTY);

    Cell denied = cells.of("p", List.of(came("甲县", Map.of(), Polarity.DENIED)));

    assertThat(denied.state()).isEqualTo(State.DENIED);
    assertThat(denied.lines()).allSatisfy(l -> assertThat(l.quotes()).isNotEmpty());
  }

  @Test
  void onePlaceIsOneLineWithEveryWayAndQuote() {
    Cell cell =
        cells.of(
            "p",
            List.of(
                came("甲县", Map.of("status", "试点", "date", "2015"), Polarity.AFFIRMED),
                came("甲县", Map.of("status", "推广", "date", "2018"), Polarity.AFFIRMED),
                came("乙县", Map.of(), Polarity.AFFIRMED)));

    assertThat(cell.state()).isEqualTo(State.STATED);
    assertThat(cell.lines()).extracting(Line::text).containsExactly("甲县", "乙县");
    assertThat(cell.lines().getFirst().details()).containsExactly("试点", "2015", "推广", "2018");
    assertThat(cell.lines().getFirst().quotes()).hasSize(2);
  }

  @Test
  void affirmedAndDeniedIsADisputeAndBothAreShown() {
    Cell cell =
        cells.of(
            "p",
            List.of(
                came("甲县", Map.of(), Polarity.AFFIRMED), came("甲县", Map.of(), Polarity.DENIED)));

    assertThat(cell.state()).isEqualTo(State.STATED);
    assertThat(cell.disputed()).isTrue();
    assertThat(cell.lines()).extracting(Line::denied).containsExactly(false, true);
  }

  @Test
  void theOtherEndIsTheAnswerWhicheverItIs() {
    Cell cell = cells.of("甲县", List.of(came("甲县", Map.of(), Polarity.AFFIRMED)));

    assertThat(cell.lines()).extracting(Line::text).containsExactly("四季问门");
  }

  @Test
  void aFullCellSaysHowMuchItLeavesOut() {
    List<Statement> many =
        IntStream.range(0, 40).mapToObj(i -> came("县" + i, Map.of(), Polarity.AFFIRMED)).toList();

    Cell cell = cells.of("p", many);

    assertThat(cell.lines()).hasSize(CellMaker.MOST_LINES);
    assertThat(cell.more()).isEqualTo(40 - CellMaker.MOST_LINES);
  }
}
