package org.maplebridge.ingest.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maplebridge.model.CaseRecord;
import org.maplebridge.model.CaseRecord.Mention;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Region;
import org.maplebridge.model.Region.Level;
import org.maplebridge.model.ScopedName;

/**
 * What a case names that others may name too: who mediated, companies by their full names, the
 * grid, laws. A name is local to the region that its words name, else to the town of the case.
 */
final class MentionMaker {

  private static final int REMEMBERED = 50_000;
  private static final Pattern NAMED_BODY = Pattern.compile("[^某×*＊○〇xX]{4,40}(?:公司|集团|厂|合作社|医院)");
  private static final Pattern BETWEEN = Pattern.compile("[、，,;；/]+");
  private static final Pattern PERSON = Pattern.compile("\\p{IsHan}{2,4}");

  private final PlaceCells places;
  private final Map<String, Region> regions = new HashMap<>();

  MentionMaker(PlaceCells places) {
    this.places = places;
  }

  List<Mention> of(CaseRecord record, @Nullable Region region) {
    Map<List<String>, Mention> out = new LinkedHashMap<>();
    List<Mention> bodies = bodies(record, region);
    bodies.forEach(m -> put(out, m));
    Region local = bodies.isEmpty() ? town(region) : find(bodies.getFirst().regionId(), region);
    for (String name : record.handling().mediators()) {
      if (!PartyCells.isMasked(name) && PERSON.matcher(name).matches()) {
        put(out, mention("RESOLVED_BY", Kind.PERSON, name, local, Map.of("role", "mediator")));
      }
    }
    record.parties().stream()
        .filter(p -> p.body() && NAMED_BODY.matcher(p.name()).matches())
        .forEach(p ->
            put(
                out,
                mention(
                    "INVOLVES",
                    Kind.ORGANIZATION,
                    p.name(),
                    of(p.name(), region),
                    Map.of("role", p.role()))));
    if (!record.grid().isEmpty()) {
      put(out, mention("OCCURRED_IN", Kind.GRID, record.grid(), town(region), Map.of()));
    }
    Map<String, List<String>> articles = new LinkedHashMap<>();
    record
        .laws()
        .forEach(l -> articles.computeIfAbsent(l.title(), t -> new ArrayList<>()).add(l.article()));
    articles.forEach((title, cited) ->
        put(
            out,
            mention(
                "GOVERNED_BY",
                Kind.POLICY,
                title,
                null,
                Map.of("article", String.join("、", cited)))));
    return List.copyOf(out.values());
  }

  private static void put(Map<List<String>, Mention> out, Mention mention) {
    ScopedName name = mention.name();
    out.putIfAbsent(
        List.of(mention.type(), name.kind().code(), name.scope(), name.normalised()), mention);
  }

  private List<Mention> bodies(CaseRecord record, @Nullable Region region) {
    List<Mention> out = new ArrayList<>();
    for (String part : BETWEEN.split(record.handling().organization())) {
      String name = part.strip();
      if (name.length() >= 3 && name.length() <= 40 && !ScopedName.normalise(name).isEmpty()) {
        out.add(mention("RESOLVED_BY", Kind.ORGANIZATION, name, of(name, region), Map.of()));
      }
    }
    return out;
  }

  private static Mention mention(
      String type,
      Kind kind,
      String name,
      @Nullable Region region,
      Map<String, String> qualifiers) {
    String scope = region == null ? ScopedName.NATION : region.id();
    return new Mention(
        type,
        new ScopedName(kind, scope, name),
        region == null ? null : region.id(),
        new TreeMap<>(qualifiers));
  }

  /** The region that a body's name names, else the town of the case. */
  private @Nullable Region of(String name, @Nullable Region region) {
    String key = name + "\u001f" + (region == null ? "" : region.id());
    Region found = regions.get(key);
    if (found == null) {
      Optional<Region> named = places.named(name, region);
      found = named.orElseGet(() -> orCountry(town(region)));
      if (regions.size() < REMEMBERED) {
        regions.put(key, found);
      }
    }
    return found.level() == Level.COUNTRY ? null : found;
  }

  private Region orCountry(@Nullable Region region) {
    return region == null ? places.gazetteer().get(ScopedName.NATION) : region;
  }

  private @Nullable Region find(@Nullable String id, @Nullable Region otherwise) {
    return id == null ? town(otherwise) : places.gazetteer().find(id).orElse(town(otherwise));
  }

  private @Nullable Region town(@Nullable Region region) {
    return region != null && region.level() == Level.VILLAGE && region.parentId() != null
        ? places.gazetteer().get(region.parentId())
        : region;
  }
}
