package org.maplebridge.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maplebridge.graph.GraphFixture.BATCH;
import static org.maplebridge.graph.GraphFixture.REGIONS;
import static org.maplebridge.graph.GraphFixture.alias;
import static org.maplebridge.graph.GraphFixture.all;
import static org.maplebridge.graph.GraphFixture.county;
import static org.maplebridge.graph.GraphFixture.denied;
import static org.maplebridge.graph.GraphFixture.document;
import static org.maplebridge.graph.GraphFixture.link;
import static org.maplebridge.graph.GraphFixture.named;
import static org.maplebridge.graph.GraphFixture.practice;
import static org.maplebridge.graph.GraphFixture.property;
import static org.maplebridge.graph.GraphFixture.sourceId;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maplebridge.model.Evidence;
import org.maplebridge.model.Fact;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Modality;
import org.maplebridge.model.Region;
import org.maplebridge.model.ScopedName;
import org.maplebridge.model.Viewer;
import org.maplebridge.model.Visibility;

/**
 * What every adapter of {@link GraphStore} does. A subclass gives the store, prepared and empty.
 */
@SuppressWarnings("NullAway.Init")
public abstract class GraphStoreContractTest {

  private static final Viewer ALL = Viewer.LOCAL;
  private static final Viewer PUBLIC = new Viewer(Visibility.PUBLIC);

  private static final ScopedName HALL = practice("和睦堂");
  private static final ScopedName HALL_LONG = practice("寅卯和睦堂");
  private static final ScopedName LEDGER = practice("三本账");
  private static final ScopedName PERSON = new ScopedName(Kind.PERSON, "r990101", "钱某明");

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

  private static List<Fact> hallFacts() {
    return all(
        named(HALL, 3),
        property(HALL, "form", "阵地", 10),
        property(HALL, "regionId", "r990101", 20),
        link("PRACTISED_IN", HALL, county(), Map.of("status", "推广"), 30),
        named(county(), 40));
  }

  private WriteSummary load(String path, String content, List<Fact> facts) {
    return store.replace(document(path, content), facts, BATCH);
  }

  private EntityView get(ScopedName name, Viewer viewer) {
    return store.findEntity(name.id(), viewer).orElseThrow();
  }

  @Test
  void whatIsWrittenCanBeRead() {
    WriteSummary summary = load("a.txt", "a", hallFacts());

    assertThat(summary).isEqualTo(new WriteSummary(true, 5, 0, 2));
    EntityView view = get(HALL, ALL);
    assertThat(view)
        .isEqualTo(
            new EntityView(
                HALL.id(),
                Kind.PRACTICE,
                "和睦堂",
                List.of(),
                Map.of("form", List.of("阵地"), "regionId", List.of("r990101")),
                "r990101",
                4,
                1,
                Map.of("PRACTISED_IN", 1L)));
    assertThat(store.state().isReady()).isTrue();
    assertThat(store.state().change()).isEqualTo(2);
    List<FactView> facts = store.listFacts(HALL.id(), 0, 10, ALL);
    assertThat(facts)
        .extracting(FactView::type)
        .containsExactly("PRACTISED_IN", "form", "regionId", "NAMED");
    FactView first = facts.getFirst();
    assertThat(first.subject())
        .isEqualTo(new EntityRef(HALL.id(), Kind.PRACTICE, "和睦堂", "r990101"));
    assertThat(first.object()).isEqualTo(new EntityRef("r990101", Kind.REGION, "寅卯县", "r990101"));
    assertThat(first.qualifiers()).isEqualTo(Map.of("status", "推广"));
    assertThat(first.review()).isEqualTo("待核");
    assertThat(first.support())
        .containsExactly(
            new FactView.Support(
                document("a.txt", "a").documentId(),
                "a.txt",
                document("a.txt", "a").textId(),
                new org.maplebridge.model.Span(30, 36),
                "和睦堂寅卯县",
                null,
                "test.rule",
                "x/1"));
  }

  @Test
  void documentsAreReadAsTheyWereWritten() {
    load("a.txt", "a", hallFacts());
    load("b.txt", "b", List.of(named(LEDGER, 0)));

    DocumentRecord a = document("a.txt", "a");
    assertThat(store.findSource(sourceId("a.txt"), ALL)).contains(a);
    assertThat(store.findDocument(a.documentId(), PUBLIC)).contains(a);
    assertThat(store.listDocuments(0, 10, ALL)).containsExactly(a, document("b.txt", "b"));
    assertThat(store.listDocuments(1, 1, ALL)).containsExactly(document("b.txt", "b"));
    assertThat(store.listAllDocuments()).hasSize(2);
    assertThat(store.listFactsOfDocument(a.documentId(), ALL))
        .extracting(FactView::type)
        .containsExactly("NAMED", "form", "regionId", "PRACTISED_IN", "NAMED");
  }

  @Test
  void loadingTwiceChangesNothing() {
    load("a.txt", "a", hallFacts());
    List<String> before = store.snapshot();
    List<Fact> shuffled = hallFacts();
    Collections.reverse(shuffled);

    assertThat(load("a.txt", "a", shuffled)).isEqualTo(new WriteSummary(false, 0, 0, 2));
    assertThat(store.change()).isEqualTo(2);
    assertThat(store.snapshot()).isEqualTo(before);
  }

  @Test
  void preparingTwiceChangesNothing() {
    assertThat(store.change()).isEqualTo(1);
    store.prepare(REGIONS);
    assertThat(store.change()).isEqualTo(1);
  }

  @Test
  void newVersionTakesAwayWhatOnlyTheOldOneSaid() {
    load("a.txt", "old", all(named(HALL, 3), named(LEDGER, 9), link("PART_OF", LEDGER, HALL, 20)));
    long seen = store.change();

    WriteSummary summary = load("a.txt", "new", all(named(HALL, 5)));

    assertThat(summary).isEqualTo(new WriteSummary(true, 0, 2, seen + 1));
    assertThat(store.findEntity(LEDGER.id(), ALL)).isEmpty();
    assertThat(get(HALL, ALL).countsByType()).isEmpty();
    assertThat(store.findDocument(document("a.txt", "old").documentId(), ALL)).isEmpty();
    ChangeSet changes = store.changesSince(seen);
    assertThat(changes)
        .isEqualTo(
            new ChangeSet(
                seen + 1,
                true,
                List.of(HALL.id()),
                List.of(LEDGER.id()),
                List.of(document("a.txt", "new").documentId()),
                List.of(document("a.txt", "old").documentId())));
  }

  @Test
  void betterExtractorReplacesWhatTheOldOneRead() {
    load("a.txt", "a", all(named(HALL, 3), named(LEDGER, 9)));

    WriteSummary summary =
        store.replace(document("a.txt", "a", Visibility.PUBLIC, "x/2"), all(named(HALL, 3)), BATCH);

    assertThat(summary.factsRemoved()).isEqualTo(1);
    assertThat(store.listFacts(HALL.id(), 0, 10, ALL).getFirst().support())
        .extracting(FactView.Support::extractorVersion)
        .containsExactly("x/2");
    assertThat(store.findEntity(LEDGER.id(), ALL)).isEmpty();
  }

  @Test
  void removingTakesExactlyWhatOnlyThatSourceSaid() {
    load("a.txt", "a", hallFacts());
    List<String> alone = store.snapshot();
    load(
        "b.txt",
        "b",
        all(named(HALL, 1), named(LEDGER, 9), link("PRACTISED_IN", LEDGER, county(), 20)));

    WriteSummary summary = store.remove(sourceId("b.txt"), BATCH);

    assertThat(summary.changed()).isTrue();
    assertThat(summary.factsRemoved()).isEqualTo(2);
    assertThat(store.snapshot()).isEqualTo(alone);
    assertThat(store.remove(sourceId("b.txt"), BATCH).changed()).isFalse();
    store.remove(sourceId("a.txt"), BATCH);
    assertThat(store.snapshot()).isEmpty();
    assertThat(store.totals(ALL).documents()).isZero();
    assertThat(store.totals(ALL).facts()).isZero();
    assertThat(store.countEntitiesByKind(ALL)).isEqualTo(Map.of("region", 6L));
  }

  @Test
  void factOfTwoDocumentsRestsOnBoth() {
    load("a.txt", "a", hallFacts());
    WriteSummary summary = load("b.txt", "b", all(named(HALL, 7)));

    assertThat(summary.factsAdded()).isZero();
    FactView fact =
        store.listFacts(HALL.id(), 0, 10, ALL).stream()
            .filter(f -> f.type().equals("NAMED"))
            .findFirst()
            .orElseThrow();
    assertThat(fact.support())
        .extracting(FactView.Support::documentName)
        .containsExactly("a.txt", "b.txt");
    assertThat(get(HALL, ALL).documentCount()).isEqualTo(2);
  }

  @Test
  void twoSourcesWithTheSameBytesShareTheDocument() {
    load("a.txt", "a", hallFacts());
    List<String> alone = store.snapshot();
    WriteSummary second = load("copy.txt", "a", hallFacts());

    assertThat(second.changed()).isTrue();
    assertThat(second.factsAdded()).isZero();
    assertThat(store.listDocuments(0, 10, ALL)).hasSize(1);
    assertThat(store.remove(sourceId("copy.txt"), BATCH).factsRemoved()).isZero();
    assertThat(store.snapshot()).isEqualTo(alone);
  }

  @Test
  void aliasJoinsNamesAndTheirIdsLeadToOneEntity() {
    load("a.txt", "a", all(named(HALL, 3), property(HALL, "form", "阵地", 9)));
    load("b.txt", "b", all(named(HALL_LONG, 3), link("PRACTISED_IN", HALL_LONG, county(), 9)));
    long seen = store.change();
    load("c.txt", "c", all(alias(HALL, HALL_LONG, 5), named(HALL, 9)));

    String id = Stream.of(HALL.id(), HALL_LONG.id()).sorted().findFirst().orElseThrow();
    String other = HALL.id().equals(id) ? HALL_LONG.id() : HALL.id();
    EntityView view = get(HALL, ALL);
    assertThat(view).isEqualTo(get(HALL_LONG, ALL));
    assertThat(view.id()).isEqualTo(id);
    assertThat(view.name()).isEqualTo("和睦堂"); // two documents against one... each name is in c too
    assertThat(view.aliases()).containsExactly("寅卯和睦堂");
    assertThat(view.countsByType()).isEqualTo(Map.of("PRACTISED_IN", 1L));
    assertThat(store.changesSince(seen).goneEntities()).containsExactly(other);
    assertThat(store.changesSince(seen).changedEntities()).contains(id);

    store.remove(sourceId("c.txt"), BATCH);
    assertThat(get(HALL, ALL).name()).isEqualTo("和睦堂");
    assertThat(get(HALL_LONG, ALL).name()).isEqualTo("寅卯和睦堂");
    assertThat(store.changesSince(seen).goneEntities()).isEmpty();
  }

  @Test
  void deniedAliasJoinsNothingAndDeniedLinksAreNotBrowsable() {
    load(
        "a.txt",
        "a",
        all(
            named(HALL, 3),
            named(HALL_LONG, 9),
            denied(alias(HALL, HALL_LONG, 20)),
            denied(link("PRACTISED_IN", HALL, county(), 40)),
            denied(property(HALL, "form", "平台", 60))));

    assertThat(get(HALL, ALL).aliases()).isEmpty();
    assertThat(get(HALL, ALL).properties()).isEmpty();
    assertThat(get(HALL, ALL).countsByType()).isEmpty();
    assertThat(get(HALL, ALL).factCount()).isEqualTo(4);
  }

  @Test
  void bestSupportedNameIsShownThenTheLongest() {
    load("a.txt", "a", all(named(HALL, 3), named(HALL_LONG, 9), alias(HALL, HALL_LONG, 20)));
    assertThat(get(HALL, ALL).name()).isEqualTo("寅卯和睦堂");

    load("b.txt", "b", all(named(HALL, 3)));
    assertThat(get(HALL, ALL).name()).isEqualTo("和睦堂");
    assertThat(get(HALL, ALL).aliases()).containsExactly("寅卯和睦堂");
  }

  @Test
  void whereFactsDisagreeTheBestSupportedValueComesFirst() {
    load("a.txt", "a", all(property(HALL, "form", "平台", 3)));
    load("b.txt", "b", all(property(HALL, "form", "阵地", 3)));
    load("c.txt", "c", all(property(HALL, "form", "阵地", 3)));

    assertThat(get(HALL, ALL).properties()).isEqualTo(Map.of("form", List.of("阵地", "平台")));
  }

  @Test
  void regionIsItselfWhateverItIsCalled() {
    load("a.txt", "a", all(named(county("寅卯"), 1), link("PRACTISED_IN", HALL, county("寅卯"), 9)));
    load("b.txt", "b", all(named(county("古寅卯"), 1), link("PRACTISED_IN", HALL, county(), 9)));

    EntityView region = store.findEntity("r990101", ALL).orElseThrow();
    assertThat(region.name()).isEqualTo("寅卯县");
    assertThat(region.aliases()).containsExactly("寅卯", "古寅卯");
    assertThat(region.properties())
        .isEqualTo(Map.of("code", List.of("990101"), "level", List.of("county")));
    assertThat(region.regionId()).isEqualTo("r990101");
    assertThat(region.countsByType()).isEqualTo(Map.of("<PRACTISED_IN", 1L, "LOCATED_IN", 1L));
    assertThat(store.findEntity(county("古寅卯").id(), ALL)).contains(region);
    Neighbourhood around = store.neighbours("r990101", null, "both", 0, 10, ALL);
    assertThat(around.relationships())
        .extracting(Neighbourhood.Relationship::type)
        .containsExactly("PRACTISED_IN", "LOCATED_IN");
    assertThat(around.relationships().getFirst().factIds()).hasSize(2);
    assertThat(around.relationships().getLast().dataSet()).isEqualTo("test/1");
  }

  @Test
  void factsBetweenTwoRegionsAreProjected() {
    ScopedName other = new ScopedName(Kind.REGION, "r990102", "辰巳县");
    load("a.txt", "a", all(link("EVOLVED_INTO", county(), other, 3)));
    assertThat(store.findEntity("r990102", ALL).orElseThrow().countsByType())
        .isEqualTo(Map.of("<EVOLVED_INTO", 1L, "LOCATED_IN", 1L));

    store.remove(sourceId("a.txt"), BATCH);
    assertThat(store.findEntity("r990102", ALL).orElseThrow().countsByType())
        .isEqualTo(Map.of("LOCATED_IN", 1L));
    assertThat(store.snapshot()).isEmpty();
  }

  @Test
  void entitiesAreListedByKind() {
    load("a.txt", "a", hallFacts());
    load("b.txt", "b", all(named(LEDGER, 1), property(LEDGER, "regionId", "r990100", 9)));

    assertThat(store.listEntities(Kind.PRACTICE, 0, 10, ALL))
        .extracting(EntityRef::name)
        .containsExactlyInAnyOrder("和睦堂", "三本账");
    assertThat(store.listEntities(Kind.PRACTICE, 1, 10, ALL)).hasSize(1);
  }

  @Test
  void unknownIdsAreAbsent() {
    assertThat(store.findEntity("nobody", ALL)).isEmpty();
    assertThat(store.listFacts("nobody", 0, 10, ALL)).isEmpty();
    assertThat(store.neighbours("nobody", null, "both", 0, 10, ALL).nodes()).isEmpty();
    assertThat(store.findDocument("nothing", ALL)).isEmpty();
    assertThat(store.findSource("nothing", ALL)).isEmpty();
    assertThat(store.listFactsOfDocument("nothing", ALL)).isEmpty();
    assertThat(store.project(List.of("nobody"))).isEmpty();
    assertThat(store.remove("nothing", BATCH).changed()).isFalse();
    assertThat(store.changesSince(99).complete()).isFalse();
  }

  @Test
  void everyReadLeavesOutWhatTheViewerMayNotSee() {
    load("a.txt", "a", all(named(HALL, 3)));
    DocumentRecord secret = document("s.txt", "s", Visibility.INTERNAL, "x/1");
    store.replace(
        secret,
        all(
            named(HALL, 8),
            named(PERSON, 20),
            property(HALL, "form", "阵地", 30),
            alias(HALL, HALL_LONG, 40),
            link("PRACTISED_IN", HALL_LONG, county(), 60)),
        BATCH);

    assertThat(store.findEntity(PERSON.id(), PUBLIC)).isEmpty();
    assertThat(store.findEntity(HALL_LONG.id(), PUBLIC)).isEmpty();
    EntityView seen = get(HALL, PUBLIC);
    assertThat(seen)
        .isEqualTo(
            new EntityView(
                HALL.id(), Kind.PRACTICE, "和睦堂", List.of(), Map.of(), null, 1, 1, Map.of()));
    assertThat(store.listFacts(HALL.id(), 0, 10, PUBLIC))
        .singleElement()
        .satisfies(f -> assertThat(f.support()).hasSize(1));
    assertThat(store.findSource(secret.sourceId(), PUBLIC)).isEmpty();
    assertThat(store.findDocument(secret.documentId(), PUBLIC)).isEmpty();
    assertThat(store.listDocuments(0, 10, PUBLIC)).hasSize(1);
    assertThat(store.listFactsOfDocument(secret.documentId(), PUBLIC)).isEmpty();
    assertThat(store.listEntities(Kind.PERSON, 0, 10, PUBLIC)).isEmpty();
    assertThat(store.neighbours("r990101", null, "both", 0, 10, PUBLIC).countsByType())
        .isEqualTo(Map.of("LOCATED_IN", 1L));
    assertThat(store.totals(PUBLIC).documents()).isEqualTo(1);
    assertThat(store.totals(PUBLIC).facts()).isEqualTo(1);
    assertThat(store.countEntitiesByKind(PUBLIC)).isEqualTo(Map.of("practice", 1L, "region", 6L));
    assertThat(get(HALL, ALL).aliases()).hasSize(1);
    assertThat(get(HALL, ALL).countsByType()).isEqualTo(Map.of("PRACTISED_IN", 1L));
  }

  @Test
  void aliasKnownOnlyInsideJoinsOnlyForThoseInside() {
    load("a.txt", "a", all(named(HALL, 3), property(HALL, "form", "阵地", 9)));
    load("b.txt", "b", all(named(HALL_LONG, 3), property(HALL_LONG, "form", "平台", 9)));
    store.replace(
        document("s.txt", "s", Visibility.DEPARTMENT, "x/1"),
        all(alias(HALL, HALL_LONG, 4)),
        BATCH);

    assertThat(get(HALL, PUBLIC).properties()).isEqualTo(Map.of("form", List.of("阵地")));
    assertThat(get(HALL_LONG, PUBLIC).properties()).isEqualTo(Map.of("form", List.of("平台")));
    assertThat(get(HALL, ALL)).isEqualTo(get(HALL_LONG, ALL));
    List<EntityProjection> projections = store.project(List.of(HALL.id(), HALL_LONG.id()));
    String id = get(HALL, ALL).id();
    for (EntityProjection projection : projections) {
      List<Visibility> from =
          projection.levels().stream().map(EntityProjection.Level::from).toList();
      List<Visibility> to = projection.levels().stream().map(EntityProjection.Level::to).toList();
      if (projection.id().equals(id)) {
        assertThat(from).containsExactly(Visibility.PUBLIC, Visibility.DEPARTMENT);
        assertThat(to).containsExactly(Visibility.PUBLIC, Visibility.INTERNAL);
      } else {
        assertThat(from).containsExactly(Visibility.PUBLIC);
        assertThat(to).containsExactly(Visibility.PUBLIC);
      }
    }
  }

  @Test
  void changedVisibilityIsAChange() {
    load("a.txt", "a", hallFacts());
    WriteSummary summary =
        store.replace(document("a.txt", "a", Visibility.INTERNAL, "x/1"), hallFacts(), BATCH);

    assertThat(summary).isEqualTo(new WriteSummary(true, 0, 0, 3));
    assertThat(store.findEntity(HALL.id(), PUBLIC)).isEmpty();
    assertThat(store.findEntity(HALL.id(), ALL)).isPresent();
    load("copy.txt", "a", hallFacts());
    assertThat(store.findEntity(HALL.id(), PUBLIC)).isPresent();
  }

  @Test
  void strongestModalityOfWhatIsSeenCounts() {
    List<Evidence> evidence = List.of(GraphFixture.evidence(1, "阵地"));
    load("a.txt", "a", all(Fact.property("form", HALL, "阵地", Modality.INFERRED, evidence)));
    store.replace(
        document("s.txt", "s", Visibility.INTERNAL, "x/1"),
        all(Fact.property("form", HALL, "阵地", Modality.STATED, evidence)),
        BATCH);

    assertThat(store.listFacts(HALL.id(), 0, 1, PUBLIC).getFirst().modality())
        .isEqualTo(Modality.INFERRED);
    assertThat(store.listFacts(HALL.id(), 0, 1, ALL).getFirst().modality())
        .isEqualTo(Modality.STATED);
  }

  @Test
  void hubIsCountedAndPaged() {
    List<Fact> facts = new ArrayList<>();
    int links = 2_500;
    for (int i = 0; i < links; i++) {
      ScopedName figure = new ScopedName(Kind.OBSERVATION, "r990101", "指标" + i);
      facts.add(link("OBSERVED", figure, county(), 10));
    }
    load("a.txt", "a", facts);

    Neighbourhood page = store.neighbours("r990101", "OBSERVED", "in", 0, 20, ALL);
    assertThat(page.countsByType()).isEqualTo(Map.of("<OBSERVED", (long) links, "LOCATED_IN", 1L));
    assertThat(page.nodes()).hasSize(20);
    assertThat(page.truncated()).isTrue();
    Neighbourhood last = store.neighbours("r990101", "OBSERVED", "in", links - 5, 20, ALL);
    assertThat(last.nodes()).hasSize(5);
    assertThat(last.truncated()).isFalse();
    assertThat(store.neighbours("r990101", null, "out", 0, 20, ALL).relationships()).hasSize(1);
  }

  @Test
  void projectionHoldsAllThatTheIndexNeeds() {
    load("a.txt", "a", hallFacts());

    List<EntityProjection> projections = store.project(List.of(HALL.id()));

    assertThat(projections)
        .containsExactly(
            new EntityProjection(
                HALL.id(),
                List.of(
                    new EntityProjection.Level(
                        Visibility.PUBLIC,
                        Visibility.INTERNAL,
                        get(HALL, ALL),
                        store.listFacts(HALL.id(), 0, 100, ALL)))));
    List<EntityProjection> everything = new ArrayList<>();
    store.projectAll(everything::addAll);
    assertThat(everything)
        .as("regions that nothing mentions are the gazetteer's")
        .hasSize(2)
        .contains(projections.getFirst());
    assertThat(store.changesSince(0).changedEntities()).hasSize(7);
    assertThat(store.changesSince(1).changedEntities())
        .containsExactlyInAnyOrder(HALL.id(), "r990101");
    assertThat(store.changesSince(2).changedEntities()).isEmpty();
  }

  @Test
  void addedRegionsAreThereOnceAndCountBelowTheirParents() {
    long change = store.change();
    Region town =
        new Region(
            "r990101900", "990101900", Region.Level.TOWN, "辰巳镇", List.of("辰巳"), "r990101", "test");
    Region village =
        new Region(
            "r990101900001",
            "990101900001",
            Region.Level.VILLAGE,
            "午未村",
            List.of(),
            "r990101900",
            "test");
    store.addRegions(List.of(village, town));
    store.addRegions(List.of(town));

    assertThat(store.change()).isEqualTo(change);
    assertThat(store.findEntity("r990101900", ALL)).isPresent();
    assertThat(store.neighbours("r990101900", "LOCATED_IN", "both", 0, 10, ALL).relationships())
        .hasSize(2);
  }

  @Test
  void neighboursOfARenamedEntityAreMarkedToo() {
    load(
        "a.txt", "a", all(named(HALL, 3), link("PART_OF", LEDGER, HALL, 20), named(HALL_LONG, 30)));
    long seen = store.change();
    load("b.txt", "b", all(alias(HALL, HALL_LONG, 3)));

    assertThat(store.changesSince(seen).changedEntities()).contains(LEDGER.id());
  }

  @Test
  void anyOrderOfLoadingGivesTheSameGraph() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<Load> loads = randomLoads(random);
    loads.forEach(l -> store.replace(l.document(), l.facts(), BATCH));
    List<String> first = store.snapshot();
    for (int round = 0; round < 3; round++) {
      store.close();
      store = emptyStore();
      Collections.shuffle(loads, random);
      if (round == 1) {
        store.replace(document("x.txt", "gone"), randomFacts(random, 12), BATCH);
      }
      store.prepare(REGIONS);
      loads.forEach(l -> store.replace(l.document(), l.facts(), BATCH));
      if (round == 1) {
        store.remove(sourceId("x.txt"), BATCH);
      }
      assertThat(store.snapshot()).as("seed %s", seed).isEqualTo(first);
    }
  }

  private record Load(DocumentRecord document, List<Fact> facts) {}

  private static List<Load> randomLoads(Random random) {
    List<Load> loads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Visibility visibility = Visibility.values()[random.nextInt(3)];
      loads.add(new Load(document("f" + i, "c" + i, visibility, "x/1"), randomFacts(random, 15)));
    }
    return loads;
  }

  private static List<Fact> randomFacts(Random random, int count) {
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ScopedName a = practice((random.nextBoolean() ? "做法" : "“做法”") + random.nextInt(6));
      ScopedName b = practice("做法" + random.nextInt(6));
      ScopedName region =
          random.nextBoolean()
              ? county()
              : new ScopedName(Kind.REGION, "x1", "矿区" + random.nextInt(2));
      facts.add(
          switch (random.nextInt(6)) {
            case 0 -> alias(a, b, i);
            case 1 -> property(a, "form", "形式" + random.nextInt(3), i);
            case 2 -> link("PRACTISED_IN", a, region, Map.of("status", "s" + random.nextInt(2)), i);
            case 3 -> link("PART_OF", a, b, i);
            case 4 -> property(a, "regionId", random.nextBoolean() ? "r990101" : "r990102", i);
            default -> named(a, i);
          });
    }
    return facts;
  }
}
