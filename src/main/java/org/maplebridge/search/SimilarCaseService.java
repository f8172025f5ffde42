package org.maplebridge.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maplebridge.extract.dispute.DisputeElements;
import org.maplebridge.extract.dispute.DisputeReader;
import org.maplebridge.extract.dispute.Element;
import org.maplebridge.index.IndexEntry;
import org.maplebridge.index.RankQuery;
import org.maplebridge.index.RankQuery.Profile;
import org.maplebridge.index.RankResult;
import org.maplebridge.index.SearchIndex;
import org.maplebridge.index.SearchResult.Found;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Region;
import org.maplebridge.model.ScopedName;
import org.maplebridge.model.Viewer;
import org.maplebridge.schema.ElementWeights;
import org.maplebridge.schema.Ontology;
import org.maplebridge.search.InvalidQueryException.Fault;
import org.maplebridge.search.SimilarAnswer.CaseRef;
import org.maplebridge.search.SimilarAnswer.FittingPractice;
import org.maplebridge.search.SimilarAnswer.Outcome;
import org.maplebridge.search.SimilarAnswer.Remark;
import org.maplebridge.search.SimilarAnswer.SimilarHit;
import org.maplebridge.search.SimilarAnswer.Told;
import org.maplebridge.text.gazetteer.Gazetteer;

/**
 * Past disputes like one that somebody tells: the nearest by words and meaning, put in order again
 * by the elements that they share, each explained from both sides' words. From the index alone.
 * Safe to share.
 */
public final class SimilarCaseService {

  /** Code points of a narrative that count; the rest is left out, and the answer says so. */
  public static final int MOST_READ = 20_000;

  private static final int MOST_HITS = 50;
  private static final int MOST_PRACTICES = 8;

  /** Practices that records of like cases name; the rest are those whose own words come near. */
  private static final int PRACTICES_OF_CASES = 4;

  private static final String PRACTICE = "practice";
  private static final Set<String> FAILED_AGREEMENT = Set.of("none", "transferred", "withdrawn");
  private static final Set<String> FAILED_PERFORMANCE = Set.of("not", "reversed");

  private final SearchIndex index;
  private final Ontology ontology;
  private final DisputeWords words;
  private final ElementWeights weights;
  private final RegionReader regions;
  private final Hits hits;
  private @Nullable DisputeReader reader;

  public SimilarCaseService(SearchIndex index, Gazetteer gazetteer, Ontology ontology) {
    this.index = index;
    this.ontology = ontology;
    this.words = new DisputeWords(ontology);
    this.weights = ElementWeights.load();
    this.regions = new RegionReader(gazetteer);
    this.hits = new Hits(regions);
  }

  /** What the types of dispute are called, widest first; for a form. */
  public List<SimilarAnswer.Term> listTypes() {
    return words.wideTypes();
  }

  /** What the ways a case may end are called; for a form. */
  public List<SimilarAnswer.Term> listStatuses() {
    return words.statuses();
  }

  /**
   * Finds them.
   *
   * @throws InvalidQueryException when there is nothing to compare with, or a filter is unknown
   */
  public SimilarAnswer find(SimilarRequest request, Viewer viewer) {
    long started = System.nanoTime();
    String whole = request.text().strip();
    if (whole.isEmpty()) {
      throw new InvalidQueryException(Fault.NOTHING_TOLD);
    }
    boolean cut = whole.codePointCount(0, whole.length()) > MOST_READ;
    String text = cut ? whole.substring(0, whole.offsetByCodePoints(0, MOST_READ)) : whole;
    Region region = region(request.region());
    DisputeReader elements = reader();
    DisputeElements told = elements.read(text);
    Agreement agreement = new Agreement(told, elements, words, weights);
    RankResult near = index.rank(query(request, text, region), viewer);
    CompletableFuture<List<Found>> practices =
        CompletableFuture.supplyAsync(() -> nearPractices(text, viewer));
    List<Ordered> ordered = inOrder(near, agreement);
    List<SimilarHit> found =
        ordered.parallelStream()
            .limit(Math.clamp(request.limit(), 1, MOST_HITS))
            .map(o -> similar(o, agreement))
            .toList();
    List<Remark> remarks = new ArrayList<>();
    if (!near.byMeaning()) {
      remarks.add(Remark.BY_WORDS_ONLY);
    }
    if (cut) {
      remarks.add(Remark.BEGINNING_ONLY);
    }
    return new SimilarAnswer(
        whole,
        region == null ? null : regions.reference(region.id()).orElse(null),
        told.all().stream().map(this::told).toList(),
        told.alternatives().stream()
            .map(e -> new SimilarAnswer.Term(e.value(), words.value(e.name(), e.value())))
            .toList(),
        near.byMeaning(),
        remarks,
        found,
        practices(ordered, viewer, practices.join()),
        (System.nanoTime() - started) / 1_000_000);
  }

  /** Read when it is first needed: a service that starts has other things to do. */
  private synchronized DisputeReader reader() {
    DisputeReader known = reader;
    if (known == null) {
      known = DisputeReader.load(ontology);
      reader = known;
    }
    return known;
  }

  private @Nullable Region region(@Nullable String asked) {
    if (asked == null || asked.isBlank()) {
      return null;
    }
    return regions
        .find(asked.strip())
        .or(() -> regions.named(asked.strip()))
        .orElseThrow(() -> new InvalidQueryException(Fault.REGION_NAME, asked.strip()));
  }

  private RankQuery query(SimilarRequest request, String text, @Nullable Region region) {
    Map<String, List<String>> facets = new LinkedHashMap<>();
    String type = request.disputeType();
    if (type != null && !type.isBlank()) {
      if (!words.isType(type)) {
        throw new InvalidQueryException(Fault.DISPUTE_TYPE, type);
      }
      facets.put("disputeType", words.withNarrower(type));
    }
    String status = request.status();
    if (status != null && !status.isBlank()) {
      if (!words.isStatus(status)) {
        throw new InvalidQueryException(Fault.CASE_STATUS, status);
      }
      facets.put("status", List.of(status));
    }
    return new RankQuery(
        text,
        Profile.SIMILAR,
        List.of(Kind.CASE),
        region == null ? List.of() : List.of(region.id()),
        request.yearFrom(),
        request.yearTo(),
        facets,
        weights.candidates());
  }

  /** A candidate with what its nearness and its agreement make together. */
  private record Ordered(Found found, Map<String, Float> measures, float score) {}

  private static List<Ordered> inOrder(RankResult near, Agreement agreement) {
    List<Ordered> ordered = new ArrayList<>();
    for (int i = 0; i < near.hits().size(); i++) {
      Found found = near.hits().get(i);
      float score = found.score() + agreement.worth(found.entry());
      Map<String, Float> measures = i < near.measures().size() ? near.measures().get(i) : Map.of();
      ordered.add(new Ordered(new Found(found.entry(), score, ""), measures, score));
    }
    ordered.sort(Comparator.comparingDouble(o -> -o.score()));
    return ordered;
  }

  private Told told(Element e) {
    return new Told(
        e.name(), words.element(e.name()), e.value(), words.value(e.name(), e.value()), e.quote());
  }

  private SimilarHit similar(Ordered ordered, Agreement agreement) {
    IndexEntry entry = ordered.found().entry();
    Agreement.Compared compared = agreement.compare(entry);
    Outcome outcome = outcome(entry);
    return new SimilarHit(
        hits.of(ordered.found()),
        compared.shared(),
        compared.different(),
        outcome,
        entry.sections(),
        ordered.measures());
  }

  private Outcome outcome(IndexEntry entry) {
    String status = entry.attributes().getOrDefault("status", "");
    String agreement = entry.attributes().getOrDefault("agreement", "");
    String performance = entry.attributes().getOrDefault("performance", "");
    boolean failed =
        status.equals("ended")
            || FAILED_AGREEMENT.contains(agreement)
            || FAILED_PERFORMANCE.contains(performance);
    return new Outcome(
        label("status", status),
        label("agreement", agreement),
        label("performance", performance),
        entry.sections().getOrDefault("outcome", ""),
        failed);
  }

  private String label(String element, String value) {
    return value.isEmpty() ? "" : words.value(element, value);
  }

  /**
   * By turns those whose own words come near, and what the records of the hits name: of these first
   * what is known, of most cases that ended well.
   */
  private List<FittingPractice> practices(
      List<Ordered> ordered, Viewer viewer, List<Found> nearInWords) {
    Map<String, List<Ordered>> byName = new LinkedHashMap<>();
    for (Ordered o : ordered.stream().limit(MOST_HITS / 2).toList()) {
      String names = o.found().entry().attributes().getOrDefault(PRACTICE, "");
      for (String name : names.isEmpty() ? new String[0] : names.split("、", -1)) {
        byName.computeIfAbsent(name, n -> new ArrayList<>()).add(o);
      }
    }
    List<FittingPractice> fitting = new ArrayList<>();
    byName.forEach((name, cases) -> fitting.add(fitting(name, cases, viewer)));
    fitting.sort(
        Comparator.comparing((FittingPractice p) -> p.hit() == null)
            .thenComparingInt(p -> -p.settled())
            .thenComparingInt(p -> -p.cases().size()));
    List<FittingPractice> ofCases = fitting.stream().limit(PRACTICES_OF_CASES).toList();
    List<FittingPractice> near = unnamed(nearInWords, ofCases);
    List<FittingPractice> all = new ArrayList<>();
    for (int i = 0; i < MOST_PRACTICES; i++) {
      near.stream().skip(i).limit(1).forEach(all::add);
      ofCases.stream().skip(i).limit(1).forEach(all::add);
    }
    return all.stream().limit(MOST_PRACTICES).toList();
  }

  private FittingPractice fitting(String name, List<Ordered> cases, Viewer viewer) {
    int settled = (int) cases.stream().filter(c -> !outcome(c.found().entry()).failed()).count();
    String quote =
        cases.stream()
            .flatMap(c -> c.found().entry().sections().values().stream())
            .flatMap(s -> java.util.Arrays.stream(s.split("(?<=[。！？；])")))
            .filter(s -> s.contains(name))
            .findFirst()
            .orElse("");
    return new FittingPractice(
        name,
        entryOf(name, viewer),
        cases.stream()
            .map(c -> new CaseRef(c.found().entry().entityId(), c.found().entry().name()))
            .toList(),
        settled,
        quote);
  }

  /** The practice that is called so, if the index has one. */
  private SearchAnswer.@Nullable Hit entryOf(String name, Viewer viewer) {
    String wanted = ScopedName.normalise(name);
    return index.named(name, Kind.PRACTICE, viewer).stream()
        .filter(e ->
            ScopedName.normalise(e.name()).equals(wanted)
                || e.aliases().stream().anyMatch(a -> ScopedName.normalise(a).equals(wanted)))
        .map(e -> hits.of(new Found(e, 0, "")))
        .findFirst()
        .orElse(null);
  }

  /** Practices whose own words come near what was told. */
  private List<Found> nearPractices(String text, Viewer viewer) {
    RankQuery query =
        new RankQuery(
            text,
            Profile.SEARCH,
            List.of(Kind.PRACTICE),
            List.of(),
            null,
            null,
            Map.of(),
            MOST_PRACTICES + PRACTICES_OF_CASES);
    return index.rank(query, viewer).hits();
  }

  /** Those of them that cases don't name. */
  private List<FittingPractice> unnamed(List<Found> near, List<FittingPractice> known) {
    Set<String> named =
        known.stream()
            .map(FittingPractice::hit)
            .filter(h -> h != null)
            .map(h -> h.id())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return near.stream()
        .filter(f -> named.add(f.entry().entityId()))
        .limit(MOST_PRACTICES)
        .map(f -> {
          String quote =
              f.entry().evidence().isEmpty() ? "" : f.entry().evidence().getFirst().quote();
          return new FittingPractice(f.entry().name(), hits.of(f), List.of(), 0, quote);
        })
        .toList();
  }
}
