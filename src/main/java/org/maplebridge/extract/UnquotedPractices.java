package org.maplebridge.extract;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Practices named without quotation marks: a formula with a form word behind (1+3+X模式), and a noun
 * phrase that ends in a form word, behind a verb of making or the name of a region.
 */
final class UnquotedPractices {

  private static final Pattern FORMULA =
      Pattern.compile("[0-9]{1,3}(?:\\+[0-9]{1,3}|\\+[A-Z](?![A-Za-z])){1,6}");
  private static final Pattern DIGITS = Pattern.compile("(?<![0-9.+A-Za-z])[0-9]{3,6}(?![0-9.+%])");
  private static final String COUNTED = "一两各该其这那新全";

  /** 成立了全省首家…: the first of its kind is something of its own. */
  private static final WordPattern FIRST =
      WordPattern.of(
          "成设建创开组",
          0,
          "(?:成立|设立|建成|创办|开办|建立|组建|开设)了?(?:全[省国市县区州])?首[家个批支]([\\p{IsHan}A-Za-z]{5,18}?)(?=[,。;、(])");

  /** 建立了…毗邻的3市…协作机制: what joins several places. */
  private static final WordPattern JOINT =
      WordPattern.of(
          "建成组",
          0,
          "(?:建立|成立|组建)了?([^,。;:、“”《》\\n]{0,12}(?:毗邻|跨区域|跨省|跨市|跨县|边界|接边|省际|县际)[^,。;:、“”《》\\n]{2,18}?(?:机制|平台|联盟|共同体))(?=[,。;、])");

  /** 当地流传的…法, 自己总结的…法. */
  private static final Pattern MADE_BY =
      Pattern.compile("(?:流传|独创|首创|自创|总结|提炼|探索|摸索|发明|推行|推广|形成|创新|归纳)(?:出|出来|而成|多年|至今)?的$");

  private static final List<String> FORMS = List.of("制", "制度", "机制", "模式", "平台", "中心");
  private static final String CENTRE = "中心";
  private static final Pattern CENTRES =
      Pattern.compile("[\\p{IsHan}]{2,}(?:治理|服务|救助|调解|化解|调处|指挥|配送|矛调)中心$");
  private static final Pattern AREA = Pattern.compile("^\\p{IsHan}{2,4}(?:地区|片区|矿区|园区|新区|林场|景区)");
  private static final Pattern PLAIN_CENTRE =
      Pattern.compile(
          "^(?:社会|综合)?(?:矛盾纠纷)?(?:综治|综合治理|社会治理综合|政务服务|便民服务|党群服务|人民调解|为民服务|公共法律服务|行政服务)中心$");

  private final Cues cues;
  private final WordSet forms;
  private final WordSet tails;

  UnquotedPractices(Cues cues) {
    this.cues = cues;
    this.forms = cues.get("practice.form");
    this.tails = cues.get("practice.tail");
  }

  /**
   * @param bodies the organizations of the article, in place
   */
  void find(
      ArticleText article, Quotations quotations, PlaceIndex bodies, List<PracticeMention> found) {
    formulas(article.text(), quotations, found);
    suffixed(article, quotations, found);
    stated(FIRST, "practice.first-of-its-kind", article.text(), quotations, found);
    stated(JOINT, "practice.joint", article.text(), quotations, found);
    centres(article, bodies, found);
  }

  private static void stated(
      WordPattern pattern,
      String rule,
      String text,
      Quotations quotations,
      List<PracticeMention> found) {
    Matcher m = pattern.matcher(text);
    for (int at = 0; pattern.find(m, text, at); at = m.end()) {
      if (!quotations.inQuote(m.start(1))) {
        String name = m.group(1);
        found.add(new PracticeMention(m.start(1), m.end(1), name, name, null, rule));
      }
    }
  }

  /** A centre with a name of its own is a place where a practice is at work: 某镇乡村治理中心. */
  private static void centres(ArticleText article, PlaceIndex bodies, List<PracticeMention> found) {
    for (PlaceIndex.Standing s : bodies.standing(0, article.text().length())) {
      String name = article.text().substring(s.start(), s.end());
      if (!name.endsWith(CENTRE) || name.indexOf('“') >= 0) {
        continue;
      }
      List<ArticleText.RegionMention> within = article.mentionsIn(s.start(), s.end());
      int own = within.isEmpty() ? 0 : within.getLast().end() - s.start();
      String bare = name.substring(own);
      boolean placed = own > 0 || AREA.matcher(bare).find();
      if (placed && CENTRES.matcher(bare).matches() && !PLAIN_CENTRE.matcher(bare).matches()) {
        found.add(new PracticeMention(s.start(), s.end(), name, name, null, "practice.centre"));
      }
    }
  }

  private void formulas(String text, Quotations quotations, List<PracticeMention> found) {
    for (Pattern pattern : List.of(FORMULA, DIGITS)) {
      Matcher m = pattern.matcher(text);
      while (m.find()) {
        if (quotations.inQuote(m.start()) || QuotedPractices.HOTLINE.matcher(m.group()).matches()) {
          continue;
        }
        PracticeTail tail = PracticeTail.at(text, m.end(), forms, tails);
        boolean close =
            tail.direct() && tail.form() && tail.end() - m.end() <= (pattern == DIGITS ? 9 : 14);
        boolean counts = pattern == DIGITS && isMeasure(text, m.end());
        if (close && !counts) {
          found.add(
              new PracticeMention(
                  m.start(),
                  tail.end(),
                  m.group(),
                  text.substring(m.start(), tail.end()),
                  null,
                  "practice.formula"));
        }
      }
    }
  }

  private static boolean isMeasure(String text, int at) {
    return at < text.length() && "个件起名人户家处项次条年月日元万亿余多套支所场份篇部路公里".indexOf(text.charAt(at)) >= 0;
  }

  private void suffixed(ArticleText article, Quotations quotations, List<PracticeMention> found) {
    String text = article.text();
    WordSet suffixes = cues.get("practice.suffix");
    for (int i = 0; i < text.length(); ) {
      int n = suffixes.startingAt(text, i, text.length());
      if (n == 0) {
        i++;
        continue;
      }
      int end = i + n;
      int from = nameStart(article, i);
      if (from >= 0 && !quotations.inQuote(i) && !quotations.inTitle(i)) {
        String name = text.substring(from, end);
        found.add(new PracticeMention(from, end, name, name, null, "practice.suffix"));
      }
      i = end;
    }
  }

  /** Where the noun phrase before a form word starts, or -1 when nothing tells. */
  private int nameStart(ArticleText article, int suffix) {
    String text = article.text();
    int left = leftBound(text, suffix);
    int verb = cues.get("practice.strict").findLastEnd(text, left, suffix);
    int region =
        article.mentionsIn(left, suffix).stream()
            .filter(m -> m.how() == ArticleText.How.NAME)
            .mapToInt(ArticleText.RegionMention::end)
            .max()
            .orElse(-1);
    int from = Math.max(verb, region);
    if (from < 0 && left > 0 && text.charAt(left - 1) == '了') {
      from =
          cues.get("practice.strict").endingAt(text, left - 1, Math.max(0, left - 5)) > 0
              ? left
              : -1;
    }
    if (from < 0 && MADE_BY.matcher(text.substring(Math.max(0, left - 8), left)).find()) {
      from = left;
    }
    if (from < 0 && (isDefined(article, left, suffix) || isListed(text, left))) {
      from = left;
    }
    if (from < 0) {
      from = built(text, left, suffix);
    }
    from = from < 0 ? from : skipVerbs(text, from, suffix);
    int length = suffix - from;
    boolean bounded = from >= 0 && length >= 4 && length <= 18;
    return bounded && !isGeneric(text, from, suffix) && COUNTED.indexOf(text.charAt(from)) < 0
        ? from
        : -1;
  }

  private int skipVerbs(String text, int from, int end) {
    int at = from;
    int n = verbAt(text, at, end);
    while (n > 1) {
      at += n;
      n = verbAt(text, at, end);
    }
    return at;
  }

  private int verbAt(String text, int at, int end) {
    return Math.max(
        cues.get("practice.building").startingAt(text, at, end),
        cues.get("practice.strict").startingAt(text, at, end));
  }

  /** 推行甲制度、乙机制: each item of a list stands under its verb. */
  private boolean isListed(String text, int left) {
    if (left < 2 || text.charAt(left - 1) != '、') {
      return false;
    }
    boolean formed = FORMS.stream().anyMatch(f -> text.startsWith(f, left - 1 - f.length()));
    int clause = Clauses.clauseStart(text, left, Math.max(0, left - 40));
    return formed && cues.get("practice.strict").isIn(text, clause, left - 1);
  }

  /** 推进…平台建设: the verb before and 建设 behind tell what is being built; -1 when they don't. */
  private int built(String text, int left, int suffix) {
    int verb = cues.get("practice.building").findLastEnd(text, left, suffix);
    int end = Clauses.clauseEnd(text, suffix, Math.min(text.length(), suffix + 16));
    boolean building = text.substring(suffix, end).contains("建设");
    return building && verb > 0 && suffix - verb >= 8 ? verb : -1;
  }

  /** Goes left over nouns and short glosses in parentheses. */
  private static int leftBound(String text, int suffix) {
    int left = suffix;
    while (left > 0 && suffix - left < 22) {
      char c = text.charAt(left - 1);
      int open = c == ')' ? opening(text, left - 1) : -1;
      if (open > 0 && left - open <= 8) {
        left = open;
      } else if (PracticeTail.isBreak(c)) {
        break;
      } else {
        left--;
      }
    }
    return left;
  }

  private static int opening(String text, int close) {
    for (int i = close; i >= 0 && close - i < 10; i--) {
      if (text.charAt(i) == '(') {
        return i;
      }
    }
    return -1;
  }

  /** …制度是…推出的新举措: a sentence that begins with the name and says what it is. */
  private boolean isDefined(ArticleText article, int left, int suffix) {
    ArticleText.Sentence sentence = article.sentenceAt(suffix);
    int end =
        suffix + cues.get("practice.suffix").startingAt(article.text(), suffix, sentence.end());
    if (sentence.start() != left) {
      return false;
    }
    int last = Math.min(sentence.end(), end + 200);
    String rest = article.text().substring(Math.min(end, last), last);
    return rest.startsWith("是")
        && (rest.contains("举措")
            || rest.contains("做法")
            || rest.contains("品牌")
            || rest.contains("创新"));
  }

  /** Whether a noun phrase is made of words that fit any office: 综合协调, 长效工作. */
  private boolean isGeneric(String text, int start, int end) {
    WordSet generic = cues.get("practice.generic");
    int plain = 0;
    for (int i = start; i < end; ) {
      int n = generic.startingAt(text, i, end);
      plain += n == 0 ? 1 : 0;
      i += Math.max(1, n);
    }
    return plain < (end - start >= 8 ? 2 : 3)
        || Clauses.has(text, start, end, "两三四五六七八九") && text.substring(start, end).contains("大");
  }
}
