package org.maplebridge.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maplebridge.extract.dispute.DisputeElements;
import org.maplebridge.extract.dispute.DisputeReader;
import org.maplebridge.extract.dispute.Element;
import org.maplebridge.index.IndexEntry;
import org.maplebridge.schema.ElementWeights;
import org.maplebridge.search.SimilarAnswer.Different;
import org.maplebridge.search.SimilarAnswer.Shared;

/** In which elements a told dispute and a past one agree and differ. */
final class Agreement {

  private static final String DISPUTE_TYPE = "disputeType";
  private static final String TITLE = "title";

  private final DisputeElements told;
  private final DisputeReader reader;
  private final DisputeWords words;
  private final ElementWeights weights;
  private final List<String> elements;

  Agreement(
      DisputeElements told, DisputeReader reader, DisputeWords words, ElementWeights weights) {
    this.told = told;
    this.reader = reader;
    this.words = words;
    this.weights = weights;
    this.elements =
        weights.elements().entrySet().stream()
            .sorted(
                Map.Entry.<String, Float>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .toList();
  }

  /** What it is worth that they agree; from what the index keeps of the past one alone. */
  float worth(IndexEntry entry) {
    float worth = 0;
    for (String element : elements) {
      Set<String> theirs = valuesOf(entry, element);
      List<Element> ours = told.list(element);
      long common = ours.stream().filter(e -> theirs.contains(e.value())).count();
      if (common > 0) {
        worth += weights.of(element) * common / Math.max(1, Math.min(ours.size(), theirs.size()));
      } else if (element.equals(DISPUTE_TYPE) && !ours.isEmpty() && sameWide(ours, theirs)) {
        worth += weights.wideType();
      }
    }
    return worth;
  }

  private boolean sameWide(List<Element> ours, Set<String> theirs) {
    return theirs.stream().anyMatch(t -> words.wide(t).equals(words.wide(ours.getFirst().value())));
  }

  private static Set<String> valuesOf(IndexEntry entry, String element) {
    String values = entry.attributes().getOrDefault(element, "");
    return values.isEmpty() ? Set.of() : new LinkedHashSet<>(Arrays.asList(values.split("、", -1)));
  }

  /** Both sides of an agreement. */
  record Compared(List<Shared> shared, List<Different> different) {}

  /** Element by element, with the words of both. */
  Compared compare(IndexEntry entry) {
    Map<String, String> account = new LinkedHashMap<>(entry.sections());
    if (account.isEmpty()) {
      account.put("facts", entry.text());
    }
    DisputeElements inWords = reader.read(account);
    DisputeElements read = withTitle(inWords, reader.read(Map.of(TITLE, entry.name())));
    List<Shared> shared = new ArrayList<>();
    List<Different> different = new ArrayList<>();
    for (String element : elements) {
      List<Element> ours = told.list(element);
      Set<String> recorded = valuesOf(entry, element);
      Set<String> theirs = recorded.isEmpty() ? values(read.list(element)) : recorded;
      if (!ours.isEmpty()) {
        compare(element, ours, theirs, read, shared, different);
      }
    }
    return new Compared(shared, different);
  }

  /** What the account says, then what its heading alone says: people read the account. */
  private static DisputeElements withTitle(DisputeElements account, DisputeElements title) {
    List<Element> all = new ArrayList<>(account.all());
    all.addAll(title.all());
    return new DisputeElements(all, account.alternatives());
  }

  private static Set<String> values(List<Element> elements) {
    Set<String> values = new LinkedHashSet<>();
    elements.forEach(e -> values.add(e.value()));
    return values;
  }

  private void compare(
      String element,
      List<Element> ours,
      Set<String> theirs,
      DisputeElements read,
      List<Shared> shared,
      List<Different> different) {
    String label = words.element(element);
    List<Element> common = ours.stream().filter(e -> theirs.contains(e.value())).toList();
    if (!common.isEmpty()) {
      shared.add(
          new Shared(
              element,
              label,
              joined(common, e -> words.value(element, e.value())),
              joined(common, Element::quote),
              joined(common, e -> quote(read, element, e.value()))));
      return;
    }
    Element first = ours.getFirst();
    if (element.equals(DISPUTE_TYPE) && sameWide(ours, theirs)) {
      String theirType = theirs.iterator().next();
      shared.add(
          new Shared(
              element,
              label,
              words.value(element, words.wide(first.value())),
              first.quote(),
              quote(read, element, theirType)));
      return;
    }
    String their = theirs.isEmpty() ? "" : theirs.iterator().next();
    different.add(
        new Different(
            element,
            label,
            words.value(element, first.value()),
            first.quote(),
            their.isEmpty() ? "" : words.value(element, their),
            quote(read, element, their)));
  }

  /** Several values of one element, each once. */
  private static String joined(List<Element> elements, Function<Element, String> words) {
    return elements.stream()
        .map(words)
        .filter(w -> !w.isEmpty())
        .distinct()
        .collect(Collectors.joining("、"));
  }

  private static String quote(DisputeElements read, String element, String value) {
    return read.list(element).stream()
        .filter(e -> e.value().equals(value))
        .map(Element::quote)
        .findFirst()
        .orElse("");
  }
}
