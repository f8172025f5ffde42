package org.maplebridge.web.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Writes elements; every value is escaped. */
final class Markup {

  private final StringBuilder out = new StringBuilder(1024);

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn; a null value leaves the attribute out
   */
  Markup open(String element, @Nullable Object... attributes) {
    out.append('<').append(element);
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      Object value = attributes[i + 1];
      if (value != null) {
        out.append(' ').append(attributes[i]).append("=\"");
        escape(value instanceof Double d ? number(d) : String.valueOf(value));
        out.append('"');
      }
    }
    out.append('>');
    return this;
  }

  Markup close(String element) {
    out.append("</").append(element).append('>');
    return this;
  }

  Markup text(String text) {
    escape(text);
    return this;
  }

  /** An element that holds only words. */
  Markup element(String element, String text, @Nullable Object... attributes) {
    return open(element, attributes).text(text).close(element);
  }

  /** An element that holds nothing. */
  Markup mark(String element, @Nullable Object... attributes) {
    return open(element, attributes).close(element);
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
  }

  /** With at most two decimals. */
  static String number(double value) {
    if (!Double.isFinite(value)) {
      return "0";
    }
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  static String percent(double value) {
    return number(value) + "%";
  }

  /** About so many pixels wide at 13 pixels: a Chinese character is as wide as high. */
  static double width(String text) {
    return text.codePoints().mapToDouble(c -> c < 0x2e80 ? 7.5 : 13).sum();
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
