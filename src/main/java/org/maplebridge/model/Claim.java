package org.maplebridge.model;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an observation claims, so that it can be held against others: a value of an indicator, of a
 * region, in a period.
 *
 * @param indicator the code of {@code vocabularies/indicators.yaml}, or the name as written
 * @param aspect what narrows the indicator, as 农村 of 农村警务室; empty for all of it
 * @param regionId of the region it speaks of
 * @param period as 2021, 2021-03 or 2018—2020
 * @param unit of the value, such as 件 or %
 * @param change whether it is a change (下降 12%) and not a level
 * @param approximate as 余 or 约 say
 * @param bound {@code >}, {@code >=}, {@code <} or {@code <=}, or null
 * @param numerator of a ratio, or null
 * @param denominator of a ratio, or null
 * @param stock whether it counts what is there at the end of the period
 * @param cumulative whether it counts all until then, as 累计 says, so that it can only grow
 * @param decimals how many places after the point the value is written with
 */
public record Claim(
    String indicator,
    String aspect,
    String regionId,
    String period,
    String unit,
    boolean change,
    double value,
    boolean approximate,
    @Nullable String bound,
    @Nullable Double numerator,
    @Nullable Double denominator,
    boolean stock,
    boolean cumulative,
    int decimals) {

  /** The qualifier of a figure that belongs to the story of one case. */
  public static final String TOLD = "told";

  private static final double EPSILON = 1e-9;
  private static final String YEAR_END = "-12";

  /**
   * The claim of an observation's qualifiers; empty when it names no value, region or period, for
   * then it can be compared with nothing, and when it belongs to the story of one case.
   */
  public static Optional<Claim> of(Map<String, String> qualifiers) {
    Double value = number(qualifiers.get("value"));
    String region = qualifiers.getOrDefault("regionId", "");
    String period = qualifiers.getOrDefault("period", "");
    String indicator = ScopedName.normalise(qualifiers.getOrDefault("indicator", ""));
    boolean told = Boolean.parseBoolean(qualifiers.get(TOLD));
    if (told || value == null || region.isEmpty() || period.isEmpty() || indicator.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Claim(
            indicator,
            ScopedName.normalise(qualifiers.getOrDefault("aspect", "")),
            region,
            period,
            qualifiers.getOrDefault("unit", ""),
            Boolean.parseBoolean(qualifiers.get("change")),
            value,
            Boolean.parseBoolean(qualifiers.get("approximate")),
            qualifiers.get("bound"),
            number(qualifiers.get("numerator")),
            number(qualifiers.get("denominator")),
            Boolean.parseBoolean(qualifiers.get("stock")),
            Boolean.parseBoolean(qualifiers.get("cumulative")),
            decimals(qualifiers.getOrDefault("valueRaw", ""))));
  }

  private static @Nullable Double number(@Nullable String text) {
    try {
      return text == null || text.isBlank() ? null : Double.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Places after the point as printed; 0 where there is none. */
  private static int decimals(String written) {
    int point = written.indexOf('.');
    int end = point + 1;
    while (point >= 0 && end < written.length() && Character.isDigit(written.charAt(end))) {
      end++;
    }
    return point < 0 ? 0 : end - point - 1;
  }

  /** The same for claims that can be held against each other. */
  public String key() {
    return ContentId.of(indicator + "/" + aspect, regionId, when(), unit, String.valueOf(change));
  }

  /** The period to compare by: what there is at a year's end is what there is of that year. */
  public String when() {
    return stock && period.endsWith(YEAR_END) ? period.substring(0, 4) : period;
  }

  /** The same for claims of one growing series: of any period, and as of any day. */
  public String seriesKey() {
    return ContentId.of(indicator + "/" + aspect, regionId, unit);
  }

  /** Whether this is an effect claimed, which may be credited to a practice: a change or a rate. */
  public boolean isEffect() {
    return change || unit.equals("%");
  }

  /** Whether this is surely less than another, whatever the words leave open. */
  public boolean isLessThan(Claim other) {
    return high() + EPSILON < other.low();
  }

  /** Whether both can be true, as far as the words tell. */
  public boolean agreesWith(Claim other) {
    return low() <= other.high() + EPSILON && other.low() <= high() + EPSILON;
  }

  /**
   * The least value the words allow: a bound is open below, 余 adds at most one of its last place.
   */
  private double low() {
    if (bound != null && bound.startsWith("<")) {
      return Double.NEGATIVE_INFINITY;
    }
    return approximate && bound == null ? value - place() : value;
  }

  private double high() {
    if (bound != null && bound.startsWith(">") && !approximate) {
      return Double.POSITIVE_INFINITY;
    }
    return approximate ? value + place() : value;
  }

  /** The worth of the last digit that isn't a nought: 100 for 1800, 0.1 for 97.1. */
  private double place() {
    if (value == 0) {
      return 0;
    }
    double place = Math.pow(10, -decimals);
    while (Math.abs(value % (place * 10)) < EPSILON * Math.abs(value) && place < 1e12) {
      place *= 10;
    }
    return place;
  }

  /**
   * The percentage that its own numerator and denominator make, when that is not what is printed;
   * else null.
   */
  public @Nullable Double otherwiseComputed() {
    if (numerator == null
        || denominator == null
        || denominator == 0
        || !unit.equals("%")
        || bound != null
        || approximate) {
      return null;
    }
    double computed = 100 * numerator / denominator;
    double rounding = Math.pow(10, -decimals);
    return Math.abs(computed - value) > rounding + EPSILON ? computed : null;
  }
}
