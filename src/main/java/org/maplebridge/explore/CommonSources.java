package org.maplebridge.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maplebridge.graph.FactView;
import org.maplebridge.graph.GraphStore;
import org.maplebridge.model.Viewer;

/** Documents that speak of two things: not a relation, but often where to read on. */
final class CommonSources {

  /** Facts of each of the two that are looked at, and documents that are told of. */
  private static final int FACTS = 60;

  private static final int SHOWN = 3;

  private final GraphStore graph;

  CommonSources(GraphStore graph) {
    this.graph = graph;
  }

  /** Where the two stand closest together first; each document once. */
  List<PathAnswer.Together> find(String one, String other, Viewer viewer) {
    Map<String, List<FactView.Support>> ofOne = byText(graph.listFacts(one, 0, FACTS, viewer));
    Map<String, List<FactView.Support>> ofOther = byText(graph.listFacts(other, 0, FACTS, viewer));
    List<PathAnswer.Together> together = new ArrayList<>();
    ofOne.forEach((text, list) ->
        ofOther.getOrDefault(text, List.of()).stream()
            .flatMap(b -> list.stream().map(a -> together(a, b)))
            .min(Comparator.comparingInt(PathAnswer.Together::distance))
            .ifPresent(together::add));
    return together.stream()
        .sorted(
            Comparator.comparingInt(PathAnswer.Together::distance)
                .thenComparing(t -> t.one().documentId()))
        .limit(SHOWN)
        .toList();
  }

  private static Map<String, List<FactView.Support>> byText(List<FactView> facts) {
    Map<String, List<FactView.Support>> byText = new LinkedHashMap<>();
    facts.forEach(f ->
        f.support()
            .forEach(s -> byText.computeIfAbsent(s.textId(), t -> new ArrayList<>()).add(s)));
    return byText;
  }

  private static PathAnswer.Together together(FactView.Support a, FactView.Support b) {
    int apart =
        Math.max(0, Math.max(b.span().start() - a.span().end(), a.span().start() - b.span().end()));
    return new PathAnswer.Together(Quote.of(a), Quote.of(b), apart);
  }
}
