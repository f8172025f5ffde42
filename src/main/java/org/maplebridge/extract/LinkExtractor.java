package org.maplebridge.extract;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private static final int LONGEST_CORE = 14;

  private static final Pattern IS = Pattern.compile("是|为|成为|作为|堪称|称为|誉为");
  private static final Pattern VERSION =
      Pattern.compile(
          "”?(?:在[^,。;“”]{1,14})?的?(?:[^,。;“”的]{0,8}的)?(?:又一)?(?:生动|具体|创新|鲜活|最新|有益|有效|成功|地方|本土|基层|县域|城市|一个|一次)*(?:实践|缩影|体现|升级版|本土化|样本|样板|诠释|注脚|探索|写照|翻版|版本|延伸|运用|应用)");
  private static final Pattern CALLED_HERE =
      Pattern.compile("”?在[^,。;“”]{2,12}(?:叫[作做]?|被称为|称为|衍生出|孕育出|长成了|演化为|演变为|变成了|化作)“");

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
    versions(article, findings, practices);
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
          if (practice != null && !Boolean.TRUE.equals(practice.properties().get("national"))) {
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

  /** “甲”是“枫桥经验”的生动实践, “枫桥经验”在某县叫“甲”, 某县版“枫桥经验”: what is said to be its version. */
  private static void versions(
      ArticleText article, FindingsBuilder findings, PlaceIndex practices) {
    String text = article.text();
    for (Standing concept : practices.standing(0, text.length())) {
      if (!Boolean.TRUE.equals(concept.draft().properties().get("national"))) {
        continue;
      }
      ArticleText.Sentence s = article.sentenceAt(concept.start());
      int end = Math.min(s.end(), concept.end() + 40);
      Matcher version = VERSION.matcher(text).region(concept.end(), end);
      Matcher called = CALLED_HERE.matcher(text).region(concept.end(), end);
      Standing local = null;
      if (version.lookingAt()) {
        List<Standing> before =
            practices.standing(Math.max(s.start(), concept.start() - 80), concept.start());
        boolean is =
            !before.isEmpty()
                && IS.matcher(text).region(before.getLast().end(), concept.start()).find();
        local = is ? before.getLast() : null;
      } else if (called.lookingAt()) {
        local =
            practices.standing(called.end() - 1, end).stream()
                .filter(p -> p.start() <= called.end())
                .findFirst()
                .orElse(null);
      }
      if (local != null && !Boolean.TRUE.equals(local.draft().properties().get("national"))) {
        findings.link(
            "INSTANCE_OF",
            local.draft(),
            concept.draft(),
            Map.of(),
            Modality.STATED,
            article.evidence(
                Math.min(local.start(), concept.start()),
                Math.max(local.end(), concept.end()),
                "practice.version"));
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
