package org.maplebridge.text.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.maplebridge.model.Region;
import org.maplebridge.text.gazetteer.Gazetteer.Match;
import org.maplebridge.text.gazetteer.NameMatcher.Entry;

/** Walks a text once from left to right and takes the longest believable name at each place. */
final class NameScanner {

  /** Characters that are words by themselves: next to one a two-character crossing is likely. */
  private static final String FUNCTION = "和与及或的了在是有为对从向到由等把被将让使于以并而且也都就不化性们中内外上下间里后前各";

  private static final String BEFORE_COUNTY = "在到赴对从向由至经是于往去、的";
  private static final String AFTER_BARE_COUNTY = "级域乡直城区市里内";

  /** 四平台 is four platforms, not 四平. */
  private static final String NUMERALS = "一二三四五六七八九十百千万两";

  private static final String STREETS = "路街巷桥杯";

  /** Ends of town names that are words: 文明|村镇 is not 明村镇, 创新|城乡 not 新城乡. */
  private static final Set<String> PLACE_WORDS =
      Set.of(
          "村镇", "城乡", "乡镇", "城镇", "市镇", "集镇", "山乡", "水乡", "家乡", "故乡", "城区", "市区", "社区", "小区", "园区");

  private final NameMatcher names;
  private final Set<String> commonWords;
  private final BiPredicate<String, String> within;

  NameScanner(NameMatcher names, Set<String> commonWords, BiPredicate<String, String> within) {
    this.names = names;
    this.commonWords = commonWords;
    this.within = within;
  }

  List<Match> scan(CharSequence text) {
    List<Match> found = new ArrayList<>();
    Match last = null;
    int i = 0;
    int end = text.length() - 1;
    while (i < end) {
      Entry[] bucket = names.at(text, i);
      Entry taken = bucket == null ? null : take(bucket, text, i, last);
      if (taken == null) {
        i++;
        continue;
      }
      int to = i + taken.name().length();
      if (taken.need() != NameMatcher.Need.NEVER) {
        last = new Match(i, to, taken.name(), candidates(taken, chained(last, i)));
        found.add(last);
      }
      i = to;
    }
    return found;
  }

  private @Nullable Entry take(Entry[] bucket, CharSequence text, int i, @Nullable Match last) {
    for (Entry entry : bucket) {
      if (NameMatcher.matches(text, i, entry.name()) && believable(entry, text, i, last)) {
        return entry;
      }
    }
    return null;
  }

  private static @Nullable Match chained(@Nullable Match last, int start) {
    return last != null && last.end() == start ? last : null;
  }

  /** With a region above it right before, only what lies in that region; all where nothing does. */
  private List<Region> candidates(Entry entry, @Nullable Match parent) {
    if (parent == null || entry.regions().size() == 1) {
      return entry.regions();
    }
    List<Region> inside = entry.regions().stream().filter(r -> isBelow(r, parent)).toList();
    return inside.isEmpty() ? entry.regions() : inside;
  }

  private boolean isBelow(Region region, Match parent) {
    for (Region above : parent.candidates()) {
      if (!above.id().equals(region.id()) && within.test(region.id(), above.id())) {
        return true;
      }
    }
    return false;
  }

  private boolean believable(Entry entry, CharSequence text, int start, @Nullable Match last) {
    Match parent = chained(last, start);
    int end = start + entry.name().length();
    char before = start == 0 ? '\n' : text.charAt(start - 1);
    char after = end == text.length() ? '\n' : text.charAt(end);
    return switch (entry.need()) {
      case NEVER -> true;
      case NONE -> suffixStands(entry.name(), after) && !cutOff(entry.name(), before);
      case PARENT -> hasParent(entry, parent) && suffixStands(entry.name(), after);
      case BOUNDARY ->
          hasParent(entry, parent)
              || ((!isHan(before) || BEFORE_COUNTY.indexOf(before) >= 0)
                  && AFTER_BARE_COUNTY.indexOf(after) < 0);
      case FREE_NEIGHBOURS ->
          STREETS.indexOf(after) < 0
              && !startsAt(text, end, "新区")
              && free(entry.name(), before, after)
              && !cutsOfficialName(text, start, end);
    };
  }

  private static boolean startsAt(CharSequence text, int at, String word) {
    return at + word.length() <= text.length()
        && text.subSequence(at, at + word.length()).toString().equals(word);
  }

  private boolean hasParent(Entry entry, @Nullable Match parent) {
    return parent != null && entry.regions().stream().anyMatch(r -> isBelow(r, parent));
  }

  /** 义乌市|场, 朝阳区|域, 平乡|村 are other words. */
  private static boolean suffixStands(String name, char after) {
    char last = name.charAt(name.length() - 1);
    return switch (last) {
      case '市' -> after != '场';
      case '区' -> after != '域' && after != '别' && after != '间';
      case '乡' -> after != '村' && after != '镇';
      default -> true;
    };
  }

  private boolean cutOff(String name, char before) {
    return commonWords.contains("" + before + name.charAt(0))
        && PLACE_WORDS.contains(name.substring(name.length() - 2));
  }

  /** Whether an official name begins inside a short one and goes on beyond it: 推|广汉|阴县 is 汉阴县. */
  private boolean cutsOfficialName(CharSequence text, int start, int end) {
    for (int i = start + 1; i < end; i++) {
      Entry[] bucket = names.at(text, i);
      if (bucket == null) {
        continue;
      }
      for (Entry entry : bucket) {
        if (entry.need() == NameMatcher.Need.NONE
            && i + entry.name().length() > end
            && NameMatcher.matches(text, i, entry.name())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether no everyday words take a short name apart: 重大|安全 is not 大安, 党委|和|政府 is not 和政. */
  private boolean free(String name, char before, char after) {
    char first = name.charAt(0);
    char last = name.charAt(name.length() - 1);
    boolean left = commonWords.contains("" + before + first);
    boolean right = commonWords.contains("" + last + after);
    if (name.length() > 2) {
      return !(left && right);
    }
    boolean counted = NUMERALS.indexOf(first) >= 0;
    return !(left && (right || FUNCTION.indexOf(last) >= 0))
        && !(right && counted)
        && !(right && FUNCTION.indexOf(first) >= 0);
  }

  private static boolean isHan(char c) {
    return c >= 0x3400 && c <= 0x9FFF;
  }
}
