package org.maplebridge.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maplebridge.index.IndexQuery;
import org.maplebridge.model.Region;
import org.maplebridge.text.gazetteer.Gazetteer;

/**
 * Regions that a query names. A part that names one is answered by its words, and by all that lies
 * in the region.
 */
final class RegionReader {

  private static final String KIND = "region";
  private static final int MOST_NAMESAKES = 4;

  private final Gazetteer gazetteer;

  RegionReader(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  List<Reading> read(String text, PartsTaken taken) {
    List<Gazetteer.Match> matches = new ArrayList<>(gazetteer.scan(text));
    String whole = text.strip();
    if (matches.isEmpty() && !whole.isEmpty()) {
      List<Region> namesakes = gazetteer.named(whole);
      if (!namesakes.isEmpty()) {
        int at = text.indexOf(whole);
        matches.add(new Gazetteer.Match(at, at + whole.length(), whole, namesakes));
      }
    }
    List<Reading> out = new ArrayList<>();
    for (Gazetteer.Match match : matches) {
      List<Region> meant = meant(match, matches);
      if (meant.isEmpty() || meant.size() > MOST_NAMESAKES) {
        continue;
      }
      if (taken.take(match.start(), match.end())) {
        String part = text.substring(match.start(), match.end());
        meant.forEach(r -> out.add(reading(part, r)));
      }
    }
    return out;
  }

  /** Those that lie in another region of the query; else those of the highest level. */
  private List<Region> meant(Gazetteer.Match match, List<Gazetteer.Match> all) {
    List<Region> candidates =
        match.candidates().stream().filter(r -> !r.id().equals(Gazetteer.COUNTRY)).toList();
    List<Region> inOthers =
        candidates.stream()
            .filter(r ->
                all.stream()
                    .filter(m -> !m.equals(match))
                    .flatMap(m -> m.candidates().stream())
                    .anyMatch(o ->
                        !o.id().equals(r.id())
                            && !o.id().equals(Gazetteer.COUNTRY)
                            && gazetteer.isWithin(r.id(), o.id())))
            .toList();
    if (!inOthers.isEmpty()) {
      return inOthers;
    }
    Optional<Region.Level> highest =
        candidates.stream().map(Region::level).min(java.util.Comparator.naturalOrder());
    return candidates.stream().filter(r -> r.level() == highest.orElseThrow()).toList();
  }

  private Reading reading(String part, Region region) {
    String name = String.join("", names(region.id()));
    return new Reading(
        new SearchAnswer.Expansion(KIND + ":" + region.id(), KIND, part, region.id(), name, true),
        part,
        List.of(new IndexQuery.Expansion(part, 1f, part, KIND, region.id())));
  }

  /** Names from the province down. */
  List<String> names(String regionId) {
    return gazetteer.find(regionId).isEmpty()
        ? List.of()
        : gazetteer.path(regionId).stream()
            .filter(r -> !r.id().equals(Gazetteer.COUNTRY))
            .map(Region::name)
            .toList();
  }

  Optional<SearchAnswer.RegionRef> reference(String regionId) {
    return gazetteer
        .find(regionId)
        .map(r -> new SearchAnswer.RegionRef(r.id(), r.code(), r.name(), names(r.id())));
  }

  /** The region that alone bears a name. */
  Optional<Region> named(String name) {
    List<Region> all = gazetteer.named(name);
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  /** By id or code. */
  Optional<Region> find(String idOrCode) {
    return gazetteer.find(idOrCode).or(() -> gazetteer.findByCode(idOrCode));
  }
}
