package org.maplebridge.text.number;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maplebridge.text.number.ChineseNumber.Bound;

/** The words around a figure that limit it: 约, 近, 超过, 余, 左右, 以上. */
final class Limits {

  private enum Side {
    BEFORE,
    BEHIND
  }

  private record Word(String text, boolean approximate, @Nullable Bound bound, Side side) {}

  record Found(int start, int end, boolean approximate, @Nullable Bound bound) {}

  /** Longest first. */
  private static final List<Word> WORDS =
      List.of(
          before("不少于", false, Bound.MIN),
          before("不低于", false, Bound.MIN),
          before("不超过", false, Bound.MAX),
          before("不高于", false, Bound.MAX),
          before("不多于", false, Bound.MAX),
          before("已超过", false, Bound.MIN),
          before("大约", true, null),
          before("超过", false, Bound.MIN),
          before("突破", false, Bound.MIN),
          before("高于", false, Bound.MIN),
          before("大于", false, Bound.MIN),
          before("至少", false, Bound.MIN),
          before("低于", false, Bound.MAX),
          before("小于", false, Bound.MAX),
          before("少于", false, Bound.MAX),
          before("至多", false, Bound.MAX),
          before("最多", false, Bound.MAX),
          before("不足", true, Bound.MAX),
          before("不到", true, Bound.MAX),
          before("将近", true, Bound.MAX),
          before("接近", true, Bound.MAX),
          before("约", true, null),
          before("逾", false, Bound.MIN),
          before("超", false, Bound.MIN),
          before("近", true, Bound.MAX),
          behind("及以上", false, Bound.MIN),
          behind("及以下", false, Bound.MAX),
          behind("以上", false, Bound.MIN),
          behind("以下", false, Bound.MAX),
          behind("以内", false, Bound.MAX),
          behind("之内", false, Bound.MAX),
          behind("左右", true, null),
          behind("上下", true, null),
          behind("余", true, Bound.MIN),
          behind("多", true, Bound.MIN),
          behind("来", true, null));

  private final CharSequence text;

  Limits(CharSequence text) {
    this.text = text;
  }

  private static Word before(String text, boolean approximate, @Nullable Bound bound) {
    return new Word(text, approximate, bound, Side.BEFORE);
  }

  private static Word behind(String text, boolean approximate, @Nullable Bound bound) {
    return new Word(text, approximate, bound, Side.BEHIND);
  }

  static boolean isMore(char c) {
    return c == '余' || c == '多' || c == '几';
  }

  /**
   * A figure from start to end with the limiting words at its sides; none reaches below the floor.
   */
  Found around(int start, int end, int floor) {
    int from = start;
    int to = end;
    boolean approximate = false;
    Bound bound = null;
    for (Word word : WORDS) {
      if (word.side() == Side.BEFORE && from == start && isBefore(word, start, floor)) {
        from = start - word.text().length();
        approximate |= word.approximate();
        bound = word.bound();
      } else if (word.side() == Side.BEHIND && to == end && isBehind(word, end)) {
        to = end + word.text().length();
        approximate |= word.approximate();
        bound = bound == null ? word.bound() : bound;
      }
    }
    return new Found(from, to, approximate, bound);
  }

  private boolean isBefore(Word word, int start, int floor) {
    int from = start - word.text().length();
    if (from < floor || !matches(from, word.text())) {
      return false;
    }
    char before = from == 0 ? '\n' : text.charAt(from - 1);
    return switch (word.text()) {
      case "近" -> "最新附远临靠邻".indexOf(before) < 0;
      case "约" -> "合条公签预节大".indexOf(before) < 0;
      default -> true;
    };
  }

  private boolean isBehind(Word word, int end) {
    if (!matches(end, word.text())) {
      return false;
    }
    char after = end + 1 < text.length() ? text.charAt(end + 1) : '\n';
    return switch (word.text()) {
      case "来" -> "个名件人次家户条项年天里".indexOf(after) >= 0;
      case "多" ->
          "元方部级层数样发渠维跨次能功网".indexOf(after) < 0 || after == '元' || after == '次' || after == '部';
      default -> true;
    };
  }

  private boolean matches(int at, String word) {
    if (at + word.length() > text.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (text.charAt(at + i) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
