package org.maplebridge.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maplebridge.graph.ClaimFilter;
import org.maplebridge.graph.FactView;
import org.maplebridge.graph.GraphStore;
import org.maplebridge.model.Claim;
import org.maplebridge.model.ContentId;
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

  /** Claims that can't all hold: those of broken arithmetic first, then those of several values. */
  public List<Conflict> listConflicts(int offset, int limit, Viewer viewer) {
    List<Conflict> found = new ArrayList<>();
    int wanted = offset + limit;
    for (int at = 0; found.size() < wanted; at += BATCH) {
      List<FactView> flawed = graph.listFlawedClaims(at, BATCH, viewer);
      flawed.stream().flatMap(LedgerService::claimed).forEach(c -> flaw(c, found));
      if (flawed.size() < BATCH) {
        break;
      }
    }
    for (int at = 0; found.size() < wanted; at += BATCH) {
      List<List<FactView>> rivals = graph.listRivalClaims(at, BATCH, viewer);
      rivals.forEach(r -> rivals(r, found));
      if (rivals.size() < BATCH) {
        break;
      }
    }
    return found.stream().skip(offset).limit(limit).toList();
  }

  /** A fact and what it claims. */
  private record Claimed(FactView fact, Claim claim) {}

  private static Stream<Claimed> claimed(FactView fact) {
    return Claim.of(fact.qualifiers()).stream().map(c -> new Claimed(fact, c));
  }

  private void flaw(Claimed claimed, List<Conflict> into) {
    Claim claim = claimed.claim();
    Double numerator = claim.numerator();
    Double denominator = claim.denominator();
    Double computed = claim.otherwiseComputed();
    if (numerator == null || denominator == null || computed == null) {
      return;
    }
    Figure figure = figure(claimed);
    String share = plain(Math.round(100 * computed) / 100.0) + "%";
    String sum = plain(numerator) + "÷" + plain(denominator) + "=" + share;
    into.add(
        new Conflict(
            ContentId.of("arithmetic", figure.factId()),
            Conflict.Reason.ARITHMETIC,
            new Caption(
                "按原文的分子、分母计算，" + sum + "，与所写的" + figure.valueRaw() + "不合",
                sum + " by the source's own figures, printed as " + figure.valueRaw()),
            List.of(figure)));
  }

  /**
   * Only what two documents say differently is a conflict: in one document, like words often count
   * different things.
   */
  private void rivals(List<FactView> facts, List<Conflict> into) {
    List<Claimed> claims = facts.stream().flatMap(LedgerService::claimed).toList();
    List<Figure> members =
        claims.stream()
            .filter(c -> claims.stream().anyMatch(o -> opposes(c, o)))
            .map(this::figure)
            .sorted(
                Comparator.comparing(LedgerService::firstDocument)
                    .thenComparingDouble(Figure::value)
                    .thenComparing(Figure::factId))
            .toList();
    if (members.size() < 2) {
      return;
    }
    Figure first = members.getFirst();
    String values =
        members.stream().map(Figure::written).distinct().collect(Collectors.joining("、"));
    Place where = first.place();
    String place = where == null ? "" : where.name();
    String period = first.period().matches("\\d{4}") ? first.period() + "年" : first.period();
    into.add(
        new Conflict(
            ContentId.of(members.stream().map(Figure::factId).sorted().toArray(String[]::new)),
            Conflict.Reason.VALUES,
            new Caption(
                place + period + "的“" + first.caption().zh() + "”，各来源说法不一：" + values,
                first.caption().en() + ", " + first.period() + ": " + values),
            members));
  }

  private static String firstDocument(Figure figure) {
    return figure.quotes().isEmpty() ? "" : figure.quotes().getFirst().document();
  }

  private static boolean opposes(Claimed a, Claimed b) {
    return !a.claim().agreesWith(b.claim())
        && a.fact().support().stream()
            .noneMatch(s ->
                b.fact().support().stream().anyMatch(t -> t.documentId().equals(s.documentId())));
  }

  private Figure figure(Claimed claimed) {
    FactView fact = claimed.fact();
    Claim claim = claimed.claim();
    return new Figure(
        fact.id(),
        fact.subject(),
        claim.indicator(),
        caption(claim.indicator(), fact.qualifiers().getOrDefault("indicator", "")),
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

  private Caption caption(String indicator, String written) {
    Caption known = captions.get(indicator);
    return known == null ? new Caption(written, written) : known;
  }

  private static String plain(double value) {
    return new java.math.BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }
}
