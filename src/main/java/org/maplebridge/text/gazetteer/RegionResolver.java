package org.maplebridge.text.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maplebridge.model.Region;
import org.maplebridge.model.Region.Level;
import org.maplebridge.text.gazetteer.Gazetteer.Match;

/**
 * Decides which of many namesakes a text means, and refuses what nothing supports.
 *
 * <p>First the sure names: a region named with one above it right before (安康市汉阴县), an official name
 * that is borne once. They and the region the text speaks for are the ground on which the rest is
 * judged: 汉滨 is 汉滨区 where 安康 is spoken of, 城关镇 that of the county named last. A short name of a
 * county without any such ground is left out, as is an official name of a town that several bear.
 * Safe to share; linear in the number of matches, but for names with dozens of bearers.
 */
public final class RegionResolver {

  /** Why a name was taken for a region. */
  public enum Reason {
    /** The region above it is named right before. */
    CHAIN("上级地名紧接其前"),
    /** Its official name is borne by one region only. */
    ONLY("名称唯一"),
    /** It lies in the region the text speaks for, or is that or above it. */
    SPOKEN_FOR("属于文章所述地区"),
    /** A region above it is named nearby in the text. */
    NEARBY("文中提及其上级地区"),
    /** It was resolved elsewhere in the text under its official name. */
    REPEATED("同篇已以全称出现"),
    /** The highest of its namesakes. */
    HIGHEST("同名中级别最高");

    private final String caption;

    Reason(String caption) {
      this.caption = caption;
    }

    public String caption() {
      return caption;
    }
  }

  /** A name of a text and the one region it means. */
  public record Resolved(int start, int end, Region region, Reason reason) {}

  private record Choice(Region region, Reason reason) {}

  /** How many matches back a region above counts as named nearby. */
  private static final int NEARBY = 12;

  /** A village is only looked for below a county: path lengths count from the country. */
  private static final int COUNTY_DEPTH = 3;

  private final Gazetteer gazetteer;

  public RegionResolver(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Scans and resolves in one go. */
  public List<Resolved> resolve(CharSequence text, @Nullable Region spokenFor) {
    return resolve(text, gazetteer.scan(text), spokenFor);
  }

  /**
   * Decides each match; those without a ground are left out.
   *
   * @param spokenFor the region the text speaks for, or null when that isn't known
   */
  public List<Resolved> resolve(
      CharSequence text, List<Match> matches, @Nullable Region spokenFor) {
    Choice[] choices = new Choice[matches.size()];
    Map<String, Region> sure = new HashMap<>();
    chooseSure(text, matches, choices, sure);
    Ground ground = new Ground(spokenFor, regionsOf(choices));
    List<Resolved> resolved = new ArrayList<>();
    for (int i = 0; i < choices.length; i++) {
      Choice choice = choices[i];
      if (choice == null) {
        choice = choose(matches, choices, i, ground, sure);
        choices[i] = choice;
      }
      if (choice != null) {
        Match match = matches.get(i);
        resolved.add(new Resolved(match.start(), match.end(), choice.region(), choice.reason()));
      }
    }
    return resolved;
  }

  private record Ground(@Nullable Region spokenFor, Set<String> above) {}

  private void chooseSure(
      CharSequence text, List<Match> matches, Choice[] choices, Map<String, Region> sure) {
    for (int i = 0; i < choices.length; i++) {
      Match match = matches.get(i);
      Region chained = i == 0 ? null : chained(text, matches, choices, i);
      if (chained != null) {
        choices[i] = new Choice(chained, Reason.CHAIN);
      } else if (match.candidates().size() == 1 && standsAlone(match)) {
        choices[i] = new Choice(match.candidates().getFirst(), Reason.ONLY);
      }
      Choice choice = choices[i];
      if (choice != null && isFull(match, choice.region())) {
        sure.put(choice.region().id(), choice.region());
      }
    }
  }

  /**
   * The candidate that lies in the region named right before, which this settles too when it was
   * open.
   */
  private @Nullable Region chained(
      CharSequence text, List<Match> matches, Choice[] choices, int i) {
    Match before = matches.get(i - 1);
    Match match = matches.get(i);
    if (!isAdjacent(text, before.end(), match.start())) {
      return null;
    }
    Choice settled = choices[i - 1];
    List<Region> above = settled == null ? before.candidates() : List.of(settled.region());
    for (Region region : match.candidates()) {
      for (Region parent : above) {
        if (!region.id().equals(parent.id()) && gazetteer.isWithin(region.id(), parent.id())) {
          if (settled == null) {
            choices[i - 1] = new Choice(parent, Reason.CHAIN);
          }
          return region;
        }
      }
    }
    return null;
  }

  private static boolean isAdjacent(CharSequence text, int end, int start) {
    return start == end || (start == end + 1 && "的·\n ".indexOf(text.charAt(end)) >= 0);
  }

  /** An official name of a county or town, or the short name of a province or prefecture. */
  private static boolean standsAlone(Match match) {
    Region region = match.candidates().getFirst();
    if (region.level() == Level.PROVINCE || region.level() == Level.PREFECTURE) {
      return true;
    }
    boolean known = region.level() == Level.COUNTY || region.level() == Level.TOWN;
    return known && isFull(match, region);
  }

  /** The official name, or one that keeps its suffix, as 沧源县 for 沧源佤族自治县. */
  private static boolean isFull(Match match, Region region) {
    String name = match.name();
    return name.equals(region.name())
        || (name.length() > 2
            && "县州旗".indexOf(name.charAt(name.length() - 1)) >= 0
            && region.name().charAt(region.name().length() - 1) == name.charAt(name.length() - 1));
  }

  private Set<String> regionsOf(Choice[] choices) {
    Set<String> ids = new HashSet<>();
    for (Choice choice : choices) {
      if (choice != null) {
        gazetteer.path(choice.region().id()).stream()
            .filter(r -> r.level() != Level.COUNTRY)
            .forEach(r -> ids.add(r.id()));
      }
    }
    return ids;
  }

  private @Nullable Choice choose(
      List<Match> matches, Choice[] choices, int i, Ground ground, Map<String, Region> sure) {
    Match match = matches.get(i);
    Region repeated = repeated(match, sure);
    if (repeated != null) {
      return new Choice(repeated, Reason.REPEATED);
    }
    Region spoken = ground.spokenFor() == null ? null : nearSpokenFor(match, ground.spokenFor());
    if (spoken != null) {
      return new Choice(spoken, Reason.SPOKEN_FOR);
    }
    Region nearby = nearby(match, choices, i);
    if (nearby != null) {
      return new Choice(nearby, Reason.NEARBY);
    }
    List<Region> grounded =
        match.candidates().stream()
            .filter(r -> r.parentId() != null && ground.above().contains(r.parentId()))
            .toList();
    if (grounded.size() == 1) {
      return new Choice(grounded.getFirst(), Reason.NEARBY);
    }
    return highest(match);
  }

  private static @Nullable Region repeated(Match match, Map<String, Region> sure) {
    Region only = null;
    for (Region region : match.candidates()) {
      if (sure.containsKey(region.id())) {
        if (only != null) {
          return null;
        }
        only = region;
      }
    }
    return only;
  }

  /**
   * The candidate nearest to the region spoken for: itself, above it, in it, or in the same
   * prefecture.
   */
  private @Nullable Region nearSpokenFor(Match match, Region spokenFor) {
    Region best = null;
    int bestRank = 0;
    boolean tie = false;
    List<Region> path = gazetteer.path(spokenFor.id());
    for (Region region : match.candidates()) {
      int rank = rank(region, spokenFor, path);
      if (rank > bestRank) {
        best = region;
        bestRank = rank;
        tie = false;
      } else if (rank == bestRank && rank > 0) {
        tie = true;
      }
    }
    boolean sameLevelTie = tie && bestRank < 100;
    return sameLevelTie ? null : best;
  }

  private int rank(Region region, Region spokenFor, List<Region> path) {
    if (gazetteer.isWithin(spokenFor.id(), region.id())) {
      return region.level() == Level.COUNTRY ? 0 : 100 + region.level().ordinal();
    }
    int highest = region.level() == Level.VILLAGE ? COUNTY_DEPTH : 1;
    for (int depth = path.size() - 1; depth >= highest; depth--) {
      if (gazetteer.isWithin(region.id(), path.get(depth).id())) {
        return 10 * depth + (region.level().ordinal() < Level.TOWN.ordinal() ? 5 : 0);
      }
    }
    return 0;
  }

  /** The candidate below, or beside, the region that was settled last before it. */
  private @Nullable Region nearby(Match match, Choice[] choices, int i) {
    for (int back = i - 1; back >= 0 && back >= i - NEARBY; back--) {
      Choice before = choices[back];
      if (before == null) {
        continue;
      }
      Region only = null;
      for (Region region : match.candidates()) {
        boolean tooFar =
            region.level() == Level.VILLAGE && before.region().level().compareTo(Level.COUNTY) < 0;
        if (tooFar || !gazetteer.isWithin(region.id(), before.region().id())) {
          continue;
        }
        if (only != null) {
          only = null;
          break;
        }
        only = region;
      }
      if (only != null) {
        return only;
      }
    }
    return null;
  }

  /**
   * A province or prefecture among namesakes; a county by its official name when no other county
   * bears it.
   */
  private static @Nullable Choice highest(Match match) {
    Region first = match.candidates().getFirst();
    boolean alone =
        match.candidates().size() == 1
            || match.candidates().get(1).level().compareTo(first.level()) > 0;
    boolean high = first.level() == Level.PROVINCE || first.level() == Level.PREFECTURE;
    boolean county = first.level() == Level.COUNTY && isFull(match, first);
    return alone && (high || county) ? new Choice(first, Reason.HIGHEST) : null;
  }

  /**
   * The region a text speaks for, as its mentions tell; empty where they do not agree. See {@link
   * SpokenRegion}.
   */
  public Optional<Region> speaksFor(CharSequence text) {
    return new SpokenRegion(gazetteer).find(text, resolve(text, null));
  }
}
