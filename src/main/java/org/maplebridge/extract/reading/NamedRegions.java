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
 * Which of many namesakes each name of an article means: the one that lies in the region named right before it, else the one whose
 * province and prefecture the article names most. A name that stays ambiguous is left out.
 */
final class NamedRegions {

  private static final double MARGIN = 1.2;

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
      if (meant == null || meant.level() == Level.COUNTRY) {
        continue;
      }
      before = new RegionMention(match.start(), match.end(), meant, How.NAME);
      mentions.add(before);
    }
    return mentions;
  }

  /** How much the names of the article speak for each province, prefecture and county; each name as written counts at most thrice. */
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

  private @Nullable Region choose(Match match, @Nullable RegionMention before, Map<String, Double> votes) {
    List<Region> candidates = match.candidates();
    if (before != null && match.start() - before.end() <= 1) {
      String above = before.region().id();
      List<Region> inside = candidates.stream().filter(c -> !c.id().equals(above) && gazetteer.isWithin(c.id(), above)).toList();
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
    if (best == null || (candidates.size() > 1 && second >= 0 && bestScore < second * MARGIN && !isHigher(best, candidates))) {
      return null;
    }
    return best;
  }

  private double score(Region candidate, Map<String, Double> votes) {
    double score = 0;
    for (Region above : gazetteer.path(candidate.id())) {
      double own = votes.getOrDefault(above.id(), 0.0);
      score += switch (above.level()) {
        case PROVINCE -> own;
        case PREFECTURE -> 1.5 * own;
        case COUNTY -> 0.5 * own;
        default -> 0;
      };
    }
    return score;
  }

  private static boolean isHigher(Region best, List<Region> candidates) {
    return candidates.stream().filter(c -> c != best).allMatch(c -> c.level().compareTo(best.level()) > 0);
  }
}
