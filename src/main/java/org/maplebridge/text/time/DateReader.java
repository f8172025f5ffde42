package org.maplebridge.text.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maplebridge.model.TimeSpan;
import org.maplebridge.model.TimeSpan.Precision;
import org.maplebridge.text.number.HanNumeral;
import org.maplebridge.text.time.DateMention.Kind;

/**
 * Reads 2021年8月15日, 8月16日, 去年12月, 2018—2020年, “十四五”, 2022.02.15. A date without a year belongs to
 * the year named last in the text, or else to the year of the reference date. 近年来 and the like say
 * no time and are left out. Linear time.
 */
public final class DateReader {

  private static final String YEAR = "(?:19|20)\\d{2}|[一二][〇○零一二三四五六七八九]{3}";
  private static final String MONTH = "1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]";
  private static final String DAY = "3[01]|[12]\\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九]";
  private static final String TO = "[-—–~～至到]{1,2}";
  private static final String PART =
      "上半年|下半年|前三个?季度|前两个?季度|前[23]个?季度|第?[一二三四1-4]季度|年?初|年底|年末|年中|底|末";
  private static final Pattern DATE =
      Pattern.compile(
          "(?<until>截[至止](?:到|至)?)?(?:"
              + ("(?<iy>(?:19|20)\\d{2})(?<sep>[-./])(?<im>1[0-2]|0?[1-9])\\k<sep>(?<id>3[01]|[12]\\d|0?[1-9])(?!\\d)")
              + ("|(?<ya>" + YEAR + ")年?(?:" + TO + ")(?<yb>" + YEAR + ")年度?")
              + ("|(?:(?<y>" + YEAR + ")年度?|(?<ry>今年|去年|前年|明年|本年度?|上年度?|同年|当年|次年|翌年))")
              + ("(?:(?<m>" + MONTH + ")(?:月份?)?" + TO + "(?<mb>" + MONTH + ")月份?")
              + ("|(?<m1>"
                  + MONTH
                  + ")月(?:份|(?<d1>"
                  + DAY
                  + ")[日号](?:"
                  + TO
                  + "(?:(?<mc>"
                  + MONTH
                  + ")月)?(?<db>"
                  + DAY
                  + ")[日号])?|(?<mp>初|底|末))?")
              + ("|(?<p>" + PART + "))?")
              + ("|(?<m2>"
                  + MONTH
                  + ")月(?:份|(?<d2>"
                  + DAY
                  + ")[日号](?:"
                  + TO
                  + "(?:(?<md>"
                  + MONTH
                  + ")月)?(?<dc>"
                  + DAY
                  + ")[日号])?)?")
              + ("|(?<p2>上半年|下半年|前三个?季度|前两个?季度|第?[一二三四]季度|年初|年底|年末)")
              + "|“?(?<plan>十[一二三四五])五”?(?=规划|时期|期间|以来|末|[^一二三四五六七八九十])"
              + "|(?:党的)?(?<congress>十八大|十九大|二十大)(?=以来|召开以来)"
              + "|(?:近|过去|最近)(?<recent>[一二两三四五六七八九十]{1,2}|\\d{1,2})年来?"
              + ")(?<since>召开以来|以来|起|至今)?");

  /** The characters a date can begin with. */
  private static final BitSet BEGINNINGS = new BitSet();

  static {
    "0123456789〇零一二三四五六七八九十今去前明本上下同当次翌截第年“党近过最".chars().forEach(BEGINNINGS::set);
  }

  private static final int LONGEST = 60;

  /** How far, in chars, a named year reaches when the day of publication is known. */
  private static final int REACH = 200;

  private static final List<String> ABSOLUTE = List.of("y", "ya", "iy", "plan", "congress");
  private static final Map<String, LocalDate> CONGRESSES =
      Map.of(
          "十八大", LocalDate.of(2012, 11, 8),
          "十九大", LocalDate.of(2017, 10, 18),
          "二十大", LocalDate.of(2022, 10, 16));

  private final CharSequence text;
  private final @Nullable LocalDate reference;
  private final List<DateMention> found = new ArrayList<>();
  private @Nullable Integer lastYear;
  private int lastYearEnd;

  private DateReader(CharSequence text, @Nullable LocalDate reference) {
    this.text = text;
    this.reference = reference;
  }

  /**
   * @param reference the day of publication, or null when it isn't known
   */
  public static List<DateMention> read(CharSequence text, @Nullable LocalDate reference) {
    return new DateReader(text, reference).run();
  }

  private List<DateMention> run() {
    Matcher m = DATE.matcher(text);
    m.useTransparentBounds(true);
    int at = 0;
    while (at < text.length()) {
      if (BEGINNINGS.get(text.charAt(at)) && startsHere(m, at)) {
        add(m);
        at = m.end();
      } else {
        at++;
      }
    }
    return found;
  }

  private boolean startsHere(Matcher m, int at) {
    m.region(at, Math.min(text.length(), at + LONGEST));
    if (!m.lookingAt() || isPartOfNumber(m)) {
      return false;
    }
    return m.group("plan") == null
        || text.charAt(at) == '“'
        || m.group("since") != null
        || planFollows(m.end());
  }

  private void add(Matcher m) {
    Kind kind = kind(m);
    TimeSpan time = open(time(m), kind);
    if (time != null && !isBaseline(m.start())) {
      lastYear = time.from().getYear();
      lastYearEnd = m.end();
    }
    found.add(new DateMention(m.start(), m.end(), m.group(), time, kind, isRelative(m)));
  }

  private static Kind kind(Matcher m) {
    if (m.group("until") != null) {
      return Kind.UNTIL;
    }
    return m.group("since") != null ? Kind.SINCE : Kind.AT;
  }

  private static boolean isRelative(Matcher m) {
    return ABSOLUTE.stream().allMatch(group -> m.group(group) == null);
  }

  /** 较2012年, 由2017年的: a year compared with, which later dates don't belong to. */
  private boolean isBaseline(int start) {
    return start > 0 && "较比由从与同".indexOf(text.charAt(start - 1)) >= 0;
  }

  private boolean planFollows(int at) {
    String next = text.subSequence(at, Math.min(text.length(), at + 2)).toString();
    return next.equals("规划") || next.equals("时期") || next.equals("期间");
  }

  /** 1202年 is not 202年, 3个8月 …, 12.5月; and 多月, 个月 never match since 个 stands between. */
  private boolean isPartOfNumber(Matcher m) {
    if (m.start() == 0 || m.group("until") != null) {
      return false;
    }
    char before = text.charAt(m.start() - 1);
    char first = text.charAt(m.start());
    boolean figure = Character.isDigit(first) || HanNumeral.digit(first) >= 0 || first == '十';
    boolean figureBefore =
        Character.isDigit(before)
            || before == '.'
            || HanNumeral.digit(before) >= 0
            || "十百千第每正".indexOf(before) >= 0;
    return figure && figureBefore;
  }

  private @Nullable TimeSpan time(Matcher m) {
    try {
      return read(m);
    } catch (DateTimeException | IllegalArgumentException e) {
      return null;
    }
  }

  private @Nullable TimeSpan read(Matcher m) {
    if (m.group("iy") != null) {
      LocalDate day =
          LocalDate.of(number(m.group("iy")), number(m.group("im")), number(m.group("id")));
      return new TimeSpan(day, day, Precision.DAY);
    }
    if (m.group("ya") != null) {
      return years(number(m.group("ya")), number(m.group("yb")));
    }
    if (m.group("plan") != null) {
      int first = 2021 + 5 * (number(m.group("plan")) - 14);
      return years(first, first + 4);
    }
    if (m.group("congress") != null) {
      LocalDate day = CONGRESSES.get(m.group("congress"));
      return day == null ? null : new TimeSpan(day, day, Precision.DAY);
    }
    if (m.group("recent") != null) {
      return reference == null
          ? null
          : years(reference.getYear() - number(m.group("recent")) + 1, reference.getYear());
    }
    Integer year = year(m);
    return year == null ? null : inYear(year, m);
  }

  private @Nullable Integer year(Matcher m) {
    if (m.group("y") != null) {
      return number(m.group("y"));
    }
    String relative = m.group("ry");
    if (relative == null) {
      boolean reaches = lastYear != null && m.start() - lastYearEnd <= REACH;
      return reaches || reference == null ? lastYear : (Integer) reference.getYear();
    }
    if (relative.equals("同年") || relative.equals("当年")) {
      return lastYear;
    }
    if (relative.equals("次年") || relative.equals("翌年")) {
      return lastYear == null ? null : (Integer) (lastYear + 1);
    }
    if (reference == null) {
      return null;
    }
    int shift =
        switch (relative.charAt(0)) {
          case '去', '上' -> -1;
          case '前' -> -2;
          case '明' -> 1;
          default -> 0;
        };
    return reference.getYear() + shift;
  }

  private static TimeSpan inYear(int year, Matcher m) {
    if (m.group("m") != null) {
      return months(year, number(m.group("m")), number(m.group("mb")));
    }
    if (m.group("m1") != null) {
      return inMonth(year, m.group("m1"), m.group("d1"), m.group("mc"), m.group("db"));
    }
    if (m.group("m2") != null) {
      return inMonth(year, m.group("m2"), m.group("d2"), m.group("md"), m.group("dc"));
    }
    String part = m.group("p") != null ? m.group("p") : m.group("p2");
    return part == null ? years(year, year) : part(year, part);
  }

  private static TimeSpan inMonth(
      int year, String month, @Nullable String day, @Nullable String toMonth, @Nullable String to) {
    int first = number(month);
    if (day == null) {
      return months(year, first, first);
    }
    LocalDate from = LocalDate.of(year, first, number(day));
    LocalDate last =
        to == null
            ? from
            : LocalDate.of(year, toMonth == null ? first : number(toMonth), number(to));
    return new TimeSpan(from, last, Precision.DAY);
  }

  private static TimeSpan part(int year, String part) {
    if (part.endsWith("季度")) {
      String digits = part.replaceAll("[第前个季度]", "");
      int quarter = number(digits);
      int first = part.startsWith("前") ? 1 : quarter;
      return new TimeSpan(
          LocalDate.of(year, 3 * first - 2, 1),
          YearMonth.of(year, 3 * quarter).atEndOfMonth(),
          Precision.QUARTER);
    }
    return switch (part) {
      case "上半年" -> months(year, 1, 6);
      case "下半年" -> months(year, 7, 12);
      case "年初", "初" -> months(year, 1, 1);
      case "年中" -> months(year, 6, 6);
      default -> months(year, 12, 12);
    };
  }

  private static TimeSpan months(int year, int first, int last) {
    return new TimeSpan(
        LocalDate.of(year, first, 1), YearMonth.of(year, last).atEndOfMonth(), Precision.MONTH);
  }

  private static TimeSpan years(int first, int last) {
    return new TimeSpan(
        LocalDate.of(first, 1, 1),
        LocalDate.of(last, 12, 31),
        first == last ? Precision.YEAR : Precision.YEARS);
  }

  /** 2017年以来 reaches to the reference date. */
  private @Nullable TimeSpan open(@Nullable TimeSpan time, Kind kind) {
    if (time == null || kind != Kind.SINCE || reference == null || !reference.isAfter(time.to())) {
      return time;
    }
    return new TimeSpan(time.from(), reference, Precision.YEARS);
  }

  private static int number(String written) {
    if (Character.isDigit(written.charAt(0))) {
      return Integer.parseInt(written);
    }
    OptionalDouble value = HanNumeral.parse(written);
    return (int) value.orElseThrow(() -> new IllegalArgumentException(written));
  }
}
