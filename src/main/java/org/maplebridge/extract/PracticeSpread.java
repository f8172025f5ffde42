package org.maplebridge.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maplebridge.extract.ArticleText.How;
import org.maplebridge.extract.ArticleText.RegionMention;
import org.maplebridge.extract.ArticleText.Sentence;
import org.maplebridge.extract.FindingsBuilder.Draft;
import org.maplebridge.extract.PlaceIndex.Standing;
import org.maplebridge.model.Evidence;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Modality;
import org.maplebridge.model.Region;
import org.maplebridge.text.gazetteer.Gazetteer;

/**
 * Where a practice began and where it was brought, as verbs say: 起源于某镇, 某县首创, 在全市推开, 推广到甲、乙两县. What
 * spreads is the practice named behind the verb, else the last one before it, also as 这一做法 in a
 * sentence that follows. A component is not what spreads while its whole is near.
 */
final class PracticeSpread {

  private static final String PLACE_GAP = "、和与及";
  private static final int REACH = 400;
  private static final int NEAR = 14;
  private static final int LONGEST_ROW = 8;

  /** 推广到, 复制至, 延伸到; and 传到, 走向 where a place follows. */
  private static final WordPattern TO =
      WordPattern.of(
          "推复拓延辐普扩移传走引",
          0,
          "(?:推广|推行|推介|推开|复制|拓展|延伸|辐射|普及|扩展|移植|传播|流传|传|走|推|引入|铺展)(?:应用|运用|普及|复制|开来)?(?:[到至向入]了?)(?=[^,。;:])");

  /** 在全市推开, 在三个镇试点. */
  private static final WordPattern IN =
      WordPattern.of("推铺普复试先落实", 0, "推广|推开|推行|铺开|普及|复制|试点|试行|试用|先行先试|落地|全覆盖|实施");

  private static final Pattern BETWEEN =
      Pattern.compile(
          "[^,。;:“”]{0,22}?(?:的)?(?:全面|全域|全部|全员|正式|逐步|陆续|相继|普遍|复制|整体|统一|率先|先行|开展|组织|给予|予以|进行|同步|试点|范围内|各地|[镇乡街村]道?[)）]?|社区[)）]?|单位|系统|先后|分批|迅速|很快|加以)?");
  private static final WordPattern BEGAN =
      WordPattern.of(
          "源起自发诞始首脱兴萌", 0, "起源于|发源于|源于|源自|发端于|发轫于|诞生于|诞生在|始于|始创于|首创于|脱胎于|兴起于|起步于|萌芽于|萌发于|始自");

  private static final WordPattern FIRST =
      WordPattern.of("首率最独原创始", 0, "首创|率先|最早|最先|首先|独创|原创|始创|首家|创设|创立|创办|首推");
  private static final Pattern CRADLE = Pattern.compile("^(?:的)?(?:发源地|诞生地|发祥地|首创地|策源地|起源地)");
  private static final WordPattern ON_GROUND = WordPattern.of("基", 0, "基础上");

  private static final Pattern BACK =
      Pattern.compile(
          "(?:这一|这种|这个|这套|这项|该|此|上述|其)(?:典型|先进|成功|好)?(?:做法|经验|模式|机制|品牌|工作法|办法|制度|活动|举措|平台|队伍|方法|体系)|此举|此法|[将把]其|并|随后|目前|如今|(?:[0-9]{4}年|[0-9]{1,2}月|今年|去年|次年|当年|翌年)");

  /** 这一品牌, 该工作法: the form tells which of several is meant. */
  private static final Pattern FORM =
      Pattern.compile("(?:这一|这种|这个|这套|这项|该|此|上述)(?:典型|先进|成功|好)?(模式|机制|品牌|工作法|制度|平台|队伍|体系|活动|法)");

  void link(ArticleText article, FindingsBuilder findings) {
    PlaceIndex practices = PlaceIndex.of(findings, article.index(), Kind.PRACTICE);
    if (practices.isEmpty()) {
      return;
    }
    PlaceIndex regions = PlaceIndex.of(findings, article.index(), Kind.REGION);
    to(article, findings, practices);
    in(article, findings, practices);
    began(article, findings, practices, regions);
    first(article, findings, practices, regions);
    ground(article, findings, practices, regions);
  }

  // ---- brought somewhere
  // --------------------------------------------------------------------------------------------------------

  private static void to(ArticleText article, FindingsBuilder findings, PlaceIndex practices) {
    String text = article.text();
    Matcher m = TO.matcher(text);
    for (int at = 0; TO.find(m, text, at); at = m.end()) {
      List<RegionMention> row = rowFrom(article, m.end(), 0);
      Draft what = row.isEmpty() ? null : subject(article, practices, m.start());
      if (what != null) {
        int end = row.getLast().end();
        link(article, findings, what, row, m.start(), end, "practice.promoted-to");
      }
    }
  }

  private static void in(ArticleText article, FindingsBuilder findings, PlaceIndex practices) {
    String text = article.text();
    Matcher m = IN.matcher(text);
    for (int at = 0; IN.find(m, text, at); at = m.end()) {
      boolean spreads = isSpreading(m.group());
      List<RegionMention> row = rowBefore(article, m.start(), spreads);
      if (row.isEmpty()) {
        continue;
      }
      Draft what = object(article, practices, m.end());
      what = what != null ? what : subject(article, practices, row.getFirst().start());
      if (what != null && (spreads || !isHome(what, row))) {
        link(article, findings, what, row, row.getFirst().start(), m.end(), "practice.promoted-in");
      }
    }
  }

  private static boolean isSpreading(String verb) {
    return verb.equals("推广") || verb.equals("推开") || verb.equals("铺开") || verb.equals("普及");
  }

  private static boolean isHome(Draft what, List<RegionMention> row) {
    Object home = what.properties().get("regionId");
    return row.stream().anyMatch(r -> r.region().id().equals(home));
  }

  private static void link(
      ArticleText article,
      FindingsBuilder findings,
      Draft what,
      List<RegionMention> row,
      int start,
      int end,
      String rule) {
    List<Evidence> says =
        article.evidence(Math.min(start, row.getFirst().start()), Math.max(end, start + 1), rule);
    for (RegionMention r : row) {
      promoted(findings, what, r.region(), Modality.STATED, says);
    }
  }

  static void promoted(
      FindingsBuilder findings, Draft what, Region region, Modality modality, List<Evidence> says) {
    findings
        .find(Kind.REGION, region.id())
        .ifPresent(place ->
            findings.link(
                "PROMOTED_TO", what, place, Map.of("status", "promoted"), modality, says));
  }

  // ---- begun somewhere
  // ----------------------------------------------------------------------------------------------------------

  private static void began(
      ArticleText article, FindingsBuilder findings, PlaceIndex practices, PlaceIndex regions) {
    String text = article.text();
    Matcher m = BEGAN.matcher(text);
    for (int at = 0; BEGAN.find(m, text, at); at = m.end()) {
      List<RegionMention> row = rowFrom(article, m.end(), 10);
      Draft what = row.isEmpty() ? null : subject(article, practices, m.start());
      if (what != null) {
        origin(article, findings, regions, what, row.getLast(), m.start(), "practice.began-in");
      }
    }
    for (RegionMention r : article.mentions()) {
      int to = Math.min(text.length(), r.end() + 40);
      boolean is = r.end() < text.length() && text.charAt(r.end()) == '是';
      for (Standing s : is ? practices.standing(r.end(), to) : List.<Standing>of()) {
        if (CRADLE
            .matcher(text)
            .region(s.end(), Math.min(text.length(), s.end() + 6))
            .lookingAt()) {
          origin(article, findings, regions, s.draft(), r, s.end(), "practice.cradle");
        }
      }
    }
  }

  /** 某县首创“…”, “…”由某村首创, “…”最早在某镇…, 某镇的“…”最早…. */
  private static void first(
      ArticleText article, FindingsBuilder findings, PlaceIndex practices, PlaceIndex regions) {
    String text = article.text();
    Matcher m = FIRST.matcher(text);
    for (int at = 0; FIRST.find(m, text, at); at = m.end()) {
      int clause = Clauses.clauseStart(text, m.start(), article.statementStart(m.start()));
      int end = Clauses.clauseEnd(text, m.end(), Math.min(text.length(), m.end() + 40));
      RegionMention before = lastName(article, clause, m.start());
      RegionMention behind = firstName(article, m.end(), Math.min(end, m.end() + 10));
      List<Standing> named = practices.standing(m.end(), end);
      boolean makes = !named.isEmpty() && named.getFirst().start() - m.end() <= 12;
      Draft what = makes ? named.getFirst().draft() : null;
      RegionMention where = before;
      if (what == null && behind != null && behind.start() - m.end() <= 2) {
        where = behind;
      }
      if (what == null && where != null) {
        what = subject(article, practices, m.start());
      }
      if (what != null && where != null && !PracticeTerms.isNational(what)) {
        origin(article, findings, regions, what, where, m.end(), "practice.first");
      }
    }
  }

  /** 在某社区“甲”的基础上…形成“乙”: the second began where the first was. */
  private static void ground(
      ArticleText article, FindingsBuilder findings, PlaceIndex practices, PlaceIndex regions) {
    String text = article.text();
    Matcher m = ON_GROUND.matcher(text);
    for (int at = 0; ON_GROUND.find(m, text, at); at = m.end()) {
      int from = article.statementStart(m.start());
      List<Standing> base = practices.standing(Math.max(from, m.start() - 40), m.start());
      int end = Math.min(article.sentenceAt(m.start()).end(), m.end() + 60);
      List<Standing> made = practices.standing(m.end(), end);
      if (base.isEmpty()
          || made.isEmpty()
          || base.getLast().draft().equals(made.getFirst().draft())) {
        continue;
      }
      Standing first = base.getLast();
      Standing then = made.getFirst();
      findings.link(
          "EVOLVED_INTO",
          first.draft(),
          then.draft(),
          Map.of(),
          Modality.STATED,
          article.evidence(first.start(), then.end(), "practice.evolved"));
      RegionMention where = lastName(article, Math.max(from, first.start() - 24), first.start());
      boolean national = PracticeTerms.isNational(then.draft());
      if (where != null && !national) {
        origin(article, findings, regions, then.draft(), where, then.end(), "practice.evolved");
      }
    }
  }

  private static void origin(
      ArticleText article,
      FindingsBuilder findings,
      PlaceIndex regions,
      Draft what,
      RegionMention where,
      int end,
      String rule) {
    int start = Math.min(where.start(), end);
    List<Evidence> says = article.evidence(start, Math.max(where.end(), end), rule);
    Draft village = regions.villageBehind(where.end()).orElse(null);
    Draft place =
        village != null ? village : findings.find(Kind.REGION, where.region().id()).orElse(null);
    if (place != null) {
      findings.link("ORIGINATED_IN", what, place, Map.of(), Modality.STATED, says);
    }
  }

  // ---- what, and where
  // ----------------------------------------------------------------------------------------------------------

  /** The practice right behind a verb: 在全市推广“…”. */
  private static @Nullable Draft object(ArticleText article, PlaceIndex practices, int end) {
    int to = Clauses.clauseEnd(article.text(), end, Math.min(article.text().length(), end + 30));
    return practices.standing(end, to).stream()
        .filter(s -> s.start() - end <= NEAR)
        .map(Standing::draft)
        .findFirst()
        .orElse(null);
  }

  /** The practice spoken of before a place: in its sentence, else in the one before. */
  private static @Nullable Draft subject(ArticleText article, PlaceIndex practices, int at) {
    Sentence sentence = article.sentenceAt(at);
    int start = article.statementStart(at);
    Draft own = whole(practices.standing(start, at)).orElse(null);
    if (own != null) {
      return own;
    }
    boolean back = BACK.matcher(article.text()).region(start, at).find();
    int floor = Math.max(0, start - REACH);
    if (!back || start != sentence.start()) {
      return null;
    }
    List<Standing> before = practices.standing(floor, start);
    boolean near =
        !before.isEmpty()
            && article.sentenceAt(before.getLast().start()).paragraph() == sentence.paragraph();
    if (!near) {
      return null;
    }
    Matcher form = FORM.matcher(article.text()).region(start, at);
    String word = form.find() ? form.group(1) : "";
    return whole(before.stream().filter(s -> s.draft().name().endsWith(word)).toList())
        .or(() -> whole(before))
        .orElse(null);
  }

  /** The last of some practices that is not only a component of another. */
  private static Optional<Draft> whole(List<Standing> standing) {
    return standing.reversed().stream()
        .map(Standing::draft)
        .filter(d -> !isComponent(d) && !PracticeTerms.isNational(d))
        .findFirst();
  }

  private static boolean isComponent(Draft d) {
    return d.evidence().stream().anyMatch(e -> e.rule().equals("practice.component"));
  }

  /** The regions in a row that starts at a place, or so many chars behind it. */
  private static List<RegionMention> rowFrom(ArticleText article, int at, int gap) {
    String text = article.text();
    int end = Clauses.clauseEnd(text, at, Math.min(text.length(), at + 60));
    List<RegionMention> row = new ArrayList<>();
    for (RegionMention r : article.mentionsIn(at, end)) {
      int last = row.isEmpty() ? at : row.getLast().end();
      boolean within = !row.isEmpty() && r.start() == last;
      boolean next =
          row.isEmpty()
              ? r.start() - at <= gap
              : r.start() == last + 1 && PLACE_GAP.indexOf(text.charAt(last)) >= 0;
      if (within) {
        row.removeLast();
      } else if (!next || row.size() >= LONGEST_ROW) {
        break;
      }
      row.add(r);
    }
    return row;
  }

  /** The regions in a row before a verb, when nothing but how it is done stands between. */
  private static List<RegionMention> rowBefore(ArticleText article, int verb, boolean spreads) {
    String text = article.text();
    int clause = Clauses.clauseStart(text, verb, Math.max(article.statementStart(verb), verb - 60));
    List<RegionMention> before = article.mentionsIn(clause, verb);
    if (before.isEmpty()) {
      return List.of();
    }
    RegionMention last = before.getLast();
    if (!BETWEEN.matcher(text).region(last.end(), verb).matches()) {
      return List.of();
    }
    List<RegionMention> row = new ArrayList<>(List.of(last));
    for (int i = before.size() - 2; i >= 0 && row.size() < LONGEST_ROW; i--) {
      int gap = row.getFirst().start() - before.get(i).end();
      boolean joined = gap == 1 && PLACE_GAP.indexOf(text.charAt(before.get(i).end())) >= 0;
      if (joined) {
        row.addFirst(before.get(i));
      } else if (gap != 0) {
        break;
      }
    }
    int start = row.getFirst().start();
    boolean at = start > 0 && "在于向".indexOf(text.charAt(start - 1)) >= 0;
    boolean whole = last.how() == How.DEIXIS && spreads && verb - last.end() <= 8;
    boolean country = last.region().id().equals(Gazetteer.COUNTRY);
    return (at || whole) && !country ? row : List.of();
  }

  private static @Nullable RegionMention lastName(ArticleText article, int from, int to) {
    List<RegionMention> before = article.mentionsIn(Math.min(from, to), to);
    for (RegionMention r : before.reversed()) {
      if (r.how() == How.NAME && !isScope(article.text(), r)) {
        return r;
      }
    }
    return null;
  }

  /** 在全省率先, 在某市率先: among whom it was the first. */
  private static boolean isScope(String text, RegionMention r) {
    return r.start() > 0
        && text.charAt(r.start() - 1) == '在'
        && (text.startsWith("率先", r.end()) || text.startsWith("首", r.end()))
        && !text.startsWith("首创", r.end());
  }

  private static @Nullable RegionMention firstName(ArticleText article, int from, int to) {
    String text = article.text();
    boolean placed = from < text.length() && "在于由".indexOf(text.charAt(from)) >= 0;
    List<RegionMention> row = placed ? rowFrom(article, from + 1, 1) : List.of();
    return row.isEmpty() || row.getFirst().start() > to ? null : row.getLast();
  }
}
