package org.maplebridge.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maplebridge.graph.GraphFixture.BATCH;
import static org.maplebridge.graph.GraphFixture.REGIONS;
import static org.maplebridge.graph.GraphFixture.document;
import static org.maplebridge.graph.GraphFixture.evidence;
import static org.maplebridge.graph.GraphFixture.link;
import static org.maplebridge.graph.GraphFixture.named;
import static org.maplebridge.graph.GraphFixture.practice;
import static org.maplebridge.graph.GraphFixture.sourceId;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maplebridge.model.Fact;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Modality;
import org.maplebridge.model.Polarity;
import org.maplebridge.model.ScopedName;
import org.maplebridge.model.Viewer;
import org.maplebridge.model.Visibility;

/** What a graph answers about claims. */
public abstract class ClaimLedgerContractTest {

  private static final Viewer ALL = Viewer.LOCAL;
  private static final Viewer PUBLIC = new Viewer(Visibility.PUBLIC);

  private GraphStore store;

  /** An empty store at change 0, whose schema is in place. */
  protected abstract GraphStore emptyStore();

  @BeforeEach
  void open() {
    store = emptyStore();
    store.prepare(REGIONS);
    store.replace(
        document("a.txt", "a"),
        List.of(
            claim("grids", "r990101", "2020", "1200", Map.of()),
            claim("grids", "r990101", "2021", "1205", Map.of()),
            claim("disputes", "r980000", "2021", "77", Map.of()),
            claim(
                "rate",
                "r990101",
                "2021",
                "93.5",
                Map.of("numerator", "480", "denominator", "500"))),
        BATCH);
    store.replace(
        document("b.txt", "b", Visibility.INTERNAL, "x/1"),
        List.of(claim("grids", "r990101", "2021", "1206", Map.of())),
        BATCH);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Fact claim(
      String indicator, String regionId, String period, String value, Map<String, String> more) {
    TreeMap<String, String> qualifiers = new TreeMap<>(more);
    qualifiers.put("indicator", indicator);
    qualifiers.put("regionId", regionId);
    qualifiers.put("period", period);
    qualifiers.put("value", value);
    qualifiers.put("valueRaw", value);
    qualifiers.put("unit", more.isEmpty() ? "个" : "%");
    ScopedName name =
        new ScopedName(Kind.OBSERVATION, regionId, indicator + " " + value + "（" + period + "）");
    return new Fact(
        Fact.NAMED,
        name,
        null,
        name.text(),
        qualifiers,
        Polarity.AFFIRMED,
        Modality.STATED,
        null,
        List.of(evidence(5, value)));
  }

  private List<String> values(ClaimFilter filter, Viewer viewer) {
    return store.listClaims(filter, 0, 10, viewer).stream()
        .map(f -> f.qualifiers().getOrDefault("value", ""))
        .toList();
  }

  @Test
  void claimsAreListedByIndicatorRegionAndYear() {
    assertThat(values(ClaimFilter.ALL, ALL)).hasSize(5).startsWith("77");
    assertThat(values(new ClaimFilter("grids", null, null, null), PUBLIC))
        .containsExactly("1205", "1200");
    assertThat(values(new ClaimFilter("grids", null, 2021, 2021), ALL))
        .containsExactlyInAnyOrder("1205", "1206");
    assertThat(values(new ClaimFilter(null, "r990000", null, 2020), ALL)).containsExactly("1200");
    assertThat(values(new ClaimFilter(null, "r980000", null, null), ALL)).containsExactly("77");
    assertThat(store.listClaims(ClaimFilter.ALL, 4, 10, ALL)).hasSize(1);
    assertThat(store.countClaimsByIndicator(ALL))
        .isEqualTo(Map.of("grids", 3L, "disputes", 1L, "rate", 1L));
  }

  @Test
  void countsAreThoseOfTheListsTheyLeadTo() {
    ClaimCounts all = store.countClaims(ClaimFilter.ALL, ALL);
    assertThat(all.total()).isEqualTo(5);
    assertThat(all.byIndicator()).isEqualTo(Map.of("grids", 3L, "disputes", 1L, "rate", 1L));
    assertThat(all.byRegion()).isEqualTo(Map.of("r990000", 4L, "r980000", 1L));
    assertThat(all.byYear()).isEqualTo(Map.of("2021", 4L, "2020", 1L));

    ClaimCounts some = store.countClaims(new ClaimFilter("grids", "r990000", 2021, 2021), PUBLIC);
    assertThat(some.total()).isEqualTo(1);
    assertThat(some.byIndicator()).isEqualTo(Map.of("grids", 1L, "rate", 1L));
    assertThat(some.byRegion()).isEqualTo(Map.of("r990100", 1L));
    assertThat(some.byYear()).isEqualTo(Map.of("2021", 1L, "2020", 1L));
    assertThat(store.listClaimsOf("r990101", 10, PUBLIC)).hasSize(3);
    assertThat(store.listClaimsOf("r990000", 10, ALL)).isEmpty();
  }

  @Test
  void practicesAreFoundByThePlacesTheyCameTo() {
    ScopedName practice = practice("甲子做法");
    store.replace(
        document("c.txt", "c"),
        List.of(
            named(practice, 1),
            GraphFixture.property(practice, "tier", "county-brand", 5),
            link("ORIGINATED_IN", practice, GraphFixture.county(), 9),
            link("PROMOTED_TO", practice, new ScopedName(Kind.REGION, "r980000", "乙省"), 20)),
        BATCH);

    Spread country = store.listSpread(new SpreadFilter("cn", null, null), 0, 10, ALL);
    assertThat(country.total()).isEqualTo(1);
    assertThat(country.byPart()).isEqualTo(Map.of("r980000", 1L, "r990000", 1L));
    assertThat(country.practices()).extracting(EntityRef::name).containsExactly("甲子做法");
    assertThat(country.steps())
        .extracting(s -> s.partId() + " " + s.regionId() + " " + s.type())
        .containsExactlyInAnyOrder("r990000 r990101 ORIGINATED_IN", "r980000 r980000 PROMOTED_TO");
    assertThat(store.listSpread(new SpreadFilter("r990100", null, null), 0, 10, ALL).byPart())
        .isEqualTo(Map.of("r990101", 1L));
    assertThat(store.listSpread(new SpreadFilter("cn", "town-feature", null), 0, 10, ALL).total())
        .isZero();
    assertThat(store.listFactsOfTypes("r990101", Set.of("<ORIGINATED_IN"), 10, ALL))
        .extracting(f -> f.subject().name())
        .containsExactly("甲子做法");
    assertThat(store.listFactsOfTypes("r990101", Set.of("ORIGINATED_IN"), 10, ALL)).isEmpty();
  }

  @Test
  void rivalClaimsStandTogetherForThoseWhoMaySeeBoth() {
    assertThat(store.listRivalClaims(0, 10, PUBLIC)).isEmpty();
    List<List<FactView>> rivals = store.listRivalClaims(0, 10, ALL);
    assertThat(rivals).hasSize(1);
    assertThat(rivals.getFirst())
        .extracting(f -> f.qualifiers().get("value"))
        .containsExactlyInAnyOrder("1205", "1206");
    assertThat(store.listFlawedClaims(0, 10, PUBLIC))
        .extracting(f -> f.qualifiers().get("value"))
        .containsExactly("93.5");

    store.remove(sourceId("b.txt"), BATCH);

    assertThat(store.listRivalClaims(0, 10, ALL)).isEmpty();
  }

  @Test
  void runningTotalsOfOneSeriesStandTogether() {
    store.replace(
        document("c.txt", "c"),
        List.of(
            claim("visits", "r990101", "2020", "680", Map.of("cumulative", "true")),
            claim("visits", "r990101", "2021-06", "660", Map.of("cumulative", "true")),
            claim("visits", "r980000", "2021", "100", Map.of("cumulative", "true")),
            claim("visits", "r990101", "2022", "1", Map.of("cumulative", "false"))),
        BATCH);

    assertThat(store.listSeriesClaims(0, 10, PUBLIC))
        .singleElement()
        .satisfies(s ->
            assertThat(s)
                .extracting(f -> f.qualifiers().get("value"))
                .containsExactlyInAnyOrder("680", "660"));
  }

  @Test
  void effectCreditedToSeveralPracticesIsFoundUnlessOneIsPartOfAnother() {
    ScopedName hall = practice("和睦堂");
    ScopedName patrol = practice("夜巡队");
    Fact drop = claim("crime", "r990101", "2021", "33.3", Map.of("change", "true"));
    store.replace(
        document("c.txt", "c"),
        List.of(
            named(hall, 1),
            named(patrol, 9),
            drop,
            link("ABOUT", drop.subject(), hall, 20),
            link("ABOUT", drop.subject(), patrol, 30)),
        BATCH);

    assertThat(store.listCreditedClaims(0, 10, ALL))
        .singleElement()
        .satisfies(facts ->
            assertThat(facts)
                .extracting(FactView::type)
                .containsExactlyInAnyOrder("NAMED", "ABOUT", "ABOUT"));

    store.replace(document("d.txt", "d"), List.of(link("PART_OF", patrol, hall, 40)), BATCH);
    assertThat(store.listCreditedClaims(0, 10, ALL)).isEmpty();
  }
}
