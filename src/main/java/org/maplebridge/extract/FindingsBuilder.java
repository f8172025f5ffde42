package org.maplebridge.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.maplebridge.model.Evidence;
import org.maplebridge.model.Findings;
import org.maplebridge.model.Issue;
import org.maplebridge.model.Item;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Link;
import org.maplebridge.model.Modality;
import org.maplebridge.model.Reading;
import org.maplebridge.model.ScopedName;

/** Collects findings of one document, one item a thing: what is found again adds its evidence to what is there. */
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
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    Draft(String key, Kind kind, String name, int article, Modality modality) {
      this.key = key;
      this.kind = kind;
      this.name = name;
      this.article = article;
      this.modality = modality;
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
      return List.copyOf(places);
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
        aliases.computeIfAbsent(alias, _ -> new ArrayList<>()).addAll(says);
      }
      return this;
    }

    /** Adds a place where it stands, with its evidence. */
    public Draft seen(ArticleText in, int start, int end, String rule) {
      Place place = new Place(in.index(), start, end);
      if (!places.contains(place)) {
        places.add(place);
        for (Evidence e : in.evidence(start, end, rule)) {
          if (!evidence.contains(e)) {
            evidence.add(e);
          }
        }
      }
      return this;
    }

    Item item() {
      List<Item.Alias> named =
          aliases.entrySet().stream()
              .filter(a -> !a.getValue().isEmpty())
              .map(a -> new Item.Alias(a.getKey(), a.getValue()))
              .toList();
      return new Item(key, kind, name, named, properties, article, modality, evidence);
    }
  }

  /** Where a thing stands: chars {@code start} to {@code end} of an article's text. */
  public record Place(int article, int start, int end) {}

  private final Map<String, Draft> byIdentity = new LinkedHashMap<>();
  private final List<Reading> readings = new ArrayList<>();
  private final Map<String, Link> links = new LinkedHashMap<>();
  private final List<Issue> issues = new ArrayList<>();

  /**
   * The item of a kind that is told apart by {@code identity}, new or found before.
   *
   * @param identity what makes it one thing in this document, as a region's id, or a practice's scope and normalised name
   */
  public Draft item(Kind kind, String identity, String name, int article) {
    return byIdentity.computeIfAbsent(
        kind.code() + "\u001f" + identity,
        _ -> new Draft(kind.code() + "#" + byIdentity.size(), kind, name, article, Modality.STATED));
  }

  public Optional<Draft> find(Kind kind, String identity) {
    return Optional.ofNullable(byIdentity.get(kind.code() + "\u001f" + identity));
  }

  /** All items of a kind so far, in order of finding. */
  public List<Draft> items(Kind kind) {
    return byIdentity.values().stream().filter(d -> d.kind() == kind).toList();
  }

  public void add(Reading reading) {
    readings.add(reading);
  }

  public void add(Issue issue) {
    issues.add(issue);
  }

  /** Adds a relationship; the same one again adds its evidence. */
  public void link(
      String type, Draft from, Draft to, Map<String, String> qualifiers, Modality modality, List<Evidence> evidence) {
    if (evidence.isEmpty()) {
      return;
    }
    links.merge(
        type + "\u001f" + from.key() + "\u001f" + to.key() + "\u001f" + new TreeMap<>(qualifiers),
        new Link(type, from.key(), to.key(), qualifiers, modality, evidence),
        (a, b) -> {
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
