package org.maplebridge.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maplebridge.model.Kind;
import org.maplebridge.search.SearchAnswer;
import org.maplebridge.search.SimilarAnswer;
import org.maplebridge.web.http.Urls;

/** Similar disputes; shapes as in {@code openapi.yaml}. */
final class SimilarAnswers {

  private SimilarAnswers() {}

  record Query(
      String text,
      Answers.@Nullable Region region,
      List<SimilarAnswer.Told> elements,
      List<SimilarAnswer.Term> alternatives,
      boolean byMeaning,
      String remark) {}

  record Hit(
      @JsonUnwrapped Answers.Hit hit,
      String why,
      List<SimilarAnswer.Shared> shared,
      List<SimilarAnswer.Different> different,
      SimilarAnswer.Outcome outcome,
      Map<String, String> sections,
      Map<String, Float> measures) {

    static Hit of(SimilarAnswer.SimilarHit h) {
      return new Hit(
          Answers.Hit.of(h.hit()),
          h.why(),
          h.shared(),
          h.different(),
          h.outcome(),
          h.sections(),
          h.measures());
    }
  }

  record CaseRef(String id, String name, String url) {}

  /**
   * A practice as a hit of a search, with what speaks for it; one that no entry tells has no id.
   */
  record Practice(
      @Nullable String id,
      String kind,
      String name,
      List<String> aliases,
      @Nullable String url,
      Answers.@Nullable Region region,
      List<SearchAnswer.HitEvidence> evidence,
      List<CaseRef> cases,
      int settled,
      String quote) {

    static Practice of(SimilarAnswer.FittingPractice p) {
      Answers.Hit hit = p.hit() == null ? null : Answers.Hit.of(p.hit());
      return new Practice(
          hit == null ? null : hit.id(),
          Kind.PRACTICE.code(),
          p.name(),
          hit == null ? List.of() : hit.aliases(),
          hit == null ? null : hit.url(),
          hit == null ? null : hit.region(),
          hit == null ? List.of() : hit.evidence(),
          p.cases().stream()
              .map(c -> new CaseRef(c.id(), c.name(), Urls.entity(Kind.CASE, c.id())))
              .toList(),
          p.settled(),
          p.quote());
    }
  }

  record Similar(Query query, List<Hit> hits, List<Practice> practices, long tookMs) {
    static Similar of(SimilarAnswer a) {
      return new Similar(
          new Query(
              a.text(),
              Answers.Region.of(a.region()),
              a.elements(),
              a.alternatives(),
              a.byMeaning(),
              a.remark()),
          a.hits().stream().map(Hit::of).toList(),
          a.practices().stream().map(Practice::of).toList(),
          a.tookMs());
    }
  }
}
