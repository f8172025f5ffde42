package org.maplebridge.text.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maplebridge.model.Region;
import org.maplebridge.model.Region.Level;
import org.maplebridge.text.gazetteer.NameMatcher.Entry;
import org.maplebridge.text.gazetteer.NameMatcher.Need;

/**
 * Gathers the names that are looked for in running text, and what each of them needs to be
 * believed.
 */
final class ScanNames {

  private static final int TWO = 2;
  private static final int SHORT_AREA = 4;
  private static final List<String> SUFFIXES =
      List.of("街道", "社区", "镇", "乡", "县", "区", "市", "旗", "村");

  private final Set<String> suffixOnly;
  private final Set<String> parentOnly;
  private final Set<String> stems;
  private final Map<String, List<Region>> official = new HashMap<>();
  private final Map<String, List<Region>> shorts = new HashMap<>();
  private final Map<String, List<Region>> former = new HashMap<>();
  private final Set<String> never;

  ScanNames(RegionTable table) {
    suffixOnly = table.falseFriends("suffix");
    parentOnly = table.falseFriends("parent");
    stems = table.falseFriends("stem");
    never = table.falseFriends("never");
  }

  void addOfficial(Region region) {
    if (region.level() == Level.COUNTRY) {
      return;
    }
    if (region.name().length() >= TWO) {
      put(official, region.name(), region);
    }
    for (String name : region.shortNames()) {
      boolean found =
          MemoryGazetteer.shortNameIsFound(region.level()) || region.level() == Level.AREA;
      if (found && !suffixOnly.contains(name) && name.length() >= TWO) {
        put(shorts, name, region);
      }
    }
  }

  void addFormer(String name, Region region) {
    put(former, name, region);
  }

  private static void put(Map<String, List<Region>> map, String name, Region region) {
    map.computeIfAbsent(name, k -> new ArrayList<>(1)).add(region);
  }

  NameMatcher matcher() {
    Map<String, Entry> entries = HashMap.newHashMap(120_000);
    shorts.forEach((n, r) -> entries.put(n, entry(n, r, Need.FREE_NEIGHBOURS)));
    former.forEach((n, r) -> entries.put(n, entry(n, r, formerNeed(n))));
    official.forEach((n, r) -> {
      List<Region> regions = r;
      List<Region> shortly = shorts.getOrDefault(n, List.of());
      if (!shortly.isEmpty()) {
        regions = new ArrayList<>(r);
        for (Region region : shortly) {
          if (!regions.contains(region)) {
            regions.add(region);
          }
        }
      }
      entries.put(n, entry(n, regions, isVague(n, r) ? Need.PARENT : officialNeed(n)));
    });
    never.forEach(n -> entries.put(n, new Entry(n, List.of(), Need.NEVER)));
    return new NameMatcher(entries.values());
  }

  /** 工业园, 良种场: names of areas that many bear, or that are too short to say which. */
  private static boolean isVague(String name, List<Region> regions) {
    boolean areas = regions.stream().allMatch(r -> r.level() == Level.AREA && !r.code().isEmpty());
    return areas && (regions.size() > 1 || name.length() <= SHORT_AREA);
  }

  private static Entry entry(String name, List<Region> regions, Need need) {
    return new Entry(name, MemoryGazetteer.sorted(regions), need);
  }

  private Need officialNeed(String name) {
    if (parentOnly.contains(name) || stems.contains(stem(name))) {
      return Need.PARENT;
    }
    if (name.length() == TWO) {
      return name.endsWith("县") || name.endsWith("旗") ? Need.BOUNDARY : Need.PARENT;
    }
    return Need.NONE;
  }

  private Need formerNeed(String name) {
    String stem = stem(name);
    return suffixOnly.contains(stem) || stems.contains(stem) ? Need.PARENT : officialNeed(name);
  }

  private static String stem(String name) {
    for (String suffix : SUFFIXES) {
      if (name.endsWith(suffix)) {
        return name.substring(0, name.length() - suffix.length());
      }
    }
    return name;
  }
}
