package org.maplebridge.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maplebridge.explore.Caption;
import org.maplebridge.explore.DocumentView;
import org.maplebridge.explore.EntityHead;
import org.maplebridge.explore.Mention;
import org.maplebridge.explore.Neighbours;
import org.maplebridge.explore.Place;
import org.maplebridge.explore.Quote;
import org.maplebridge.explore.RegionNode;
import org.maplebridge.explore.Statement;
import org.maplebridge.explore.TypeCount;
import org.maplebridge.graph.DocumentRecord;
import org.maplebridge.graph.EntityRef;
import org.maplebridge.graph.Neighbourhood;
import org.maplebridge.index.Suggestion;
import org.maplebridge.search.SearchAnswer;
import org.maplebridge.web.http.Highlight;
import org.maplebridge.web.http.ImportStatus;
import org.maplebridge.web.http.Urls;
import org.maplebridge.web.page.Words;

/** The shapes of answers: the names in JSON are the names of these components. */
final class Answers {

  private Answers() {}

  record Region(String id, String code, String name, List<String> path) {
    static @Nullable Region of(@Nullable Place place) {
      return place == null
          ? null
          : new Region(
              place.id(),
              place.code(),
              place.name(),
              place.path().stream().map(Place.Step::name).toList());
    }

    static @Nullable Region of(SearchAnswer.@Nullable RegionRef ref) {
      return ref == null ? null : new Region(ref.id(), ref.code(), ref.name(), ref.path());
    }
  }

  /**
   * A hit.
   *
   * @param highlightRanges start and end of each match in {@code highlight}, in code points
   * @param countsByType of a list of one kind: how many relationships of each type, {@code TYPE}
   *     outgoing and {@code <TYPE} incoming; empty while the graph is away
   */
  record Hit(
      String id,
      String kind,
      String name,
      List<String> aliases,
      String summary,
      String highlight,
      List<List<Integer>> highlightRanges,
      @Nullable Region region,
      String date,
      float score,
      Map<String, String> attributes,
      List<SearchAnswer.HitEvidence> evidence,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Long> countsByType,
      String url) {
    static Hit of(SearchAnswer.Hit hit) {
      return of(hit, Map.of());
    }

    static Hit of(SearchAnswer.Hit hit, Map<String, Long> countsByType) {
      Highlight highlight = Highlight.of(hit.highlight());
      return new Hit(
          hit.id(),
          hit.kind().code(),
          hit.name(),
          hit.aliases(),
          hit.summary(),
          highlight.text(),
          highlight.ranges().stream().map(r -> List.of(r.start(), r.end())).toList(),
          Region.of(hit.region()),
          hit.date(),
          hit.score(),
          hit.attributes(),
          hit.evidence(),
          new java.util.TreeMap<>(countsByType),
          Urls.hit(hit));
    }
  }

  record Query(
      String text,
      List<String> terms,
      List<String> exact,
      List<Expansion> expansions,
      @Nullable Region region) {}

  record Expansion(String id, String kind, String from, String to, String label, boolean on) {
    static Expansion of(SearchAnswer.Expansion e, Words words) {
      return new Expansion(e.id(), e.kind(), e.from(), e.to(), words.expansion(e), e.on());
    }
  }

  private static Map<String, List<SearchAnswer.FacetValue>> said(
      Map<String, List<SearchAnswer.FacetValue>> facets, Words words) {
    Map<String, List<SearchAnswer.FacetValue>> said = new LinkedHashMap<>();
    facets.forEach((name, values) ->
        said.put(
            name,
            values.stream()
                .map(v -> new SearchAnswer.FacetValue(v.value(), words.terms(v.label()), v.count()))
                .toList()));
    return said;
  }

  record Search(
      Query query,
      long total,
      long tookMs,
      List<Hit> hits,
      Map<String, List<SearchAnswer.FacetValue>> facets,
      @Nullable String didYouMean) {
    static Search of(SearchAnswer answer, Map<String, Map<String, Long>> counts, Words words) {
      SearchAnswer.Understanding u = answer.query();
      return new Search(
          new Query(
              u.text(),
              u.terms(),
              u.exact(),
              u.expansions().stream().map(e -> Expansion.of(e, words)).toList(),
              Region.of(u.region())),
          answer.total(),
          answer.tookMs(),
          answer.hits().stream()
              .map(h -> Hit.of(h, counts.getOrDefault(h.id(), Map.of())))
              .toList(),
          said(answer.facets(), words),
          answer.didYouMean());
    }
  }

  record Suggested(
      String id, String kind, String name, String matched, @Nullable Region region, String url) {
    static Suggested of(Suggestion s, @Nullable Place place) {
      return new Suggested(
          s.entityId(),
          s.kind().code(),
          s.name(),
          s.matched(),
          Region.of(place),
          Urls.entity(s.kind(), s.entityId()));
    }
  }

  record Suggestions(List<Suggested> suggestions) {}

  record Property(String name, Caption caption, List<String> values, List<String> labels) {}

  record Entity(
      String id,
      String kind,
      String name,
      List<String> aliases,
      @Nullable Region region,
      Map<String, List<String>> properties,
      List<Property> propertyLines,
      int factCount,
      int documentCount,
      List<TypeCount> counts,
      List<Caption> gaps,
      String url) {
    static Entity of(EntityHead head) {
      Map<String, List<String>> properties = new java.util.LinkedHashMap<>();
      List<Property> lines = new java.util.ArrayList<>();
      head.properties()
          .forEach(p -> {
            List<String> values = p.values().stream().map(v -> v.value()).toList();
            properties.put(p.name(), values);
            lines.add(
                new Property(
                    p.name(),
                    p.caption(),
                    values,
                    p.values().stream().map(v -> v.label()).toList()));
          });
      return new Entity(
          head.id(),
          head.kind().code(),
          head.name(),
          head.aliases(),
          Region.of(head.place()),
          properties,
          lines,
          head.factCount(),
          head.documentCount(),
          head.counts(),
          head.gaps(),
          Urls.entity(head.kind(), head.id()));
    }
  }

  record Ref(String id, String kind, String name, @Nullable String regionId, String url) {
    static Ref of(EntityRef ref) {
      return new Ref(ref.id(), ref.kind().code(), ref.name(), ref.regionId(), Urls.entity(ref));
    }

    static @Nullable Ref ofNullable(@Nullable EntityRef ref) {
      return ref == null ? null : of(ref);
    }
  }

  record Fact(
      String id,
      String type,
      String sentence,
      Ref subject,
      @Nullable Ref object,
      @Nullable String value,
      Map<String, String> qualifiers,
      String polarity,
      String modality,
      @Nullable String valid,
      String review,
      List<Quote> evidence) {
    static Fact of(Statement s) {
      return new Fact(
          s.id(),
          s.type(),
          s.sentence().text(),
          Ref.of(s.subject()),
          Ref.ofNullable(s.object()),
          s.value(),
          s.qualifiers(),
          s.polarity().name(),
          s.modality().caption(),
          s.valid(),
          s.review(),
          s.quotes());
    }
  }

  record Evidence(
      String entityId, int offset, int limit, boolean truncated, List<Fact> statements) {}

  record NeighbourPage(
      String entityId,
      List<Ref> nodes,
      List<Neighbourhood.Relationship> relationships,
      boolean truncated,
      Map<String, Long> countsByType,
      List<TypeCount> counts) {
    static NeighbourPage of(Neighbours n) {
      Map<String, Long> counts = new java.util.TreeMap<>();
      n.counts()
          .forEach(c -> counts.put((c.direction().equals("in") ? "<" : "") + c.type(), c.count()));
      return new NeighbourPage(
          n.entityId(),
          n.nodes().stream().map(Ref::of).toList(),
          n.relationships(),
          n.truncated(),
          counts,
          n.counts());
    }
  }

  record Article(
      String id,
      int index,
      String title,
      int start,
      int end,
      List<String> authors,
      @Nullable Region region,
      @Nullable String date) {}

  record Document(
      String id,
      String sourceId,
      String path,
      String name,
      String title,
      String mediaType,
      String charset,
      int length,
      String visibility,
      String textId,
      List<Article> articles,
      String url) {
    static Document of(DocumentView view) {
      DocumentRecord d = view.document();
      return new Document(
          d.documentId(),
          d.sourceId(),
          d.path(),
          d.name(),
          d.title(),
          d.mediaType(),
          d.charset(),
          d.length(),
          d.visibility().caption(),
          d.textId(),
          view.articles().stream()
              .map(a ->
                  new Article(
                      a.id(),
                      a.index(),
                      a.title(),
                      a.span().start(),
                      a.span().end(),
                      a.authors(),
                      Region.of(a.place()),
                      a.date()))
              .toList(),
          Urls.document(d.documentId()));
    }
  }

  record Documents(long total, int offset, int limit, List<Document> documents) {}

  record Text(String documentId, String textId, int length, int start, int end, String text) {}

  record Mentioned(int start, int end, String kind, String entityId, String name, String url) {
    static Mentioned of(Mention m) {
      return new Mentioned(
          m.span().start(),
          m.span().end(),
          m.kind().code(),
          m.entityId(),
          m.name(),
          Urls.entity(m.kind(), m.entityId()));
    }
  }

  record Mentions(String documentId, String textId, List<Mentioned> mentions) {}

  record RegionChild(
      String id,
      String code,
      String name,
      String level,
      Map<String, Long> countsByKind,
      long total) {
    static RegionChild of(RegionNode.Child c) {
      return new RegionChild(
          c.region().id(),
          c.region().code(),
          c.region().name(),
          c.region().level().code(),
          c.countsByKind(),
          c.total());
    }
  }

  /** {@code counted} is false while the graph is away: then there are no counts. */
  record RegionDetail(
      String id,
      String code,
      String name,
      String level,
      List<String> otherNames,
      List<String> path,
      String edition,
      boolean counted,
      Map<String, Long> countsByKind,
      int childCount,
      String url) {
    static RegionDetail of(RegionNode node) {
      return new RegionDetail(
          node.region().id(),
          node.region().code(),
          node.region().name(),
          node.region().level().code(),
          node.region().shortNames(),
          node.place().path().stream().map(Place.Step::name).toList(),
          node.region().edition(),
          node.counted(),
          node.countsByKind(),
          node.children().size(),
          Urls.region(node.place().key()));
    }
  }

  record RegionChildren(String id, boolean counted, List<RegionChild> children) {}

  record Import(@JsonUnwrapped ImportStatus status, String message, String url) {
    static Import of(ImportStatus status, Words words) {
      return new Import(status, status.said().in(words), "/imports/" + Urls.encode(status.id()));
    }
  }

  record Imports(List<Import> imports) {}
}
