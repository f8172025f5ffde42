package org.maplebridge.extract.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maplebridge.extract.ArticleText.How;
import org.maplebridge.extract.ArticleText.RegionMention;
import org.maplebridge.model.Region;
import org.maplebridge.model.Region.Level;
import org.maplebridge.text.gazetteer.Gazetteer;
import org.maplebridge.text.gazetteer.Gazetteer.Match;

/**
 * Which of many namesakes each name of an article means: the one that lies in the region named
 * right before it, else the one whose province and prefecture the article names most. A name that
 * stays ambiguous is left out.
 */
final class NamedRegions {

  private static final double MARGIN = 1.2;
  private static final List<String> BUREAUS =
      List.of("公安局", "公安分局", "司法局", "人民法院", "法院", "人民检察院", "检察院", "交警大队");
  private static final List<String> STATIONS =
      List.of("派出所", "司法所", "人民法庭", "法庭", "检察室", "中队", "警务室");

  private final Gazetteer gazetteer;

  NamedRegions(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  List<RegionMention> read(String text) {
    List<Match> matches = gazetteer.scan(text);
    Map<String, Double> votes = votes(matches);
    List<RegionMention> mentions = new ArrayList<>();
    RegionMention before = null;
    for (Match match : matches) {
      Region meant = choose(match, before, votes);
      if (meant == null
          || meant.level() == Level.COUNTRY
          || isJoining(text, match)
          || (!isChained(match, meant, before) && isStray(match, meant, votes))) {
        continue;
      }
      before = new RegionMention(match.start(), match.end(), meant, How.NAME);
      mentions.add(before);
    }
    return withPartNames(text, mentions);
  }

  /** 县司法局会同县财政局: together with a bureau of the county, which is not the county 会同. */
  private static boolean isJoining(String text, Match match) {
    return match.start() > 0
        && text.startsWith("会同", match.start())
        && "局委院办部府会厅所队室".indexOf(text.charAt(match.start() - 1)) >= 0;
  }

  /** Whether the region named right before is above it: 陕西汉阴. */
  private boolean isChained(Match match, Region meant, @Nullable RegionMention before) {
    return before != null
        && match.start() - before.end() <= 1
        && gazetteer.isWithin(meant.id(), before.region().id());
  }

  /**
   * A county's short name, alone of its province in an article that speaks of another one, is
   * rather part of something else.
   */
  private boolean isStray(Match match, Region meant, Map<String, Double> votes) {
    if (meant.level() != Level.COUNTY || meant.name().equals(match.name())) {
      return false;
    }
    double own = 0;
    double most = 0;
    for (Region above : gazetteer.path(meant.id())) {
      if (above.level() == Level.PROVINCE) {
        own = votes.getOrDefault(above.id(), 0.0);
      }
    }
    for (Region province : gazetteer.children(Gazetteer.COUNTRY)) {
      most = Math.max(most, votes.getOrDefault(province.id(), 0.0));
    }
    return own * 3 <= most;
  }

  /**
   * Towns without their 镇 right after their county, and counties of two characters in an article
   * about their neighbours.
   */
  private List<RegionMention> withPartNames(String text, List<RegionMention> mentions) {
    boolean[] taken = new boolean[text.length()];
    mentions.forEach(m -> java.util.Arrays.fill(taken, m.start(), m.end(), true));
    List<RegionMention> all = new ArrayList<>(mentions);
    all.addAll(twoCharacterCounties(text, mentions, taken));
    for (RegionMention m : List.copyOf(all)) {
      if (m.region().level() != Level.COUNTY || m.end() >= text.length() || taken[m.end()]) {
        continue;
      }
      int at = behindBureau(text, m.end());
      for (Region town : gazetteer.children(m.region().id())) {
        String name = withoutUnit(town.name());
        if (name.length() >= 2
            && text.startsWith(name, at)
            && (at == m.end() || startsStation(text, at + name.length()))) {
          all.add(new RegionMention(at, at + name.length(), town, How.NAME));
          break;
        }
      }
    }
    all.sort(java.util.Comparator.comparingInt(RegionMention::start));
    return all;
  }

  /** 灵山县公安局|檀圩派出所: a bureau of a county has stations in its towns. */
  private static int behindBureau(String text, int from) {
    for (String bureau : BUREAUS) {
      if (text.startsWith(bureau, from)) {
        return from + bureau.length();
      }
    }
    return from;
  }

  private static boolean startsStation(String text, int at) {
    return STATIONS.stream().anyMatch(station -> text.startsWith(station, at));
  }

  private static String withoutUnit(String town) {
    int unit = town.endsWith("街道") ? 2 : town.endsWith("镇") || town.endsWith("乡") ? 1 : 0;
    return town.substring(0, town.length() - unit);
  }

  private List<RegionMention> twoCharacterCounties(
      String text, List<RegionMention> mentions, boolean[] taken) {
    Map<String, Region> names = new HashMap<>();
    Set<String> prefectures = new HashSet<>();
    Set<String> provinces = new HashSet<>();
    for (RegionMention m : mentions) {
      for (Region above : gazetteer.path(m.region().id())) {
        if (above.level() == Level.PREFECTURE) {
          prefectures.add(above.id());
        } else if (above.level() == Level.PROVINCE
            && provinces.add(above.id())
            && provinces.size() <= 3) {
          gazetteer.children(above.id()).stream()
              .flatMap(p -> gazetteer.children(p.id()).stream())
              .filter(c -> c.level() == Level.COUNTY && c.name().length() == 2)
              .forEach(c -> names.put(c.name(), c));
        }
      }
    }
    List<RegionMention> found = new ArrayList<>();
    for (int i = 1; !names.isEmpty() && i + 1 < text.length(); i++) {
      char c = text.charAt(i + 1);
      Region county = c == '县' || c == '旗' ? names.get(text.substring(i, i + 2)) : null;
      boolean word = i + 2 < text.length() && "里内级域".indexOf(text.charAt(i + 2)) >= 0;
      if (county == null || word || taken[i] || taken[i + 1]) {
        continue;
      }
      boolean free = !Character.isIdeographic(text.charAt(i - 1));
      String parent = county.parentId();
      boolean near =
          parent != null && prefectures.contains(parent) && "示模规典".indexOf(text.charAt(i - 1)) < 0;
      boolean quotes = i + 2 < text.length() && text.charAt(i + 2) == '“';
      if (free || near || quotes) {
        found.add(new RegionMention(i, i + 2, county, How.NAME));
        taken[i] = true;
        taken[i + 1] = true;
      }
    }
    return found;
  }

  /**
   * How much the names of the article speak for each province, prefecture and county; each name as
   * written counts at most thrice.
   */
  private Map<String, Double> votes(List<Match> matches) {
    Map<String, Double> votes = new HashMap<>();
    Map<String, Integer> seen = new HashMap<>();
    for (Match match : matches) {
      int times = seen.merge(match.name(), 1, Integer::sum);
      if (times > 3 || match.candidates().size() > 30) {
        continue;
      }
      Set<String> above = new HashSet<>();
      for (Region candidate : match.candidates()) {
        gazetteer.path(candidate.id()).stream()
            .filter(r -> r.level() != Level.COUNTRY && r.level() != Level.TOWN)
            .forEach(r -> above.add(r.id()));
      }
      double weight = match.candidates().size() == 1 ? 2 : 1.0 / match.candidates().size();
      above.forEach(id -> votes.merge(id, weight, Double::sum));
    }
    return votes;
  }

  private @Nullable Region choose(
      Match match, @Nullable RegionMention before, Map<String, Double> votes) {
    List<Region> candidates = match.candidates();
    if (before != null && match.start() - before.end() <= 1) {
      String above = before.region().id();
      List<Region> inside =
          candidates.stream()
              .filter(c -> !c.id().equals(above) && gazetteer.isWithin(c.id(), above))
              .toList();
      if (!inside.isEmpty()) {
        candidates = inside;
      }
    }
    Region best = null;
    double bestScore = -1;
    double second = -1;
    for (Region candidate : candidates) {
      double score = score(candidate, votes);
      if (score > bestScore) {
        second = bestScore;
        bestScore = score;
        best = candidate;
      } else {
        second = Math.max(second, score);
      }
    }
    if (best == null
        || (candidates.size() > 1
            && second >= 0
            && bestScore < second * MARGIN
            && !isHigher(best, candidates))) {
      return null;
    }
    return best;
  }

  private double score(Region candidate, Map<String, Double> votes) {
    double score = 0;
    for (Region above : gazetteer.path(candidate.id())) {
      double own = votes.getOrDefault(above.id(), 0.0);
      score +=
          switch (above.level()) {
            case PROVINCE -> own;
            case PREFECTURE -> 1.5 * own;
            case COUNTY -> 0.5 * own;
            default -> 0;
          };
    }
    return score;
  }

  private static boolean isHigher(Region best, List<Region> candidates) {
    return candidates.stream()
        .filter(c -> c != best)
        .allMatch(c -> c.level().compareTo(best.level()) > 0);
  }
}
