package org.maplebridge.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maplebridge.graph.FactView;
import org.maplebridge.graph.GraphStore;
import org.maplebridge.graph.GraphUnavailableException;
import org.maplebridge.graph.Spread;
import org.maplebridge.graph.SpreadFilter;
import org.maplebridge.graph.Step;
import org.maplebridge.graph.Surrounding;
import org.maplebridge.graph.Way;
import org.maplebridge.index.Holdings;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Viewer;

/**
 * What the page of a region tells. A province may be what a hundred thousand cases hang on: counts
 * and lists are the index's, and the graph is asked for a bounded number of statements.
 */
public final class RegionProfileService {

  /** Figures have a table of their own. */
  private static final List<Kind> LISTED =
      PlaceCounts.KINDS.stream().filter(k -> k != Kind.OBSERVATION).toList();

  private static final List<Way> AROUND =
      List.of(Way.of("AWARDED"), Way.of("ISSUED"), Way.of("<HOLDS_POST:person"));

  private static final int LINES = 8;
  private static final int PRACTICES = 40;
  private static final int PEOPLE = 40;
  private static final int EACH = 40;
  private static final int FIGURES = 300;

  /** So many of the best known are read of each kind. */
  private static final Map<Kind, Integer> FIRST =
      LISTED.stream().collect(Collectors.toMap(k -> k, k -> k == Kind.PERSON ? PEOPLE : LINES));

  private final GraphStore graph;
  private final RegionService regions;
  private final EntityService entities;
  private final ProfileService profiles;
  private final LedgerService ledger;

  RegionProfileService(
      GraphStore graph,
      RegionService regions,
      EntityService entities,
      ProfileService profiles,
      LedgerService ledger) {
    this.graph = graph;
    this.regions = regions;
    this.entities = entities;
    this.profiles = profiles;
    this.ledger = ledger;
  }

  /** By id or code, current or former. */
  public Optional<RegionProfile> find(String idOrCode, Viewer viewer) {
    return regions.findHeld(idOrCode, FIRST, viewer).map(held -> profile(held, viewer));
  }

  private RegionProfile profile(RegionService.Held held, Viewer viewer) {
    RegionNode node = held.node();
    boolean country = node.region().parentId() == null;
    if (country || !node.counted()) {
      return bare(node, Map.of(), RegionProfile.CaseCounts.NONE);
    }
    Map<Kind, RegionProfile.Listed> lists = regions.counts().lists(held.holdings(), LISTED, LINES);
    RegionProfile.CaseCounts cases = regions.counts().cases(held.holdings());
    if (!graph.state().isReady()) {
      return bare(node, lists, cases);
    }
    try {
      return whole(held, lists, cases, viewer);
    } catch (GraphUnavailableException e) {
      return bare(node, lists, cases);
    }
  }

  private static RegionProfile bare(
      RegionNode node, Map<Kind, RegionProfile.Listed> lists, RegionProfile.CaseCounts cases) {
    return new RegionProfile(node, List.of(), 0, lists, cases, List.of(), Set.of(), false);
  }

  private RegionProfile whole(
      RegionService.Held held,
      Map<Kind, RegionProfile.Listed> lists,
      RegionProfile.CaseCounts cases,
      Viewer viewer) {
    RegionNode node = held.node();
    String id = node.region().id();
    Spread spread = graph.listSpread(new SpreadFilter(id, null, null), 0, PRACTICES, viewer);
    Map<String, List<String>> factIds = new LinkedHashMap<>();
    for (Spread.Step step : spread.steps()) {
      String key = step.type().equals("ORIGINATED_IN") ? "born" : "adopted";
      factIds.computeIfAbsent(key, _ -> new ArrayList<>()).addAll(step.factIds());
    }
    factIds.put("people", posts(id, held.holdings(), viewer));
    for (Surrounding around : graph.listAround(id, AROUND, EACH, viewer)) {
      String key =
          switch (around.way().type()) {
            case "AWARDED" -> "honours";
            case "ISSUED" -> "issued";
            default -> "people";
          };
      factIds.computeIfAbsent(key, _ -> new ArrayList<>()).addAll(around.factIds());
    }
    List<FigureSeries> figures = FigureSeries.of(ledger.listFiguresOf(id, FIGURES, viewer));
    return new RegionProfile(
        node,
        sections(id, factIds, viewer),
        spread.total(),
        lists,
        cases,
        figures,
        profiles.disputedFigures(figures, viewer),
        true);
  }

  /** The posts of those known best here: with the region itself, or with a body of it. */
  private List<String> posts(String id, Holdings holdings, Viewer viewer) {
    Holdings.Held persons = holdings.kinds().get(Kind.PERSON);
    if (persons == null) {
      return List.of();
    }
    Set<String> people = new LinkedHashSet<>();
    persons.first().stream()
        .filter(p -> id.equals(p.regionId()))
        .forEach(p -> people.add(p.entityId()));
    return people.isEmpty()
        ? List.of()
        : graph.listSteps(people, PEOPLE * 6, viewer).stream()
            .filter(s -> s.typeKey().equals("HOLDS_POST"))
            .map(Step::relationship)
            .flatMap(r -> r.factIds().stream())
            .distinct()
            .toList();
  }

  /** All facts are read at once; each is told about what is not the region. */
  private List<Profile.Section> sections(
      String id, Map<String, List<String>> factIds, Viewer viewer) {
    List<String> all =
        Stream.of("born", "adopted", "people", "honours", "issued")
            .flatMap(k -> factIds.getOrDefault(k, List.of()).stream())
            .distinct()
            .limit(600)
            .toList();
    Map<String, Statement> told = new LinkedHashMap<>();
    for (FactView fact : graph.listFactsById(all, viewer)) {
      told.put(fact.id(), entities.statement(fact, null));
    }
    Map<String, List<Statement>> byKey = new LinkedHashMap<>();
    for (String key : List.of("born", "adopted", "people", "honours", "issued")) {
      byKey.put(
          key,
          factIds.getOrDefault(key, List.of()).stream()
              .distinct()
              .map(told::get)
              .filter(Objects::nonNull)
              .toList());
    }
    return profiles.entries(id, byKey, viewer);
  }
}
