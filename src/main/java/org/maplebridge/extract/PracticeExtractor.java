package org.maplebridge.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maplebridge.extract.ArticleText.RegionMention;
import org.maplebridge.extract.FindingsBuilder.Draft;
import org.maplebridge.extract.PracticeMention.NationalPractice;
import org.maplebridge.model.Evidence;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Modality;
import org.maplebridge.model.Region;
import org.maplebridge.model.ScopedName;
import org.maplebridge.schema.Ontology;
import org.maplebridge.text.gazetteer.Gazetteer;

/**
 * Model practices. Mentions with one core are one practice; whose it is, the words right before a
 * name tell (汉阴县“321”…), then the sentence, then the article. A national concept belongs to the
 * country, and the region that applies it practises it.
 */
public final class PracticeExtractor implements Extractor {

  private static final String OWNED = ".owned";

  private final Gazetteer gazetteer;
  private final Cues cues;
  private final PracticeMentions mentions;
  private final PracticeTerms terms;

  PracticeExtractor(
      Gazetteer gazetteer, Ontology ontology, Cues cues, Dictionary nationalPractices) {
    this.gazetteer = gazetteer;
    this.cues = cues;
    this.mentions = new PracticeMentions(cues, nationalPractices);
    this.terms = new PracticeTerms(ontology);
  }

  /** Whose a mention is. */
  private record Owned(PracticeMention mention, @Nullable RegionMention owner) {}

  @Override
  public void extract(ArticleText article, FindingsBuilder findings) {
    if (article.sentences().isEmpty() || !Governance.isAbout(article, cues)) {
      return;
    }
    Map<String, List<Owned>> groups = new LinkedHashMap<>();
    PlaceIndex bodies = PlaceIndex.of(findings, article.index(), Kind.ORGANIZATION);
    for (PracticeMention m : mentions.find(article, bodies)) {
      RegionMention owner = m.national() == null ? owner(article, m) : null;
      groups.computeIfAbsent(group(m), _ -> new ArrayList<>()).add(new Owned(m, owner));
    }
    for (List<Owned> group : groups.values()) {
      if (group.getFirst().mention().national() != null) {
        national(article, findings, group);
      } else {
        local(article, findings, group);
      }
    }
  }

  private static String group(PracticeMention m) {
    if (m.national() != null) {
      return "cn\u001f" + m.national().name();
    }
    return ScopedName.normalise(m.coreNames() ? m.core() : m.name());
  }

  // ---- whose
  // -----------------------------------------------------------------------------------------------------------------

  /**
   * The region right before a name, or the one it is being spread from; null when neither stands
   * there.
   */
  private @Nullable RegionMention owner(ArticleText article, PracticeMention m) {
    String text = article.text();
    int sentence = article.statementStart(m.start());
    List<RegionMention> before = article.mentionsIn(Math.max(sentence, m.start() - 160), m.start());
    for (int i = before.size() - 1; i >= 0; i--) {
      RegionMention r = before.get(i);
      if (r.how() != ArticleText.How.NAME) {
        continue;
      }
      if (m.start() - r.end() <= 12 && isOwning(text, r.end(), m.start())) {
        return r;
      }
      boolean spread =
          cues.get("practice.promote").endingAt(text, r.start(), Math.max(sentence, r.start() - 3))
              > 0;
      if (spread && m.start() > 0 && text.charAt(m.start() - 1) == '的') {
        return r;
      }
    }
    return null;
  }

  private boolean isOwning(String text, int from, int to) {
    return !Clauses.has(text, from, to, "。;!?,:；！？，：、“”《》在对将把与和省市县区旗州委府局院")
        && !cues.get("practice.adopt").isIn(text, from, to);
  }

  // ---- national concepts
  // -----------------------------------------------------------------------------------------------------

  private void national(ArticleText article, FindingsBuilder findings, List<Owned> group) {
    NationalPractice known = Objects.requireNonNull(group.getFirst().mention().national());
    Draft draft =
        findings.item(
            Kind.PRACTICE,
            identity(Gazetteer.COUNTRY, known.name()),
            known.name(),
            article.index());
    draft.putIfAbsent("regionId", Gazetteer.COUNTRY).putIfAbsent("national", true);
    draft.putIfAbsent("tier", "national-concept");
    if (!known.form().isEmpty()) {
      draft.putIfAbsent("form", known.form());
    }
    if (!known.domain().isEmpty()) {
      draft.putIfAbsent("domain", List.of(known.domain()));
    }
    for (Owned o : group) {
      PracticeMention m = o.mention();
      draft.seen(article, m.start(), m.end(), m.rule());
      draft.alias(m.core(), article.evidence(m.start(), m.end(), m.rule()));
      practisedIn(article, findings, draft, m, null);
    }
  }

  // ---- local practices
  // -------------------------------------------------------------------------------------------------------

  private void local(ArticleText article, FindingsBuilder findings, List<Owned> group) {
    Map<String, List<Owned>> byScope = new LinkedHashMap<>();
    List<Region> owners =
        group.stream()
            .map(Owned::owner)
            .filter(Objects::nonNull)
            .map(RegionMention::region)
            .distinct()
            .toList();
    for (Owned o : group) {
      Region scope = scope(article, o, owners);
      byScope.computeIfAbsent(scope == null ? "" : scope.id(), _ -> new ArrayList<>()).add(o);
    }
    byScope.forEach((scope, owned) -> one(article, findings, scope, owned));
  }

  private @Nullable Region scope(ArticleText article, Owned o, List<Region> owners) {
    RegionMention owner = o.owner();
    if (owner != null) {
      return owner.region();
    }
    if (owners.size() == 1) {
      return owners.getFirst(); // the article says once whose it is, and means that one throughout
    }
    Region here =
        article.sentences().isEmpty() ? article.region() : article.regionAt(o.mention().start());
    for (Region r : owners) {
      if (here == null
          || isRelated(r, here)
          || article.region() == null
          || isRelated(r, article.region())) {
        return r;
      }
    }
    return here;
  }

  private boolean isRelated(Region a, Region b) {
    return gazetteer.isWithin(a.id(), b.id()) || gazetteer.isWithin(b.id(), a.id());
  }

  private void one(ArticleText article, FindingsBuilder findings, String scope, List<Owned> owned) {
    PracticeMention best = best(owned);
    boolean explicit = owned.stream().anyMatch(o -> o.owner() != null);
    Draft draft = joinable(findings, best, scope, explicit).orElse(null);
    if (draft == null) {
      draft =
          findings.item(Kind.PRACTICE, identity(scope, group(best)), best.name(), article.index());
      if (!scope.isEmpty()) {
        draft.putIfAbsent("regionId", scope);
      }
    } else if (explicit && !scope.isEmpty()) {
      draft.put("regionId", scope);
    }
    describe(article, draft, best);
    for (Owned o : owned) {
      PracticeMention m = o.mention();
      String rule = m.rule() + (o.owner() == null ? "" : OWNED);
      draft.seen(article, m.start(), m.end(), rule);
      List<Evidence> says = article.evidence(m.start(), m.end(), rule);
      draft.alias(m.name(), says);
      if (m.coreNames()) {
        draft.alias(m.core(), says);
      }
      status(article, draft, m);
      practisedIn(article, findings, draft, m, o.owner());
      PracticeParts.aliases(article, draft, m);
    }
    String home = String.valueOf(draft.properties().getOrDefault("regionId", ""));
    for (Owned o : owned) {
      PracticeParts.components(article, findings, draft, o.mention(), home);
    }
    PracticeParts.glossed(article, findings, draft, best, home);
  }

  /** The fullest name, with its form word; the core alone when it stands with several (平台, 工作室). */
  private static PracticeMention best(List<Owned> owned) {
    PracticeMention best = owned.getFirst().mention();
    long forms =
        owned.stream()
            .map(o -> o.mention().name())
            .filter(n -> n.startsWith("“"))
            .distinct()
            .count();
    if (forms > 1 && best.coreNames()) {
      return new PracticeMention(
          best.start(), best.end(), best.core(), best.core(), null, best.rule());
    }
    for (Owned o : owned) {
      PracticeMention m = o.mention();
      boolean fuller =
          m.rule().equals("practice.quoted-form") && !best.rule().equals("practice.quoted-form");
      if (fuller && m.name().length() > best.name().length()) {
        best = m;
      }
    }
    return best;
  }

  /**
   * A practice of the same core in an earlier article, when one of the two says whose it is and the
   * regions fit.
   */
  private Optional<Draft> joinable(
      FindingsBuilder findings, PracticeMention m, String scope, boolean explicit) {
    if (!m.coreNames()) {
      return Optional.empty();
    }
    String wanted = group(m);
    for (Draft d : findings.withCore(Kind.PRACTICE, wanted)) {
      String region = String.valueOf(d.properties().getOrDefault("regionId", ""));
      if (region.equals(Gazetteer.COUNTRY)) {
        continue;
      }
      boolean told = d.evidence().stream().anyMatch(e -> e.rule().endsWith(OWNED));
      boolean same = region.equals(scope) || region.isEmpty() || scope.isEmpty();
      boolean fits =
          gazetteer.find(region).isPresent()
              && gazetteer.find(scope).isPresent()
              && (gazetteer.isWithin(region, scope) || gazetteer.isWithin(scope, region));
      if (same || (fits && told != explicit)) {
        return Optional.of(d);
      }
    }
    return Optional.empty();
  }

  private void describe(ArticleText article, Draft draft, PracticeMention m) {
    terms.form(m.name()).ifPresent(f -> draft.putIfAbsent("form", f));
    List<String> domains = terms.domains(m.name());
    if (domains.isEmpty()) {
      int from = Clauses.clauseStart(article.text(), m.start(), Math.max(0, m.start() - 30));
      domains =
          terms.domains(
              article.text().substring(from, Math.min(article.text().length(), m.end() + 10)));
    }
    if (!domains.isEmpty()) {
      draft.putIfAbsent("domain", domains);
    }
    gazetteer
        .find(String.valueOf(draft.properties().getOrDefault("regionId", "")))
        .flatMap(r -> PracticeTerms.tier(r.level()))
        .ifPresent(t -> draft.put("tier", t));
  }

  private void status(ArticleText article, Draft draft, PracticeMention m) {
    String text = article.text();
    int from = Clauses.clauseStart(text, m.start(), Math.max(0, m.start() - 20));
    int to = Clauses.clauseEnd(text, m.end(), Math.min(text.length(), m.end() + 20));
    String near = text.substring(from, to);
    if (near.contains("推广")) {
      draft.putIfAbsent("status", "promoted");
    } else if (near.contains("试点")) {
      draft.putIfAbsent("status", "pilot");
    } else if (near.contains("借鉴") || near.contains("学习")) {
      draft.putIfAbsent("status", "learned");
    }
  }

  static String identity(String scope, String core) {
    return scope + "\u001f" + ScopedName.normalise(core);
  }

  // ---- where
  // -----------------------------------------------------------------------------------------------------------------

  private void practisedIn(
      ArticleText article,
      FindingsBuilder findings,
      Draft draft,
      PracticeMention m,
      @Nullable RegionMention owner) {
    RegionMention behind = owner == null ? startedIn(article, m) : null;
    if (behind != null) {
      findings
          .find(Kind.REGION, behind.region().id())
          .ifPresent(d -> {
            List<Evidence> begun = article.evidence(m.start(), behind.end(), "practice.started-in");
            findings.link("ORIGINATED_IN", draft, d, Map.of(), Modality.STATED, begun);
            findings.link("PRACTISED_IN", draft, d, Map.of(), Modality.STATED, begun);
          });
      return;
    }
    RegionMention near = owner != null ? owner : lastBefore(article, m.start());
    Region region = near != null ? near.region() : article.region();
    if (region == null || region.id().equals(Gazetteer.COUNTRY)) {
      return;
    }
    Draft place = findings.find(Kind.REGION, region.id()).orElse(null);
    if (place == null) {
      return;
    }
    int start = near == null ? m.start() : near.start();
    String rule = m.rule() + (owner == null ? ".region" : OWNED);
    List<Evidence> says = article.evidence(start, m.end(), rule);
    Modality modality =
        owner != null ? Modality.STATED : near != null ? Modality.DERIVED : Modality.INFERRED;
    Map<String, String> none = new TreeMap<>();
    findings.link("PRACTISED_IN", draft, place, none, modality, says);
    String text = article.text();
    if (owner != null && cues.get("practice.origin").isIn(text, owner.end(), m.start())) {
      findings.link("ORIGINATED_IN", draft, place, none, Modality.STATED, says);
    }
    if (owner != null
        && cues.get("practice.promote")
                .endingAt(text, owner.start(), Math.max(0, owner.start() - 3))
            > 0) {
      findings.link("ORIGINATED_IN", draft, place, none, Modality.DERIVED, says);
      promotedTo(article, findings, draft, m, owner);
    } else if (owner == null && cues.get("practice.promote").isIn(text, start, m.start())) {
      promotedHere(article, findings, draft, region, start, m);
    }
  }

  /** 首家“宜馨超市”在宜君县开办: the region right behind a name, with a word of beginning on each side. */
  private @Nullable RegionMention startedIn(ArticleText article, PracticeMention m) {
    String text = article.text();
    boolean first = cues.get("practice.origin").isIn(text, Math.max(0, m.start() - 6), m.start());
    if (!first || m.end() >= text.length() || text.charAt(m.end()) != '在') {
      return null;
    }
    return article.mentionsIn(m.end() + 1, Math.min(text.length(), m.end() + 16)).stream()
        .filter(r -> r.start() == m.end() + 1)
        .findFirst()
        .orElse(null);
  }

  /** 安康市…推广汉阴县…的“321”: the practice was brought to the region that is spoken of before. */
  private void promotedTo(
      ArticleText article,
      FindingsBuilder findings,
      Draft draft,
      PracticeMention m,
      RegionMention owner) {
    RegionMention adopter = lastBefore(article, owner.start());
    Region region = adopter != null ? adopter.region() : article.region();
    if (region == null || region.id().equals(owner.region().id())) {
      return;
    }
    int start = adopter == null ? owner.start() : adopter.start();
    promoted(
        findings,
        draft,
        region,
        adopter == null ? Modality.DERIVED : Modality.STATED,
        article.evidence(start, m.end(), "practice.promoted-from"));
  }

  private void promotedHere(
      ArticleText article,
      FindingsBuilder findings,
      Draft draft,
      Region region,
      int start,
      PracticeMention m) {
    Object home = draft.properties().get("regionId");
    if (home == null || home.equals(region.id()) || home.equals(Gazetteer.COUNTRY)) {
      return;
    }
    promoted(
        findings,
        draft,
        region,
        Modality.STATED,
        article.evidence(start, m.end(), "practice.promoted-here"));
  }

  private static void promoted(
      FindingsBuilder findings,
      Draft draft,
      Region region,
      Modality modality,
      List<Evidence> says) {
    findings
        .find(Kind.REGION, region.id())
        .ifPresent(place ->
            findings.link(
                "PROMOTED_TO", draft, place, Map.of("status", "promoted"), modality, says));
  }

  /** The last region meant before a place in its sentence. */
  private static @Nullable RegionMention lastBefore(ArticleText article, int at) {
    if (article.sentences().isEmpty()) {
      return null;
    }
    List<RegionMention> before = article.mentionsIn(article.statementStart(at), at);
    return before.isEmpty() ? null : before.getLast();
  }
}
