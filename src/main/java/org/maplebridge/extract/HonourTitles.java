package org.maplebridge.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The titles of honours in a text and what its words make of them: 荣获 and 入选 award, 争创 and 把…作为目标
 * aim, and a verb of awarding in a sentence about the future (力争2025年夺取…) aims too. What is only
 * nominated has not been awarded.
 */
final class HonourTitles {

  private static final int LONGEST = 34;
  private static final int BEFORE = 40;

  /** 荣立个人二等功, 被记一等功: grades of merit have no marks around them. */
  private static final WordPattern MERIT =
      WordPattern.of(
          "荣记立获授",
          0,
          "(?:荣立|荣记|荣获|立下|记|立|获得|获|授予)[了过]?“?((?:个人|集体|公安|政法|司法行政|法院|检察)?[一二三特]等功)”?(?![臣勋])");

  /** 被某部通报表扬, 受到某厅通令嘉奖. */
  private static final WordPattern PRAISED =
      WordPattern.of(
          "被受得获荣",
          0,
          "(?:被|受到|得到|获得?|荣获)([^,。;:“”的]{2,20}?(?:委|办|部|厅|局|院|府|会|省|市|县|区|州|室)(?:联合)?(?:通报表扬|通报表彰|通报嘉奖|通令嘉奖|发文表扬|予以表彰|书面表扬))");

  /** 把“…”作为奋斗目标, 以创成“…”为目标. */
  private static final WordPattern GOAL =
      WordPattern.of(
          "把将以向朝",
          0,
          "(?:[把将以](?:创建|创成|争创|建成|获评|争当)?|[向朝]着?(?:创建|创成|争创|建成|争当)?)“([^“”]{3,26})”(?:称号|荣誉)?(?:的|作为|当作|定为|为)?[^,。;“”]{0,6}目标");

  /** 成为, 升级为: only what is a title by its own words is awarded by them. */
  private static final WordPattern BECOMES =
      WordPattern.of(
          "成升晋跃跨上荣登列创", 0, "(?:成为|升级为|升格为|晋升为|晋级为?|跃升为|跨入|上榜|荣登|登上|列入|创建为|创成|建成|创建成)了?(?!后)");

  /** “…”“…”评选: titles that are given out. */
  private static final Pattern CHOSEN = Pattern.compile("^(?:评选|评比|颁奖|表彰|推选|选树)");

  private static final Pattern FUTURE =
      Pattern.compile(
          "力争|争取|冲刺|有望|瞄准|剑指|[朝向]着|早日|下一步|下步|今后|未来|目标是|计划|拟于|到20[2-9][0-9]年(?!底?[,，]?已)|再?努力");
  private static final Pattern NOT_YET =
      Pattern.compile("^(?:称号|荣誉|奖项?)?的?(?:提名|候选|公示|推荐名单|推荐对象|申报|评审|创建工作|培育)");
  private static final Pattern NONE =
      Pattern.compile("(?:最高|各类|多项|一系列|有关|相关|省级以上|国家级|市级以上)?(?:的)?(?:最高)?(?:荣誉|奖项|称号|表彰)");
  private static final Pattern AREA =
      Pattern.compile(
          "^[“]?(?:首批|首届|第[一二三四五六七八九十0-9]+[届批])?(?:[0-9]{4}年?(?:度)?)?(?:全国|国家|中国|省级|市级|全[省市县区州]|\\p{IsHan}{2,8}?[省市州]|[\\p{IsHan}]{2}省?(?=优秀|模范|先进|好人|最美|十佳|文明|平安|法治|示范))");
  private static final String CAUGHT = "抓查截缴破捕收俘拿擒缉斩";

  private final Cues cues;
  private final WordSet verbs;
  private final WordSet aims;
  private final WordSet words;

  HonourTitles(Cues cues) {
    this.cues = cues;
    this.verbs = cues.get("honour.verb");
    this.aims = cues.get("honour.aim");
    this.words = cues.get("honour.word");
  }

  /**
   * A title in place.
   *
   * @param verb where the word stands that awards it or aims for it
   * @param status awarded or aimed
   */
  record Title(int start, int end, String name, int verb, String status, String rule) {}

  /** All titles of an article, in order. */
  List<Title> in(ArticleText article) {
    List<Title> found = new ArrayList<>();
    String text = article.text();
    for (int i = 0; i < text.length(); ) {
      int n = verbs.startingAt(text, i, text.length());
      if (n > 0 && !isNegated(text, i)) {
        won(article, i, i + n, found);
      } else if (n == 0) {
        n = aims.startingAt(text, i, text.length());
        if (n > 0) {
          aimed(text, i, i + n, found);
        }
      }
      i += Math.max(1, n);
    }
    becoming(article, found);
    stated(MERIT, "honour.merit", article, found);
    stated(PRAISED, "honour.praised", article, found);
    goals(text, found);
    chosen(text, found);
    found.sort(Comparator.comparingInt(Title::start).thenComparingInt(t -> -t.end()));
    return apart(found);
  }

  /** Of titles that stand in one another only the first and longest. */
  private static List<Title> apart(List<Title> found) {
    List<Title> apart = new ArrayList<>();
    for (Title t : found) {
      if (apart.isEmpty() || apart.getLast().end() <= t.start()) {
        apart.add(t);
      }
    }
    return apart;
  }

  private static boolean isNegated(String text, int at) {
    return at > 0
        && ("未没不".indexOf(text.charAt(at - 1)) >= 0
            || text.charAt(at) == '获' && CAUGHT.indexOf(text.charAt(at - 1)) >= 0);
  }

  // ---- awarded
  // ----------------------------------------------------------------------------------------------------------------

  private void won(ArticleText article, int verb, int from, List<Title> found) {
    String text = article.text();
    int start = skip(text, from);
    int limit = Math.min(text.length(), start + LONGEST);
    List<Title> titles = new ArrayList<>();
    quoted(text, verb, start, limit, titles);
    if (titles.isEmpty()) {
      int end = nounEnd(text, start, limit);
      if (end - start >= 4 && !isCounted(text, end)) {
        titles.add(
            new Title(start, end, text.substring(start, end), verb, "awarded", "honour.title"));
      }
    }
    boolean future = isFuture(article, verb) || text.startsWith("入围", verb);
    for (Title t : titles) {
      if (!NONE.matcher(t.name()).matches() && !isVague(t.name())) {
        found.add(future || isNotYet(text, t.end()) ? as(t, "aimed", "honour.aim") : t);
      }
    }
  }

  private static Title as(Title t, String status, String rule) {
    return new Title(t.start(), t.end(), t.name(), t.verb(), status, rule);
  }

  /** 全国平安建设的最高荣誉: says how high, not what. */
  private static boolean isVague(String name) {
    int of = name.lastIndexOf('的');
    return of > 0 && NONE.matcher(name.substring(of)).matches();
  }

  private static boolean isNotYet(String text, int end) {
    return NOT_YET.matcher(text).region(end, Math.min(text.length(), end + 8)).lookingAt();
  }

  private static boolean isFuture(ArticleText article, int verb) {
    String text = article.text();
    int from = Math.max(article.sentenceAt(verb).start(), verb - BEFORE);
    for (int i = verb - 1; i > from; i--) {
      if (text.charAt(i) == ';') {
        from = i + 1;
      }
    }
    return FUTURE.matcher(text).region(from, verb).find();
  }

  /** 成为“…”, 升级为…: the title must have an area and a word of honour of its own. */
  private void becoming(ArticleText article, List<Title> found) {
    String text = article.text();
    Matcher m = BECOMES.matcher(text);
    for (int at = 0; BECOMES.find(m, text, at); at = m.end()) {
      int start = skip(text, m.end());
      int limit = Math.min(text.length(), start + LONGEST);
      List<Title> titles = new ArrayList<>();
      quoted(text, m.start(), start, limit, titles);
      int end = titles.isEmpty() ? nounEnd(text, start, limit) : -1;
      if (end - start >= 6 && !isCounted(text, end) && !isKind(text, end)) {
        String name = text.substring(start, end);
        titles.add(new Title(start, end, name, m.start(), "awarded", "honour.title"));
      }
      boolean future = isFuture(article, m.start());
      for (Title t : titles) {
        String name = t.name();
        boolean one = name.contains("唯一") || name.contains("首个") || name.contains("之一");
        if (isTitle(name) && !one) {
          found.add(as(t, future ? "aimed" : "awarded", future ? "honour.aim" : "honour.becomes"));
        }
      }
    }
  }

  /** 成为全国文明城市的标配: the noun goes on. */
  private static boolean isKind(String text, int end) {
    return end < text.length() && "的化式型类等".indexOf(text.charAt(end)) >= 0;
  }

  /** Whether words name a title by themselves: an area, and a word of honour at the end. */
  private boolean isTitle(String name) {
    String bare = strip(name);
    boolean honour =
        words.endingAt(bare, bare.length(), 0) > 0
            || cues.get("honour.praise").isIn(bare, 0, bare.length())
            || bare.matches(".*(?:平安|文明|法治|示范|卫生|宜居|模范|先进)\\p{IsHan}{0,8}[省市县区州旗镇乡村街道社区]");
    return honour && AREA.matcher(name).lookingAt();
  }

  private static String strip(String name) {
    String bare = name.replace("“", "").replace("”", "");
    int open = Math.max(bare.indexOf('('), bare.indexOf('（'));
    return open > 3 ? bare.substring(0, open) : bare;
  }

  private void stated(WordPattern pattern, String rule, ArticleText article, List<Title> found) {
    String text = article.text();
    Matcher m = pattern.matcher(text);
    for (int at = 0; pattern.find(m, text, at); at = m.end()) {
      boolean counted =
          text.substring(m.end(), Math.min(text.length(), m.end() + 8))
              .matches("(?s)[0-9余多近]+(?:人|名|个|人次|件).*");
      if (!counted && !isNegated(text, m.start())) {
        String status = isFuture(article, m.start()) ? "aimed" : "awarded";
        found.add(new Title(m.start(1), m.end(1), m.group(1), m.start(), status, rule));
      }
    }
  }

  /** 启动“十佳…”“优秀…”评选活动, 表彰“…”50名. */
  private void chosen(String text, List<Title> found) {
    for (int open = text.indexOf('“'); open >= 0; open = text.indexOf('“', open + 1)) {
      boolean given =
          text.startsWith("表彰", open - 2)
              || text.startsWith("评选", open - 2)
              || text.startsWith("命名", open - 2);
      if (open > 0 && "”、".indexOf(text.charAt(open - 1)) >= 0) {
        continue;
      }
      List<Title> row = new ArrayList<>();
      quoted(text, Math.max(0, open - 2), open, Math.min(text.length(), open + LONGEST), row);
      if (row.isEmpty()) {
        continue;
      }
      int end = row.getLast().end();
      boolean chosen =
          CHOSEN.matcher(text).region(end, Math.min(text.length(), end + 4)).lookingAt();
      for (Title t : given || chosen ? row : List.<Title>of()) {
        if (cues.get("honour.praise").isIn(t.name(), 0, t.name().length())
            || words.endingAt(t.name(), t.name().length(), 0) > 0) {
          found.add(as(t, "awarded", "honour.given"));
        }
      }
    }
  }

  // ---- aimed for
  // ----------------------------------------------------------------------------------------------------------------

  private void aimed(String text, int verb, int from, List<Title> found) {
    int start = skip(text, from);
    List<Title> titles = new ArrayList<>();
    quoted(text, verb, start, Math.min(text.length(), start + LONGEST), titles);
    boolean contest =
        text.startsWith("争", verb) || text.startsWith("创", verb) || text.startsWith("申报", verb);
    titles.removeIf(t -> !isTitle(t.name()) && !contest);
    if (titles.isEmpty()) {
      int end = nounEnd(text, start, Math.min(text.length(), start + LONGEST));
      if (end - start >= 6
          && !isCounted(text, end)
          && AREA.matcher(text.substring(start, end)).lookingAt()) {
        titles.add(new Title(start, end, text.substring(start, end), verb, "aimed", "honour.aim"));
      }
    }
    boolean won =
        cues.get("honour.verb")
            .isIn(text, Clauses.clauseStart(text, verb, Math.max(0, verb - 20)), verb);
    boolean done = text.startsWith("成功", verb - 2) && verb >= 2;
    for (Title t : titles) {
      if (won
          || NONE.matcher(t.name()).matches()
          || !isTitle(t.name()) && !text.startsWith("争", verb)) {
        continue;
      }
      found.add(done ? as(t, "awarded", "honour.becomes") : as(t, "aimed", "honour.aim"));
    }
  }

  private void goals(String text, List<Title> found) {
    Matcher m = GOAL.matcher(text);
    for (int at = 0; GOAL.find(m, text, at); at = m.end()) {
      String name = m.group(1);
      if (isTitle(name) || words.endingAt(name, name.length(), 0) > 0) {
        found.add(new Title(m.start(1) - 1, m.end(1) + 1, name, m.start(), "aimed", "honour.goal"));
      }
    }
  }

  // ---- where a title ends
  // -------------------------------------------------------------------------------------------------------

  private static int skip(String text, int from) {
    int at = from;
    while (at < text.length() && "了为过:：".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    while (at + 1 < text.length()
        && "一二三四五六七八九十两".indexOf(text.charAt(at)) >= 0
        && text.charAt(at + 1) == '届') {
      at += 2;
    }
    return at;
  }

  private void quoted(String text, int verb, int start, int limit, List<Title> found) {
    int open = indexOf(text, '“', start, start + LONGEST);
    int pause = Clauses.clauseEnd(text, start, limit);
    if (open < 0 || open > pause || open - start > 24) {
      return;
    }
    while (open >= 0 && open < text.length() && text.charAt(open) == '“') {
      int close = indexOf(text, '”', open, open + LONGEST + 4);
      if (close < 0 || close - open > LONGEST + 2 || close == open + 1) {
        break;
      }
      int tail = words.startingAt(text, close + 1, Math.min(text.length(), close + 9));
      String after = text.substring(close + 1, close + 1 + tail);
      boolean more =
          tail > 0 && !after.equals("称号") && !after.startsWith("荣誉") && !after.startsWith("奖");
      String content = text.substring(open + 1, close);
      String name = more ? text.substring(open, close + 1 + tail) : content;
      boolean titled =
          tail > 0 || words.endingAt(content, content.length(), 0) > 0 || isTitleLike(content);
      if (titled) {
        int end = more ? close + 1 + tail : close + 1;
        found.add(new Title(open, end, name, verb, "awarded", "honour.quoted"));
      }
      open = next(text, close + 1);
    }
  }

  private static int indexOf(String text, char wanted, int from, int to) {
    for (int i = from; i < Math.min(to, text.length()); i++) {
      if (text.charAt(i) == wanted) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isTitleLike(String content) {
    return content.length() >= 3
        && content.length() <= 24
        && !Clauses.has(content, 0, content.length(), ",，。、的");
  }

  /** The next quotation of a row: “甲”、“乙”和“丙”. */
  private static int next(String text, int at) {
    int i = at;
    while (i < text.length() && i - at < 3 && "、和及,，".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i < text.length() && text.charAt(i) == '“' ? i : -1;
  }

  /** One past the last word of an honour in a clause, a gloss in parentheses included. */
  private int nounEnd(String text, int start, int limit) {
    int stop = start;
    while (stop < limit
        && !Clauses.isPause(text.charAt(stop))
        && "“”《》".indexOf(text.charAt(stop)) < 0) {
      stop++;
    }
    int end = words.findLastEnd(text, start, stop);
    if (end > 0
        && end < stop
        && text.charAt(end) == ')'
        && text.substring(start, end).indexOf('(') > 0) {
      return end + 1;
    }
    if (end > 0 && end < text.length() && "(（".indexOf(text.charAt(end)) >= 0) {
      int close = indexOf(text, text.charAt(end) == '(' ? ')' : '）', end, end + 10);
      end = close > 0 && close - end <= 8 ? close + 1 : end;
    }
    return end;
  }

  private static boolean isCounted(String text, int end) {
    return end < text.length() && Character.isDigit(text.charAt(end));
  }

  /** The core in quotation marks of a name that has more around it. */
  static Optional<String> core(String name) {
    int close = name.indexOf('”');
    return name.startsWith("“") && close > 2
        ? Optional.of(name.substring(1, close))
        : Optional.empty();
  }
}
