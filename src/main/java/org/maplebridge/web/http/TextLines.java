package org.maplebridge.web.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maplebridge.model.Span;

/** Lines of a text, as case records count them. */
public final class TextLines {

  private static final Pattern END = Pattern.compile("\\R");

  private TextLines() {}

  /** A line by its number from 1, without its end; the last one where there are fewer. */
  public static Span line(String text, long number) {
    Matcher ends = END.matcher(text);
    int start = 0;
    int end = text.length();
    for (long line = 1; ends.find(); line++) {
      if (line == number) {
        end = ends.start();
        break;
      }
      start = ends.end();
    }
    return new Span(text.codePointCount(0, start), text.codePointCount(0, end));
  }
}
