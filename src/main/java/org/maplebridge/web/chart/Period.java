package org.maplebridge.web.chart;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time on an axis, in years with fractions: 2021 is from 2021.0 to 2022.0.
 *
 * @param from its begin
 * @param to its end, not before {@code from}
 */
public record Period(double from, double to) {

  private static final String DATE = "(\\d{4})(?:-(\\d{1,2}))?(?:-(\\d{1,2}))?(?:-Q\\d)?";
  private static final Pattern SPAN = Pattern.compile(DATE + "(?:[—–/~至]+" + DATE + ")?");

  public Period {
    if (!(to >= from)) {
      throw new IllegalArgumentException("A period ends before it begins: " + from + ", " + to);
    }
  }

  /** Of words as 2021, 2021-03, 2021-03-05 or 2018—2020; empty for all else. */
  public static Optional<Period> find(@Nullable String text) {
    Matcher m = SPAN.matcher(text == null ? "" : text.strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    double from = begin(m.group(1), m.group(2), m.group(3));
    boolean span = m.group(4) != null;
    double to =
        span ? end(m.group(4), m.group(5), m.group(6)) : end(m.group(1), m.group(2), m.group(3));
    return to < from ? Optional.empty() : Optional.of(new Period(from, to));
  }

  private static double begin(String year, @Nullable String month, @Nullable String day) {
    return Integer.parseInt(year)
        + (month == null ? 0 : (inYear(month) - 1) / 12.0)
        + (day == null ? 0 : (Math.clamp(Integer.parseInt(day), 1, 31) - 1) / 372.0);
  }

  private static double end(String year, @Nullable String month, @Nullable String day) {
    double begin = begin(year, month, day);
    return begin + (month == null ? 1 : day == null ? 1 / 12.0 : 1 / 372.0);
  }

  private static int inYear(String month) {
    return Math.clamp(Integer.parseInt(month), 1, 12);
  }

  /** Its middle. */
  public double middle() {
    return (from + to) / 2;
  }

  /** Whether it is longer than a year, and so has no one place on the axis. */
  public boolean isLong() {
    return to - from > 1.01;
  }
}
