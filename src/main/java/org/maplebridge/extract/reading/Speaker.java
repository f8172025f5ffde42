package org.maplebridge.extract.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.maplebridge.extract.ArticleText.RegionMention;
import org.maplebridge.extract.RegionNaming;
import org.maplebridge.extract.WordPattern;
import org.maplebridge.model.Region;
import org.maplebridge.model.Region.Level;
import org.maplebridge.text.gazetteer.Gazetteer;

/**
 * For which region an article speaks: of the level that its 全县, 我市, 全省 point to, the region that
 * its title, its opening and most of its places belong to.
 */
final class Speaker {

  private static final WordPattern COUNTY =
      WordPattern.of("全我该县X", 0, "全县|我县|该县|县委县政府|(?<!\\p{IsHan})县委|XX县");
  private static final WordPattern CITY =
      WordPattern.of("全我该市X", 0, "全市|我市|该市|(?<!\\p{IsHan})市委|XX市");
  private static final WordPattern PROVINCE =
      WordPattern.of("全我该省X", 0, "全省|我省|该省|(?<!\\p{IsHan})省委|XX省");
  private static final WordPattern AREA =
      WordPattern.of("全我该自X", 0, "全区(?!域)|我区|该区(?!域)|(?<!族)自治区|XX区");
  private static final WordPattern STATE =
      WordPattern.of("全我该州", 0, "全州|我州|该州|(?<!\\p{IsHan})州委|XX州");
  private static final WordPattern TOWN = WordPattern.of("全我该", 0, "全镇|我镇|该镇|全乡|该乡|全街道|该街道");
  private static final WordPattern OWN_TOWN = WordPattern.of("全我该镇乡", 0, "全镇|我镇|该镇|全乡|我乡|该乡|镇里|乡里");
  private static final int OPENING = 110;
  private static final int BRIEF = 400;
  private static final double SUBJECT = 1;
  private static final int LEAD = 300;
  private static final int CAP = 6;
  private static final double HIGH_BESIDE_MASK = 0.3;

  private final Gazetteer gazetteer;

  Speaker(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * What was found.
   *
   * @param level the level the article points to, or null when nothing points
   * @param inferred whether the region isn't named itself
   * @param share how much of the article's places lie in it, 0 to 1
   */
  record Result(@Nullable Region region, @Nullable Level level, boolean inferred, double share) {}

  /**
   * @param masked whether the article hides its own name
   * @param chained regions named right behind a mask of what they lie in
   */
  Result read(
      String title, String text, List<RegionMention> names, boolean masked, List<Region> chained) {
    Level level = level(text, names);
    Region subject = Masks.MASK.matcher(text).find() ? null : subject(text, names);
    if (subject != null && isBrief(text)) {
      return new Result(subject, subject.level(), false, 1);
    }
    Map<String, Integer> times = new HashMap<>();
    Map<Region, Double> within = new HashMap<>();
    Map<Region, Double> direct = new HashMap<>();
    double all = 0;
    for (RegionMention m : names) {
      if (times.merge(m.region().id(), 1, Integer::sum) > CAP) {
        continue;
      }
      double weight = m.start() < LEAD ? 1.5 : 1;
      if (masked) {
        weight = isHigh(m.region()) ? HIGH_BESIDE_MASK : chained.contains(m.region()) ? 3 : weight;
      }
      all += weight;
      direct.merge(
          m.region(),
          weight + (title.contains(text.substring(m.start(), m.end())) ? 3 : 0),
          Double::sum);
      for (Region above : gazetteer.path(m.region().id())) {
        if (above.level() != Level.COUNTRY) {
          within.merge(above, weight, Double::sum);
        }
      }
    }
    Region best = null;
    double bestScore = 0;
    for (Map.Entry<Region, Double> e : within.entrySet()) {
      double score =
          score(
              e.getKey(),
              e.getValue() / all,
              direct.getOrDefault(e.getKey(), 0.0) / all,
              level,
              masked);
      score += score > 0 && e.getKey().equals(subject) ? SUBJECT : 0;
      if (score > bestScore
          || (score == bestScore && best != null && e.getKey().id().compareTo(best.id()) < 0)) {
        bestScore = score;
        best = e.getKey();
      }
    }
    if (best == null) {
      return new Result(null, level, false, 0);
    }
    double share = within.getOrDefault(best, 0.0) / all;
    return new Result(best, level, !direct.containsKey(best), share);
  }

  /**
   * The place that a text begins with: the first that is named, with those named right behind it
   * that lie in it; a town only where the text goes on to speak of 全镇, else its county.
   */
  private @Nullable Region subject(String text, List<RegionMention> names) {
    if (names.isEmpty() || names.getFirst().start() > OPENING) {
      return null;
    }
    RegionMention last = names.getFirst();
    for (RegionMention m : names.subList(1, names.size())) {
      if (m.start() - last.end() > 1 || !gazetteer.isWithin(m.region().id(), last.region().id())) {
        break;
      }
      last = m;
    }
    Region region = last.region();
    if (region.level() == Level.TOWN && count(OWN_TOWN, text) == 0) {
      return gazetteer.path(region.id()).stream()
          .filter(r -> r.level() == Level.COUNTY)
          .findFirst()
          .orElse(null);
    }
    return region;
  }

  private static boolean isBrief(String text) {
    return text.length() <= BRIEF;
  }

  /** Another province in an article that hides its own name says little about that name. */
  private static boolean isHigh(Region region) {
    return region.level() == Level.PROVINCE || region.level() == Level.PREFECTURE;
  }

  private static double score(
      Region region, double share, double direct, @Nullable Level level, boolean masked) {
    if (region.level() == Level.AREA || region.level() == Level.VILLAGE) {
      return 0;
    }
    boolean named = direct > 0;
    boolean right =
        region.level() == level
            || (level == Level.PREFECTURE
                && region.level() == Level.COUNTY
                && RegionNaming.isCity(region));
    if (masked && (named && right || level == null)) {
      return 0;
    }
    if (!named && (share < 0.6 || !right)) {
      return 0;
    }
    if (named && share < 0.34 && direct < 0.5) {
      return 0;
    }
    return share
        + direct
        + (right ? (region.level() == level ? 2 : 1.2) : 0)
        - (masked && !right ? 1.5 : 0);
  }

  /**
   * The level that the article's own words point to: the lowest one, since a county also speaks of
   * its city and province.
   */
  private static @Nullable Level level(String text, List<RegionMention> names) {
    int county = count(COUNTY, text);
    int city = count(CITY, text);
    int province = count(PROVINCE, text);
    int area = count(AREA, text);
    int state = count(STATE, text);
    int town = count(TOWN, text);
    int all = county + city + province + area + state + town;
    if (all == 0) {
      return null;
    }
    if (town >= 3 && town * 3 >= all) {
      return Level.TOWN;
    }
    if (county >= 2 && county * 4 >= all) {
      return Level.COUNTY;
    }
    boolean autonomous =
        text.contains("自治区")
            || names.stream().anyMatch(m -> RegionNaming.isAutonomousRegion(m.region()));
    if (area >= 2 && !autonomous && area * 3 >= all) {
      return Level.COUNTY;
    }
    if ((city + state) * 3 >= all) {
      return Level.PREFECTURE;
    }
    if (area >= 2 && autonomous || province > 0) {
      return Level.PROVINCE;
    }
    return county > 0 ? Level.COUNTY : area > 0 ? Level.COUNTY : Level.PREFECTURE;
  }

  private static int count(WordPattern pattern, String text) {
    Matcher m = pattern.matcher(text);
    int n = 0;
    for (int at = 0; pattern.find(m, text, at); at = m.end()) {
      n++;
    }
    return n;
  }
}
