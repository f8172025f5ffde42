package org.maplebridge.extract.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maplebridge.model.Region.Level;

/** Names blotted out: XX, ××, **. */
final class Masks {

  static final Pattern MASK =
      Pattern.compile(
          "(?<![A-Za-z0-9×*])(?:X{2,4}|x{2,4}|×{1,4}|\\*{2,4}|[○〇]{2,4})(?![A-Za-z×*])");
  private static final Pattern ITEM_BEFORE =
      Pattern.compile("(?:^|[、,。:;“(]|于|着|是|到|、)\\p{IsHan}{2}、$");
  private static final Pattern ITEM_AFTER = Pattern.compile("^、\\p{IsHan}{2}(?=[、,。;等”)]|$)");

  /** 平安XX, 法治XX: a place, whatever follows. */
  private static final Pattern NAMED =
      Pattern.compile("(?:平安|法治|美丽|和谐|文明|幸福|数字|健康|信用|富强|魅力|大美|清廉|书香|诚信|善治|在|来到|走进)$");

  /** 过得XX, 笑容XX, 更加XX: how something is. */
  private static final Pattern MANNER_BEFORE =
      Pattern.compile("(?:得|更加|更为|越来越|十分|无比|岁月|笑容|笑脸|日子|之花|精气神|生活|心情|面貌)$");

  /** XX而踏实, XX绽放, XX的气氛. */
  private static final Pattern MANNER_AFTER =
      Pattern.compile("^(?:而[^且]|绽放|向上|灿烂|盛开|[的之](?:气氛|氛围|生活|日子|笑容|心态|心情)|地(?!处|区|方|理|域))");

  private Masks() {}

  private static final Pattern EMPHASIS = Pattern.compile("\\*\\*[^*\\n]{2,60}\\*\\*");
  private static final int LONGEST_EMPHASIS = 64;

  /** **…**: two stars around words set them off, as they do in a marked-up text. */
  static boolean isEmphasis(String text, Matcher mask) {
    if (text.charAt(mask.start()) != '*' || mask.end() - mask.start() != 2) {
      return false;
    }
    int from = Math.max(0, mask.start() - LONGEST_EMPHASIS);
    int to = Math.min(text.length(), mask.end() + LONGEST_EMPHASIS);
    Matcher pair = EMPHASIS.matcher(text).region(from, to);
    while (pair.find()) {
      boolean edge = pair.start() == mask.start() || pair.end() == mask.end();
      if (edge && level(text.substring(pair.start() + 2, pair.end())) == null) {
        return true;
      }
    }
    return false;
  }

  /** Whether a place is masked, not a word of an enumeration, a person, or a number. */
  static boolean isPlace(String text, Matcher mask) {
    String after = text.substring(mask.end(), Math.min(text.length(), mask.end() + 6));
    if (level(after) != null) {
      return true;
    }
    String before = text.substring(Math.max(0, mask.start() - 12), mask.start());
    if (NAMED.matcher(before).find()) {
      return true;
    }
    if (MANNER_BEFORE.matcher(before).find() || MANNER_AFTER.matcher(after).find()) {
      return false;
    }
    if (ITEM_BEFORE.matcher(before).find() || ITEM_AFTER.matcher(after).find()) {
      return false;
    }
    return !(after.startsWith("元")
        || after.startsWith("年")
        || after.startsWith("月")
        || after.startsWith("某")
        || after.startsWith("号")
        || endsWithSurname(before) && (after.startsWith("说") || after.startsWith("、")));
  }

  private static boolean endsWithSurname(String before) {
    return !before.isEmpty()
        && org.maplebridge.extract.Surnames.isSurname(before.charAt(before.length() - 1));
  }

  /** The level that the word after a mask names, or null. */
  static @Nullable Level level(String after) {
    if (after.startsWith("省")
        || after.startsWith("自治区")
        || after.startsWith("壮族自治区")
        || after.startsWith("回族自治区")) {
      return Level.PROVINCE;
    }
    if (after.startsWith("市") && !after.startsWith("市场")
        || after.startsWith("州")
        || after.startsWith("地区")
        || after.startsWith("盟")) {
      return Level.PREFECTURE;
    }
    if (after.startsWith("县")
        || after.startsWith("旗")
        || after.startsWith("区") && !after.startsWith("区域")) {
      return Level.COUNTY;
    }
    if (after.startsWith("镇")
        || after.startsWith("乡") && !after.startsWith("乡村")
        || after.startsWith("街道")) {
      return Level.TOWN;
    }
    if (after.startsWith("村") || after.startsWith("社区")) {
      return Level.VILLAGE;
    }
    return null;
  }
}
