package org.maplebridge.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maplebridge.extract.PracticeMention.NationalPractice;
import org.maplebridge.extract.Quotations.Quotation;
import org.maplebridge.model.ScopedName;

/**
 * Finds where practices are named: in quotation marks, by formula, by a form word after a verb of
 * making, or by the dictionary of national concepts. Slogans, scare quotes, speech, hotlines,
 * doctrines and honours are refused.
 */
final class PracticeMentions {

  private static final int REACH = 16;
  private static final Pattern FORMULA =
      Pattern.compile("[0-9]{1,3}(?:\\+[0-9]{1,3}|\\+[A-Z](?![A-Za-z])){1,6}");
  private static final Pattern DIGITS = Pattern.compile("(?<![0-9.+A-Za-z])[0-9]{3,6}(?![0-9.+%])");
  private static final Pattern HOTLINE =
      Pattern.compile("1(?:10|19|20|22)|12[0-9]{3}|9[56][0-9]{3}|400[0-9]+");
  private static final Pattern SLOGAN = Pattern.compile(".{1,4}不(?:出|上交|上行).{0,4}");
  private static final String NUMERALS = "一二三四五六七八九十两百千万双";
  private static final String COUNTED = "一两各该其这那新全";
  private static final String GAPS = "、和及与,，";

  private final Cues cues;
  private final WordSet forms;
  private final WordSet tails;
  private final WordSet plainNational;
  private final Map<String, NationalPractice> national = new HashMap<>();

  PracticeMentions(Cues cues, Dictionary nationalPractices) {
    this.cues = cues;
    this.forms = cues.get("practice.form");
    this.tails = cues.get("practice.tail");
    List<String> plain = new ArrayList<>();
    for (Dictionary.Row row : nationalPractices.rows()) {
      NationalPractice practice = new NationalPractice(row.cell(0), row.cell(2), row.cell(3));
      List<String> names = new ArrayList<>(row.list(1));
      names.add(row.cell(0));
      for (String name : names) {
        national.put(ScopedName.normalise(name), practice);
      }
      if (row.cell(4).equals("yes")) {
        plain.add(row.cell(0));
      }
    }
    this.plainNational = WordSet.of(plain);
  }

  /** All mentions in an article, in order; none overlaps another of the same rule. */
  List<PracticeMention> find(ArticleText article) {
    String text = article.text();
    Quotations quotations = Quotations.of(text);
    List<PracticeMention> found = new ArrayList<>();
    quoted(article, quotations, found);
    formulas(text, quotations, found);
    suffixed(article, quotations, found);
    nationals(text, quotations, found);
    shortForms(quotations, found);
    found.sort(
        Comparator.comparingInt(PracticeMention::start).thenComparingInt(PracticeMention::end));
    return found;
  }

  // ---- in quotation marks
  // --------------------------------------------------------------------------------------------------

  private void quoted(ArticleText article, Quotations quotations, List<PracticeMention> found) {
    List<Quotation> quotes = quotations.quotes();
    String text = article.text();
    int i = 0;
    while (i < quotes.size()) {
      int last = i;
      while (last + 1 < quotes.size()
          && isChain(text, quotes.get(last).end(), quotes.get(last + 1).start())) {
        last++;
      }
      chain(article, quotes.subList(i, last + 1), found);
      i = last + 1;
    }
  }

  private static boolean isChain(String text, int end, int start) {
    return start - end == 0 || (start - end == 1 && GAPS.indexOf(text.charAt(end)) >= 0);
  }

  /** Quotations in a row share the verb before and the form word behind. */
  private void chain(ArticleText article, List<Quotation> chain, List<PracticeMention> found) {
    String text = article.text();
    int start = chain.getFirst().start();
    int end = chain.getLast().end();
    Tail tail = tailAt(text, end);
    boolean refused = isRefused(text, start, end, tail);
    Setting setting =
        new Setting(
            tail, isMade(article, start), isAttached(text, start), isMeans(text, start, end));
    for (Quotation q : chain) {
      boolean single = chain.size() == 1 || q.end() == end;
      NationalPractice known = national.get(ScopedName.normalise(q.content()));
      if (known != null) {
        found.add(
            new PracticeMention(
                q.start(), q.end(), q.content(), q.content(), known, "practice.national"));
      } else if (!refused && isName(q.content(), setting)) {
        boolean joined = single && tail.direct() && tail.end() > end;
        String name = joined ? text.substring(q.start(), tail.end()) : q.content();
        String rule = tail.form() ? "practice.quoted-form" : "practice.quoted";
        found.add(
            new PracticeMention(
                q.start(), joined ? tail.end() : q.end(), q.content(), name, null, rule));
      }
    }
  }

  /**
   * What follows a quotation.
   *
   * @param end one past the form word, or the quotation's own end when there is none
   * @param form whether a form word proper follows, as 模式, and not only a weak one, as 工作
   * @param direct whether nothing but nouns stands between
   */
  private record Tail(int end, boolean form, boolean weak, boolean direct) {}

  private Tail tailAt(String text, int end) {
    int at = end;
    boolean direct = true;
    if (at < text.length() && (text.charAt(at) == '的' || text.charAt(at) == '等')) {
      at++;
      direct = false;
    }
    int limit = Math.min(text.length(), at + 14);
    int stop = at;
    while (stop < limit && !isBreak(text.charAt(stop))) {
      stop++;
    }
    int strong = firstEnd(forms, text, at, stop);
    if (strong > 0) {
      return new Tail(strong, true, false, direct);
    }
    int weak = firstEnd(tails, text, at, Math.min(stop, at + 8));
    return weak > 0 ? new Tail(weak, false, true, direct) : new Tail(end, false, false, direct);
  }

  private static boolean isBreak(char c) {
    return Clauses.isPause(c) || "、“”《》()（）的了在被将把是为由向从以和及与等".indexOf(c) >= 0;
  }

  private static int firstEnd(WordSet words, String text, int start, int end) {
    int at = words.find(text, start, end);
    return at < 0 ? -1 : at + words.startingAt(text, at, end);
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

  private boolean isRefused(String text, int start, int end, Tail tail) {
    int left = Math.max(0, start - 12);
    int clause = Clauses.clauseStart(text, start, left);
    if (cues.get("honour.verb").isIn(text, clause, start) || endsSpeech(text, start)) {
      return true;
    }
    boolean other =
        cues.get("practice.after").startingAt(text, end, Math.min(text.length(), end + 6)) > 0;
    return (other && !tail.form()) || (start > 0 && text.charAt(start - 1) == '集');
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
   */
  private record Setting(Tail tail, boolean made, boolean attached, boolean means) {}

  private static boolean isAttached(String text, int start) {
    return start > 3
        && Character.isIdeographic(text.charAt(start - 1))
        && Character.isIdeographic(text.charAt(start - 2))
        && "的了是为以在把将从对与和及等用".indexOf(text.charAt(start - 1)) < 0;
  }

  private static boolean isMeans(String text, int start, int end) {
    boolean by = start > 0 && text.charAt(start - 1) == '以';
    return by
        && (text.startsWith("为抓手", end)
            || text.startsWith("为载体", end)
            || text.startsWith("为主线", end));
  }

  private boolean isName(String content, Setting setting) {
    Tail tail = setting.tail();
    if (!isNameLike(content) || isDoctrine(content)) {
      return false;
    }
    if (isFormula(content)) {
      return true;
    }
    boolean support = tail.form() || tail.weak() || setting.made() || setting.means();
    if (isCounted(content)) {
      return support || setting.attached() || content.length() >= 5;
    }
    int suffix = cues.get("practice.ending").endingAt(content, content.length(), 0);
    boolean ending =
        suffix > 0 && content.length() > suffix && content.length() >= (suffix == 1 ? 4 : 3);
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
        && cues.get("honour.word").endingAt(content, length, 0) == 0
        && cues.get("practice.meeting").endingAt(content, length, 0) == 0;
  }

  private boolean isDoctrine(String content) {
    return cues.get("practice.doctrine").contains(content)
        || cues.get("practice.scare").contains(content);
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

  /** A name in quotation marks that stands elsewhere with less around it is the same name. */
  private static void shortForms(Quotations quotations, List<PracticeMention> found) {
    Map<String, PracticeMention> cores = new HashMap<>();
    Set<Integer> starts = new HashSet<>();
    for (PracticeMention m : found) {
      starts.add(m.start());
      if (m.national() == null && m.coreNames() && m.rule().startsWith("practice.quoted")) {
        cores.putIfAbsent(m.core(), m);
      }
    }
    for (Quotation q : quotations.quotes()) {
      if (cores.containsKey(q.content()) && !starts.contains(q.start())) {
        found.add(
            new PracticeMention(
                q.start(), q.end(), q.content(), q.content(), null, "practice.short"));
      }
    }
  }

  // ---- without quotation marks
  // -----------------------------------------------------------------------------------------------

  private void formulas(String text, Quotations quotations, List<PracticeMention> found) {
    for (Pattern pattern : List.of(FORMULA, DIGITS)) {
      Matcher m = pattern.matcher(text);
      while (m.find()) {
        if (quotations.inQuote(m.start()) || HOTLINE.matcher(m.group()).matches()) {
          continue;
        }
        Tail tail = tailAt(text, m.end());
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
    if (from < 0 && isDefined(article, left, suffix)) {
      from = left;
    }
    int length = suffix - from;
    boolean bounded = from >= 0 && length >= 4 && length <= 18;
    return bounded && !isGeneric(text, from, suffix) && COUNTED.indexOf(text.charAt(from)) < 0
        ? from
        : -1;
  }

  /** Goes left over nouns and short glosses in parentheses. */
  private static int leftBound(String text, int suffix) {
    int left = suffix;
    while (left > 0 && suffix - left < 22) {
      char c = text.charAt(left - 1);
      int open = c == ')' ? text.lastIndexOf('(', left - 1) : -1;
      if (open > 0 && left - open <= 8) {
        left = open;
      } else if (isBreak(c)) {
        break;
      } else {
        left--;
      }
    }
    return left;
  }

  /** …制度是…推出的新举措: a sentence that begins with the name and says what it is. */
  private boolean isDefined(ArticleText article, int left, int suffix) {
    ArticleText.Sentence sentence = article.sentenceAt(suffix);
    int end =
        suffix + cues.get("practice.suffix").startingAt(article.text(), suffix, sentence.end());
    String rest = article.text().substring(Math.min(end, sentence.end()), sentence.end());
    return sentence.start() == left
        && rest.startsWith("是")
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
    return plain < 3
        || Clauses.has(text, start, end, "两三四五六七八九") && text.substring(start, end).contains("大");
  }

  private void nationals(String text, Quotations quotations, List<PracticeMention> found) {
    for (int i = 0; i < text.length(); ) {
      int n = plainNational.startingAt(text, i, text.length());
      if (n > 0) {
        String name = text.substring(i, i + n);
        boolean whole =
            i > 0
                && i + n < text.length()
                && text.charAt(i - 1) == '“'
                && text.charAt(i + n) == '”';
        NationalPractice known = knownAs(name);
        if (!whole && known != null) {
          found.add(new PracticeMention(i, i + n, name, name, known, "practice.national"));
        }
      }
      i += Math.max(1, n);
    }
  }

  private @Nullable NationalPractice knownAs(String name) {
    return national.get(ScopedName.normalise(name));
  }
}
