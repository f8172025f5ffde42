package org.maplebridge.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maplebridge.extract.FindingsBuilder.Draft;
import org.maplebridge.extract.Quotations.Quotation;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Modality;
import org.maplebridge.model.Region;
import org.maplebridge.model.ScopedName;
import org.maplebridge.text.gazetteer.Gazetteer;

/**
 * Documents with normative force: 《…意见》, and 印发关于…的意见 without marks. Newspapers, books and the
 * titles of cases stand in the same marks and are none.
 */
public final class PolicyExtractor implements Extractor {

  private static final int LONGEST_UNMARKED = 64;
  private static final int SHORTEST = 7;
  private static final int LONGEST_BEFORE = 14;

  /** What several places or bodies agree on binds them; what parties to a dispute sign does not. */
  private static final Pattern AGREEMENT =
      Pattern.compile("(?:协作|合作|联动|联调|联防|联控|框架|共建|互助|协同|共治)(协议|备忘录)$|(备忘录)$");

  private static final Pattern OTHER =
      Pattern.compile("^(?:的)?(?:案例|一书|一文|报道|栏目|专栏|专题|节目|短剧|小品|微电影|微视频|课题|论文|调研报告|画册|读本)");
  private static final Pattern MEDIUM =
      Pattern.compile("(?:小说|短剧|小品|电影|剧目|小戏|情景剧|歌曲|纪录片|专著|课题|论文|文章|通讯)$");

  /**
   * Types that name a document by themselves, and those that any plan or rule of a house may be.
   */
  private static final Pattern STRONG =
      Pattern.compile(
          "(?:办法|条例|细则|实施意见|指导意见|若干意见|实施方案|工作方案|行动方案|规程|若干规定|管理规定|暂行规定|若干措施|责任清单|任务清单|权力清单|负面清单|行动计划|工作要点|章程|指导性文件)$");

  private static final Pattern WEAK =
      Pattern.compile("(?:制度|规定|意见|规划|纲要|规范|标准|指引|指南|清单|公约|预案|方案|措施|计划|通知)$");
  private static final Pattern FORMAL =
      Pattern.compile("(?:印发|出台|颁布|下发|修订|审议通过|发布|制定出台|印发实施|修订完善|转发)$");
  private static final Pattern VAGUE =
      Pattern.compile(
          "^(?:专门|专项的|一系列|系列|多项|多个|相关|有关|各项|各类|具体|详细|相应|配套|这|该|其|此|了?一[个套份]|[0-9一二三四五六七八九十两]+[项个部份套]|实施|落实|完善|切实|科学|个性化|针对性|工作|整改)");
  private static final Pattern TITLE_AND =
      Pattern.compile("《[^《》]{2,60}》(?:[(（][^()（）]{2,24}[)）])?(?:、|和|及|以及|与)?");
  private static final WordPattern IN_FORCE =
      WordPattern.of(
          "。,:;\n“”、!?",
          -1,
          "([\\p{IsHan}]{3,18}(?:条例|办法|规定|细则))(?=(?:于|自|从|将于|已于|今年|去年|明年|[0-9]{4}年)[^,。;]{0,12}(?:施行|实施|生效|颁布|出台|印发))");
  private static final Pattern SET =
      Pattern.compile(
          "(?:落实|实施|执行|出台|印发|制定|推出)了?([^,。;《》]{2,14}“[0-9N+Xx]{2,8}”(?:系列)?(?:政策)?(?:文件|文件体系|制度体系))");

  private final Cues cues;
  private final WordSet types;
  private final WordSet verbs;

  PolicyExtractor(Cues cues) {
    this.cues = cues;
    this.types = cues.get("policy.type");
    this.verbs = cues.get("policy.verb");
  }

  @Override
  public void extract(ArticleText article, FindingsBuilder findings) {
    Quotations quotations = Quotations.of(article.text());
    PlaceIndex issuers = PlaceIndex.of(findings, article.index(), Kind.ORGANIZATION);
    Map<String, Draft> byType = new HashMap<>();
    for (Quotation title : quotations.titles()) {
      String type = type(title.content());
      if (type.isEmpty() || isOther(article.text(), title)) {
        continue;
      }
      Draft meant = title.content().equals(type) ? byType.get(type) : null;
      if (meant != null) {
        meant.seen(article, title.start(), title.end(), "policy.again");
        continue;
      }
      Found found =
          title.content().equals(type)
              ? bare(article.text(), title, type)
              : new Found(title.start(), title.end(), title.content(), type, "policy.title");
      Draft draft = add(article, findings, found, issuers);
      draft.alias(title.content(), article.evidence(title.start(), title.end(), found.rule()));
      byType.put(type, draft);
    }
    unmarked(article, findings, quotations, issuers);
  }

  private record Found(int start, int end, String name, String type, String rule) {}

  /** 修订年度考评《实施细则》: a title that is only a type is named with the nouns before it. */
  private Found bare(String text, Quotation title, String type) {
    int from = title.start();
    while (from > 0
        && title.start() - from < LONGEST_BEFORE
        && Character.isIdeographic(text.charAt(from - 1))
        && "了的和与将把对由".indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    int verb = verbs.findLastEnd(text, from, title.start());
    from = verb > 0 ? verb : from;
    String lead = title.start() - from >= 2 ? text.substring(from, title.start()) : "";
    int start = lead.isEmpty() ? title.start() : from;
    return new Found(start, title.end(), lead + title.content(), type, "policy.title");
  }

  /** What kind of document a title names, or the empty string when none. */
  private String type(String content) {
    String bare = content;
    int close = Math.max(bare.lastIndexOf('('), bare.lastIndexOf('（'));
    if ((bare.endsWith(")") || bare.endsWith("）")) && close > 0 && bare.length() - close <= 14) {
      bare = bare.substring(0, close);
    }
    int n = types.endingAt(bare, bare.length(), 0);
    if (n == 0) {
      Matcher agreed = AGREEMENT.matcher(bare);
      return agreed.find() ? agreed.group(1) : "";
    }
    return bare.substring(bare.length() - n);
  }

  /** A case's title, or something printed, filmed or staged. */
  private static boolean isOther(String text, Quotation title) {
    return OTHER
            .matcher(text)
            .region(title.end(), Math.min(text.length(), title.end() + 8))
            .lookingAt()
        || MEDIUM.matcher(text.substring(Math.max(0, title.start() - 6), title.start())).find();
  }

  private void unmarked(
      ArticleText article, FindingsBuilder findings, Quotations quotations, PlaceIndex issuers) {
    String text = article.text();
    inForce(article, findings, issuers);
    if (text.indexOf("文件") >= 0) {
      sets(article, f -> add(article, findings, f, issuers));
    }
    for (int i = 0; i < text.length(); ) {
      int n = verbs.startingAt(text, i, text.length());
      if (n == 0) {
        i++;
        continue;
      }
      int at = i + n;
      if (at < text.length() && text.charAt(at) == '了') {
        at++;
      }
      i = Math.max(at, listed(article, findings, quotations, issuers, at));
    }
  }

  /** 落实基层治理“1+6”文件: a set of documents with one name. */
  private static void sets(ArticleText article, java.util.function.Consumer<Found> found) {
    Matcher m = SET.matcher(article.text());
    while (m.find()) {
      found.accept(new Found(m.start(1), m.end(1), m.group(1), "文件", "policy.set"));
    }
  }

  /** Reads names parted by 、和 after a verb of issuing; returns one past the last one. */
  private int listed(
      ArticleText article,
      FindingsBuilder findings,
      Quotations quotations,
      PlaceIndex issuers,
      int from) {
    String text = article.text();
    int start = from;
    int last = from;
    int limit = Math.min(text.length(), from + 2 * LONGEST_UNMARKED);
    for (int i = from; i < limit && i - start < LONGEST_UNMARKED; i++) {
      char c = text.charAt(i);
      if (c == '《') {
        int close = afterTitle(text, i, limit);
        if (close < 0) {
          break;
        }
        start = close;
        i = close - 1;
        continue;
      }
      if (Clauses.isPause(c) || c == '》') {
        break;
      }
      int n = types.startingAt(text, i, limit);
      int end = i + n;
      boolean ends =
          n > 0 && (end >= text.length() || "、和,。;及，；(（等并与".indexOf(text.charAt(end)) >= 0);
      if (ends && isUnmarkedName(text, from, start, end) && !quotations.inQuote(i)) {
        String name = text.substring(start, end);
        add(
            article,
            findings,
            new Found(start, end, name, text.substring(i, end), "policy.unmarked"),
            issuers);
        last = end;
        i = end;
        start = end + 1;
      }
    }
    return last;
  }

  /**
   * One past 《…》, its number in parentheses and a word that joins the next name; -1 when none
   * follows.
   */
  private static int afterTitle(String text, int open, int limit) {
    Matcher m =
        TITLE_AND.matcher(text).region(open, Math.min(text.length(), limit + LONGEST_UNMARKED));
    return m.lookingAt() ? m.end() : -1;
  }

  /** 信访工作条例今年5月1日起施行: a name that says of itself that it is in force. */
  private void inForce(ArticleText article, FindingsBuilder findings, PlaceIndex issuers) {
    String text = article.text();
    Matcher m = IN_FORCE.matcher(text);
    for (int at = 0; IN_FORCE.find(m, text, at); at = m.end()) {
      String name = m.group(1);
      String type = type(name);
      if (!VAGUE.matcher(name).find() && !type.isEmpty()) {
        add(
            article,
            findings,
            new Found(m.start(1), m.end(1), name, type, "policy.in-force"),
            issuers);
      }
    }
  }

  /**
   * @param verb one past the verb of issuing
   */
  private static boolean isUnmarkedName(String text, int verb, int start, int end) {
    String name = text.substring(start, end);
    if (name.startsWith("关于")) {
      return name.length() > 8;
    }
    if (name.length() < SHORTEST
        || VAGUE.matcher(name).find()
        || Clauses.has(name, 0, name.length(), "、0123456789")
        || isUneven(name)) {
      return false;
    }
    String before = text.substring(Math.max(0, verb - 5), verb).replace("了", "");
    boolean formal = FORMAL.matcher(before).find();
    boolean made = before.endsWith("制定") || before.endsWith("制订");
    boolean strong = STRONG.matcher(name).find() && (formal || made || name.length() >= 9);
    boolean weak =
        WEAK.matcher(name).find()
            && name.indexOf('的') < 0
            && (formal || made && name.endsWith("制度"))
            && name.length() >= 8;
    return strong || weak;
  }

  private static boolean isUneven(String name) {
    return name.chars().filter(c -> c == '“').count() != name.chars().filter(c -> c == '”').count();
  }

  private Draft add(
      ArticleText article, FindingsBuilder findings, Found found, PlaceIndex issuers) {
    Region region =
        article.sentences().isEmpty() ? article.region() : article.regionAt(found.start());
    String scope = region == null ? "" : region.id();
    Draft draft =
        findings
            .item(
                Kind.POLICY,
                scope + "\u001f" + ScopedName.normalise(found.name()),
                found.name(),
                article.index())
            .seen(article, found.start(), found.end(), found.rule())
            .putIfAbsent("docType", found.type());
    if (region != null && !region.id().equals(Gazetteer.COUNTRY)) {
      draft.putIfAbsent("regionId", region.id());
    }
    issued(article, findings, draft, found, issuers);
    return draft;
  }

  /** The organizations before the verb of issuing, in the same clause. */
  private void issued(
      ArticleText article,
      FindingsBuilder findings,
      Draft policy,
      Found found,
      PlaceIndex issuers) {
    String text = article.text();
    int clause = Clauses.clauseStart(text, found.start(), Math.max(0, found.start() - 60));
    int verb = verbs.find(text, clause, found.start());
    if (verb < 0) {
      return;
    }
    List<String> names = new ArrayList<>();
    for (Draft issuer : issuers.in(clause, verb)) {
      names.add(issuer.name());
      findings.link(
          "ISSUED",
          issuer,
          policy,
          Map.of(),
          Modality.STATED,
          article.evidence(clause, found.end(), found.rule()));
    }
    if (!names.isEmpty()) {
      policy.putIfAbsent("issuer", names);
    }
  }
}
