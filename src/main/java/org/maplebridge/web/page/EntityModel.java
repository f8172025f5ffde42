package org.maplebridge.web.page;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maplebridge.curate.Identity;
import org.maplebridge.explore.FigureSeries;
import org.maplebridge.explore.Neighbours;
import org.maplebridge.explore.Profile;
import org.maplebridge.explore.TypeCount;
import org.maplebridge.web.chart.Chart;

/**
 * The page of an entity.
 *
 * @param timeline of what is dated; empty where that is too little
 * @param undated how many statements of the sections in the timeline give no time
 * @param tiles the provinces it has to do with; empty where that are fewer than two
 * @param charted series with figures of several times
 * @param single the figures of the other series
 */
public record EntityModel(
    Profile profile,
    List<SectionModel> sections,
    Chart timeline,
    long undated,
    Chart tiles,
    List<Charted> charted,
    List<FigureSeries> single,
    Relations relations,
    Identity identity) {

  /** The section that the tiles stand in: the one that speaks of most places. */
  public String tilesIn() {
    return sections.stream()
        .filter(s -> List.of("spread", "instances", "recipients").contains(s.key()))
        .max(Comparator.comparingInt(SectionModel::count))
        .map(SectionModel::key)
        .orElse("");
  }

  /** A section; its groups have titles when there are several sorts in it. */
  public record SectionModel(String key, int count, List<Group> groups) {}

  /** Entries of one sort; the title is a key of the words, or empty. */
  public record Group(String title, List<Profile.Entry> entries) {}

  /** Figures with their chart. */
  public record Charted(FigureSeries series, Chart chart) {}

  /**
   * All relationships by type, and those of one type when one was chosen.
   *
   * @param ways by type
   */
  public record Relations(
      List<RelationWay> ways, @Nullable Neighbours neighbours, @Nullable Pager pager) {}

  /** A way to the neighbours of a type. */
  public record RelationWay(TypeCount count, boolean chosen, String url) {}
}
