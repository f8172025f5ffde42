package org.maplebridge.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maplebridge.extract.ArticleText.RegionMention;
import org.maplebridge.extract.FindingsBuilder.Draft;
import org.maplebridge.extract.HonourTitles.Title;
import org.maplebridge.extract.PlaceIndex.Standing;
import org.maplebridge.model.Evidence;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Modality;
import org.maplebridge.model.Region;
import org.maplebridge.model.Region.Level;
import org.maplebridge.model.ScopedName;
import org.maplebridge.text.gazetteer.Gazetteer;

/**
 * Awards and titles, and who has them: who stands before the verb in its clause, but not who grants
 * (被某部授予), nor the region a title is of (获评某省“…”), nor one that only counts its villages
 * (全市3个村被命名为); else who the sentence is about. An aim is nobody's award.
 */
public final class HonourExtractor implements Extractor {

  private static final int REACH = 80;

  /** 3个村被命名为: some of its, not the region itself. */
  private static final Pattern SOME =
      Pattern.compile(
          "(?:[0-9]+|[一二三四五六七八九十两]+|多|数)(?:余|多)?(?:个|名|家|位|件|篇|项|所|支|人|部)[^,。;]{0,12}$");

  /** ，2022年再次捧回: a clause whose subject stands before it. */
  private static final Pattern BARE =
      Pattern.compile(
          "(?:[0-9年月日度至,]|今年|去年|同年|当年|次年|前不久|近日|先后|连续|多次|并|还|也|又|再|再次|一举|成功|首次|均|都|同时|此后|随后|更是|更|已|已经|光荣|双双|不仅|而且|[一二三四五六七八九十两多][次届年]|次|届|最终|如今)*");

  /** Titles of people and of bodies: no region has one. */
  private static final Pattern NO_REGIONS =
      Pattern.compile(
          ".*(?:个人|干警|好人|人才|[员手家长]|标兵|卫士|劳模|律师|法官|检察官|民警|楷模|奖章|人物|派出所|司法所|法庭|法院|检察院|委员会|调委会|工作室|窗口|律师事务所|维权岗|文明岗|等功)");

  /** Titles of something made: a region has one only where the clause says so. */
  private static final Pattern OF_WORKS = Pattern.compile(".*(?:案例|项目|品牌|成果|经验|做法|范例)");

  private static final Pattern ALSO = Pattern.compile("等[0-9一二三四五六七八九十两]+个");
  private static final Pattern BY = Pattern.compile("被|由|经|获(?=[^,。;“”]{2,14}(?:授予|表彰|通报))");

  private final Cues cues;
  private final HonourTitles titles;

  HonourExtractor(Cues cues) {
    this.cues = cues;
    this.titles = new HonourTitles(cues);
  }

  /** Who has an honour, and how sure the words are. */
  private record Recipient(Draft draft, Modality modality, int from) {}

  @Override
  public void extract(ArticleText article, FindingsBuilder findings) {
    if (article.sentences().isEmpty() || !Governance.isAbout(article, cues)) {
      return;
    }
    List<Title> found = titles.in(article);
    if (found.isEmpty()) {
      return;
    }
    PlaceIndex people =
        PlaceIndex.of(findings, article.index(), Kind.ORGANIZATION, Kind.PERSON, Kind.PRACTICE);
    PlaceIndex regions = PlaceIndex.of(findings, article.index(), Kind.REGION);
    for (Title title : found) {
      add(article, findings, title, people, regions);
    }
  }

  private static void add(
      ArticleText article,
      FindingsBuilder findings,
      Title title,
      PlaceIndex people,
      PlaceIndex regions) {
    String key = title.status() + "\u001f" + ScopedName.normalise(title.name());
    Draft draft =
        findings
            .item(Kind.HONOUR, key, title.name(), article.index())
            .seen(article, title.start(), title.end(), title.rule())
            .putIfAbsent("status", title.status());
    HonourTitles.core(title.name())
        .ifPresent(c -> draft.alias(c, article.evidence(title.start(), title.end(), title.rule())));
    year(article, title).ifPresent(y -> draft.putIfAbsent("year", y));
    grantor(article, title.verb()).ifPresent(g -> draft.putIfAbsent("grantor", g));
    if (!title.status().equals("awarded")) {
      return;
    }
    for (Recipient r : recipients(article, findings, title, people, regions)) {
      List<Evidence> says =
          article.evidence(Math.min(r.from(), title.start()), title.end(), title.rule());
      findings.link("AWARDED", r.draft(), draft, Map.of("status", "awarded"), r.modality(), says);
    }
  }

  /** The last year written before the title in its sentence, else in it, else the article's. */
  private static Optional<String> year(ArticleText article, Title title) {
    String text = article.text();
    int from = article.statementStart(title.verb());
    String found = null;
    for (int i = from; i + 5 <= Math.min(text.length(), title.end()); i++) {
      boolean year = text.charAt(i + 4) == '年';
      if (year
          && text.substring(i, i + 4).chars().allMatch(Character::isDigit)
          && "12".indexOf(text.charAt(i)) >= 0) {
        found = text.substring(i, i + 4);
      }
    }
    if (found != null) {
      return Optional.of(found);
    }
    return Optional.ofNullable(article.published()).map(p -> String.valueOf(p.from().getYear()));
  }

  /** 被公安部授予: who stands between. */
  private static Optional<String> grantor(ArticleText article, int verb) {
    String text = article.text();
    int by = verb;
    while (by > Math.max(0, verb - 14) && text.charAt(by) != '被') {
      by--;
    }
    boolean near = verb - by > 2 && text.charAt(by) == '被';
    if (!near || Clauses.has(text, by, verb, "。;!?,；！？，、")) {
      return Optional.empty();
    }
    return Optional.of(text.substring(by + 1, verb));
  }

  // ---- who has it
  // ---------------------------------------------------------------------------------------------------------------

  private static List<Recipient> recipients(
      ArticleText article,
      FindingsBuilder findings,
      Title title,
      PlaceIndex people,
      PlaceIndex regions) {
    String text = article.text();
    int verb = title.verb();
    int floor = Math.max(article.sentenceAt(verb).start(), verb - REACH);
    int end = beforeGrantor(text, Math.max(floor, verb - 24), verb);
    for (int start = Clauses.clauseStart(text, end, floor); ; ) {
      List<Recipient> who = inClause(article, findings, title, people, regions, start, end);
      if (!who.isEmpty()) {
        return who;
      }
      boolean bare = BARE.matcher(text.substring(start, end)).matches();
      if (start <= floor || ",;".indexOf(text.charAt(start - 1)) < 0 || !bare) {
        break;
      }
      end = start - 1;
      start = Clauses.clauseStart(text, end, floor);
    }
    return own(article, findings, title);
  }

  /** Where the words on who grants begin, or the verb itself. */
  private static int beforeGrantor(String text, int floor, int verb) {
    int clause = Clauses.clauseStart(text, verb, floor);
    Matcher by = BY.matcher(text).region(clause, verb);
    int end = verb;
    while (by.find()) {
      end = by.start();
    }
    return end;
  }

  private static List<Recipient> inClause(
      ArticleText article,
      FindingsBuilder findings,
      Title title,
      PlaceIndex people,
      PlaceIndex regions,
      int start,
      int end) {
    List<Recipient> who = new ArrayList<>();
    if (end <= start) {
      return who;
    }
    List<Standing> named = people.standing(start, end);
    for (Standing s : named) {
      boolean national = PracticeTerms.isNational(s.draft());
      boolean inner =
          named.stream()
              .anyMatch(o ->
                  o != s
                      && o.start() <= s.start()
                      && o.end() >= s.end()
                      && o.end() - o.start() > s.end() - s.start());
      if (!national && !inner && !isGiver(article.text(), s.start(), start)) {
        who.add(new Recipient(s.draft(), Modality.STATED, s.start()));
      }
    }
    if (!who.isEmpty()) {
      return who;
    }
    String words = article.text().substring(start, end);
    if (SOME.matcher(words).find() && !ALSO.matcher(words).find()) {
      return who;
    }
    regions
        .lastVillage(start, end)
        .filter(v -> fits(title.name(), Level.VILLAGE))
        .ifPresent(v -> who.add(new Recipient(v.draft(), Modality.STATED, v.start())));
    if (!who.isEmpty()) {
      return who;
    }
    for (RegionMention m : article.mentionsIn(start, end)) {
      boolean of = isGiver(article.text(), m.start(), start);
      if (!of && fits(title.name(), m.region())) {
        findings
            .find(Kind.REGION, m.region().id())
            .ifPresent(d -> who.add(new Recipient(d, Modality.STATED, m.start())));
      }
    }
    return who;
  }

  /** 获评某省“…”: the region a title before was of; 被某部: who gave it. */
  private static boolean isGiver(String text, int at, int floor) {
    String before = text.substring(Math.max(floor, at - 3), at);
    return before.matches("(?s).*(?:获评|荣获|获得?|评为|授予|被|由|经|列入|入选|在|成为)$");
  }

  /** Whether a region can have a title, by the level its last word tells: 示范县, 文明村. */
  private static boolean fits(String name, Region region) {
    return !region.id().equals(Gazetteer.COUNTRY)
        && (fits(name, region.level()) || name.endsWith("市") && region.name().endsWith("市"));
  }

  private static boolean fits(String name, Level level) {
    String bare = name.replaceAll("[“”]|[(（].*$", "");
    return switch (bare.isEmpty() ? ' ' : bare.charAt(bare.length() - 1)) {
      case '县', '旗' -> level == Level.COUNTY || level == Level.AREA;
      case '区' ->
          bare.endsWith("社区")
              ? level == Level.VILLAGE || level == Level.AREA
              : level != Level.PROVINCE && level != Level.TOWN && level != Level.VILLAGE;
      case '市' -> level == Level.PREFECTURE || level == Level.COUNTY;
      case '镇', '乡' -> level == Level.TOWN;
      case '村' -> level == Level.VILLAGE;
      default -> !NO_REGIONS.matcher(bare).matches();
    };
  }

  private static List<Recipient> own(ArticleText article, FindingsBuilder findings, Title title) {
    Region region = article.speaksFor(title.start());
    boolean some =
        SOME.matcher(
                article
                    .text()
                    .substring(
                        Clauses.clauseStart(
                            article.text(), title.verb(), Math.max(0, title.verb() - 40)),
                        title.verb()))
            .find();
    if (region == null
        || some
        || OF_WORKS.matcher(title.name()).matches()
        || !fits(title.name(), region)) {
      return List.of();
    }
    return findings.find(Kind.REGION, region.id()).stream()
        .map(d -> new Recipient(d, Modality.INFERRED, title.start()))
        .toList();
  }
}
