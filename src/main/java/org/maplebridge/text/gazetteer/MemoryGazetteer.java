package org.maplebridge.text.gazetteer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maplebridge.model.Region;
import org.maplebridge.model.Region.Level;

/**
 * The gazetteer in memory: provinces to towns out of the application's resources, about 45,000
 * regions; villages when a file of them is given.
 *
 * <p>Names looked for in running text: every official name; short names of provinces, prefectures
 * and counties (not of towns); names that a region had before. A short name that is an everyday
 * word needs its suffix; see {@code false_friends.tsv}.
 */
public final class MemoryGazetteer implements Gazetteer {

  private static final Comparator<Region> BY_LEVEL =
      Comparator.comparing(Region::level).thenComparing(Region::id);

  private final Map<String, Region> byId;
  private final Map<String, Region> byCode = HashMap.newHashMap(50_000);
  private final Map<String, List<Region>> byName = HashMap.newHashMap(120_000);
  private final Map<String, List<Region>> children = new HashMap<>();
  private final NameScanner scanner;

  private MemoryGazetteer(RegionTable table) {
    byId = Collections.unmodifiableMap(table.regions());
    ScanNames scanNames = new ScanNames(table);
    for (Region region : byId.values()) {
      if (!region.code().isEmpty()) {
        byCode.put(region.code(), region);
      }
      if (region.parentId() != null) {
        children.computeIfAbsent(region.parentId(), k -> new ArrayList<>(4)).add(region);
      }
      name(region.name(), region);
      region.shortNames().forEach(n -> name(n, region));
      scanNames.addOfficial(region);
    }
    for (RegionTable.Alias alias : table.aliases()) {
      Region region = byId.get(alias.regionId());
      if (region == null) {
        throw new IllegalStateException("An alias of no region: " + alias);
      }
      name(alias.name(), region);
      if (alias.use() == RegionTable.Use.FORMER) {
        scanNames.addFormer(alias.name(), region);
      }
    }
    addLikelyFormerNames(scanNames);
    byName.replaceAll((name, regions) -> sorted(regions));
    children.replaceAll((id, regions) -> List.copyOf(regions));
    scanner = new NameScanner(scanNames.matcher(), table.commonWords(), this::isWithin);
  }

  /** Provinces to towns, from the application's resources. */
  public static MemoryGazetteer load() {
    return new MemoryGazetteer(RegionTable.fromResources());
  }

  /**
   * Provinces to towns, and the villages of a file.
   *
   * @param villages tab separated, plain or .gz: code (12 digits), level (village), name, code of
   *     the town, edition
   */
  public static MemoryGazetteer withVillages(Path villages) throws IOException {
    RegionTable table = RegionTable.fromResources();
    table.addFile(villages);
    return new MemoryGazetteer(table);
  }

  /** Higher levels first. */
  static List<Region> sorted(List<Region> regions) {
    return regions.size() == 1
        ? List.of(regions.getFirst())
        : regions.stream().sorted(BY_LEVEL).toList();
  }

  private void name(String name, Region region) {
    List<Region> regions = byName.computeIfAbsent(name, k -> new ArrayList<>(1));
    if (!regions.contains(region)) {
      regions.add(region);
    }
  }

  private void addLikelyFormerNames(ScanNames scanNames) {
    Set<String> official = new HashSet<>(byName.keySet());
    for (Region region : byId.values()) {
      for (String name : RegionNames.likelyFormerNames(region.name(), region.level())) {
        if (!official.contains(name)) {
          name(name, region);
          scanNames.addFormer(name, region);
        }
      }
    }
  }

  @Override
  public Optional<Region> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public Optional<Region> findByCode(String code) {
    Region exact = byCode.get(code);
    if (exact == null && code.length() > 6 && code.endsWith("000")) {
      return findByCode(code.substring(0, code.length() - 3));
    }
    return Optional.ofNullable(exact);
  }

  @Override
  public List<Region> named(String name) {
    return byName.getOrDefault(name, List.of());
  }

  @Override
  public List<Region> children(String id) {
    return children.getOrDefault(id, List.of());
  }

  @Override
  public List<Region> path(String id) {
    List<Region> path = new ArrayList<>();
    for (Region r = byId.get(id); r != null; r = parent(r)) {
      path.addFirst(r);
    }
    return path;
  }

  private @Nullable Region parent(Region region) {
    return region.parentId() == null ? null : byId.get(region.parentId());
  }

  @Override
  public boolean isWithin(String id, String ancestorId) {
    for (Region r = byId.get(id); r != null; r = parent(r)) {
      if (r.id().equals(ancestorId)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Collection<Region> all() {
    return byId.values();
  }

  @Override
  public List<Match> scan(CharSequence text) {
    return scanner.scan(text);
  }

  /** Whether a level's short names are looked for in running text. */
  static boolean shortNameIsFound(Level level) {
    return level == Level.PROVINCE || level == Level.PREFECTURE || level == Level.COUNTY;
  }
}
