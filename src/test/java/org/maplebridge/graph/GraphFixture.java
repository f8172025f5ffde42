package org.maplebridge.graph;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.maplebridge.model.ContentId;
import org.maplebridge.model.Evidence;
import org.maplebridge.model.Fact;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Modality;
import org.maplebridge.model.Polarity;
import org.maplebridge.model.Region;
import org.maplebridge.model.ScopedName;
import org.maplebridge.model.Span;
import org.maplebridge.model.Visibility;

/** Invented documents and facts for the contract of the graph. */
final class GraphFixture {

  static final Batch BATCH = new Batch("b1", "home", Instant.parse("2026-01-02T03:04:05Z"));

  static final List<Region> REGIONS =
      List.of(
          region("cn", "", Region.Level.COUNTRY, "中华人民共和国", List.of("中国"), null),
          region("r990000", "990000", Region.Level.PROVINCE, "甲省", List.of("甲"), "cn"),
          region("r980000", "980000", Region.Level.PROVINCE, "乙省", List.of("乙"), "cn"),
          region("r990100", "990100", Region.Level.PREFECTURE, "子丑市", List.of("子丑"), "r990000"),
          region("r990101", "990101", Region.Level.COUNTY, "寅卯县", List.of("寅卯"), "r990100"),
          region("r990102", "990102", Region.Level.COUNTY, "辰巳县", List.of(), "r990100"));

  private GraphFixture() {}

  private static Region region(
      String id,
      String code,
      Region.Level level,
      String name,
      List<String> shorts,
      @org.jspecify.annotations.Nullable String parent) {
    return new Region(id, code, level, name, shorts, parent, "test/1");
  }

  static ScopedName practice(String name) {
    return new ScopedName(Kind.PRACTICE, "r990101", name);
  }

  static ScopedName county() {
    return new ScopedName(Kind.REGION, "r990101", "寅卯县");
  }

  static ScopedName county(String name) {
    return new ScopedName(Kind.REGION, "r990101", name);
  }

  static Evidence evidence(int start, String quote) {
    return new Evidence(
        new Span(start, start + quote.codePointCount(0, quote.length())), quote, null, "test.rule");
  }

  static Fact named(ScopedName name, int start) {
    return Fact.named(name, Modality.STATED, List.of(evidence(start, name.text())));
  }

  static Fact property(ScopedName name, String type, String value, int start) {
    return Fact.property(type, name, value, Modality.STATED, List.of(evidence(start, value)));
  }

  static Fact link(String type, ScopedName from, ScopedName to, int start) {
    return link(type, from, to, Map.of(), start);
  }

  static Fact link(
      String type, ScopedName from, ScopedName to, Map<String, String> qualifiers, int start) {
    return Fact.relationship(
        type,
        from,
        to,
        qualifiers,
        Modality.STATED,
        List.of(evidence(start, from.text() + to.text())));
  }

  static Fact alias(ScopedName one, ScopedName other, int start) {
    return link(Fact.ALIAS, one, other, start);
  }

  static Fact denied(Fact fact) {
    return new Fact(
        fact.type(),
        fact.subject(),
        fact.object(),
        fact.value(),
        new TreeMap<>(fact.qualifiers()),
        Polarity.DENIED,
        fact.modality(),
        fact.valid(),
        fact.evidence());
  }

  static DocumentRecord document(String path, String content) {
    return document(path, content, Visibility.PUBLIC, "x/1");
  }

  static DocumentRecord document(
      String path, String content, Visibility visibility, String extractorVersion) {
    String documentId = ContentId.of("bytes", content);
    return new DocumentRecord(
        sourceId(path),
        "root",
        path,
        documentId,
        ContentId.of("text", documentId, "txt/1"),
        "txt/1",
        extractorVersion,
        path,
        "题目" + content,
        "text/plain",
        "UTF-8",
        1_000,
        visibility,
        List.of(
            new DocumentRecord.ArticleRecord(
                ContentId.of("article", documentId),
                0,
                "题目" + content,
                new Span(0, 1_000),
                List.of("某记者"),
                "r990101",
                "2021-03",
                List.of(List.of(new Span(0, 9), new Span(40, 52)), List.of(new Span(9, 40))))));
  }

  static String sourceId(String path) {
    return ContentId.of("root", path);
  }

  static List<Fact> all(Fact... facts) {
    return new ArrayList<>(List.of(facts));
  }
}
