package org.maplebridge.graph;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maplebridge.model.Span;

/**
 * Where a row stands, as the quote of what it says begins: {@code 第 12 行 } or {@code 一月 第 12 行 }.
 * Such a quote is no stretch of a text; its span counts its own characters from 0.
 *
 * @param sheet its name, or empty
 * @param row from 1
 */
public record RowMark(String sheet, long row) {

  private static final Pattern MARK = Pattern.compile("(?:(.{1,60}?) )?第 (\\d{1,10}) 行 ");

  /** The beginning of the quote. */
  public String words() {
    return (sheet.isEmpty() ? "" : sheet + " ") + "第 " + row + " 行 ";
  }

  /** Whose quote it is; empty for a stretch of a text. */
  public static Optional<RowMark> find(String quote, Span span) {
    Matcher mark = MARK.matcher(quote);
    boolean whole = span.start() == 0 && span.end() == quote.codePointCount(0, quote.length());
    return whole && mark.lookingAt()
        ? Optional.of(
            new RowMark(mark.group(1) == null ? "" : mark.group(1), Long.parseLong(mark.group(2))))
        : Optional.empty();
  }
}
