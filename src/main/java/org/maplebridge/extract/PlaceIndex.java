package org.maplebridge.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.maplebridge.extract.FindingsBuilder.Draft;
import org.maplebridge.extract.FindingsBuilder.Place;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Region;

/** What stands where in one article, for items of some kinds that were found before. */
final class PlaceIndex {

  /** An item in place. */
  record Standing(int start, int end, Draft draft) {}

  private final List<Standing> all;

  private PlaceIndex(List<Standing> all) {
    this.all = all;
  }

  static PlaceIndex of(FindingsBuilder findings, int article, Kind... kinds) {
    List<Standing> all = new ArrayList<>();
    for (Kind kind : kinds) {
      for (Draft draft : findings.itemsIn(article, kind)) {
        for (Place place : draft.placesIn(article)) {
          all.add(new Standing(place.start(), place.end(), draft));
        }
      }
    }
    all.sort(Comparator.comparingInt(Standing::start).thenComparingInt(Standing::end));
    return new PlaceIndex(all);
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** Items that stand wholly in a stretch, in order, each once. */
  List<Draft> in(int start, int end) {
    return standing(start, end).stream()
        .map(Standing::draft)
        .distinct()
        .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
  }

  /** Items in place that stand wholly in a stretch, in order. */
  List<Standing> standing(int start, int end) {
    List<Standing> found = new ArrayList<>();
    for (int i = firstFrom(start); i < all.size() && all.get(i).start() < end; i++) {
      if (all.get(i).end() <= end) {
        found.add(all.get(i));
      }
    }
    return found;
  }

  private int firstFrom(int start) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).start() < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The village that stands right behind the name of its town: 某镇某村. */
  Optional<Draft> villageBehind(int end) {
    return standing(end, end + 8).stream()
        .filter(s -> s.start() == end && isVillage(s.draft()))
        .map(Standing::draft)
        .findFirst();
  }

  /** The last village that stands in a stretch. */
  Optional<Standing> lastVillage(int start, int end) {
    return standing(start, end).reversed().stream().filter(s -> isVillage(s.draft())).findFirst();
  }

  private static boolean isVillage(Draft d) {
    return Region.Level.VILLAGE.code().equals(d.properties().get("level"))
        && d.name().indexOf('某') < 0;
  }
}
