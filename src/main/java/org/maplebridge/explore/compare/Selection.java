package org.maplebridge.explore.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maplebridge.explore.Caption;
import org.maplebridge.explore.EntityHead;

/**
 * What is to be compared.
 *
 * @param chosen things that are known, each once, in the order asked for
 * @param notes what was left out or put together, a sentence each
 * @param refusal why they can't be compared, and what to do; null when they can
 */
public record Selection(List<EntityHead> chosen, List<Caption> notes, @Nullable Refusal refusal) {

  /** The fewest that are compared. */
  public static final int LEAST = 2;

  /** The most that fit side by side. */
  public static final int MOST = 6;

  /** Why a comparison isn't made. */
  public enum Why {
    NONE,
    TOO_FEW,
    TOO_MANY,
    MIXED,
    UNKNOWN
  }

  /** A reason with its sentence. */
  public record Refusal(Why why, Caption sentence) {}

  public Selection {
    chosen = List.copyOf(chosen);
    notes = List.copyOf(notes);
  }

  public boolean isComparable() {
    return refusal == null;
  }
}
