package org.maplebridge.text.number;

import java.util.OptionalDouble;

/** The value of a run of Chinese numerals: 三百二十五, 二〇二一, 一万二, 两千零八. */
public final class HanNumeral {

  private static final String DIGITS = "零一二三四五六七八九";
  private static final String CAPITALS = "零壹贰叁肆伍陆柒捌玖";

  private HanNumeral() {}

  /** The digit of a character, -1 for none. 两 is 2, 〇 is 0. */
  public static int digit(char c) {
    if (c == '〇' || c == '○') {
      return 0;
    }
    if (c == '两') {
      return 2;
    }
    int at = DIGITS.indexOf(c);
    return at >= 0 ? at : CAPITALS.indexOf(c);
  }

  /** The multiplier of a character, 0 for none. */
  static double multiplier(char c) {
    return switch (c) {
      case '十', '拾' -> 10;
      case '百', '佰' -> 100;
      case '千', '仟' -> 1_000;
      case '万' -> 10_000;
      case '亿' -> 100_000_000;
      default -> 0;
    };
  }

  static boolean isNumeral(char c) {
    return digit(c) >= 0 || multiplier(c) > 0;
  }

  /** The value, or empty where the run is no number. */
  public static OptionalDouble parse(CharSequence run) {
    if (run.isEmpty()) {
      return OptionalDouble.empty();
    }
    boolean digitsOnly = true;
    for (int i = 0; i < run.length(); i++) {
      if (!isNumeral(run.charAt(i))) {
        return OptionalDouble.empty();
      }
      digitsOnly &= digit(run.charAt(i)) >= 0;
    }
    return digitsOnly ? sequence(run) : multiplied(run);
  }

  private static OptionalDouble sequence(CharSequence run) {
    if (run.length() > 15) {
      return OptionalDouble.empty();
    }
    double value = 0;
    for (int i = 0; i < run.length(); i++) {
      value = value * 10 + digit(run.charAt(i));
    }
    return OptionalDouble.of(value);
  }

  private static OptionalDouble multiplied(CharSequence run) {
    double total = 0;
    double section = 0;
    double digit = -1;
    double lastMultiplier = 0;
    for (int i = 0; i < run.length(); i++) {
      char c = run.charAt(i);
      double multiplier = multiplier(c);
      if (multiplier == 0) {
        if (digit > 0) {
          return OptionalDouble.empty();
        }
        digit = digit(c);
        if (digit == 0) {
          digit = -1;
          lastMultiplier = 0;
        }
      } else if (multiplier >= 10_000) {
        section += Math.max(digit, 0);
        if (total > multiplier) {
          total += section * multiplier;
        } else {
          total = (total + (section == 0 && total == 0 ? 1 : section)) * multiplier;
        }
        section = 0;
        digit = -1;
        lastMultiplier = multiplier;
      } else {
        section += (digit < 0 ? 1 : digit) * multiplier;
        digit = -1;
        lastMultiplier = multiplier;
      }
    }
    if (digit > 0) {
      boolean shortened = lastMultiplier >= 100;
      section += shortened ? digit * lastMultiplier / 10 : digit;
    }
    return OptionalDouble.of(total + section);
  }
}
