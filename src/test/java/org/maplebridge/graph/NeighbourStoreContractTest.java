package org.maplebridge.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maplebridge.graph.GraphFixture.BATCH;
import static org.maplebridge.graph.GraphFixture.REGIONS;
import static org.maplebridge.graph.GraphFixture.county;
import static org.maplebridge.graph.GraphFixture.document;
import static org.maplebridge.graph.GraphFixture.link;
import static org.maplebridge.graph.GraphFixture.named;
import static org.maplebridge.graph.GraphFixture.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maplebridge.graph.Neighbourhood.Relationship;
import org.maplebridge.model.Fact;
import org.maplebridge.model.ScopedName;
import org.maplebridge.model.Viewer;
import org.maplebridge.model.Visibility;

/** Walking from many entities at once, and around hubs. */
public abstract class NeighbourStoreContractTest {

  private static final Viewer ALL = Viewer.LOCAL;
  private static final Viewer PUBLIC = new Viewer(Visibility.PUBLIC);
  private static final int MANY = NeighbourStore.HUB + 30;

  private GraphStore store;

  /** An empty store at change 0, whose schema is in place. */
  protected abstract GraphStore emptyStore();

  @BeforeEach
  void open() {
    store = emptyStore();
    store.prepare(REGIONS);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private String id(ScopedName name) {
    return store.findEntity(name.id(), ALL).orElseThrow().id();
  }

  /** So many practices of one county. */
  private void hub(Visibility visibility) {
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      ScopedName name = practice("做法" + i);
      facts.add(named(name, i * 10));
      facts.add(link("PRACTISED_IN", name, county(), i * 10));
    }
    facts.add(link("PART_OF", practice("做法1"), practice("做法2"), 9));
    store.replace(document("hub.txt", "hub", visibility, "x/1"), facts, BATCH);
  }

  @Test
  void oneStepFromSeveralEntitiesIsReadFromEachEnd() {
    ScopedName one = practice("甲法");
    ScopedName other = practice("乙法");
    store.replace(
        document("a.txt", "a"),
        List.of(named(one, 0), named(other, 9), link("PART_OF", one, other, 0)),
        BATCH);
    List<Step> steps = store.listSteps(List.of(id(one), id(other), "unknown"), 10, ALL);
    assertThat(steps).extracting(Step::typeKey).containsExactlyInAnyOrder("PART_OF", "<PART_OF");
    assertThat(steps).extracting(s -> s.to().name()).containsExactlyInAnyOrder("甲法", "乙法");
    assertThat(steps).extracting(s -> s.relationship().factIds().size()).containsOnly(1);
    assertThat(store.listLinked(List.of(id(one), "unknown"), ALL))
        .extracting(l -> l.entity().name())
        .containsExactly("甲法");
    assertThat(store.countSteps(List.of(id(one), id(other)), ALL))
        .isEqualTo(Map.of(id(one), Map.of("PART_OF", 1L), id(other), Map.of("<PART_OF", 1L)));
  }

  @Test
  void hubIsCountedByTypeAndWalkedAlongItsRareTypesOnly() {
    hub(Visibility.PUBLIC);
    String county = "r990101";
    assertThat(store.countSteps(List.of(county), ALL).get(county))
        .containsEntry("<PRACTISED_IN", (long) MANY)
        .containsEntry("LOCATED_IN", 1L);
    assertThat(store.listSteps(List.of(county), 5_000, ALL))
        .extracting(Step::typeKey)
        .containsExactly("LOCATED_IN");
    assertThat(store.neighbours(county, "PRACTISED_IN", "in", 0, 20, ALL).nodes()).hasSize(20);
    assertThat(store.neighbours(county, "LOCATED_IN", "out", 0, 20, ALL).nodes()).hasSize(1);
    assertThat(store.neighbours(county, null, "both", 0, 20, ALL).nodes()).hasSize(20);
    assertThat(store.neighbours(county, "PRACTISED_IN", "in", MANY - 5, 20, ALL).truncated())
        .isFalse();
  }

  @Test
  void joinedThingsAreFoundAmongManyThoughOneIsAHub() {
    hub(Visibility.PUBLIC);
    String one = id(practice("做法1"));
    String two = id(practice("做法2"));
    assertThat(store.listRelationshipsAmong(List.of(one, two, "r990101"), 10, ALL))
        .extracting(Relationship::type)
        .containsExactlyInAnyOrder("PART_OF", "PRACTISED_IN", "PRACTISED_IN");
    assertThat(store.listRelationshipsAmong(List.of(one, two, "r990101"), 2, ALL)).hasSize(2);
    assertThat(store.listRelationshipsAmong(List.of(), 2, ALL)).isEmpty();
  }

  @Test
  void whatIsNotForAViewerIsNeitherCountedNorWalked() {
    hub(Visibility.INTERNAL);
    String county = "r990101";
    assertThat(store.countSteps(List.of(county), PUBLIC).getOrDefault(county, Map.of()))
        .doesNotContainKey("<PRACTISED_IN");
    assertThat(store.countSteps(List.of(county), ALL).get(county))
        .containsEntry("<PRACTISED_IN", (long) MANY);
    String one = id(practice("做法1"));
    assertThat(store.listLinked(List.of(one), PUBLIC)).isEmpty();
    assertThat(store.listSteps(List.of(one), 10, PUBLIC)).isEmpty();
    assertThat(store.listRelationshipsAmong(List.of(one, county), 10, PUBLIC)).isEmpty();
    assertThat(store.neighbours(county, "PRACTISED_IN", "in", 0, 20, PUBLIC).nodes()).isEmpty();
  }
}
