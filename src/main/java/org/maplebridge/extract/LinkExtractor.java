package org.maplebridge.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final Pattern EVOLVED =
      Pattern.compile(
          "由(?:最初的|过去的|原来的)?“([^“”]{2,16})”[^。“”]{0,12}(?:到|向|升级为|发展为|拓展为|转变为|升级到)“([^“”]{2,16})”");

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
    instances(article, findings, practices);
    reported(article, findings, practices);
    evolved(article, findings, practices);
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

  /** A policy whose title names a practice governs it. */
  private static void governedBy(
      ArticleText article, FindingsBuilder findings, PlaceIndex practices) {
    for (Standing policy :
        PlaceIndex.of(findings, article.index(), Kind.POLICY)
            .standing(0, article.text().length())) {
      for (Draft practice : practices.in(policy.start(), policy.end())) {
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

  /** A local practice whose name holds a national concept's is its local version. */
  private static void instances(
      ArticleText article, FindingsBuilder findings, PlaceIndex practices) {
    List<Draft> national =
        findings.itemsIn(article.index(), Kind.PRACTICE).stream()
            .filter(d -> Boolean.TRUE.equals(d.properties().get("national")))
            .toList();
    Map<Draft, List<Draft>> of = new HashMap<>();
    for (Standing s : practices.standing(0, article.text().length())) {
      boolean local = !Boolean.TRUE.equals(s.draft().properties().get("national"));
      List<Draft> concepts =
          !local
              ? List.of()
              : of.computeIfAbsent(
                  s.draft(),
                  d -> national.stream().filter(n -> holds(d.name(), n.name())).toList());
      for (Draft n : concepts) {
        findings.link(
            "INSTANCE_OF",
            s.draft(),
            n,
            Map.of(),
            Modality.DERIVED,
            article.evidence(s.start(), s.end(), "practice.named-after"));
      }
    }
  }

  private static boolean holds(String local, String national) {
    String name = ScopedName.normalise(local);
    String concept = ScopedName.normalise(national);
    boolean stem =
        concept.endsWith("经验") && name.contains(concept.substring(0, concept.length() - 2));
    return !name.equals(concept) && (name.contains(concept) || stem);
  }

  /** 被《人民日报》、新华社等媒体报道. */
  private void reported(ArticleText article, FindingsBuilder findings, PlaceIndex practices) {
    String text = article.text();
    Quotations quotations = Quotations.of(text);
    for (ArticleText.Sentence s : article.sentences()) {
      int verb = reports.findLastEnd(text, s.start(), s.end());
      List<Standing> named = verb < 0 ? List.of() : practices.standing(s.start(), verb);
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
    for (Quotation t : quotations.titlesIn(practice.end(), s.end())) {
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

  private static void evolved(ArticleText article, FindingsBuilder findings, PlaceIndex practices) {
    Matcher m = EVOLVED.matcher(article.text());
    while (m.find()) {
      List<Draft> from = practices.in(m.start(1) - 1, m.end(1) + 1);
      List<Draft> to = practices.in(m.start(2) - 1, m.end(2) + 1);
      if (!from.isEmpty() && !to.isEmpty()) {
        findings.link(
            "EVOLVED_INTO",
            from.getFirst(),
            to.getFirst(),
            Map.of(),
            Modality.STATED,
            article.evidence(m.start(), m.end(), "practice.evolved"));
      }
    }
  }
}
