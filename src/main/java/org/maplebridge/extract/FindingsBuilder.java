package org.maplebridge.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maplebridge.model.Evidence;
import org.maplebridge.model.Findings;
import org.maplebridge.model.Issue;
import org.maplebridge.model.Item;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Link;
import org.maplebridge.model.Modality;
import org.maplebridge.model.Reading;
import org.maplebridge.model.ScopedName;
import org.maplebridge.model.TimeSpan;

/**
 * Collects findings of one document, one item a thing: what is found again adds its evidence to
 * what is there.
 */
public final class FindingsBuilder {

  /** An item in the making, with where it stands in its article's text. */
  public static final class Draft {
    private final String key;
    private final Kind kind;
    private final String name;
    private final int article;
    private Modality modality;
    private final Map<String, List<Evidence>> aliases = new LinkedHashMap<>();
    private final Map<String, Object> properties = new TreeMap<>();
    private final Set<Evidence> evidence = new LinkedHashSet<>();
    private final Map<Integer, Set<Place>> places = new LinkedHashMap<>();
    private final int number;
    private final Map<Integer, List<Draft>> byArticle;
    private int seen;

    private Draft(
        Kind kind, int number, String name, int article, Map<Integer, List<Draft>> byArticle) {
      this.number = number;
      this.byArticle = byArticle;
      this.key = kind.code() + "#" + number;
      this.kind = kind;
      this.name = name;
      this.article = article;
      this.modality = Modality.STATED;
    }

    public String key() {
      return key;
    }

    public Kind kind() {
      return kind;
    }

    public String name() {
      return name;
    }

    public int article() {
      return article;
    }

    /** Where it stands, article by article, in chars of the article's text. */
    public List<Place> places() {
      return places.values().stream().flatMap(Set::stream).toList();
    }

    /** Where it stands in one article, in order of finding. */
    public Collection<Place> placesIn(int article) {
      return Collections.unmodifiableCollection(places.getOrDefault(article, Set.of()));
    }

    /** In how many places it was seen. */
    public int timesSeen() {
      return seen;
    }

    /** Its place in the order of finding. */
    int number() {
      return number;
    }

    public Map<String, Object> properties() {
      return properties;
    }

    public List<Evidence> evidence() {
      return List.copyOf(evidence);
    }

    /** Sets a property when it has none yet. */
    public Draft putIfAbsent(String property, Object value) {
      properties.putIfAbsent(property, value);
      return this;
    }

    public Draft put(String property, Object value) {
      properties.put(property, value);
      return this;
    }

    public Draft modality(Modality value) {
      modality = value;
      return this;
    }

    public Draft alias(String alias, List<Evidence> says) {
      if (!ScopedName.normalise(alias).equals(ScopedName.normalise(name))) {
        List<Evidence> known = aliases.computeIfAbsent(alias, _ -> new ArrayList<>());
        if (known.size() < MOST_QUOTES) {
          known.addAll(says);
        }
      }
      return this;
    }

    /** Adds a place where it stands, with its evidence. */
    public Draft seen(ArticleText in, int start, int end, String rule) {
      Place place = new Place(in.index(), start, end);
      if (!places.containsKey(in.index())) {
        places.put(in.index(), new LinkedHashSet<>());
        byArticle.computeIfAbsent(in.index(), _ -> new ArrayList<>()).add(this);
      }
      if (places.getOrDefault(in.index(), Set.of()).add(place)) {
        seen++;
        evidence.addAll(in.evidence(start, end, rule));
      }
      return this;
    }

    Item item() {
      List<Item.Alias> named =
          aliases.entrySet().stream()
              .filter(a -> !a.getValue().isEmpty())
              .map(a -> new Item.Alias(a.getKey(), a.getValue()))
              .toList();
      return new Item(key, kind, name, named, properties, article, modality, List.copyOf(evidence));
    }
  }

  /** Where a thing stands: chars {@code start} to {@code end} of an article's text. */
  public record Place(int article, int start, int end) {}

  /** What a document says again and again keeps so many quotes of an alias or a relationship. */
  private static final int MOST_QUOTES = 60;

  private final Map<String, Draft> byIdentity = new LinkedHashMap<>();
  private final Map<String, List<Draft>> byCore = new HashMap<>();
  private final Map<Kind, List<Draft>> byKind = new EnumMap<>(Kind.class);
  private final Map<Integer, List<Draft>> byArticle = new HashMap<>();
  private final List<Reading> readings = new ArrayList<>();
  private final Map<String, Link> links = new LinkedHashMap<>();
  private final List<Issue> issues = new ArrayList<>();
  private @Nullable TimeSpan lastTold;

  /**
   * The item of a kind that is told apart by {@code identity}, new or found before.
   *
   * @param identity what makes it one thing in this document, as a region's id, or a practice's
   *     scope and normalised name
   */
  public Draft item(Kind kind, String identity, String name, int article) {
    Draft known = byIdentity.get(kind.code() + "\u001f" + identity);
    if (known != null) {
      return known;
    }
    Draft draft = new Draft(kind, byIdentity.size(), name, article, byArticle);
    byIdentity.put(kind.code() + "\u001f" + identity, draft);
    byKind.computeIfAbsent(kind, _ -> new ArrayList<>()).add(draft);
    if (kind == Kind.PRACTICE) {
      byCore
          .computeIfAbsent(kind.code() + "\u001f" + core(name), _ -> new ArrayList<>())
          .add(draft);
    }
    return draft;
  }

  /** The items of a kind whose name has a core (what it puts in quotation marks, or all of it). */
  List<Draft> withCore(Kind kind, String core) {
    return byCore.getOrDefault(kind.code() + "\u001f" + core, List.of());
  }

  static String core(String name) {
    int close = name.indexOf('”');
    return ScopedName.normalise(
        name.startsWith("“") && close > 0 ? name.substring(1, close) : name);
  }

  public Optional<Draft> find(Kind kind, String identity) {
    return Optional.ofNullable(byIdentity.get(kind.code() + "\u001f" + identity));
  }

  /**
   * All items of a kind so far, in order of finding: a view, so copy it before adding more of that
   * kind.
   */
  public List<Draft> items(Kind kind) {
    return Collections.unmodifiableList(byKind.getOrDefault(kind, List.of()));
  }

  /** The items of a kind that stand in an article, in order of finding. */
  public List<Draft> itemsIn(int article, Kind kind) {
    return byArticle.getOrDefault(article, List.of()).stream()
        .filter(d -> d.kind() == kind)
        .sorted(Comparator.comparingInt(Draft::number))
        .toList();
  }

  public void add(Reading reading) {
    readings.add(reading);
    if (reading instanceof Reading.ArticleReading article) {
      TimeSpan told = article.published();
      boolean later =
          told != null
              && told.precision() != TimeSpan.Precision.DAY
              && (lastTold == null || told.to().isAfter(lastTold.to()));
      lastTold = later ? told : lastTold;
    }
  }

  /** The latest date of the document's articles that their own words tell. */
  Optional<TimeSpan> lastTold() {
    return Optional.ofNullable(lastTold);
  }

  public void add(Issue issue) {
    issues.add(issue);
  }

  /** Adds a relationship; the same one again adds its evidence. */
  public void link(
      String type,
      Draft from,
      Draft to,
      Map<String, String> qualifiers,
      Modality modality,
      List<Evidence> evidence) {
    if (evidence.isEmpty()) {
      return;
    }
    links.merge(
        type + "\u001f" + from.key() + "\u001f" + to.key() + "\u001f" + new TreeMap<>(qualifiers),
        new Link(type, from.key(), to.key(), qualifiers, modality, evidence),
        (a, b) -> {
          if (a.evidence().size() >= MOST_QUOTES) {
            return a;
          }
          List<Evidence> both = new ArrayList<>(a.evidence());
          b.evidence().stream().filter(e -> !both.contains(e)).forEach(both::add);
          return new Link(a.type(), a.from(), a.to(), a.qualifiers(), a.modality(), both);
        });
  }

  public Findings build() {
    return new Findings(
        readings,
        byIdentity.values().stream().filter(d -> !d.evidence.isEmpty()).map(Draft::item).toList(),
        List.copyOf(links.values()),
        issues);
  }
}
