package org.maplebridge.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maplebridge.explore.Caption;
import org.maplebridge.explore.FigureSeries;
import org.maplebridge.explore.Profile;
import org.maplebridge.explore.RegionProfile;

/** What the pages of entities and regions show, as data. */
final class ProfileAnswers {

  private ProfileAnswers() {}

  record Named(String name, Answers.Fact statement) {}

  record Valued(String name, Caption caption, String value, String label, Answers.Fact statement) {}

  record Entry(
      String when, Answers.Ref other, Answers.@Nullable Region region, Answers.Fact statement) {
    static Entry of(Profile.Entry e) {
      return new Entry(
          e.when(),
          Answers.Ref.of(e.other()),
          Answers.Region.of(e.place()),
          Answers.Fact.of(e.statement()));
    }
  }

  record Section(String key, List<Entry> entries) {
    static Section of(Profile.Section s) {
      return new Section(s.key(), s.entries().stream().map(Entry::of).toList());
    }
  }

  record Series(
      String indicator,
      Caption caption,
      String unit,
      Answers.@Nullable Region region,
      boolean change,
      List<LedgerAnswers.Observation> observations) {
    static Series of(FigureSeries s) {
      return new Series(
          s.indicator(),
          s.caption(),
          s.unit(),
          Answers.Region.of(s.place()),
          s.change(),
          s.figures().stream().map(LedgerAnswers.Observation::of).toList());
    }
  }

  /** {@code missing}: keys of sections and captions of properties that no source fills. */
  record EntityDetail(
      @JsonUnwrapped Answers.Entity entity,
      List<Named> names,
      List<Valued> stated,
      List<Section> sections,
      List<Series> figures,
      List<String> missing,
      List<String> disputed,
      boolean partial) {
    static EntityDetail of(Profile p) {
      return new EntityDetail(
          Answers.Entity.of(p.head()),
          p.names().stream().map(n -> new Named(n.name(), Answers.Fact.of(n.statement()))).toList(),
          p.stated().stream()
              .flatMap(s ->
                  s.values().stream()
                      .map(v ->
                          new Valued(
                              s.name(),
                              s.caption(),
                              v.value(),
                              v.label(),
                              Answers.Fact.of(v.statement()))))
              .toList(),
          p.sections().stream().map(Section::of).toList(),
          p.figures().stream().map(Series::of).toList(),
          p.missing(),
          p.disputed().stream().sorted().toList(),
          p.partial());
    }
  }

  record Listed(long total, List<Line> entities) {}

  record Line(
      @JsonUnwrapped Answers.Ref ref,
      Answers.@Nullable Region region,
      Map<String, String> properties) {}

  record RegionPage(
      @JsonUnwrapped Answers.RegionDetail region,
      List<Section> sections,
      long practices,
      Map<String, Listed> lists,
      RegionProfile.CaseCounts cases,
      List<Series> figures,
      List<String> disputed) {
    static RegionPage of(RegionProfile p) {
      Map<String, Listed> lists = new LinkedHashMap<>();
      p.lists()
          .forEach((kind, listed) ->
              lists.put(
                  kind.code(),
                  new Listed(
                      listed.total(),
                      listed.lines().stream()
                          .map(l ->
                              new Line(
                                  Answers.Ref.of(l.ref()), Answers.Region.of(l.place()), l.notes()))
                          .toList())));
      return new RegionPage(
          Answers.RegionDetail.of(p.node()),
          p.sections().stream().map(Section::of).toList(),
          p.practices(),
          lists,
          p.cases(),
          p.figures().stream().map(Series::of).toList(),
          p.disputed().stream().sorted().toList());
    }
  }
}
