package org.maplebridge.extract;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maplebridge.extract.FindingsBuilder.Draft;
import org.maplebridge.extract.PlaceIndex.Standing;
import org.maplebridge.extract.Quotations.Quotation;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Modality;
import org.maplebridge.model.ScopedName;
import org.maplebridge.text.gazetteer.Gazetteer;

/**
 * Relations between things that other extractors found, where one sentence names both: it runs
 * last.
 */
public final class LinkExtractor implements Extractor {

  private static final int LONGEST_CORE = 14;

  private final Gazetteer gazetteer;
  private final WordSet media;
  private final WordSet reports;

  LinkExtractor(Gazetteer gazetteer, Cues cues) {
    this.gazetteer = gazetteer;
    this.media = cues.get("media.name");
    this.reports = cues.get("media.verb");
  }

  @Override
  public void extract(ArticleText article, FindingsBuilder findings) {
    if (article.sentences().isEmpty()) {
      return;
    }
    PlaceIndex practices = PlaceIndex.of(findings, article.index(), Kind.PRACTICE);
    governedBy(article, findings, practices);
    reported(article, findings, practices);
    PracticeDescent.link(article, findings, practices);
    regionsInRow(article, findings);
    organizations(article, findings);
  }

  /**
   * 西宁市城北区: a region named right behind another one lies in it, when the gazetteer agrees or does
   * not know it.
   */
  private void regionsInRow(ArticleText article, FindingsBuilder findings) {
    Standing before = null;
    for (Standing s :
        PlaceIndex.of(findings, article.index(), Kind.REGION)
            .standing(0, article.text().length())) {
      boolean row =
          before != null
              && before.end() == s.start()
              && !before.draft().key().equals(s.draft().key());
      if (before != null && row && isBelow(s.draft(), before.draft())) {
        findings.link(
            "LOCATED_IN",
            s.draft(),
            before.draft(),
            Map.of(),
            Modality.STATED,
            article.evidence(before.start(), s.end(), "region.row"));
      }
      before = before != null && s.end() <= before.end() ? before : s;
    }
  }

  private boolean isBelow(Draft lower, Draft upper) {
    String low = String.valueOf(lower.properties().getOrDefault("regionId", ""));
    String up = String.valueOf(upper.properties().getOrDefault("regionId", ""));
    boolean known = gazetteer.find(low).isPresent();
    return gazetteer.find(up).isPresent()
        && (!known || (!low.equals(up) && gazetteer.isWithin(low, up)) || low.equals(up));
  }

  /** An organization lies in its region. */
  private static void organizations(ArticleText article, FindingsBuilder findings) {
    for (Standing s :
        PlaceIndex.of(findings, article.index(), Kind.ORGANIZATION)
            .standing(0, article.text().length())) {
      Object region = s.draft().properties().get("regionId");
      Draft place =
          region == null ? null : findings.find(Kind.REGION, region.toString()).orElse(null);
      if (place != null) {
        boolean named = !article.mentionsIn(s.start(), s.end()).isEmpty();
        findings.link(
            "LOCATED_IN",
            s.draft(),
            place,
            Map.of(),
            named ? Modality.STATED : Modality.DERIVED,
            article.evidence(s.start(), s.end(), "organization.region"));
      }
    }
  }

  /** A policy whose title names a practice governs it, also without the marks around its name. */
  private static void governedBy(
      ArticleText article, FindingsBuilder findings, PlaceIndex practices) {
    List<Standing> policies =
        PlaceIndex.of(findings, article.index(), Kind.POLICY).standing(0, article.text().length());
    if (policies.isEmpty()) {
      return;
    }
    Map<String, Draft> cores = new HashMap<>();
    for (Draft practice : findings.itemsIn(article.index(), Kind.PRACTICE)) {
      cores.putIfAbsent(FindingsBuilder.core(practice.name()), practice);
    }
    for (Standing policy : policies) {
      Set<Draft> named = new LinkedHashSet<>(practices.in(policy.start(), policy.end()));
      String title = ScopedName.normalise(policy.draft().name());
      for (int from = 0; from + 3 <= title.length(); from++) {
        for (int to = from + 3; to <= Math.min(title.length(), from + LONGEST_CORE); to++) {
          Draft practice = cores.get(title.substring(from, to));
          if (practice != null && !PracticeTerms.isNational(practice)) {
            named.add(practice);
          }
        }
      }
      for (Draft practice : named) {
        findings.link(
            "GOVERNED_BY",
            practice,
            policy.draft(),
            Map.of(),
            Modality.STATED,
            article.evidence(policy.start(), policy.end(), "policy.names-practice"));
      }
    }
  }

  /** 被《人民日报》、新华社等媒体报道. */
  private void reported(ArticleText article, FindingsBuilder findings, PlaceIndex practices) {
    String text = article.text();
    Quotations quotations = Quotations.of(text);
    for (ArticleText.Sentence s : article.sentences()) {
      int verb = reports.findLastEnd(text, s.start(), s.end());
      List<Standing> named = verb < 0 ? List.of() : practices.standing(s.start(), verb);
      if (named.isEmpty() && verb > 0) {
        named = practices.standing(verb, Math.min(s.end(), verb + 16)).stream().limit(1).toList();
      }
      if (!named.isEmpty()) {
        outlets(article, findings, quotations, s, named);
      }
    }
  }

  private void outlets(
      ArticleText article,
      FindingsBuilder findings,
      Quotations quotations,
      ArticleText.Sentence s,
      List<Standing> named) {
    String text = article.text();
    Standing practice = named.getLast();
    boolean active = reports.isIn(text, s.start(), practice.start());
    for (Quotation t : quotations.titlesIn(active ? s.start() : practice.end(), s.end())) {
      if (media.endingAt(t.content(), t.content().length(), 0) > 0) {
        outlet(article, findings, t.start() + 1, t.end() - 1, practice);
      }
    }
    for (int i = practice.end(); i < s.end(); ) {
      int n = quotations.inTitle(i) ? 0 : media.startingAt(text, i, s.end());
      if (n >= 3) {
        outlet(article, findings, i, i + n, practice);
      }
      i += Math.max(1, n);
    }
  }

  private static void outlet(
      ArticleText article, FindingsBuilder findings, int start, int end, Standing practice) {
    String name = article.text().substring(start, end);
    Draft outlet =
        findings
            .item(Kind.ORGANIZATION, ScopedName.normalise(name), name, article.index())
            .seen(article, start, end, "organization.media")
            .putIfAbsent("orgType", "媒体");
    findings.link(
        "REPORTED_BY",
        practice.draft(),
        outlet,
        Map.of(),
        Modality.STATED,
        article.evidence(practice.start(), end, "practice.reported"));
  }
}
