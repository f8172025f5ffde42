package org.maplebridge.text.time;

import org.jspecify.annotations.Nullable;
import org.maplebridge.model.TimeSpan;

/**
 * A date or period found in a normalised text.
 *
 * @param start first char
 * @param end one past the last char
 * @param written the text from start to end
 * @param time when it is, or null where a relative one (去年, 同年) has nothing to rest on
 * @param kind whether it is that time, or reaches to it, or begins with it
 * @param relative whether it was read against the reference date or an earlier mention
 */
public record DateMention(
    int start, int end, String written, @Nullable TimeSpan time, Kind kind, boolean relative) {

  /** How the time is meant. */
  public enum Kind {
    /** In, at, during. */
    AT,
    /** 截至: a level reached by then. */
    UNTIL,
    /** 以来, 起: from then on; the time ends with the reference date where that is known. */
    SINCE
  }
}
