package org.maplebridge.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.maplebridge.extract.ArticleText.RegionMention;
import org.maplebridge.extract.FindingsBuilder.Draft;
import org.maplebridge.extract.PracticeMention.NationalPractice;
import org.maplebridge.extract.PracticeOwners.Owned;
import org.maplebridge.model.Evidence;
import org.maplebridge.model.Kind;
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
  private final PracticeOwners owners;
  private final PracticeScopes scopes;
  private final PracticePlaces places;
  private final PracticeSpread spread;

  PracticeExtractor(
      Gazetteer gazetteer, Ontology ontology, Cues cues, Dictionary nationalPractices) {
    this.gazetteer = gazetteer;
    this.cues = cues;
    this.mentions = new PracticeMentions(cues, nationalPractices);
    this.terms = new PracticeTerms(ontology);
    this.owners = new PracticeOwners(gazetteer, cues);
    this.scopes = new PracticeScopes(gazetteer);
    this.places = new PracticePlaces(gazetteer, cues);
    this.spread = new PracticeSpread();
  }

  @Override
  public void extract(ArticleText article, FindingsBuilder findings) {
    if (article.sentences().isEmpty() || !Governance.isAbout(article, cues)) {
      return;
    }
    Map<String, List<Owned>> groups = new LinkedHashMap<>();
    PlaceIndex bodies = PlaceIndex.of(findings, article.index(), Kind.ORGANIZATION);
    for (PracticeMention m : mentions.find(article, bodies)) {
      RegionMention owner = m.national() == null ? owners.owner(article, m) : null;
      groups.computeIfAbsent(group(m), _ -> new ArrayList<>()).add(new Owned(m, owner));
    }
    for (List<Owned> group : groups.values()) {
      if (group.getFirst().mention().national() != null) {
        national(article, findings, group);
      } else {
        local(article, findings, group);
      }
    }
    spread.link(article, findings);
  }

  private static String group(PracticeMention m) {
    if (m.national() != null) {
      return "cn\u001f" + m.national().name();
    }
    return ScopedName.normalise(m.coreNames() ? m.core() : m.name());
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
    }
    places.link(article, findings, draft, group);
  }

  // ---- local practices
  // -------------------------------------------------------------------------------------------------------

  private void local(ArticleText article, FindingsBuilder findings, List<Owned> group) {
    Map<String, List<Owned>> byScope = new LinkedHashMap<>();
    List<Region> named =
        group.stream()
            .map(Owned::owner)
            .filter(Objects::nonNull)
            .map(RegionMention::region)
            .distinct()
            .toList();
    for (Owned o : group) {
      Region scope = owners.scope(article, o, named);
      byScope.computeIfAbsent(scope == null ? "" : scope.id(), _ -> new ArrayList<>()).add(o);
    }
    scopes.unite(article, byScope).forEach((scope, owned) -> one(article, findings, scope, owned));
  }

  private void one(ArticleText article, FindingsBuilder findings, String scope, List<Owned> owned) {
    PracticeMention best = best(owned);
    boolean explicit = owned.stream().anyMatch(o -> o.owner() != null);
    Draft draft = joinable(findings, best, scope).orElse(null);
    if (draft == null) {
      draft =
          findings.item(Kind.PRACTICE, identity(scope, group(best)), best.name(), article.index());
      if (!scope.isEmpty()) {
        draft.putIfAbsent("regionId", scope);
      }
    } else if (explicit && !scope.isEmpty() && !isOwned(draft)) {
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
      PracticeParts.aliases(article, draft, m);
    }
    places.link(article, findings, draft, owned);
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

  /** A practice of the same core in an earlier article, in the same region or in one around it. */
  private Optional<Draft> joinable(FindingsBuilder findings, PracticeMention m, String scope) {
    if (!m.coreNames()) {
      return Optional.empty();
    }
    Draft around = null;
    for (Draft d : findings.withCore(Kind.PRACTICE, group(m))) {
      String region = String.valueOf(d.properties().getOrDefault("regionId", ""));
      if (region.equals(Gazetteer.COUNTRY)) {
        continue;
      }
      if (region.equals(scope) || region.isEmpty() || scope.isEmpty()) {
        return Optional.of(d);
      }
      boolean fits =
          gazetteer.find(region).isPresent()
              && gazetteer.find(scope).isPresent()
              && (gazetteer.isWithin(region, scope) || gazetteer.isWithin(scope, region));
      around = fits && around == null ? d : around;
    }
    return Optional.ofNullable(around);
  }

  /** Whether some mention of it has been said to belong to its region. */
  private static boolean isOwned(Draft draft) {
    return draft.evidence().stream().anyMatch(e -> e.rule().endsWith(OWNED));
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
}
