package org.maplebridge.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maplebridge.graph.DocumentRecord;
import org.maplebridge.graph.EntityProjection;
import org.maplebridge.graph.EntityView;
import org.maplebridge.graph.FactView;
import org.maplebridge.index.IndexEntry;
import org.maplebridge.index.IndexEntry.StoredEvidence;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Region;
import org.maplebridge.model.Span;
import org.maplebridge.model.Visibility;
import org.maplebridge.text.RawText;
import org.maplebridge.text.gazetteer.Gazetteer;

/**
 * Makes index entries of entities and passages. A pure function of what the graph and the original
 * store hold.
 */
public final class EntryMaker {

  private static final int EVIDENCE_SHOWN = 5;
  private static final int TEXT_MOST = 4_000;
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  /** Properties that become facets of the index, as {@code index/fields.yaml} names them. */
  private static final List<String> FACETS =
      List.of(
          "form",
          "domain",
          "tier",
          "disputeType",
          "level",
          "status",
          "role",
          "practice",
          "agreement",
          "performance",
          "relation",
          "setting",
          "risk");

  private static final Set<String> NOT_SHOWN =
      Set.of("regionId", "mentionedAs", "facts", "process", "outcome", "comment");

  /** The parts of an account, in the order in which people read them. */
  private static final List<String> SECTIONS = List.of("facts", "process", "outcome", "comment");

  /** What rows say beside the account, and people search for. */
  private static final List<String> BESIDE =
      List.of("handledBy", "mediator", "practice", "law", "applicant", "respondent", "gridCode");

  private static final int SUMMARY_MOST = 300;

  private final Gazetteer gazetteer;
  private final Surroundings surroundings;

  public EntryMaker(Gazetteer gazetteer) {
    this(gazetteer, Surroundings.none());
  }

  /**
   * @param surroundings what practices are also found by
   */
  EntryMaker(Gazetteer gazetteer, Surroundings surroundings) {
    this.gazetteer = gazetteer;
    this.surroundings = surroundings;
  }

  /** An entry for each range of levels to which it looks different in the index. */
  public List<IndexEntry> entries(EntityProjection projection) {
    List<IndexEntry> entries = new ArrayList<>();
    EntityProjection.Level before = null;
    for (EntityProjection.Level level : projection.levels()) {
      EntityProjection.Level here = level;
      if (before != null && looksLike(projection.id(), entries.getLast(), before, level)) {
        // levels may differ in what an entry doesn't show, such as the number of relationships
        entries.removeLast();
        here = new EntityProjection.Level(before.from(), level.to(), before.view(), before.facts());
      }
      entries.add(entry(projection.id(), here));
      before = here;
    }
    return entries;
  }

  private boolean looksLike(
      String id, IndexEntry entry, EntityProjection.Level range, EntityProjection.Level level) {
    return entry.equals(
        entry(
            id, new EntityProjection.Level(range.from(), range.to(), level.view(), level.facts())));
  }

  private IndexEntry entry(String id, EntityProjection.Level level) {
    EntityView view = level.view();
    String regionId = view.kind() == Kind.REGION ? id : view.regionId();
    Map<String, List<String>> facets = new TreeMap<>();
    for (String facet : FACETS) {
      List<String> values = view.properties().get(facet);
      if (values != null && !values.isEmpty()) {
        facets.put(facet, values);
      }
    }
    String date = date(view);
    return new IndexEntry(
        id + "@" + level.from().ordinal(),
        id,
        id,
        view.kind(),
        level.from(),
        level.to(),
        view.name(),
        aliases(view),
        summary(view),
        told(view.kind(), level),
        regionId,
        path(regionId),
        year(date),
        date,
        facets,
        Math.max(1, view.factCount()),
        attributes(view),
        evidence(level.facts()),
        view.kind() == Kind.CASE ? sections(view) : Map.of());
  }

  /** What sources say of a thing, beside the sections of a case. */
  private String told(Kind kind, EntityProjection.Level level) {
    return switch (kind) {
      case CASE -> besideSections(level);
      case PRACTICE -> practice(level.facts());
      default -> text(level.facts());
    };
  }

  private String practice(List<FactView> facts) {
    List<String> out = new ArrayList<>();
    out.add(text(facts));
    out.addAll(surroundings.of(facts));
    return String.join("\n", out);
  }

  private static Map<String, String> sections(EntityView view) {
    Map<String, String> out = new LinkedHashMap<>();
    for (String section : SECTIONS) {
      List<String> values = view.properties().getOrDefault(section, List.of());
      if (!values.isEmpty()) {
        out.put(section, values.getFirst());
      }
    }
    return out;
  }

  /** What a case's sources say that is not in its sections. */
  private static String besideSections(EntityProjection.Level level) {
    Map<String, List<String>> properties = level.view().properties();
    List<String> out = new ArrayList<>();
    BESIDE.forEach(p -> out.addAll(properties.getOrDefault(p, List.of())));
    String told = String.join("\n", sections(level.view()).values());
    for (String quote : text(level.facts()).split("\n", -1)) {
      if (!told.contains(quote) && !quote.startsWith("第 ")) {
        out.add(quote);
      }
    }
    return String.join("\n", out);
  }

  /**
   * A region that the gazetteer knows and no document mentions: what {@link #entries} makes of one
   * without facts.
   */
  IndexEntry bareRegion(Region region) {
    Map<String, List<String>> properties = new TreeMap<>();
    properties.put("level", List.of(region.level().code()));
    if (!region.code().isEmpty()) {
      properties.put("code", List.of(region.code()));
    }
    EntityView view =
        new EntityView(
            region.id(),
            Kind.REGION,
            region.name(),
            region.shortNames(),
            properties,
            region.id(),
            0,
            0,
            Map.of());
    return entry(
        region.id(),
        new EntityProjection.Level(Visibility.PUBLIC, Visibility.INTERNAL, view, List.of()));
  }

  private List<String> aliases(EntityView view) {
    Set<String> aliases = new LinkedHashSet<>(view.aliases());
    if (view.kind() == Kind.REGION) {
      gazetteer.find(view.id()).ifPresent(r -> aliases.addAll(r.shortNames()));
    }
    aliases.remove(view.name());
    return List.copyOf(aliases);
  }

  private static String summary(EntityView view) {
    List<String> parts = new ArrayList<>();
    for (String property : List.of("summary", "facts", "process", "outcome", "post")) {
      List<String> values = view.properties().getOrDefault(property, List.of());
      if (!values.isEmpty()) {
        parts.add(property.equals("post") ? String.join("、", values) : values.getFirst());
      }
    }
    String whole = String.join(" ", parts);
    boolean cut = view.kind() == Kind.CASE && whole.length() > SUMMARY_MOST;
    return cut ? whole.substring(0, whole.offsetByCodePoints(0, shown(whole))) + "…" : whole;
  }

  private static int shown(String text) {
    return Math.min(SUMMARY_MOST, text.codePointCount(0, text.length())) - 1;
  }

  private static String date(EntityView view) {
    for (String property : List.of("date", "period", "year")) {
      List<String> values = view.properties().getOrDefault(property, List.of());
      if (!values.isEmpty()) {
        return values.getFirst();
      }
    }
    return "";
  }

  private static @Nullable Integer year(String date) {
    Matcher m = YEAR.matcher(date);
    return m.find() ? Integer.valueOf(m.group()) : null;
  }

  private static Map<String, String> attributes(EntityView view) {
    Map<String, String> out = new TreeMap<>();
    view.properties()
        .forEach((k, v) -> {
          if (!NOT_SHOWN.contains(k) && !v.isEmpty()) {
            out.put(k, String.join("、", v.subList(0, Math.min(3, v.size()))));
          }
        });
    return out;
  }

  private static String text(List<FactView> facts) {
    Set<String> quotes = new LinkedHashSet<>();
    int length = 0;
    for (FactView fact : facts) {
      for (FactView.Support s : fact.support()) {
        if (length < TEXT_MOST && quotes.add(s.quote())) {
          length += s.quote().length();
        }
      }
    }
    return String.join("\n", quotes);
  }

  private static List<StoredEvidence> evidence(List<FactView> facts) {
    Map<String, StoredEvidence> out = new LinkedHashMap<>();
    Set<String> documents = new LinkedHashSet<>();
    // one quote a document first, then more
    for (int round = 0; round < 2 && out.size() < EVIDENCE_SHOWN; round++) {
      for (FactView fact : facts) {
        for (FactView.Support s : fact.support()) {
          if (out.size() < EVIDENCE_SHOWN && (round == 1 || documents.add(s.documentId()))) {
            out.putIfAbsent(
                s.documentId() + s.span(),
                new StoredEvidence(s.documentId(), s.documentName(), s.span(), s.quote()));
          }
        }
      }
    }
    return List.copyOf(out.values());
  }

  /** The passages of a document, each with its article's place and time. */
  List<IndexEntry> passages(DocumentRecord document, RawText raw) {
    List<IndexEntry> entries = new ArrayList<>();
    List<DocumentRecord.ArticleRecord> articles =
        document.articles().isEmpty()
            ? List.of(
                new DocumentRecord.ArticleRecord(
                    document.documentId(),
                    0,
                    document.title(),
                    new Span(0, raw.length()),
                    List.of(),
                    null,
                    null,
                    List.of()))
            : document.articles();
    for (DocumentRecord.ArticleRecord article : articles) {
      for (Passages.Passage passage : Passages.of(raw, article)) {
        entries.add(passage(document, article, raw, passage));
      }
    }
    return entries;
  }

  private IndexEntry passage(
      DocumentRecord document,
      DocumentRecord.ArticleRecord article,
      RawText raw,
      Passages.Passage passage) {
    String date = article.date() == null ? "" : article.date();
    Span span = passage.span();
    return new IndexEntry(
        document.documentId() + "#" + span.start(),
        document.documentId(),
        document.documentId(),
        Kind.PASSAGE,
        document.visibility(),
        Visibility.INTERNAL,
        article.title().isBlank() ? document.title() : article.title(),
        List.of(),
        "",
        passage.text(),
        article.regionId(),
        path(article.regionId()),
        year(date),
        date,
        Map.of(),
        1,
        Map.of("document", document.name()),
        List.of(new StoredEvidence(document.documentId(), document.name(), span, raw.slice(span))),
        Map.of());
  }

  private List<String> path(@Nullable String regionId) {
    return regionId == null || gazetteer.find(regionId).isEmpty()
        ? List.of()
        : gazetteer.path(regionId).stream().map(Region::id).toList();
  }
}
