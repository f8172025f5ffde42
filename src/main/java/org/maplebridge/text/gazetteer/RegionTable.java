package org.maplebridge.text.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.maplebridge.model.Region;
import org.maplebridge.model.Region.Level;

/**
 * Reads the region files of {@code src/main/resources/gazetteer} (and a village file, when there is
 * one).
 */
final class RegionTable {

  /** How an alias may be used. */
  enum Use {
    SHORT,
    SEARCH,
    FORMER
  }

  record Alias(String regionId, String name, Use use) {}

  private static final String FOLDER = "/gazetteer/";
  private static final String COUNTRY_CODE = "100000";

  private final Map<String, Region> regions = new LinkedHashMap<>();
  private final List<Alias> aliases = new ArrayList<>();
  private final Map<String, Set<String>> falseFriends = new HashMap<>();
  private final Set<String> commonWords = new HashSet<>();

  private RegionTable() {}

  /**
   * @throws UncheckedIOException when a resource is missing or torn
   */
  static RegionTable fromResources() {
    RegionTable table = new RegionTable();
    table.add(
        new Region(
            Gazetteer.COUNTRY, COUNTRY_CODE, Level.COUNTRY, "中华人民共和国", List.of("中国"), null, "own"));
    Set<String> provinces = new HashSet<>();
    Map<String, List<String>> shorts = new HashMap<>();
    for (String[] row : resource("aliases.tsv")) {
      Alias alias = new Alias(idOf(row[0]), row[1], Use.valueOf(row[2].toUpperCase(Locale.ROOT)));
      table.aliases.add(alias);
      if (alias.use() == Use.SHORT) {
        shorts.computeIfAbsent(alias.regionId(), k -> new ArrayList<>()).add(alias.name());
      }
    }
    for (String[] row : resource("regions.tsv.gz")) {
      table.add(region(row, provinces, shorts));
    }
    for (String[] row : resource("areas.tsv")) {
      List<String> names = shorts.getOrDefault(row[0], List.of());
      table.add(new Region(row[0], "", Level.AREA, row[1], names, idOf(row[2]), "own"));
    }
    for (String[] row : resource("false_friends.tsv")) {
      table.falseFriends.computeIfAbsent(row[1], k -> new HashSet<>()).add(row[0]);
    }
    for (String[] row : resource("common_words.txt.gz")) {
      table.commonWords.add(row[0]);
    }
    return table;
  }

  private static Region region(
      String[] row, Set<String> provinces, Map<String, List<String>> shorts) {
    Level level = Level.valueOf(row[1].toUpperCase(Locale.ROOT));
    String id = idOf(row[0]);
    List<String> names = new ArrayList<>(RegionNames.shortNames(row[2], level));
    if (level == Level.PROVINCE) {
      provinces.addAll(names);
    } else {
      names.removeIf(provinces::contains);
    }
    for (String name : shorts.getOrDefault(id, List.of())) {
      if (!names.contains(name)) {
        names.add(name);
      }
    }
    return new Region(id, row[0], level, row[2], names, idOf(row[3]), row[4]);
  }

  /** Adds the rows of a file (plain or .gz) in the format of regions.tsv. */
  void addFile(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      for (String[] row : rows(in, file.toString())) {
        add(region(row, Set.of(), Map.of()));
      }
    }
  }

  private void add(Region region) {
    Region before = regions.put(region.id(), region);
    if (before != null) {
      throw new IllegalStateException("Two regions of one id: " + before + " " + region);
    }
  }

  private static String idOf(String code) {
    return code.startsWith("r") || code.equals(Gazetteer.COUNTRY) ? code : "r" + code;
  }

  private static List<String[]> resource(String name) {
    try (InputStream in = RegionTable.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("Missing resource: " + FOLDER + name);
      }
      return rows(in, name);
    } catch (IOException e) {
      throw new UncheckedIOException("Unreadable resource: " + FOLDER + name, e);
    }
  }

  private static List<String[]> rows(InputStream in, String name) throws IOException {
    InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(in) : in;
    List<String[]> rows = new ArrayList<>();
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        rows.add(line.split("\t", -1));
      }
    }
    return rows;
  }

  Map<String, Region> regions() {
    return regions;
  }

  List<Alias> aliases() {
    return aliases;
  }

  /** The words of a kind of false friend: suffix, parent, stem, never. */
  Set<String> falseFriends(String kind) {
    return falseFriends.getOrDefault(kind, Set.of());
  }

  /** Two-character words of everyday language whose neighbours can look like a place name. */
  Set<String> commonWords() {
    return commonWords;
  }
}
