package org.maplebridge.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maplebridge.graph.GraphFixture.BATCH;
import static org.maplebridge.graph.GraphFixture.REGIONS;
import static org.maplebridge.graph.GraphFixture.alias;
import static org.maplebridge.graph.GraphFixture.document;
import static org.maplebridge.graph.GraphFixture.link;
import static org.maplebridge.graph.GraphFixture.named;
import static org.maplebridge.graph.GraphFixture.practice;
import static org.maplebridge.graph.GraphFixture.property;
import static org.maplebridge.graph.GraphFixture.sourceId;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maplebridge.model.Decision;
import org.maplebridge.model.Decision.Type;
import org.maplebridge.model.Fact;
import org.maplebridge.model.Kind;
import org.maplebridge.model.ScopedName;
import org.maplebridge.model.Viewer;
import org.maplebridge.model.Visibility;

/** What decisions do to a graph, and what it says about which names are one thing. */
public abstract class DecisionStoreContractTest {

  private static final Viewer ALL = Viewer.LOCAL;
  private static final Viewer PUBLIC = new Viewer(Visibility.PUBLIC);
  private static final Instant THEN = Instant.parse("2026-03-04T05:06:07Z");

  private static final ScopedName HALL = practice("和睦堂");
  private static final ScopedName HOUSE = practice("议事小屋");
  private static final ScopedName THIRD = practice("百姓说事点");

  private GraphStore store;
  private DecisionStore decisions;

  /** An empty store at change 0, whose schema is in place. */
  protected abstract GraphStore emptyStore();

  /** The decisions of that store. */
  protected abstract DecisionStore decisions(GraphStore store);

  @BeforeEach
  void open() {
    store = emptyStore();
    store.prepare(REGIONS);
    decisions = decisions(store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void load(String path, Fact... facts) {
    load(path, Visibility.PUBLIC, facts);
  }

  private void load(String path, Visibility visibility, Fact... facts) {
    store.replace(document(path, path, visibility, "x/1"), List.of(facts), BATCH);
  }

  private static Decision decision(Type type, ScopedName one, @Nullable ScopedName other) {
    return new Decision(type, one, other, "", "同一个院子", "home", THEN, null);
  }

  private String entity(ScopedName name) {
    return store.findEntity(name.id(), ALL).orElseThrow().id();
  }

  @Test
  void mergedNamesAreOneThingUntilTheMergeIsUndone() {
    load("a", named(HALL, 3), link("PRACTISED_IN", HALL, GraphFixture.county(), 20));
    load("b", named(HOUSE, 3), property(HOUSE, "form", "阵地", 9));
    List<String> before = store.snapshot();
    Decision merge = decision(Type.MERGE, HALL, HOUSE);

    long change = store.change();
    assertThat(decisions.decide(merge)).isEqualTo(new WriteSummary(true, 0, 0, change + 1));

    assertThat(entity(HALL)).isEqualTo(entity(HOUSE));
    EntityView view = store.findEntity(HALL.id(), ALL).orElseThrow();
    assertThat(view.properties()).containsKey("form");
    assertThat(view.countsByType()).containsEntry("PRACTISED_IN", 1L);
    assertThat(store.changesSince(change).changedEntities()).contains(view.id());
    assertThat(decisions.decide(merge).changed()).isFalse();
    assertThat(decisions.listOfEntity(view.id(), ALL)).containsExactly(merge);

    assertThat(decisions.undo(merge.id(), THEN.plusSeconds(9)).changed()).isTrue();
    assertThat(store.snapshot()).isEqualTo(before);
    assertThat(decisions.undo(merge.id(), THEN).changed()).isFalse();
    assertThat(decisions.find(merge.id()).orElseThrow().undoneAt()).isEqualTo(THEN.plusSeconds(9));
    assertThat(decisions.listOfEntity(HALL.id(), ALL)).isEmpty();
  }

  @Test
  void decisionMayBeMadeBeforeAfterOrBetweenTheDocuments() {
    Decision merge = decision(Type.MERGE, HALL, HOUSE);
    load("a", named(HALL, 3));
    load("b", named(HOUSE, 3));
    decisions.decide(merge);
    List<String> expected = store.snapshot();

    store.close();
    open();
    decisions.decide(merge);
    load("b", named(HOUSE, 3));
    load("a", named(HALL, 3));

    assertThat(store.snapshot()).isEqualTo(expected);
  }

  @Test
  void decisionSleepsWhileOneOfItsNamesIsGone() {
    load("a", named(HALL, 3));
    load("b", named(HOUSE, 3));
    decisions.decide(decision(Type.MERGE, HALL, HOUSE));
    List<String> both = store.snapshot();

    store.remove(sourceId("b"), BATCH);
    assertThat(entity(HALL)).isEqualTo(HALL.id());
    load("b", named(HOUSE, 3));

    assertThat(store.snapshot()).isEqualTo(both);
  }

  @Test
  void namesKeptApartAreTwoThingsWhateverATextSays() {
    load("a", named(HALL, 3), named(HOUSE, 9), alias(HALL, HOUSE, 20));
    assertThat(entity(HALL)).isEqualTo(entity(HOUSE));

    decisions.decide(decision(Type.KEEP_APART, HOUSE, HALL));
    assertThat(entity(HALL)).isNotEqualTo(entity(HOUSE));
    load("c", named(THIRD, 3), alias(THIRD, HALL, 20));

    assertThat(entity(THIRD)).isEqualTo(entity(HALL)).isNotEqualTo(entity(HOUSE));
  }

  @Test
  void decisionIsTheSameInEitherOrderOfItsNames() {
    assertThat(decision(Type.MERGE, HALL, HOUSE).id())
        .isEqualTo(decision(Type.MERGE, HOUSE, HALL).id())
        .isNotEqualTo(decision(Type.KEEP_APART, HALL, HOUSE).id());
  }

  @Test
  void mergeJoinsOnlyWhatAViewerSees() {
    load("a", named(HALL, 3));
    load("b", Visibility.INTERNAL, named(HOUSE, 3));
    load("c", named(THIRD, 3));
    decisions.decide(decision(Type.MERGE, HALL, HOUSE));
    decisions.decide(decision(Type.MERGE, HOUSE, THIRD));

    assertThat(entity(HALL)).isEqualTo(entity(THIRD));
    assertThat(store.findEntity(HALL.id(), PUBLIC).orElseThrow().id())
        .isNotEqualTo(store.findEntity(THIRD.id(), PUBLIC).orElseThrow().id());
    assertThat(decisions.listNames(entity(HALL), PUBLIC))
        .extracting(u -> u.name().text())
        .doesNotContain("议事小屋");
  }

  @Test
  void whyNamesAreOneThingIsTold() {
    load("a", named(HALL, 3), named(HOUSE, 9), alias(HALL, HOUSE, 20));
    load("b", named(HALL, 3));

    assertThat(decisions.listNames(entity(HALL), ALL))
        .containsExactlyInAnyOrder(
            new DecisionStore.NameUse(
                HALL,
                List.of(
                    new DecisionStore.DocumentName(document("a", "a").documentId(), "a"),
                    new DecisionStore.DocumentName(document("b", "b").documentId(), "b"))),
            new DecisionStore.NameUse(
                HOUSE,
                List.of(new DecisionStore.DocumentName(document("a", "a").documentId(), "a"))));
    assertThat(decisions.listStatedJoins(entity(HALL), ALL))
        .singleElement()
        .satisfies(j -> {
          assertThat(List.of(j.one(), j.other())).containsExactlyInAnyOrder(HALL, HOUSE);
          assertThat(j.fact().support()).hasSize(1);
        });
    assertThat(decisions.findName(HALL.id())).contains(HALL);
    assertThat(decisions.findName("nobody")).isEmpty();
  }

  @Test
  void namesakesOfOnePlaceAreOfferedUntilSomebodyDecides() {
    ScopedName judge = new ScopedName(Kind.PERSON, "r990101/庭长", "钱明");
    ScopedName mayor = new ScopedName(Kind.PERSON, "r990101/县长", "钱明");
    ScopedName far = new ScopedName(Kind.PERSON, "r980000/省长", "钱明");
    load("a", named(judge, 3), property(judge, "regionId", "r990101", 9));
    load("b", named(mayor, 3), property(mayor, "regionId", "r990100", 9));
    load("c", named(far, 3), property(far, "regionId", "r980000", 9));

    assertThat(decisions.listNamesakes(0, 10, ALL))
        .singleElement()
        .satisfies(n ->
            assertThat(List.of(n.oneName(), n.otherName()))
                .containsExactlyInAnyOrder(judge.id(), mayor.id()));
    decisions.decide(decision(Type.KEEP_APART, judge, mayor));
    assertThat(decisions.listNamesakes(0, 10, ALL)).isEmpty();
  }

  @Test
  void separationIsKnownByItsDocument() {
    Decision separate = new Decision(Type.SEPARATE, HALL, null, "doc-1", "另一处", "home", THEN, null);
    decisions.decide(separate);

    assertThat(decisions.separatedNames("doc-1")).containsExactly(HALL.id());
    assertThat(decisions.separatedNames("doc-2")).isEmpty();
    decisions.undo(separate.id(), THEN);
    assertThat(decisions.separatedNames("doc-1")).isEmpty();
    assertThat(decisions.list(0, 10)).extracting(Decision::holds).containsExactly(false);
  }
}
