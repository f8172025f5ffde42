package org.maplebridge.model;

import java.time.LocalDate;

/**
 * When something holds.
 *
 * @param from first day, inclusive
 * @param to last day, inclusive
 * @param precision how exactly the source says it
 */
public record TimeSpan(LocalDate from, LocalDate to, Precision precision) {

  /** How exactly a date is known. */
  public enum Precision {
    DAY,
    MONTH,
    QUARTER,
    YEAR,
    YEARS
  }

  public TimeSpan {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(from + " is after " + to);
    }
  }

  /**
   * As the contracts write it: {@code 2021}, {@code 2021-03}, {@code 2021-03-05}, {@code
   * 2018—2020}.
   */
  public String text() {
    return switch (precision) {
      case DAY -> from.toString();
      case MONTH -> from.toString().substring(0, 7);
      case QUARTER -> from.getYear() + "-Q" + ((from.getMonthValue() + 2) / 3);
      case YEAR -> String.valueOf(from.getYear());
      case YEARS -> from.getYear() + "—" + to.getYear();
    };
  }
}
