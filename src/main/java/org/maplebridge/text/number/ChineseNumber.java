package org.maplebridge.text.number;

import org.jspecify.annotations.Nullable;

/**
 * A number found in a normalised text.
 *
 * @param start first char, of a limiting word before it where there is one (约51亿)
 * @param end one past the last char, of a limiting word behind it where there is one (94.7%以上)
 * @param coreStart first char of the figure itself
 * @param coreEnd one past the last char of the figure itself, multipliers and per cent sign
 *     included
 * @param written the text from start to end
 * @param value with 万 and 亿 multiplied out; a percentage as its number (97.1, not 0.971)
 * @param unit %, ‰ or 个百分点, which belong to the figure, or null
 * @param approximate 约, 近, 余, 多, 左右, 数, 几
 * @param bound whether the true value is at least or at most this, or null
 * @param ordinal 第三, 前十: a place in an order, no amount
 * @param numerator of a fraction (1/3, 三分之一), or null
 * @param denominator of a fraction, or null
 */
public record ChineseNumber(
    int start,
    int end,
    int coreStart,
    int coreEnd,
    String written,
    double value,
    @Nullable String unit,
    boolean approximate,
    @Nullable Bound bound,
    boolean ordinal,
    @Nullable Double numerator,
    @Nullable Double denominator) {

  /** On which side the true value lies. */
  public enum Bound {
    /** At least, more than: 以上, 超过, 余. */
    MIN,
    /** At most, less than: 以下, 近, 不足. */
    MAX
  }

  /** The value without a needless fraction: 6800000, 97.1. */
  public String valueText() {
    return java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
