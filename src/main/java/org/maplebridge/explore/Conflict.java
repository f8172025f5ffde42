package org.maplebridge.explore;

import java.util.List;

/**
 * Claims that can't all hold, side by side. None is preferred and none is changed.
 *
 * @param id the same as long as the same claims stand against each other
 * @param reason why they can't
 * @param explanation one sentence for people
 * @param members the claims, those of one document together
 */
public record Conflict(String id, Reason reason, Caption explanation, List<Figure> members) {

  /** Why claims can't all hold. */
  public enum Reason {
    /** Different values of one indicator, region, period and unit. */
    VALUES("数值不一", "Different values"),
    /** A percentage that its own numerator and denominator don't make. */
    ARITHMETIC("算式不合", "Arithmetic does not hold");

    private final Caption caption;

    Reason(String zh, String en) {
      this.caption = new Caption(zh, en);
    }

    public Caption caption() {
      return caption;
    }

    /** As the API writes it. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public Conflict {
    members = List.copyOf(members);
  }
}
