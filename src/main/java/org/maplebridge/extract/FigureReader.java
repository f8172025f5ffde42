package org.maplebridge.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maplebridge.text.number.ChineseNumber;
import org.maplebridge.text.number.NumberReader;

/**
 * Reads the figures of an article: which numbers count something, in what unit, level or change,
 * and what they are called.
 */
final class FigureReader {

  private static final Pattern LEVEL_GAP =
      Pattern.compile(
          "(?:19|20)[0-9]{2}年|今年|目前|现在|以上|左右|下降|降低|减少|上升|提升|提高|增长|增加|降|升|增|减|逐步|到|至|的|了|,");

  /**
   * A figure.
   *
   * @param start first char of the words that say it, name included
   * @param end one past the last, unit included
   * @param at where the number itself starts
   * @param name what it counts, as written
   * @param bound {@code >}, {@code >=}, {@code <} or {@code <=}, or null
   */
  record Figure(
      int start,
      int end,
      int at,
      String name,
      double value,
      String written,
      String unit,
      boolean change,
      boolean approximate,
      @Nullable String bound,
      @Nullable Double numerator,
      @Nullable Double denominator,
      @Nullable String subject,
      String rule) {

    /** The same under another name. */
    Figure named(String other) {
      return named(other, end);
    }

    /** The same under a name that is told up to a place behind it. */
    Figure named(String other, int until) {
      return new Figure(
          start,
          until,
          at,
          other,
          value,
          written,
          unit,
          change,
          approximate,
          bound,
          numerator,
          denominator,
          subject,
          rule);
    }
  }

  /** A number with its unit, on the way to a figure. */
  record Counted(ChineseNumber number, int start, int end, String unit, boolean rank) {}

  private final Cues cues;

  /** Who is counted without a measure: 1200师生. */
  private static final WordSet PEOPLE =
      WordSet.of(List.of("民众", "师生", "民警", "民工", "民兵", "生员", "师徒"));

  private static final int LEAST_PEOPLE = 100;

  /** Numerals of documents of money: elsewhere they are names (陆家, 伍家). */
  private static final String CAPITALS = "壹贰叁肆伍陆柒捌玖拾佰仟";

  /** With 民, 场 and the like behind it the name of a division is no measure: 市民, 县级. */
  private static final String DIVISIONS = "省市县区州村镇乡街";

  private static final String GOING_ON = "民场政级域属长容立直";

  /** Three of them and the like are ways of telling, except of these. */
  private static final String FEW_COUNT = "套支届";

  private static final int FEW = 10;

  private final WordSet units;
  private final WordSet times;
  private final FigureNames phrases;

  FigureReader(Cues cues) {
    this.cues = cues;
    this.units = cues.get("indicator.unit");
    this.times = cues.get("indicator.time");
    this.phrases = new FigureNames(cues);
  }

  List<Figure> read(ArticleText article) {
    if (!Governance.isAbout(article, cues)) {
      return List.of();
    }
    String text = article.text();
    Quotations quotations = Quotations.of(text);
    List<Counted> counted = new ArrayList<>();
    for (ChineseNumber n : NumberReader.read(text)) {
      boolean named = isInName(text, quotations, n) || isInPlace(article, n);
      Counted c = named ? null : n.ordinal() ? rank(text, n) : counted(text, n);
      if (c != null) {
        counted.add(c);
      }
    }
    return figures(article, counted);
  }

  // ---- which numbers count
  // ---------------------------------------------------------------------------------------------------

  private static boolean isInName(String text, Quotations quotations, ChineseNumber n) {
    char before = n.start() > 0 ? text.charAt(n.start() - 1) : '\n';
    char after = n.end() < text.length() ? text.charAt(n.end()) : '\n';
    if (before == '+' || after == '+' || quotations.inTitle(n.start())) {
      return true;
    }
    return quotations
        .quoteAt(n.start())
        .filter(q -> q.content().length() <= 14 && q.content().indexOf(',') < 0)
        .isPresent();
  }

  /** 伍家岗区: a numeral in the name of a place. */
  private static boolean isInPlace(ArticleText article, ChineseNumber n) {
    return article.mentionsIn(Math.max(0, n.start() - 12), n.end()).stream()
        .anyMatch(m -> m.start() <= n.coreStart() && n.coreEnd() <= m.end());
  }

  private @Nullable Counted rank(String text, ChineseNumber n) {
    int at = n.coreStart();
    int from = Math.max(0, at - 14);
    int clause = Clauses.clauseStart(text, at, from);
    boolean ranked = cues.get("indicator.rank").isIn(text, clause, at - 1);
    char next = n.coreEnd() < text.length() ? text.charAt(n.coreEnd()) : '\n';
    if (!ranked || n.value() > 200 || "届次批期个条款章节号类季".indexOf(next) >= 0) {
      return null;
    }
    boolean named = next == '名' || next == '位';
    return new Counted(n, at - 1, n.coreEnd() + (named ? 1 : 0), next == '名' ? "名" : "位", true);
  }

  private @Nullable Counted counted(String text, ChineseNumber n) {
    if (n.unit() != null) {
      return new Counted(n, n.start(), n.end(), n.unit(), false);
    }
    if (n.numerator() != null) {
      return new Counted(n, n.start(), n.end(), "", false);
    }
    int at = n.end();
    if (isTime(text, n, at)) {
      return null;
    }
    int length = units.startingAt(text, at, Math.min(text.length(), at + 5));
    if (length == 0) {
      boolean people =
          n.value() >= LEAST_PEOPLE
              && PEOPLE.startingAt(text, at, Math.min(text.length(), at + 2)) > 0;
      return people ? new Counted(n, n.start(), at, "人", false) : null;
    }
    String unit = text.substring(at, at + length).replace('（', '(').replace('）', ')');
    if (isVague(text, n, unit, at + length) || isDivision(text, unit, at + length)) {
      return null;
    }
    return new Counted(n, n.start(), at + length, unit, false);
  }

  private static boolean isDivision(String text, String unit, int end) {
    return unit.length() == 1
        && DIVISIONS.contains(unit)
        && GOING_ON.indexOf(charAt(text, end)) >= 0;
  }

  private static char charAt(String text, int at) {
    return at < text.length() ? text.charAt(at) : '\n';
  }

  /** Dates, times of day, ages, durations of a story. 连续7年 counts something. */
  private boolean isTime(String text, ChineseNumber n, int at) {
    int length = times.startingAt(text, at, Math.min(text.length(), at + 4));
    if (length == 0) {
      return false;
    }
    String before = text.substring(Math.max(0, n.start() - 2), n.start());
    boolean years = charAt(text, at) == '年' && n.value() < 100 && before.equals("连续");
    boolean changed =
        cues.get("indicator.down").endingAt(text, n.start(), Math.max(0, n.start() - 4)) > 0;
    boolean unit = units.startingAt(text, at, Math.min(text.length(), at + 4)) > length;
    return !years && !changed && !unit;
  }

  /** 一个, 两位一体, 三大: Chinese numerals count only with a measure that counts things. */
  private boolean isVague(String text, ChineseNumber n, String unit, int end) {
    char first = text.charAt(n.coreStart());
    boolean han = !Character.isDigit(first);
    if (!han) {
      return unit.equals("级") || (unit.equals("号"));
    }
    if (n.value() <= 1 && !n.approximate()) {
      return true;
    }
    if (unit.equals("年") && text.startsWith("连续", n.start() - 2)) {
      return false;
    }
    if (CAPITALS.indexOf(first) >= 0 && !unit.endsWith("元")) {
      return true;
    }
    boolean few = n.value() <= FEW && !n.approximate() && !FEW_COUNT.contains(unit);
    int before = n.start();
    if (few && cues.get("indicator.verb").endingAt(text, before, Math.max(0, before - 4)) == 0) {
      return true;
    }
    boolean counting = "套支名人件起户所家届份篇台辆场项组批".contains(unit) || (unit.equals("个") && n.value() > 2);
    return !counting || (n.value() < 10 && unit.equals("人") && charAt(text, end) == '行');
  }

  // ---- what they say
  // ---------------------------------------------------------------------------------------------------------

  private List<Figure> figures(ArticleText article, List<Counted> counted) {
    List<Figure> found = new ArrayList<>();
    int i = 0;
    while (i < counted.size()) {
      int last = i;
      while (last + 1 < counted.size()
          && isRow(article.text(), counted.get(last), counted.get(last + 1))) {
        last++;
      }
      row(article, counted.subList(i, last + 1), i == 0 ? null : counted.get(i - 1), found);
      i = last + 1;
    }
    return found;
  }

  /** 48.43%、44.24%: nothing stands between but the mark of an enumeration. */
  private static boolean isRow(String text, Counted a, Counted b) {
    String gap = b.start() >= a.end() ? text.substring(a.end(), b.start()) : " ";
    return (gap.equals("、") || gap.equals("和")) && a.unit().equals(b.unit());
  }

  private void row(
      ArticleText article, List<Counted> row, @Nullable Counted before, List<Figure> found) {
    String text = article.text();
    int floor = article.statementStart(row.getFirst().start());
    boolean change = isChange(text, row.getFirst(), floor);
    List<FigureNames.Phrase> listed =
        row.size() < 2 ? List.of() : phrases.list(text, row.getFirst(), row.size(), floor);
    for (int k = 0; k < row.size(); k++) {
      Counted c = row.get(k);
      Figure previous = found.isEmpty() ? null : found.getLast();
      boolean glued = k == 0 && before != null && before.end() == c.start() && previous != null;
      FigureNames.Phrase phrase;
      if (listed.size() == row.size()) {
        phrase = listed.get(k);
      } else if (previous != null && (glued || k > 0 || goesOn(text, before, c))) {
        phrase = new FigureNames.Phrase(previous.start(), c.end(), previous.name());
      } else {
        phrase = named(article, c, floor, change, previous);
      }
      found.add(
          figure(
              text,
              c,
              phrase,
              change,
              listed.size() == row.size() ? "indicator.pairs" : "indicator.figure"));
    }
  }

  private FigureNames.Phrase named(
      ArticleText article, Counted c, int floor, boolean change, @Nullable Figure previous) {
    Optional<String> cell = TableCells.nameOf(article, c.start());
    if (cell.isPresent()) {
      return new FigureNames.Phrase(c.start(), c.end(), cell.get());
    }
    int from = floor(floor, c, previous);
    FigureNames.Phrase phrase = phrases.of(article.text(), c, from);
    if (previous == null || from != previous.end()) {
      return phrase;
    }
    return phrase.name().isEmpty() && change
        ? new FigureNames.Phrase(phrase.start(), phrase.end(), previous.name())
        : phrase.start() == from ? phrases.withoutVerb(article.text(), phrase) : phrase;
  }

  /** The words of the figure before are not the name of the next: 186个行政村划成2055个村落. */
  private static int floor(int floor, Counted c, @Nullable Figure previous) {
    return previous == null || previous.end() > c.start() ? floor : Math.max(floor, previous.end());
  }

  /**
   * 由88%提升至97.1%: between two levels of one thing stands nothing but the way from the one to the
   * other.
   */
  private boolean goesOn(String text, @Nullable Counted before, Counted c) {
    if (before == null || before.end() > c.start() || c.start() - before.end() > 20) {
      return false;
    }
    String gap = text.substring(before.end(), c.start());
    String bare = LEVEL_GAP.matcher(gap).replaceAll("");
    return bare.isEmpty() && cues.get("indicator.levelTo").isIn(gap, 0, gap.length());
  }

  private boolean isChange(String text, Counted c, int floor) {
    if (c.rank()) {
      return false;
    }
    if (c.unit().equals("个百分点")) {
      return true;
    }
    int at = c.start();
    int reach = cues.get("indicator.reach").endingAt(text, at, Math.max(floor, at - 4));
    while (reach > 0
        && cues.get("indicator.levelTo").endingAt(text, at, Math.max(floor, at - 5)) <= reach) {
      at -= reach;
      reach = cues.get("indicator.reach").endingAt(text, at, Math.max(floor, at - 4));
    }
    int limit = Math.max(floor, at - 6);
    if (cues.get("indicator.levelTo").endingAt(text, at, limit) > 1) {
      return false;
    }
    return cues.get("indicator.down").endingAt(text, at, limit) > 0
        || cues.get("indicator.up").endingAt(text, at, limit) > 0;
  }

  private Figure figure(
      String text, Counted c, FigureNames.Phrase phrase, boolean change, String rule) {
    ChineseNumber n = c.number();
    int end = c.end();
    boolean behind =
        text.startsWith("以上", end) || text.startsWith("以下", end) || text.startsWith("左右", end);
    end = behind ? end + 2 : end;
    String name = phrase.name().isEmpty() ? c.unit() : phrase.name();
    String bound = bound(n, behind && n.bound() == null ? text.substring(end - 2, end) : "");
    return new Figure(
        Math.min(phrase.start(), c.start()),
        Math.max(phrase.end(), end),
        c.start(),
        name,
        n.value(),
        text.substring(c.start(), Math.max(n.end(), Math.min(end, c.end()) - c.unit().length())),
        c.unit(),
        change,
        n.approximate() || behind,
        bound,
        n.numerator(),
        n.denominator(),
        null,
        c.rank() ? "indicator.rank" : change ? "indicator.change" : rule);
  }

  private static @Nullable String bound(ChineseNumber n, String behind) {
    if (behind.equals("以上")) {
      return ">=";
    }
    if (behind.equals("以下")) {
      return "<=";
    }
    if (n.bound() == null) {
      return null;
    }
    String w = n.written();
    boolean inclusive =
        w.contains("以上")
            || w.contains("以下")
            || w.contains("不少于")
            || w.contains("不低于")
            || w.contains("至少")
            || w.contains("以内")
            || w.contains("之内")
            || w.contains("最多")
            || w.contains("不超过");
    return (n.bound() == ChineseNumber.Bound.MIN ? ">" : "<") + (inclusive ? "=" : "");
  }
}
