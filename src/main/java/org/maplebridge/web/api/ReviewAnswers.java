package org.maplebridge.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maplebridge.curate.Identity;
import org.maplebridge.explore.Quote;
import org.maplebridge.graph.DecisionStore;
import org.maplebridge.model.ScopedName;
import org.maplebridge.web.http.Urls;

/** Decisions and what they are about; shapes as in {@code openapi.yaml}. */
final class ReviewAnswers {

  private ReviewAnswers() {}

  record Name(String id, String kind, String name) {
    static Name of(ScopedName name) {
      return new Name(name.id(), name.kind().code(), name.text());
    }
  }

  record Decision(
      String id,
      String type,
      Name one,
      @Nullable Name other,
      String documentId,
      String reason,
      String decidedAt,
      @Nullable String undoneAt) {

    static Decision of(org.maplebridge.model.Decision d) {
      ScopedName other = d.other();
      return new Decision(
          d.id(),
          d.type().name(),
          Name.of(d.one()),
          other == null ? null : Name.of(other),
          d.documentId(),
          d.reason(),
          d.decidedAt().toString(),
          d.undoneAt() == null ? null : d.undoneAt().toString());
    }
  }

  record Namesakes(Answers.Ref one, String oneName, Answers.Ref other, String otherName) {
    static Namesakes of(DecisionStore.Namesakes n) {
      return new Namesakes(
          Answers.Ref.of(n.one()), n.oneName(), Answers.Ref.of(n.other()), n.otherName());
    }
  }

  record Review(
      int offset,
      int limit,
      boolean truncated,
      List<Decision> decisions,
      List<Namesakes> namesakes) {}

  record Document(String id, String name, String url) {}

  record Shared(
      String nameId,
      String name,
      String ground,
      @Nullable String region,
      String post,
      List<Document> documents) {

    static Shared of(Identity.Shared s) {
      var region = s.region();
      return new Shared(
          s.nameId(),
          s.name(),
          s.ground().name(),
          region == null ? null : region.name(),
          s.post(),
          s.documents().stream()
              .map(d -> new Document(d.id(), d.name(), Urls.document(d.id())))
              .toList());
    }
  }

  record Stated(
      String one,
      String oneName,
      String other,
      String otherName,
      String factId,
      List<Quote> evidence) {

    static Stated of(Identity.Stated s) {
      return new Stated(
          s.one(),
          s.oneName(),
          s.other(),
          s.otherName(),
          s.fact().id(),
          s.fact().support().stream().map(Quote::of).toList());
    }
  }

  record IdentityOf(
      String entityId, List<Shared> shared, List<Stated> stated, List<Decision> decided) {

    static IdentityOf of(String entityId, Identity identity) {
      return new IdentityOf(
          entityId,
          identity.shared().stream().map(Shared::of).toList(),
          identity.stated().stream().map(Stated::of).toList(),
          identity.decided().stream().map(Decision::of).toList());
    }
  }
}
