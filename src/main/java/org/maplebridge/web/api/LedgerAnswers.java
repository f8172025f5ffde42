package org.maplebridge.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maplebridge.explore.Caption;
import org.maplebridge.explore.Conflict;
import org.maplebridge.explore.Figure;
import org.maplebridge.explore.Quote;
import org.maplebridge.web.http.Urls;

/** What the ledger answers; shapes as in {@code openapi.yaml}. */
final class LedgerAnswers {

  private LedgerAnswers() {}

  record Observation(
      String id,
      String indicator,
      Caption caption,
      String name,
      String valueRaw,
      double value,
      String unit,
      String period,
      Answers.@Nullable Region region,
      boolean change,
      boolean approximate,
      @Nullable String bound,
      @Nullable Double numerator,
      @Nullable Double denominator,
      String modality,
      String review,
      String url,
      List<Quote> evidence) {

    static Observation of(Figure f) {
      return new Observation(
          f.factId(),
          f.indicator(),
          f.caption(),
          f.name(),
          f.valueRaw(),
          f.value(),
          f.unit(),
          f.period(),
          Answers.Region.of(f.place()),
          f.change(),
          f.approximate(),
          f.bound(),
          f.numerator(),
          f.denominator(),
          f.modality().caption(),
          f.review(),
          Urls.entity(f.observation()),
          f.quotes());
    }
  }

  record Observations(int offset, int limit, boolean truncated, List<Observation> observations) {}

  record CreditOf(Answers.Ref practice, List<Quote> evidence) {}

  record ConflictOf(
      String id,
      String reason,
      String explanation,
      List<Observation> members,
      List<CreditOf> credits) {

    static ConflictOf of(Conflict c) {
      return new ConflictOf(
          c.id(),
          c.reason().code(),
          c.explanation().zh(),
          c.members().stream().map(Observation::of).toList(),
          c.credits().stream()
              .map(r -> new CreditOf(Answers.Ref.of(r.practice()), r.quotes()))
              .toList());
    }
  }

  record Conflicts(int offset, int limit, boolean truncated, List<ConflictOf> conflicts) {}
}
