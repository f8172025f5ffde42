package org.maplebridge.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.maplebridge.model.ContentId;
import org.maplebridge.model.Evidence;
import org.maplebridge.model.Span;

/**
 * A text made easy to read (joined lines, one width, true order) that knows where in the raw text
 * each of its characters came from. What is lost stays lost; nothing is invented but separators,
 * which have no origin.
 */
public final class MappedText {

  /** The origin of a character that no raw character stands behind. */
  public static final int NONE = -1;

  private final RawText raw;
  private final String text;
  private final int[] origin;

  private MappedText(RawText raw, String text, int[] origin) {
    this.raw = raw;
    this.text = text;
    this.origin = origin;
  }

  public String text() {
    return text;
  }

  public RawText raw() {
    return raw;
  }

  public int length() {
    return text.length();
  }

  /** The raw code point behind a char of this text, or {@link #NONE}. */
  public int origin(int at) {
    return origin[at];
  }

  /**
   * The raw stretches behind a stretch of this text, in its order. Gaps of white space between two
   * neighbours are bridged; a jump elsewhere starts a new piece.
   *
   * @param start first char of this text
   * @param end one past the last
   */
  public List<Span> rawSpans(int start, int end) {
    List<Span> spans = new ArrayList<>();
    int from = NONE;
    int to = NONE;
    for (int i = start; i < end; i++) {
      int at = origin[i];
      if (at == NONE) {
        continue;
      }
      if (from == NONE) {
        from = at;
        to = at + 1;
      } else if (at >= to - 1 && isBridge(to, at)) {
        to = Math.max(to, at + 1);
      } else {
        spans.add(new Span(from, to));
        from = at;
        to = at + 1;
      }
    }
    if (from != NONE) {
      spans.add(new Span(from, to));
    }
    return spans;
  }

  private boolean isBridge(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Character.isWhitespace(raw.text().codePointAt(raw.charIndex(i)))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Exact quotes of the raw text behind a stretch of this text; pieces of one cut stretch share a
   * group.
   */
  public List<Evidence> evidence(int start, int end, String rule) {
    List<Span> spans = rawSpans(start, end);
    String group =
        spans.size() < 2
            ? null
            : ContentId.of(
                    "group",
                    String.valueOf(spans.getFirst().start()),
                    String.valueOf(spans.getLast().end()))
                .substring(0, 12);
    return spans.stream().map(s -> raw.evidence(s, group, rule)).toList();
  }

  /** Collects a mapped text piece by piece. */
  public static final class Builder {
    private final RawText raw;
    private final StringBuilder text = new StringBuilder();
    private int[] origin = new int[256];

    public Builder(RawText raw) {
      this.raw = raw;
    }

    /**
     * Adds a char that stands for the raw code point at {@code rawCodePoint}, or {@link
     * MappedText#NONE}.
     */
    public Builder append(char c, int rawCodePoint) {
      if (text.length() == origin.length) {
        origin = Arrays.copyOf(origin, origin.length * 2);
      }
      origin[text.length()] = rawCodePoint;
      text.append(c);
      return this;
    }

    /** Adds a code point, which may be two chars. */
    public Builder append(int codePoint, int rawCodePoint) {
      for (char c : Character.toChars(codePoint)) {
        append(c, rawCodePoint);
      }
      return this;
    }

    public int length() {
      return text.length();
    }

    public MappedText build() {
      return new MappedText(raw, text.toString(), Arrays.copyOf(origin, text.length()));
    }
  }
}
