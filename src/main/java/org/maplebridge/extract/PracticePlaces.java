package org.maplebridge.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maplebridge.extract.ArticleText.How;
import org.maplebridge.extract.ArticleText.RegionMention;
import org.maplebridge.extract.FindingsBuilder.Draft;
import org.maplebridge.extract.PracticeOwners.Owned;
import org.maplebridge.model.Evidence;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Modality;
import org.maplebridge.model.Region;
import org.maplebridge.text.gazetteer.Gazetteer;

/**
 * Where a practice is at work. A region right before or behind its name says so; one that its
 * sentence speaks of makes it likely; the article's own is taken where no sentence names one. A
 * region that only holds a nearer one is not said twice, but for the one whose it is.
 */
final class PracticePlaces {

  private static final String OWNED = ".owned";
  private static final int ROW_GAP = 2;
  private static final int LONGEST_ROW = 8;

  /** 《某省日报》, 被某省…评为: a region in a name of something else is not where the practice is. */
  private static final Pattern OUTLET =
      Pattern.compile("^(?:日报|晚报|晨报|时报|法治报|法制报|电视台|卫视|广播|新闻网|政法网|平安网|长安网|客户端)");

  private static final Pattern ASIDE = Pattern.compile("(?:在|赴|到|向|与|同|对|借鉴|学习|复制|引进|对标|邀请)$");

  private static final Pattern EACH = Pattern.compile("分别|各自|先后");

  private final Gazetteer gazetteer;
  private final Cues cues;

  PracticePlaces(Gazetteer gazetteer, Cues cues) {
    this.gazetteer = gazetteer;
    this.cues = cues;
  }

  /**
   * Where a practice may be at work, by what one mention says.
   *
   * @param region the region, or the one a village lies in
   * @param village the village, or null
   */
  private record Place(
      Region region, @Nullable Draft village, Modality modality, List<Evidence> says) {}

  /** Links a practice to where its mentions say it is at work. */
  void link(ArticleText article, FindingsBuilder findings, Draft draft, List<Owned> mentions) {
    List<Place> places = new ArrayList<>();
    PlaceIndex regions = PlaceIndex.of(findings, article.index(), Kind.REGION);
    for (Owned o : mentions) {
      add(article, findings, draft, o, regions, places);
    }
    boolean told = places.stream().anyMatch(p -> p.modality() != Modality.INFERRED);
    for (Place p : places) {
      boolean sure = p.modality() == Modality.STATED;
      boolean home =
          p.modality() == Modality.DERIVED
              && p.region().id().equals(draft.properties().get("regionId"));
      boolean vague = !sure && !home && places.stream().anyMatch(q -> isNearer(q, p));
      if (vague || told && p.modality() == Modality.INFERRED) {
        continue;
      }
      Draft at =
          p.village() != null
              ? p.village()
              : findings.find(Kind.REGION, p.region().id()).orElse(null);
      if (at != null) {
        findings.link("PRACTISED_IN", draft, at, Map.of(), p.modality(), p.says());
      }
    }
  }

  private boolean isNearer(Place a, Place b) {
    boolean same = a.region().id().equals(b.region().id());
    return same
        ? a.village() != null && b.village() == null
        : gazetteer.isWithin(a.region().id(), b.region().id());
  }

  private void add(
      ArticleText article,
      FindingsBuilder findings,
      Draft draft,
      Owned o,
      PlaceIndex regions,
      List<Place> places) {
    PracticeMention m = o.mention();
    RegionMention behind = o.owner() == null ? behind(article, m) : null;
    if (behind != null) {
      List<Evidence> says = article.evidence(m.start(), behind.end(), "practice.region-behind");
      places.add(
          new Place(
              behind.region(),
              regions.villageBehind(behind.end()).orElse(null),
              Modality.STATED,
              says));
      if (cues.get("practice.origin").isIn(article.text(), Math.max(0, m.start() - 6), m.start())) {
        origin(findings, draft, behind.region(), Modality.STATED, says);
      }
      return;
    }
    RegionMention near = o.owner() != null ? o.owner() : lastBefore(article, m.start());
    if (near == null) {
      Region region = article.speaksFor(m.start());
      if (region != null && !region.id().equals(Gazetteer.COUNTRY)) {
        List<Evidence> says = article.evidence(m.start(), m.end(), m.rule() + ".region");
        places.add(new Place(region, null, Modality.INFERRED, says));
      }
      return;
    }
    Modality modality = o.owner() != null ? Modality.STATED : Modality.DERIVED;
    String rule = m.rule() + (o.owner() == null ? ".region" : OWNED);
    for (RegionMention r : which(article, near, m)) {
      Draft village = regions.villageBehind(r.end()).orElse(null);
      places.add(
          new Place(r.region(), village, modality, article.evidence(r.start(), m.end(), rule)));
    }
    moved(article, findings, draft, o, near);
  }

  // ---- regions before a name
  // ----------------------------------------------------------------------------------------------------

  /**
   * The regions of the row that one belongs to (甲县、乙县把“…”搬进…); of those that did different things
   * (甲县、乙县分别推出“…”和“…”) the one whose place in the row the name has in its own.
   */
  private static List<RegionMention> which(
      ArticleText article, RegionMention near, PracticeMention m) {
    String text = article.text();
    List<RegionMention> before =
        article.mentionsIn(article.statementStart(near.start()), near.end());
    List<RegionMention> row = new ArrayList<>(List.of(near));
    for (int i = before.size() - 2; i >= 0 && row.size() < LONGEST_ROW; i--) {
      RegionMention last = row.getFirst();
      RegionMention r = before.get(i);
      int gap = last.start() - r.end();
      boolean joined = gap == 1 && "、和与及".indexOf(text.charAt(r.end())) >= 0;
      if (joined) {
        row.addFirst(r);
      } else if (gap != 0 && gap <= ROW_GAP || gap > ROW_GAP) {
        break; // gap 0: 甲市乙县, of which the lower one is meant
      }
    }
    boolean each = row.size() > 1 && EACH.matcher(text).region(near.end(), m.start()).find();
    if (!each) {
      return row;
    }
    int nth = 0;
    for (int i = near.end(); i < m.start(); i++) {
      nth += text.charAt(i) == '“' ? 1 : 0;
    }
    return nth < row.size() ? List.of(row.get(nth)) : row;
  }

  /** The last region meant before a place in its sentence, where the sentence speaks of one. */
  private static @Nullable RegionMention lastBefore(ArticleText article, int at) {
    if (article.sentences().isEmpty()) {
      return null;
    }
    String text = article.text();
    List<RegionMention> before = article.mentionsIn(article.statementStart(at), at);
    int clause = Clauses.clauseStart(text, at, article.statementStart(at));
    for (int i = before.size() - 1; i >= 0; i--) {
      RegionMention r = before.get(i);
      boolean outlet =
          OUTLET.matcher(text).region(r.end(), Math.min(text.length(), r.end() + 5)).lookingAt();
      boolean aside = r.end() <= clause && isAside(text, before, i);
      if (!outlet && !aside && !r.region().id().equals(Gazetteer.COUNTRY)) {
        return r;
      }
    }
    return null;
  }

  /**
   * 某乡借鉴甲市经验，打造…; 法院在甲镇、乙镇设立…，推行…: a region that an earlier clause only goes to, or learns from, is
   * not who acts.
   */
  private static boolean isAside(String text, List<RegionMention> mentions, int at) {
    int first = at;
    while (first > 0) {
      int gap = mentions.get(first).start() - mentions.get(first - 1).end();
      boolean row =
          gap == 0 || gap == 1 && "、和与及".indexOf(text.charAt(mentions.get(first).start() - 1)) >= 0;
      if (!row) {
        break;
      }
      first--;
    }
    int start = mentions.get(first).start();
    return ASIDE.matcher(text.substring(Math.max(0, start - 3), start)).find()
        && Clauses.clauseStart(text, start, Math.max(0, start - 8)) != start - 1;
  }

  // ---- regions behind a name
  // ----------------------------------------------------------------------------------------------------

  /** “雪亮工程”在某县…, 首家“…”在某县开办: the region right behind a name and 在. */
  private static @Nullable RegionMention behind(ArticleText article, PracticeMention m) {
    String text = article.text();
    if (m.end() >= text.length() || text.charAt(m.end()) != '在') {
      return null;
    }
    List<RegionMention> row =
        article.mentionsIn(m.end() + 1, Math.min(text.length(), m.end() + 24));
    RegionMention last = null;
    for (RegionMention r : row) {
      if (r.start() != (last == null ? m.end() + 1 : last.end()) || r.how() != How.NAME) {
        break;
      }
      last = r;
    }
    return last;
  }

  // ---- spread from somewhere
  // ----------------------------------------------------------------------------------------------------

  private void moved(
      ArticleText article, FindingsBuilder findings, Draft draft, Owned o, RegionMention near) {
    String text = article.text();
    PracticeMention m = o.mention();
    if (o.owner() == null) {
      if (cues.get("practice.promote").isIn(text, near.end(), m.start())) {
        promotedHere(article, findings, draft, near, m);
      }
      return;
    }
    List<Evidence> says = article.evidence(near.start(), m.end(), m.rule() + OWNED);
    if (cues.get("practice.origin").isIn(text, near.end(), m.start())) {
      origin(findings, draft, near.region(), Modality.STATED, says);
    }
    if (cues.get("practice.promote").endingAt(text, near.start(), Math.max(0, near.start() - 3))
        > 0) {
      origin(findings, draft, near.region(), Modality.DERIVED, says);
      promotedTo(article, findings, draft, m, near);
    }
  }

  private static void origin(
      FindingsBuilder findings,
      Draft draft,
      Region region,
      Modality modality,
      List<Evidence> says) {
    findings
        .find(Kind.REGION, region.id())
        .ifPresent(d -> findings.link("ORIGINATED_IN", draft, d, Map.of(), modality, says));
  }

  /** 安康市…推广汉阴县…的“321”: the practice was brought to the region that is spoken of before. */
  private static void promotedTo(
      ArticleText article,
      FindingsBuilder findings,
      Draft draft,
      PracticeMention m,
      RegionMention owner) {
    RegionMention adopter = lastBefore(article, owner.start());
    Region region = adopter != null ? adopter.region() : article.speaksFor(m.start());
    if (region == null || region.id().equals(owner.region().id())) {
      return;
    }
    int start = adopter == null ? owner.start() : adopter.start();
    PracticeSpread.promoted(
        findings,
        draft,
        region,
        adopter == null ? Modality.DERIVED : Modality.STATED,
        article.evidence(start, m.end(), "practice.promoted-from"));
  }

  private static void promotedHere(
      ArticleText article,
      FindingsBuilder findings,
      Draft draft,
      RegionMention near,
      PracticeMention m) {
    Region region = near.region();
    Object home = draft.properties().get("regionId");
    if (home == null || home.equals(region.id()) || home.equals(Gazetteer.COUNTRY)) {
      return;
    }
    PracticeSpread.promoted(
        findings,
        draft,
        region,
        Modality.STATED,
        article.evidence(near.start(), m.end(), "practice.promoted-here"));
  }
}
