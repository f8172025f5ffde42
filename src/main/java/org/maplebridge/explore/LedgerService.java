package org.maplebridge.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.maplebridge.graph.ClaimCounts;
import org.maplebridge.graph.ClaimFilter;
import org.maplebridge.graph.FactView;
import org.maplebridge.graph.GraphStore;
import org.maplebridge.model.Viewer;
import org.maplebridge.schema.Ontology;
import org.maplebridge.text.gazetteer.Gazetteer;

/**
 * The ledger of claims: every figure as somebody states it, and those that can't all hold. What is
 * in conflict follows from the live claims alone: it comes and goes with the documents.
 */
public final class LedgerService {

  /** So many sets of rival claims are looked through at a time. */
  private static final int BATCH = 200;

  private final GraphStore graph;
  private final Ontology ontology;
  private final FigureMaker figures;

  LedgerService(GraphStore graph, Gazetteer gazetteer, Ontology ontology) {
    this.graph = graph;
    this.ontology = ontology;
    this.figures = new FigureMaker(gazetteer, ontology);
  }

  /** A page of figures: by indicator, region and time, the latest first. */
  public List<Figure> listFigures(ClaimFilter filter, int offset, int limit, Viewer viewer) {
    return figures.figures(graph.listClaims(filter, offset, limit, viewer));
  }

  /** Hands over the figures of {@link #listFigures} one after the other, however many. */
  public void eachFigure(ClaimFilter filter, int limit, Viewer viewer, Consumer<Figure> consumer) {
    graph.eachClaim(
        filter,
        limit,
        viewer,
        fact -> FigureMaker.claimed(fact).map(figures::figure).forEach(consumer));
  }

  /** The figures of a region itself, or about another entity; the latest first. */
  public List<Figure> listFiguresOf(String entityId, int limit, Viewer viewer) {
    return figures.figures(graph.listClaimsOf(entityId, limit, viewer));
  }

  /** How many figures there are under a filter, and under each way to narrow it. */
  public ClaimCounts count(ClaimFilter filter, Viewer viewer) {
    return graph.countClaims(filter, viewer);
  }

  /**
   * The indicator that is called so, by its code or in either language; else the words themselves.
   */
  public String indicatorNamed(String name) {
    return ontology.getVocabulary("indicators").terms().stream()
        .filter(t -> t.zh().equals(name) || t.en().equalsIgnoreCase(name))
        .map(t -> t.code())
        .findFirst()
        .orElse(name);
  }

  /** What an indicator is called, by its code. */
  public Caption indicatorCaption(String indicator) {
    return figures.caption(indicator, indicator);
  }

  /** What is counted, those with most figures first. */
  public List<IndicatorCount> listIndicators(int limit, Viewer viewer) {
    return graph.countClaimsByIndicator(viewer).entrySet().stream()
        .limit(limit)
        .map(e ->
            new IndicatorCount(e.getKey(), figures.caption(e.getKey(), e.getKey()), e.getValue()))
        .toList();
  }

  /**
   * Claims that can't all hold: broken arithmetic first, then different values, running totals that
   * fall, and figures credited to several practices.
   */
  public List<Conflict> listConflicts(int offset, int limit, Viewer viewer) {
    ConflictFinder finder = new ConflictFinder(figures);
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
}
