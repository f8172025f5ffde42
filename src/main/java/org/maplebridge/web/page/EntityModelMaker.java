package org.maplebridge.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maplebridge.curate.Identity;
import org.maplebridge.explore.FigureSeries;
import org.maplebridge.explore.Profile;
import org.maplebridge.model.Region;
import org.maplebridge.web.chart.Chart;
import org.maplebridge.web.chart.Period;
import org.maplebridge.web.chart.Timeline;
import org.maplebridge.web.page.EntityModel.Charted;
import org.maplebridge.web.page.EntityModel.Group;
import org.maplebridge.web.page.EntityModel.SectionModel;

/** From what is known of an entity to its page: groups, timeline, tiles, charts. */
final class EntityModelMaker {

  /** Sections whose statements have a time that matters, each with the colour of its lane. */
  private static final Map<String, String> DATED = new LinkedHashMap<>();

  static {
    DATED.put("origin", "k-practice");
    DATED.put("spread", "k-region");
    DATED.put("instances", "k-practice");
    DATED.put("posts", "k-person");
    DATED.put("recipients", "k-honour");
    DATED.put("honours", "k-honour");
    DATED.put("policies", "k-policy");
    DATED.put("issued", "k-policy");
    DATED.put("events", "k-event");
    DATED.put("settled", "k-case");
    DATED.put("cases", "k-case");
  }

  private static final Set<String> WHERE = Set.of("origin", "spread", "instances", "recipients");
  private static final List<String> STATUSES =
      List.of("awarded", "ranking", "aimed", "pilot", "promoted", "learned", "stopped");
  private static final Set<String> GROUPED = Set.of("honours", "recipients");

  private final Words w;
  private final List<Region> provinces;

  EntityModelMaker(Words w, List<Region> provinces) {
    this.w = w;
    this.provinces = provinces;
  }

  EntityModel make(Profile profile, EntityModel.Relations relations, Identity identity) {
    List<Profile.Section> dated =
        profile.sections().stream().filter(s -> DATED.containsKey(s.key())).toList();
    Timeline timeline = timeline(profile.head().name(), dated);
    long marks = timeline.lanes().stream().mapToLong(l -> l.happenings().size()).sum();
    return new EntityModel(
        profile,
        profile.sections().stream().map(this::section).toList(),
        marks < 2 ? new Timeline("", List.of()) : timeline,
        dated.stream()
            .flatMap(s -> s.entries().stream())
            .filter(e -> Period.find(e.when()).isEmpty())
            .count(),
        tiles(profile),
        profile.figures().stream()
            .filter(FigureSeries::isTrend)
            .map(s -> new Charted(s, Figures.chart(w, s)))
            .toList(),
        profile.figures().stream().filter(s -> !s.isTrend()).toList(),
        relations,
        identity);
  }

  private SectionModel section(Profile.Section section) {
    if (!GROUPED.contains(section.key())) {
      return new SectionModel(
          section.key(), section.entries().size(), List.of(new Group("", section.entries())));
    }
    Map<String, List<Profile.Entry>> byStatus = new LinkedHashMap<>();
    STATUSES.forEach(s -> byStatus.put(s, new ArrayList<>()));
    for (Profile.Entry entry : section.entries()) {
      String status = entry.statement().qualifiers().getOrDefault("status", "awarded");
      byStatus.computeIfAbsent(status, _ -> new ArrayList<>()).add(entry);
    }
    List<Group> groups = new ArrayList<>();
    byStatus.forEach((status, entries) -> {
      if (!entries.isEmpty()) {
        groups.add(new Group(STATUSES.contains(status) ? "honour." + status : "", entries));
      }
    });
    boolean plain = groups.size() == 1 && groups.getFirst().title().equals("honour.awarded");
    return new SectionModel(
        section.key(),
        section.entries().size(),
        plain ? List.of(new Group("", groups.getFirst().entries())) : groups);
  }

  // ---- when
  // ------------------------------------------------------------------------------------------------------------------

  private Timeline timeline(String name, List<Profile.Section> sections) {
    Map<String, List<Timeline.Happening>> lanes = new LinkedHashMap<>();
    Map<String, String> styles = new LinkedHashMap<>();
    for (Profile.Section section : sections) {
      for (Profile.Entry entry : section.entries()) {
        Period.find(entry.when())
            .ifPresent(period -> {
              String lane = lane(section.key(), entry);
              styles.putIfAbsent(lane, DATED.getOrDefault(section.key(), ""));
              lanes
                  .computeIfAbsent(lane, _ -> new ArrayList<>())
                  .add(
                      new Timeline.Happening(
                          period,
                          entry.when() + " " + entry.statement().sentence().text(),
                          "#f-" + entry.statement().id()));
            });
      }
    }
    return new Timeline(
        w.t("entity.timelineOf", name),
        lanes.entrySet().stream()
            .map(e ->
                new Timeline.Lane(
                    w.t(e.getKey()), styles.getOrDefault(e.getKey(), ""), e.getValue()))
            .toList());
  }

  /** Spread is told apart by how far it came; so are honours won from those aimed for. */
  private static String lane(String key, Profile.Entry entry) {
    String status = entry.statement().qualifiers().getOrDefault("status", "");
    if (key.equals("spread") && STATUSES.contains(status)) {
      return "status." + status;
    }
    if (GROUPED.contains(key) && STATUSES.contains(status)) {
      return "honour." + status;
    }
    return "sec." + key;
  }

  // ---- where
  // -----------------------------------------------------------------------------------------------------------------

  private Chart tiles(Profile profile) {
    Map<String, Set<String>> byProvince = new LinkedHashMap<>();
    for (Profile.Section section : profile.sections()) {
      if (WHERE.contains(section.key())) {
        section
            .entries()
            .forEach(e -> {
              var place = e.place();
              if (place != null && !place.path().isEmpty()) {
                byProvince
                    .computeIfAbsent(place.path().getFirst().code(), _ -> new java.util.HashSet<>())
                    .add(e.other().id());
              }
            });
      }
    }
    Map<String, Long> counts = new LinkedHashMap<>();
    byProvince.forEach((code, ids) -> counts.put(code, (long) ids.size()));
    return counts.size() < 2
        ? Provinces.NONE
        : Provinces.tiles(w.t("entity.tilesOf", profile.head().name()), provinces, counts, w);
  }
}
