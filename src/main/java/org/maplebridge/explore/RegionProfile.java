package org.maplebridge.explore;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maplebridge.graph.EntityRef;
import org.maplebridge.model.Kind;

/**
 * All that the page of a region tells.
 *
 * @param sections what began here, was adopted here, who holds office, what was won and issued;
 *     each at most so many
 * @param practices how many practices have come to the region or below, of which the sections show
 *     the first
 * @param lists what there is of a kind in the region and below, by kind; kinds without anything are
 *     left out
 * @param cases the cases in the region and below, by type and by how they ended
 * @param figures of the region itself
 * @param disputed ids of the facts that can't all hold
 * @param whole false while the graph is away: then there is only what the index and the gazetteer
 *     know
 */
public record RegionProfile(
    RegionNode node,
    List<Profile.Section> sections,
    long practices,
    Map<Kind, Listed> lists,
    CaseCounts cases,
    List<FigureSeries> figures,
    Set<String> disputed,
    boolean whole) {

  /** The first entities of a kind, best known first, and how many there are. */
  public record Listed(long total, List<Line> lines) {
    public Listed {
      lines = List.copyOf(lines);
    }
  }

  /**
   * An entity in a list.
   *
   * @param notes its properties as the index shows them, by the ontology's names
   */
  public record Line(EntityRef ref, @Nullable Place place, Map<String, String> notes) {
    public Line {
      notes = Map.copyOf(notes);
    }
  }

  /**
   * Cases by a property's values, those with most first.
   *
   * @param byType by dispute type
   * @param byStatus by how they stand or ended
   * @param byYear the latest first
   */
  public record CaseCounts(
      long total, List<Count> byType, List<Count> byStatus, List<Count> byYear) {

    static final CaseCounts NONE = new CaseCounts(0, List.of(), List.of(), List.of());

    public CaseCounts {
      byType = List.copyOf(byType);
      byStatus = List.copyOf(byStatus);
      byYear = List.copyOf(byYear);
    }
  }

  /** How many have a value. */
  public record Count(String value, Caption caption, long count) {}

  public RegionProfile {
    sections = List.copyOf(sections);
    lists = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(lists));
    figures = List.copyOf(figures);
    disputed = Set.copyOf(disputed);
  }
}
