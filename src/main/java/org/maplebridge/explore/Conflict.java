package org.maplebridge.explore;

import java.util.List;
import org.maplebridge.graph.EntityRef;

/**
 * Claims that can't all hold, side by side. None is preferred and none is changed.
 *
 * @param id the same as long as the same claims stand against each other
 * @param reason why they can't
 * @param explanation one sentence for people
 * @param members the claims, those of one document together
 * @param credits for {@link Reason#CREDIT} the practices, each with the words that credit it
 */
public record Conflict(
    String id, Reason reason, Caption explanation, List<Figure> members, List<Credit> credits) {

  /** A practice that a source credits with a figure. */
  public record Credit(EntityRef practice, List<Quote> quotes) {
    public Credit {
      quotes = List.copyOf(quotes);
    }
  }

  /** Why claims can't all hold. */
  public enum Reason {
    /** Different values of one indicator, region, period and unit. */
    VALUES("数值不一", "Different values"),
    /** A percentage that its own numerator and denominator don't make. */
    ARITHMETIC("算式不合", "Arithmetic does not hold"),
    /** A count of all until then that is less than an earlier one. */
    FALLING("累计数变小", "A running total falls"),
    /** One effect that several practices are credited with. */
    CREDIT("一数归于多个做法", "One figure credited to several practices");

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
    credits = List.copyOf(credits);
  }
}
