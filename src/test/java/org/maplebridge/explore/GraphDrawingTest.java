package org.maplebridge.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.maplebridge.graph.EntityRef;
import org.maplebridge.graph.Neighbourhood.Relationship;
import org.maplebridge.graph.Step;
import org.maplebridge.model.Kind;

class GraphDrawingTest {

  private static final EntityRef CENTER = new EntityRef("c", Kind.REGION, "寅卯县", "c");
  private static final GraphDrawing.Captioned CAPTIONED =
      (key, count) ->
          new TypeCount(
              key.replace("<", ""),
              key.startsWith("<") ? "in" : "out",
              new Caption(key, key),
              count);

  private final Map<String, Map<String, Long>> counts = new TreeMap<>();
  private final List<Step> steps = new ArrayList<>();

  /** So many things that point at an entity. */
  private void pointing(String at, String type, int count, int known) {
    counts.computeIfAbsent(at, a -> new TreeMap<>()).put("<" + type, (long) count);
    for (int i = 0; i < known; i++) {
      String id = at + type + i;
      steps.add(
          new Step(
              at,
              new EntityRef(id, Kind.CASE, id, null),
              new Relationship(type, id, at, List.of("f" + id), "", Map.of())));
    }
  }

  private GraphDrawing drawing() {
    return new GraphDrawing(CENTER, Map.of("c", CENTER), counts, steps);
  }

  @Test
  void fewAreDrawnAndManyAreOneGroupWithItsCount() {
    pointing("c", "PRACTISED_IN", GraphView.FEW, GraphView.FEW);
    pointing("c", "OCCURRED_IN", 100_000, 0);
    GraphDrawing drawing = drawing();
    drawing.open(Opening.of("c"));
    assertThat(drawing.finish()).hasSize(1 + GraphView.FEW);
    assertThat(drawing.groups(CAPTIONED)).hasSize(1);
    GraphView.Group group = drawing.groups(CAPTIONED).getFirst();
    assertThat(group.type().count()).isEqualTo(100_000);
    assertThat(group.shown()).isZero();
    assertThat(group.next(20).text()).isEqualTo("c:OCCURRED_IN:in:20");
  }

  @Test
  void whatIsOpenedOfAManyLeavesTheRestAGroup() {
    pointing("c", "OCCURRED_IN", 300, 20);
    GraphDrawing drawing = drawing();
    drawing.open(Opening.of("c"));
    drawing.open(new Opening("c", "OCCURRED_IN", "in", 20));
    assertThat(drawing.finish()).hasSize(21);
    assertThat(drawing.edges()).hasSize(20);
    GraphView.Group group = drawing.groups(CAPTIONED).getFirst();
    assertThat(group.left()).isEqualTo(280);
    assertThat(group.next(20).count()).isEqualTo(40);
    assertThat(drawing.tables(CAPTIONED, _ -> "").getFirst().rows()).hasSize(20);
  }

  @Test
  void moreThanFitAreInTheTablesAlone() {
    for (String type : List.of("OCCURRED_IN", "PRACTISED_IN", "LOCATED_IN")) {
      pointing("c", type, 100, 100);
    }
    GraphDrawing drawing = drawing();
    for (String type : List.of("OCCURRED_IN", "PRACTISED_IN", "LOCATED_IN")) {
      drawing.open(new Opening("c", type, "in", 100));
    }
    assertThat(drawing.finish()).hasSize(GraphView.MOST);
    List<GraphView.Table> tables = drawing.tables(CAPTIONED, _ -> "");
    assertThat(tables).hasSize(3);
    assertThat(tables.stream().flatMap(t -> t.rows().stream()).filter(r -> !r.drawn()))
        .hasSize(300 - (GraphView.MOST - 1));
    assertThat(drawing.edges()).hasSize(GraphView.MOST - 1);
  }

  @Test
  void twoThingsAreJoinedByOneEdge() {
    pointing("c", "PRACTISED_IN", 1, 1);
    GraphDrawing drawing = drawing();
    drawing.open(Opening.of("c"));
    drawing.finish();
    String other = "cPRACTISED_IN0";
    drawing.join(
        List.of(
            new Relationship("ORIGINATED_IN", other, "c", List.of("g"), "", Map.of()),
            new Relationship("ABOUT", "c", other, List.of("h"), "", Map.of()),
            new Relationship("ABOUT", "c", "elsewhere", List.of("i"), "", Map.of())));
    assertThat(drawing.edges()).hasSize(1);
    assertThat(drawing.edges().getFirst().relationships())
        .extracting(Relationship::type)
        .containsExactly("PRACTISED_IN", "ORIGINATED_IN", "ABOUT");
  }

  @Test
  void thingWithNothingIsDrawnAlone() {
    GraphDrawing drawing = drawing();
    drawing.open(Opening.of("c"));
    assertThat(drawing.finish()).containsOnlyKeys("c");
    assertThat(drawing.groups(CAPTIONED)).isEmpty();
    assertThat(drawing.tables(CAPTIONED, _ -> "")).isEmpty();
  }

  @Test
  void openingsAreReadAsTheyAreWritten() {
    Opening opening = new Opening("r610921", "LOCATED_IN", "in", 20);
    assertThat(Opening.parse(opening.text())).contains(opening);
    assertThat(Opening.parse("r610921")).contains(Opening.of("r610921"));
    assertThat(Opening.parse("a:LOCATED_IN:in:9999").orElseThrow().count()).isEqualTo(Opening.MOST);
    for (String wrong :
        List.of("", "a:b", "a:LOCATED_IN:up:3", "a:LOCATED_IN:in:-1", "a:<b>:in:1")) {
      assertThat(Opening.parse(wrong)).as(wrong).isEmpty();
    }
  }
}
