package org.maplebridge.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.maplebridge.extract.PracticeMention.NationalPractice;
import org.maplebridge.extract.Quotations.Quotation;
import org.maplebridge.model.ScopedName;

/**
 * Practices named in quotation marks. What stands around a row of quotations tells whether it names
 * something made: a form word behind, a verb of making or a noun before, an enumeration that it
 * sums up. Slogans, scare quotes, speech, hotlines, doctrines and honours are refused.
 */
final class QuotedPractices {

  private static final int REACH = 16;
  static final Pattern HOTLINE =
      Pattern.compile("1(?:10|19|20|22)|12[0-9]{3}|9[56][0-9]{3}|400[0-9]+");
  private static final Pattern SLOGAN = Pattern.compile(".{1,4}不(?:出|上交|上行).{0,4}");
  private static final String NUMERALS = "一二三四五六七八九十两百千万双";

  /** 以案定补, 以奖代补: what is done for what. */
  private static final Pattern IDIOM =
      Pattern.compile("以(?:\\p{IsHan}[代定促换抵]\\p{IsHan}|\\p{IsHan}{2}[代定促换抵]\\p{IsHan}{2})");

  private static final String GAPS = "、和及与,，";

  private final Cues cues;
  private final WordSet forms;
  private final WordSet tails;
  private final Map<String, NationalPractice> national;
  private final QuotedRoles roles;

  QuotedPractices(Cues cues, Map<String, NationalPractice> national) {
    this.cues = cues;
    this.forms = cues.get("practice.form");
    this.tails = cues.get("practice.tail");
    this.national = national;
    this.roles = new QuotedRoles(cues);
  }

  void find(ArticleText article, Quotations quotations, List<PracticeMention> found) {
    List<Quotation> quotes = quotations.quotes();
    String text = article.text();
    Set<String> once = new HashSet<>();
    Set<String> again = new HashSet<>();
    quotes.stream().map(Quotation::content).filter(c -> !once.add(c)).forEach(again::add);
    int i = 0;
    while (i < quotes.size()) {
      int last = i;
      while (last + 1 < quotes.size()
          && isChain(text, quotes.get(last).end(), quotes.get(last + 1).start())) {
        last++;
      }
      chain(article, quotes.subList(i, last + 1), again, found);
      i = last + 1;
    }
  }

  private static boolean isChain(String text, int end, int start) {
    return start - end == 0 || (start - end == 1 && GAPS.indexOf(text.charAt(end)) >= 0);
  }

  /** Quotations in a row share the verb before and the form word behind. */
  private void chain(
      ArticleText article, List<Quotation> chain, Set<String> again, List<PracticeMention> found) {
    String text = article.text();
    int start = chain.getFirst().start();
    int end = chain.getLast().end();
    PracticeTail tail = PracticeTail.at(text, end, forms, tails);
    boolean refused = isRefused(article, start, end, tail);
    Setting setting =
        new Setting(
            tail,
            isMade(article, start),
            isAttached(text, start),
            isMeans(text, start, end),
            isApposed(text, start),
            isSum(text, start),
            roles.of(article, start, end));
    for (Quotation q : chain) {
      boolean single = chain.size() == 1 || q.end() == end;
      NationalPractice known = national.get(ScopedName.normalise(q.content()));
      if (known != null) {
        found.add(
            new PracticeMention(
                q.start(), q.end(), q.content(), q.content(), known, "practice.national"));
      } else if (!refused && isName(q.content(), setting, again.contains(q.content()))) {
        boolean joined = single && tail.direct() && tail.end() > end;
        String name = joined ? text.substring(q.start(), tail.end()) : q.content();
        String rule = tail.form() ? "practice.quoted-form" : "practice.quoted";
        found.add(
            new PracticeMention(
                q.start(), joined ? tail.end() : q.end(), q.content(), name, null, rule));
      }
    }
  }

  private boolean isMade(ArticleText article, int start) {
    String text = article.text();
    int clause = Clauses.clauseStart(text, start, Math.max(0, start - REACH));
    if (cues.get("practice.create").isIn(text, clause, start)
        || cues.get("practice.adopt").isIn(text, clause, start)) {
      return true;
    }
    return article.mentionsIn(Math.max(0, start - 12), start).stream()
        .anyMatch(m -> m.end() == start);
  }

  /** “一脚踏三省”的某镇: what a place is like. */
  private static boolean isEpithet(ArticleText article, int end) {
    String text = article.text();
    return end + 1 < text.length()
        && text.charAt(end) == '的'
        && article.mentionsIn(end + 1, Math.min(text.length(), end + 14)).stream()
            .anyMatch(m -> m.start() == end + 1);
  }

  private boolean isRefused(ArticleText article, int start, int end, PracticeTail tail) {
    String text = article.text();
    int left = Math.max(0, start - 12);
    int clause = Clauses.clauseStart(text, start, left);
    if (cues.get("honour.verb").isIn(text, clause, start) || endsSpeech(text, start)) {
      return true;
    }
    boolean other =
        cues.get("practice.after").startingAt(text, end, Math.min(text.length(), end + 6)) > 0;
    return isOfAnotherKind(text, end)
        || (other && !tail.form())
        || (start > 0 && "集他她你我咱".indexOf(text.charAt(start - 1)) >= 0)
        || isEpithet(article, end);
  }

  /** “…”比赛, and “…”“…”等“三项指标”: what the words behind say it is. */
  private boolean isOfAnotherKind(String text, int end) {
    WordSet never = cues.get("practice.never");
    if (never.startingAt(text, end, Math.min(text.length(), end + 4)) > 0) {
      return true;
    }
    if (!text.startsWith("等“", end)) {
      return false;
    }
    int close = end + 2;
    while (close < text.length() && close - end < 14 && text.charAt(close) != '”') {
      close++;
    }
    return never.endingAt(text, close, end) > 0;
  }

  private boolean endsSpeech(String text, int start) {
    return start > 1
        && ":,：，".indexOf(text.charAt(start - 1)) >= 0
        && cues.get("speech.verb").endingAt(text, start - 1, Math.max(0, start - 4)) > 0;
  }

  /**
   * What stands around a row of quotations.
   *
   * @param made whether a verb of making or the name of a region stands before
   * @param attached whether a noun stands right before, as in 人民调解“四张网”
   * @param means whether it is what something is done by: 以“…”为抓手
   * @param apposed whether a word for its form stands right before: 服务平台“…”
   * @param sum whether it sums up an enumeration: 甲、乙、丙等“…”
   * @param role what its clause does with it
   */
  private record Setting(
      PracticeTail tail,
      boolean made,
      boolean attached,
      boolean means,
      boolean apposed,
      boolean sum,
      QuotedRoles.Role role) {}

  private boolean isApposed(String text, int start) {
    return cues.get("practice.carrier").endingAt(text, start, Math.max(0, start - 4)) > 0
        && isAttached(text, start);
  }

  private static boolean isSum(String text, int start) {
    int from = Clauses.clauseStart(text, start, Math.max(0, start - 40));
    return start > 0 && text.charAt(start - 1) == '等' && Clauses.has(text, from, start, "、");
  }

  private static boolean isAttached(String text, int start) {
    return start > 3
        && Character.isIdeographic(text.charAt(start - 1))
        && Character.isIdeographic(text.charAt(start - 2))
        && "的了是为以在把将从对与和及等用".indexOf(text.charAt(start - 1)) < 0;
  }

  private static boolean isMeans(String text, int start, int end) {
    boolean by = start > 0 && text.charAt(start - 1) == '以';
    return by && QuotedRoles.isMeans(text, end);
  }

  private boolean isName(String content, Setting setting, boolean again) {
    PracticeTail tail = setting.tail();
    boolean formed = tail.form() && tail.direct();
    if (!isNameLike(content) || isRefusedWord(content, formed)) {
      return false;
    }
    if (isFormula(content) || setting.apposed() && content.length() > 2) {
      return true;
    }
    if (setting.role() == QuotedRoles.Role.NAMED && content.length() >= 3
        || IDIOM.matcher(content).matches()) {
      return true;
    }
    boolean plays = setting.role() != QuotedRoles.Role.NONE;
    boolean support =
        tail.form() || tail.weak() || setting.made() || setting.means() || again || plays;
    if (isCounted(content)) {
      return support || setting.attached() || setting.sum() || content.length() >= 5;
    }
    int suffix = cues.get("practice.ending").endingAt(content, content.length(), 0);
    boolean longer = content.length() > suffix || suffix >= 3 && setting.attached();
    boolean ending = suffix > 0 && longer && content.length() >= (suffix == 1 ? 4 : 3);
    if (ending) {
      return support || setting.attached() || (content.length() >= 5 && content.length() <= 16);
    }
    if (Clauses.has(content, 0, content.length(), ",，是")) {
      return tail.form();
    }
    boolean worded = tail.weak() && tail.direct() && (setting.made() || content.length() >= 4);
    boolean several = setting.means() && content.indexOf('、') > 0;
    return tail.form() || worded || several || (setting.made() && content.length() >= 3);
  }

  private boolean isNameLike(String content) {
    int length = content.length();
    return length >= 2
        && length <= 34
        && !Clauses.has(content, 0, length, "。;!?；！？…《》\n")
        && "将把的和与".indexOf(content.charAt(length - 1)) < 0
        && content.charAt(0) != '将'
        && !HOTLINE.matcher(content).matches()
        && !SLOGAN.matcher(content.split("[、,，]", 2)[0]).matches()
        && !isHonour(content)
        && cues.get("practice.never").endingAt(content, length, 0) == 0
        && cues.get("practice.meeting").endingAt(content, length, 0) == 0;
  }

  /** 模范调解员 is a title, 庄户调解员 is none: a word of office is one only with a word of praise. */
  private boolean isHonour(String content) {
    boolean praised = cues.get("honour.praise").isIn(content, 0, content.length());
    if (praised && cues.get("honour.area").startingAt(content, 0, content.length()) > 0) {
      return true;
    }
    int n = cues.get("honour.word").endingAt(content, content.length(), 0);
    return n > 0
        && (praised
            || !cues.get("honour.office").contains(content.substring(content.length() - n)));
  }

  /** A doctrine is none unless it is the form of something: “五位一体”治理格局. */
  private boolean isRefusedWord(String content, boolean formed) {
    boolean doctrine = cues.get("practice.doctrine").contains(content);
    return cues.get("practice.scare").contains(content)
        || doctrine && !(formed && isCounted(content));
  }

  /** 321, 1+3+X, 警格+网格. */
  private static boolean isFormula(String content) {
    int plus = content.indexOf('+');
    if (plus > 0 && plus < content.length() - 1) {
      return true;
    }
    return content.length() >= 2
        && content.length() <= 6
        && content.chars().allMatch(c -> c >= '0' && c <= '9')
        && !(content.length() == 4 && (content.startsWith("19") || content.startsWith("20")));
  }

  /** 四单一图, 六防六促, 三治融合, 十户联保. */
  private static boolean isCounted(String content) {
    return content.length() <= 12 && NUMERALS.indexOf(content.charAt(0)) >= 0;
  }
}
