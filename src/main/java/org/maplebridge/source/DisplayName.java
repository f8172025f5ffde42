package org.maplebridge.source;

import java.util.Locale;

/**
 * File names as they may be printed: a name can hold line breaks, terminal controls and marks that
 * turn text around.
 */
public final class DisplayName {

  private DisplayName() {}

  /**
   * The name with line breaks, controls and direction marks written out, as {@code a\nb.txt};
   * others stay.
   */
  public static String of(String name) {
    StringBuilder shown = new StringBuilder(name.length());
    name.codePoints().forEach(c -> append(shown, c));
    return shown.toString();
  }

  private static void append(StringBuilder shown, int c) {
    switch (c) {
      case '\n' -> shown.append("\\n");
      case '\r' -> shown.append("\\r");
      case '\t' -> shown.append("\\t");
      default -> {
        if (unprintable(c)) {
          shown.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\u{%X}" : "\\u%04X", c));
        } else {
          shown.appendCodePoint(c);
        }
      }
    }
  }

  private static boolean unprintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }
}
