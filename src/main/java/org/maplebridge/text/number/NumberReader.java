package org.maplebridge.text.number;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.maplebridge.text.number.ChineseNumber.Bound;

/**
 * Finds the numbers of a normalised text, left to right, not overlapping, in linear time. Arabic
 * figures always count; Chinese numerals only where something says that they are meant as a number:
 * a measure word behind them, 第 or 前 before them, 百分之, 成. So 三套 and 十余个 are numbers, 五治融合, 统一 and
 * 千方百计 are not.
 */
public final class NumberReader {

  private static final String MEASURES =
      "个名件人起所座支套项户场次届家条位类轮期部份篇批台辆艘架间栋幢亩斤吨里米岁元角分秒天周年代倍门处路张只头棵株组队班层级方大步类款宗笔例遍回趟道片块枚对双口村县市区镇乡省州国市字句本册卷集";
  private static final List<String> IDIOMS =
      List.of(
          "一体", "一方面", "一些", "一定", "一般", "一样", "一致", "一直", "一起", "一同", "一步", "一道", "一方", "一带", "一经",
          "一旦", "一大批", "一系列", "百分百", "千家万户", "千方百计", "万户", "百姓", "一时", "一线", "一代代", "一件件", "一个个",
          "一项项", "一次次", "一对一", "一门心思", "一口气", "一头", "一路", "一级", "一元", "万里", "千里", "一号", "十分",
          "一本正经", "四方", "八方", "一面", "一片", "一国两制", "一处", "百日", "一位位", "一批批", "三代", "十八大", "十九大",
          "二十大", "四级", "五级", "两级", "三级", "二级");
  private static final String NOT_AFTER_SINGLE = "统唯万之不单同专划归合如逐进第周初星期礼";
  private static final int LONGEST_RUN = 24;

  private final CharSequence text;
  private final Limits limits;
  private final List<ChineseNumber> found = new ArrayList<>();
  private int floor;

  private NumberReader(CharSequence text) {
    this.text = text;
    this.limits = new Limits(text);
  }

  public static List<ChineseNumber> read(CharSequence text) {
    NumberReader reader = new NumberReader(text);
    int i = 0;
    while (i < text.length()) {
      i = reader.at(i);
    }
    return reader.found;
  }

  private char peek(int i) {
    return i >= 0 && i < text.length() ? text.charAt(i) : '\n';
  }

  /** Reads what begins here; where to go on. */
  private int at(int i) {
    char c = peek(i);
    if (isAsciiDigit(c)) {
      return arabic(i);
    }
    if (c == '数' || c == '几' || c == '上' || c == '成' || HanNumeral.isNumeral(c)) {
      return han(i);
    }
    return i + 1;
  }

  private static boolean isAsciiDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLatin(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
  }

  private int arabic(int start) {
    int end = figureEnd(start);
    char before = peek(start - 1);
    if (isLatin(before) || before == '.' || (before == '-' && isAsciiDigit(peek(start - 2)))) {
      return end;
    }
    if (before == '+' || peek(end) == '+') {
      return end;
    }
    double value = parseFigure(start, end);
    int slash = fraction(start, end, value);
    if (slash > 0) {
      return slash;
    }
    boolean approximate = false;
    int more = end;
    if (Limits.isMore(peek(end)) && isScale(end + 1)) {
      approximate = true;
      more = end + 1;
    }
    int at = more;
    double scale = 1;
    while (isScale(at)) {
      scale *= HanNumeral.multiplier(peek(at));
      at++;
    }
    if (at == more) {
      at = end;
      approximate = false;
    }
    add(start, at, round(value * scale), approximate, false);
    return floor;
  }

  private boolean isScale(int i) {
    char c = peek(i);
    return (c == '万' || c == '亿' || c == '千' || c == '百' || c == '十')
        && !(c == '千' && "克瓦米".indexOf(peek(i + 1)) >= 0)
        && !(c == '百' && peek(i + 1) == '分');
  }

  private int figureEnd(int start) {
    int i = start;
    while (isAsciiDigit(peek(i))) {
      i++;
    }
    while (i - start <= LONGEST_RUN && peek(i) == ',' && threeDigits(i + 1)) {
      i += 4;
    }
    if (peek(i) == '.' && isAsciiDigit(peek(i + 1))) {
      i++;
      while (isAsciiDigit(peek(i))) {
        i++;
      }
    }
    return i;
  }

  private boolean threeDigits(int i) {
    return isAsciiDigit(peek(i))
        && isAsciiDigit(peek(i + 1))
        && isAsciiDigit(peek(i + 2))
        && !isAsciiDigit(peek(i + 3));
  }

  private double parseFigure(int start, int end) {
    return Double.parseDouble(text.subSequence(start, end).toString().replace(",", ""));
  }

  /** 1.37 × 10000 is 13700 and not 13700.000000000002. */
  private static double round(double value) {
    if (!Double.isFinite(value) || Math.abs(value) > 1e15) {
      return value;
    }
    return java.math.BigDecimal.valueOf(value)
        .setScale(6, java.math.RoundingMode.HALF_UP)
        .doubleValue();
  }

  private int fraction(int start, int end, double numerator) {
    if (peek(end) != '/' || !isAsciiDigit(peek(end + 1)) || peek(start - 1) == '/') {
      return -1;
    }
    int to = figureEnd(end + 1);
    double denominator = parseFigure(end + 1, to);
    if (denominator == 0 || peek(to) == '/' || isLatin(peek(to))) {
      return -1;
    }
    addFraction(start, to, numerator, denominator);
    return to;
  }

  private void addFraction(int start, int end, double numerator, double denominator) {
    String written = text.subSequence(start, end).toString();
    double value = numerator / denominator;
    found.add(
        new ChineseNumber(
            start,
            end,
            start,
            end,
            written,
            value,
            null,
            false,
            null,
            false,
            numerator,
            denominator));
    floor = end;
  }

  private int han(int start) {
    int end = start;
    while (end - start < LONGEST_RUN && HanNumeral.isNumeral(peek(end))) {
      end++;
    }
    if (end == start) {
      return several(start);
    }
    if (isIdiom(start) || (peek(start - 1) == '第' && startsWith(start, "三方"))) {
      return end;
    }
    if (peek(end) == '分' && peek(end + 1) == '之') {
      return parts(start, end);
    }
    OptionalDouble value = HanNumeral.parse(text.subSequence(start, end));
    if (value.isEmpty()) {
      return end;
    }
    if (peek(end) == '成' && end - start == 1 && isTenths(start, end)) {
      int half = HanNumeral.digit(peek(end + 1));
      boolean withHalf =
          half > 0 && end + 2 <= text.length() && MEASURES.indexOf(peek(end + 2)) < 0;
      double percent = value.getAsDouble() * 10 + (withHalf ? half : 0);
      addPercent(start, withHalf ? end + 2 : end + 1, percent, "%", end + 1);
      return floor;
    }
    boolean more = Limits.isMore(peek(end));
    int at = more && HanNumeral.multiplier(peek(end + 1)) >= 10_000 ? end + 1 : end;
    double scale = 1;
    while (at > end && HanNumeral.multiplier(peek(at)) > 0) {
      scale *= HanNumeral.multiplier(peek(at));
      at++;
    }
    boolean ordinal = isOrdinal(start, at);
    if (!ordinal && !isMeant(start, end, at)) {
      return end;
    }
    add(start, at, value.getAsDouble() * scale, at > end, ordinal);
    return floor;
  }

  private boolean isTenths(int start, int end) {
    return "立员功果绩为就本效分熟长品型都人".indexOf(peek(end + 1)) < 0
        && HanNumeral.digit(peek(start)) > 0
        && "完形组建构达促变养".indexOf(peek(start - 1)) < 0;
  }

  /** 数百, 数十万, 几个, 上千, 上万名. */
  private int several(int start) {
    int end = start + 1;
    double scale = 1;
    while (end - start < 5 && HanNumeral.multiplier(peek(end)) > 0) {
      scale *= HanNumeral.multiplier(peek(end));
      end++;
    }
    boolean plain = end == start + 1;
    if (peek(start) == '成' || (plain && (peek(start) != '几' || MEASURES.indexOf(peek(end)) < 0))) {
      return start + 1;
    }
    if (peek(start - 1) == '以' || peek(start - 1) == '指' || peek(start - 1) == '人') {
      return end;
    }
    found.add(
        new ChineseNumber(
            start,
            end,
            start,
            end,
            text.subSequence(start, end).toString(),
            scale,
            null,
            true,
            plain ? null : Bound.MIN,
            false,
            null,
            null));
    floor = end;
    return end;
  }

  private int parts(int start, int end) {
    int from = end + 2;
    int to = from;
    boolean arabic = isAsciiDigit(peek(from));
    if (arabic) {
      to = figureEnd(from);
    } else {
      while (to - from < LONGEST_RUN && (HanNumeral.isNumeral(peek(to)) || isHanPoint(to, from))) {
        to++;
      }
    }
    OptionalDouble above = arabic ? OptionalDouble.of(parseFigure(from, to)) : withPoint(from, to);
    String below = text.subSequence(start, end).toString();
    if (above.isEmpty()) {
      return end;
    }
    if (below.equals("百") || below.equals("千")) {
      addPercent(start, to, above.getAsDouble(), below.equals("百") ? "%" : "‰", to);
      return floor;
    }
    OptionalDouble denominator = HanNumeral.parse(below);
    if (denominator.isEmpty() || denominator.getAsDouble() == 0) {
      return end;
    }
    addFraction(start, to, above.getAsDouble(), denominator.getAsDouble());
    return to;
  }

  private boolean isHanPoint(int i, int from) {
    return peek(i) == '点' && i > from && HanNumeral.digit(peek(i + 1)) >= 0;
  }

  private OptionalDouble withPoint(int from, int to) {
    String run = text.subSequence(from, to).toString();
    int point = run.indexOf('点');
    if (point < 0) {
      return HanNumeral.parse(run);
    }
    OptionalDouble whole = HanNumeral.parse(run.substring(0, point));
    double value = whole.orElse(0);
    double place = 0.1;
    for (int i = point + 1; i < run.length(); i++) {
      int digit = HanNumeral.digit(run.charAt(i));
      if (digit < 0) {
        return OptionalDouble.empty();
      }
      value += digit * place;
      place /= 10;
    }
    return whole.isEmpty() ? whole : OptionalDouble.of(round(value));
  }

  private boolean isIdiom(int start) {
    for (String idiom : IDIOMS) {
      if (peek(start) == idiom.charAt(0) && startsWith(start, idiom)) {
        return true;
      }
    }
    return false;
  }

  private boolean startsWith(int start, String word) {
    for (int i = 0; i < word.length(); i++) {
      if (peek(start + i) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a run of Chinese numerals is meant as a number. */
  private boolean isMeant(int start, int end, int at) {
    int next = Limits.isMore(peek(at)) ? at + 1 : at;
    boolean measured = MEASURES.indexOf(peek(next)) >= 0;
    if (!measured || startsWith(next + 1, "一体") || startsWith(next, "位一体")) {
      return false;
    }
    char first = peek(start);
    boolean bare = HanNumeral.digit(first) < 0 && first != '十';
    if (end - start == 1) {
      return !bare && NOT_AFTER_SINGLE.indexOf(peek(start - 1)) < 0;
    }
    return !bare || HanNumeral.parse(text.subSequence(start + 1, end)).isEmpty();
  }

  private void addPercent(int start, int end, double value, String unit, int coreEnd) {
    Limits.Found limit = limits.around(start, end, floor);
    int core = Math.max(coreEnd, end);
    found.add(
        new ChineseNumber(
            limit.start(),
            limit.end(),
            start,
            core,
            written(limit),
            value,
            unit,
            limit.approximate(),
            limit.bound(),
            false,
            null,
            null));
    floor = limit.end();
  }

  private void add(int start, int coreEnd, double value, boolean approximate, boolean ordinal) {
    String unit = unitAt(coreEnd);
    int end = unit == null ? coreEnd : coreEnd + unit.length();
    Limits.Found limit = limits.around(start, end, floor);
    boolean order = ordinal || isOrdinal(start, end);
    found.add(
        new ChineseNumber(
            limit.start(),
            limit.end(),
            start,
            end,
            written(limit),
            value,
            unit,
            approximate || limit.approximate(),
            bound(limit, approximate),
            order,
            null,
            null));
    floor = limit.end();
  }

  /** 第三, 前十名; but 前10年 and 婚前7天 are durations, and a third party is nobody's third. */
  private boolean isOrdinal(int start, int end) {
    return peek(start - 1) == '第'
        || (peek(start - 1) == '前' && "年天日月周次期个小分%".indexOf(peek(end)) < 0);
  }

  private static @Nullable Bound bound(Limits.Found limit, boolean more) {
    return limit.bound() == null && more ? Bound.MIN : limit.bound();
  }

  private String written(Limits.Found limit) {
    return text.subSequence(limit.start(), limit.end()).toString();
  }

  private @Nullable String unitAt(int i) {
    char c = peek(i);
    if (c == '%' || c == '‰') {
      return String.valueOf(c);
    }
    return startsWith(i, "个百分点") ? "个百分点" : null;
  }
}
