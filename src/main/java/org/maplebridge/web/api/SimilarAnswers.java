package org.maplebridge.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maplebridge.model.Kind;
import org.maplebridge.search.SearchAnswer;
import org.maplebridge.search.SimilarAnswer;
import org.maplebridge.web.http.Urls;
import org.maplebridge.web.page.Words;

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

    static Hit of(SimilarAnswer.SimilarHit h, Words words) {
      return new Hit(
          Answers.Hit.of(h.hit()),
          words.why(h),
          h.shared().stream().map(s -> said(s, words)).toList(),
          h.different().stream().map(d -> said(d, words)).toList(),
          said(h.outcome(), words),
          h.sections(),
          h.measures());
    }
  }

  private static SimilarAnswer.Told said(SimilarAnswer.Told e, Words words) {
    return new SimilarAnswer.Told(
        e.element(), words.terms(e.label()), e.value(), words.terms(e.valueLabel()), e.quote());
  }

  private static SimilarAnswer.Shared said(SimilarAnswer.Shared s, Words words) {
    return new SimilarAnswer.Shared(
        s.element(), words.terms(s.label()), words.terms(s.value()), s.quote(), s.theirQuote());
  }

  private static SimilarAnswer.Different said(SimilarAnswer.Different d, Words words) {
    return new SimilarAnswer.Different(
        d.element(),
        words.terms(d.label()),
        words.terms(d.value()),
        d.quote(),
        words.terms(d.theirs()),
        d.theirQuote());
  }

  private static SimilarAnswer.Outcome said(SimilarAnswer.Outcome o, Words words) {
    return new SimilarAnswer.Outcome(
        words.terms(o.status()),
        words.terms(o.agreement()),
        words.terms(o.performance()),
        o.text(),
        o.failed());
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
    static Similar of(SimilarAnswer a, Words words) {
      return new Similar(
          new Query(
              a.text(),
              Answers.Region.of(a.region()),
              a.elements().stream().map(e -> said(e, words)).toList(),
              a.alternatives().stream()
                  .map(t -> new SimilarAnswer.Term(t.code(), words.terms(t.label())))
                  .toList(),
              a.byMeaning(),
              a.remarks().stream().map(words::remark).collect(Collectors.joining(" "))),
          a.hits().stream().map(h -> Hit.of(h, words)).toList(),
          a.practices().stream().map(Practice::of).toList(),
          a.tookMs());
    }
  }
}
