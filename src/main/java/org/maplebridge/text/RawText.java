package org.maplebridge.text;

import org.jspecify.annotations.Nullable;
import org.maplebridge.model.Evidence;
import org.maplebridge.model.Span;

/**
 * A raw text with access by code point, in constant time, whether or not it holds surrogate pairs.
 */
public final class RawText {

  private final String text;
  private final int @Nullable [] charOfCodePoint;
  private final int length;

  public RawText(String text) {
    this.text = text;
    this.length = text.codePointCount(0, text.length());
    this.charOfCodePoint = length == text.length() ? null : index(text, length);
  }

  private static int[] index(String text, int length) {
    int[] index = new int[length + 1];
    int at = 0;
    for (int i = 0; i < length; i++) {
      index[i] = at;
      at += Character.charCount(text.codePointAt(at));
    }
    index[length] = at;
    return index;
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** Length in code points. */
  public int length() {
    return length;
  }

  /** The char index of a code point's index. */
  public int charIndex(int codePoint) {
    return charOfCodePoint == null ? codePoint : charOfCodePoint[codePoint];
  }

  public String slice(Span span) {
    return text.substring(charIndex(span.start()), charIndex(span.end()));
  }

  public Evidence evidence(Span span, @Nullable String group, String rule) {
    return new Evidence(span, slice(span), group, rule);
  }
}
