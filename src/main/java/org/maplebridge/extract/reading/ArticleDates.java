package org.maplebridge.extract.reading;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maplebridge.model.TimeSpan;

/** When an article was written, as its own dates tell. */
final class ArticleDates {

  private static final Pattern DATE = Pattern.compile("((?:19|20)\\d{2})年(?:(1[0-2]|0?[1-9])月)?");
  private static final int LATEST = 2100;

  private ArticleDates() {}

  /**
   * The latest date the article tells of as past or present, or null; plans for coming years don't
   * count.
   */
  static @Nullable TimeSpan latest(String text) {
    int best = 0;
    Matcher m = DATE.matcher(text);
    while (m.find()) {
      int year = Integer.parseInt(m.group(1));
      int month = m.group(2) == null ? 0 : Integer.parseInt(m.group(2));
      String after = text.substring(m.end(), Math.min(text.length(), m.end() + 3));
      String before = text.substring(Math.max(0, m.start() - 3), m.start());
      boolean plan =
          after.startsWith("远景")
              || after.startsWith("底前")
              || before.endsWith("到")
              || before.endsWith("至") && after.startsWith("底");
      if (!plan && year < LATEST && year * 100 + month > best) {
        best = year * 100 + month;
      }
    }
    if (best == 0) {
      return null;
    }
    int year = best / 100;
    int month = best % 100;
    if (month == 0) {
      return new TimeSpan(
          LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), TimeSpan.Precision.YEAR);
    }
    YearMonth ym = YearMonth.of(year, month);
    return new TimeSpan(ym.atDay(1), ym.atEndOfMonth(), TimeSpan.Precision.MONTH);
  }
}
