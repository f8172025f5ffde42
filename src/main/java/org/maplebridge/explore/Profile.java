package org.maplebridge.explore;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maplebridge.graph.EntityRef;

/**
 * All that the page of an entity tells, in its order.
 *
 * @param names as sources write them, each with the quotes that do
 * @param stated its properties, each value with its statement
 * @param sections what it has to do with other things; those without anything are left out
 * @param missing keys of the sections that a reader looks for and no source fills
 * @param missingProperties the same of properties
 * @param figures what is counted of it, each indicator, unit and place by itself
 * @param disputed ids of the facts that can't all hold
 * @param below for each part, by its id, what it is made of itself
 * @param partial whether there is more than was read: then the sections hold the best supported
 */
public record Profile(
    EntityHead head,
    List<Said> names,
    List<Stated> stated,
    List<Section> sections,
    List<String> missing,
    List<Caption> missingProperties,
    List<FigureSeries> figures,
    Set<String> disputed,
    Map<String, List<EntityRef>> below,
    boolean partial) {

  /** A name and where it is written. */
  public record Said(String name, Statement statement) {}

  /**
   * A property.
   *
   * @param type as in the ontology: {@code text} is long, {@code term} is of a vocabulary …
   */
  public record Stated(String name, Caption caption, String type, List<Value> values) {
    public Stated {
      values = List.copyOf(values);
    }
  }

  /** A value as people read it, and the statement that gives it. */
  public record Value(String value, String label, Statement statement) {}

  /** What an entity has to do with other things of one sort. */
  public record Section(String key, List<Entry> entries) {
    public Section {
      entries = List.copyOf(entries);
    }
  }

  /**
   * A statement about this entity and another.
   *
   * @param place of the other, or null
   * @param when the time that the statement gives, else the other's own; empty when neither does
   * @param notes what is known of the other, by property, as people read it
   */
  public record Entry(
      Statement statement,
      EntityRef other,
      @Nullable Place place,
      String when,
      Map<String, String> notes) {
    public Entry {
      notes = Map.copyOf(notes);
    }
  }

  public Profile {
    names = List.copyOf(names);
    stated = List.copyOf(stated);
    sections = List.copyOf(sections);
    missing = List.copyOf(missing);
    missingProperties = List.copyOf(missingProperties);
    figures = List.copyOf(figures);
    disputed = Set.copyOf(disputed);
    below = Map.copyOf(below);
  }

  /** The entries of a section; none when it has none. */
  public List<Entry> entries(String key) {
    return sections.stream()
        .filter(s -> s.key().equals(key))
        .findFirst()
        .map(Section::entries)
        .orElse(List.of());
  }
}
