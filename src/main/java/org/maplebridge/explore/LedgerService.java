package org.maplebridge.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maplebridge.graph.ClaimFilter;
import org.maplebridge.graph.FactView;
import org.maplebridge.graph.GraphStore;
import org.maplebridge.model.Claim;
import org.maplebridge.model.Viewer;
import org.maplebridge.schema.Ontology;
import org.maplebridge.schema.Term;
import org.maplebridge.text.gazetteer.Gazetteer;

/**
 * The ledger of claims: every figure as somebody states it, and those that can't all hold. What is
 * in conflict follows from the live claims alone: it comes and goes with the documents.
 */
public final class LedgerService {

  /** So many sets of rival claims are looked through at a time. */
  private static final int BATCH = 200;

  private final GraphStore graph;
  private final Gazetteer gazetteer;
  private final Map<String, Caption> captions;

  LedgerService(GraphStore graph, Gazetteer gazetteer, Ontology ontology) {
    this.graph = graph;
    this.gazetteer = gazetteer;
    this.captions =
        ontology.getVocabulary("indicators").terms().stream()
            .collect(Collectors.toMap(Term::code, t -> new Caption(t.zh(), t.en())));
  }

  /** A page of figures: by indicator, region and time, the latest first. */
  public List<Figure> listFigures(ClaimFilter filter, int offset, int limit, Viewer viewer) {
    return graph.listClaims(filter, offset, limit, viewer).stream()
        .flatMap(LedgerService::claimed)
        .map(this::figure)
        .toList();
  }

  /** What is counted, those with most figures first. */
  public List<IndicatorCount> listIndicators(int limit, Viewer viewer) {
    return graph.countClaimsByIndicator(viewer).entrySet().stream()
        .limit(limit)
        .map(e -> new IndicatorCount(e.getKey(), caption(e.getKey(), e.getKey()), e.getValue()))
        .toList();
  }

  /**
   * Claims that can't all hold: broken arithmetic first, then different values, running totals that
   * fall, and figures credited to several practices.
   */
  public List<Conflict> listConflicts(int offset, int limit, Viewer viewer) {
    ConflictFinder finder = new ConflictFinder(this::figure);
    List<Conflict> found = new ArrayList<>();
    int wanted = offset + limit;
    collect(
        found,
        wanted,
        (at, most) -> graph.listFlawedClaims(at, most, viewer).stream().map(List::of).toList(),
        finder::flaw);
    collect(found, wanted, (at, most) -> graph.listRivalClaims(at, most, viewer), finder::rivals);
    collect(found, wanted, (at, most) -> graph.listSeriesClaims(at, most, viewer), finder::falling);
    collect(
        found, wanted, (at, most) -> graph.listCreditedClaims(at, most, viewer), finder::credited);
    return found.stream().skip(offset).limit(limit).toList();
  }

  /** A page of sets of claims. */
  private interface Pages {
    List<List<FactView>> list(int offset, int limit);
  }

  private static void collect(
      List<Conflict> found,
      int wanted,
      Pages pages,
      Function<List<FactView>, Optional<Conflict>> judge) {
    for (int at = 0; found.size() < wanted; at += BATCH) {
      List<List<FactView>> page = pages.list(at, BATCH);
      page.forEach(facts -> judge.apply(facts).ifPresent(found::add));
      if (page.size() < BATCH) {
        return;
      }
    }
  }

  /** A fact and what it claims. */
  record Claimed(FactView fact, Claim claim) {}

  static Stream<Claimed> claimed(FactView fact) {
    return Claim.of(fact.qualifiers()).stream().map(c -> new Claimed(fact, c));
  }

  private Figure figure(Claimed claimed) {
    FactView fact = claimed.fact();
    Claim claim = claimed.claim();
    return new Figure(
        fact.id(),
        fact.subject(),
        claim.indicator(),
        caption(claim, fact.qualifiers().getOrDefault("indicator", "")),
        fact.subject().name(),
        fact.qualifiers().getOrDefault("valueRaw", plain(claim.value())),
        claim.value(),
        claim.unit(),
        claim.period(),
        Place.find(gazetteer, claim.regionId()).orElse(null),
        claim.change(),
        claim.approximate(),
        claim.bound(),
        claim.numerator(),
        claim.denominator(),
        fact.modality(),
        fact.review(),
        fact.support().stream().map(Quote::of).toList());
  }

  private Caption caption(Claim claim, String written) {
    Caption whole = caption(claim.indicator(), written);
    return claim.aspect().isEmpty()
        ? whole
        : new Caption(claim.aspect() + whole.zh(), whole.en() + " (" + claim.aspect() + ")");
  }

  private Caption caption(String indicator, String written) {
    Caption known = captions.get(indicator);
    return known == null ? new Caption(written, written) : known;
  }

  static String plain(double value) {
    return new java.math.BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }
}
