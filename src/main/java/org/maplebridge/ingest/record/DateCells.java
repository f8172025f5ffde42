package org.maplebridge.ingest.record;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maplebridge.model.TimeSpan;
import org.maplebridge.model.TimeSpan.Precision;
import org.maplebridge.text.time.DateMention;
import org.maplebridge.text.time.DateReader;

/**
 * Dates as tables write them: 2021-03-05, 2021/3/5, 2021.03, 2021年3月5日, 20210305, with a time of
 * day behind or not, in Chinese numerals, and the day numbers of spreadsheets.
 */
final class DateCells {

  private static final Pattern DAY =
      Pattern.compile(
          "((?:19|20)\\d\\d)\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*[日号]?(?:[T\\s].*|\\d{1,2}[:时].*)?");
  private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)");
  private static final Pattern MONTH =
      Pattern.compile("((?:19|20)\\d\\d)\\s*[-/.年]\\s*(\\d{1,2})\\s*月?(?:份|上旬|中旬|下旬|初|底|中)?");
  private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d\\d)\\s*年?");
  private static final Pattern SHORT_YEAR = Pattern.compile("(\\d\\d)\\s*年\\s*(\\d{1,2}\\s*月.*)");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[-/](\\d{1,2})[-/]((?:19|20)\\d\\d)(?:\\s.*)?");
  private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d+)?");
  private static final Pattern NONE = Pattern.compile("[无/\\-—不详未知暂]+");
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
  private static final int FIRST_SERIAL = 20_000;
  private static final int LAST_SERIAL = 60_000;
  private static final LocalDate EARLIEST = LocalDate.of(1949, 1, 1);

  private DateCells() {}

  /** Empty for an empty cell and for words that say that there is none. */
  static Optional<TimeSpan> read(String cell, LocalDate today) throws CellFault {
    String text = Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
    if (text.isEmpty() || NONE.matcher(text).matches()) {
      return Optional.empty();
    }
    TimeSpan time = time(text, today);
    if (time.from().isBefore(EARLIEST)) {
      throw new CellFault("日期“" + cell + "”早于 1949 年");
    }
    if (time.from().isAfter(today.plusDays(1))) {
      throw new CellFault("日期“" + cell + "”还没有到");
    }
    return Optional.of(time);
  }

  private static TimeSpan time(String text, LocalDate today) throws CellFault {
    for (Pattern pattern : List.of(COMPACT, DAY)) {
      Matcher m = pattern.matcher(text);
      if (m.matches()) {
        return day(number(m, 1), number(m, 2), number(m, 3));
      }
    }
    Matcher month = MONTH.matcher(text);
    if (month.matches()) {
      return month(number(month, 1), number(month, 2));
    }
    Matcher year = YEAR.matcher(text);
    if (year.matches()) {
      int y = number(year, 1);
      return new TimeSpan(LocalDate.of(y, 1, 1), LocalDate.of(y, 12, 31), Precision.YEAR);
    }
    Matcher shortYear = SHORT_YEAR.matcher(text);
    if (shortYear.matches()) {
      return time("20" + shortYear.group(1) + "年" + shortYear.group(2), today);
    }
    Matcher dayFirst = DAY_FIRST.matcher(text);
    if (dayFirst.matches()) {
      int a = number(dayFirst, 1);
      int b = number(dayFirst, 2);
      return a > 12 ? day(number(dayFirst, 3), b, a) : day(number(dayFirst, 3), a, b);
    }
    if (SERIAL.matcher(text).matches()) {
      double serial = Double.parseDouble(text);
      if (serial >= FIRST_SERIAL && serial < LAST_SERIAL) {
        LocalDate day = SERIAL_ZERO.plusDays((long) serial);
        return new TimeSpan(day, day, Precision.DAY);
      }
    }
    return DateReader.read(text, today).stream()
        .filter(m -> m.time() != null && m.end() - m.start() >= text.length() / 2)
        .map(DateMention::time)
        .findFirst()
        .orElseThrow(() -> new CellFault("“" + shown(text) + "”不是日期"));
  }

  private static String shown(String text) {
    return text.length() > 20 ? text.substring(0, 20) + "…" : text;
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }

  private static TimeSpan day(int year, int month, int day) throws CellFault {
    if (month == 0 || month > 12) {
      throw new CellFault("没有 " + month + " 月");
    }
    try {
      LocalDate date = LocalDate.of(year, month, day);
      return new TimeSpan(date, date, Precision.DAY);
    } catch (DateTimeException _) {
      throw new CellFault(year + " 年 " + month + " 月没有 " + day + " 日");
    }
  }

  private static TimeSpan month(int year, int month) throws CellFault {
    if (month == 0 || month > 12) {
      throw new CellFault("没有 " + month + " 月");
    }
    YearMonth of = YearMonth.of(year, month);
    return new TimeSpan(of.atDay(1), of.atEndOfMonth(), Precision.MONTH);
  }
}
