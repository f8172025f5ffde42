package org.maplebridge.text.gazetteer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maplebridge.model.Region;
import org.maplebridge.model.Region.Level;
import org.maplebridge.text.gazetteer.RegionResolver.Resolved;

/**
 * Which region a text speaks for: the lowest one that covers most of its mentions, those of the
 * title and the first sentences weighing more. A text about 安康 that names each of its counties once
 * speaks for 安康 and for none of them; one that names 宜君县 fifty times and 陕西省 twice speaks for 宜君县.
 */
final class SpokenRegion {

  private static final int TITLE = 60;
  private static final int OPENING = 400;
  private static final double TITLE_WEIGHT = 4;
  private static final double OPENING_WEIGHT = 2;

  /** The share of all weight that a region must cover. */
  private static final double MOST = 0.6;

  /** A region all of whose weight comes from one below it gives way to that one. */
  private static final double ALL_BUT = 0.75;

  private final Gazetteer gazetteer;

  SpokenRegion(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  Optional<Region> find(CharSequence text, List<Resolved> mentions) {
    Map<String, Double> covered = new HashMap<>();
    double all = 0;
    for (int i = 0; i < mentions.size(); i++) {
      Resolved mention = mentions.get(i);
      if (isFirstOfChain(mentions, i)) {
        continue;
      }
      double weight = weight(mention);
      all += weight;
      for (Region region : gazetteer.path(mention.region().id())) {
        covered.merge(region.id(), weight, Double::sum);
      }
    }
    if (all == 0 || text.isEmpty()) {
      return Optional.empty();
    }
    return descend(covered, all);
  }

  /** 安康市 in 安康市汉阴县 only says where 汉阴县 is. */
  private boolean isFirstOfChain(List<Resolved> mentions, int i) {
    if (i + 1 == mentions.size()) {
      return false;
    }
    Resolved next = mentions.get(i + 1);
    Resolved here = mentions.get(i);
    return next.start() == here.end() && gazetteer.isWithin(next.region().id(), here.region().id());
  }

  private static double weight(Resolved mention) {
    if (mention.start() < TITLE) {
      return TITLE_WEIGHT;
    }
    return mention.start() < OPENING ? OPENING_WEIGHT : 1;
  }

  private Optional<Region> descend(Map<String, Double> covered, double all) {
    Region here = gazetteer.get(Gazetteer.COUNTRY);
    while (true) {
      Region best = null;
      double most = 0;
      for (Region child : gazetteer.children(here.id())) {
        double weight = covered.getOrDefault(child.id(), 0.0);
        if (weight > most) {
          best = child;
          most = weight;
        }
      }
      double share = here.level() == Level.COUNTRY ? MOST * all : ALL_BUT * inside(covered, here);
      if (best == null || most < share || best.level() == Level.VILLAGE) {
        return here.level() == Level.COUNTRY ? Optional.empty() : Optional.of(here);
      }
      here = best;
    }
  }

  private static double inside(Map<String, Double> covered, Region region) {
    return covered.getOrDefault(region.id(), 0.0);
  }
}
