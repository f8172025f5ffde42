package org.maplebridge.explore;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A thing of a graph view that was opened: with all types of which it has few, or with the first
 * few relationships of one type.
 *
 * @param id of the entity
 * @param type of the relationships, or null for all types
 * @param direction {@code out} or {@code in}; {@code out} where there is no type
 * @param count how many of the type
 */
public record Opening(String id, @Nullable String type, String direction, int count) {

  /** The most of one type that a view opens. */
  public static final int MOST = 100;

  private static final Pattern FORM =
      Pattern.compile("([^:]{1,80})(?::([A-Z_]{1,40}):(out|in):(\\d{1,4}))?");

  public Opening {
    count = Math.clamp(count, 0, MOST);
  }

  /** With all types of which it has few. */
  public static Opening of(String id) {
    return new Opening(id, null, "out", 0);
  }

  /** As {@link #text} writes it. */
  public static Optional<Opening> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        form.group(2) == null
            ? of(form.group(1))
            : new Opening(
                form.group(1), form.group(2), form.group(3), Integer.parseInt(form.group(4))));
  }

  /** As {@code id} or {@code id:TYPE:out:20}, for addresses. */
  public String text() {
    return type == null ? id : id + ":" + type + ":" + direction + ":" + count;
  }

  /** {@code TYPE} outgoing, {@code <TYPE} incoming; empty for all types. */
  public String typeKey() {
    return type == null ? "" : direction.equals("in") ? "<" + type : type;
  }
}
