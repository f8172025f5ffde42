package org.maplebridge.extract.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.maplebridge.extract.ArticleText.RegionMention;
import org.maplebridge.model.Region;
import org.maplebridge.model.Region.Level;
import org.maplebridge.text.gazetteer.Gazetteer;

/**
 * News in brief: a file of short items, each of which names its own place at its beginning. They
 * are parted only when all of them do, each beside another prefecture; one text about several
 * places begins or ends with what belongs to none of them.
 */
final class ShortItems {

  private static final int SHORTEST = 80;
  private static final int LONGEST = 900;
  private static final int OPENING = 110;
  private static final int SUBJECT = 20;

  private final Gazetteer gazetteer;
  private final NamedRegions named;

  ShortItems(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    named = new NamedRegions(gazetteer);
  }

  /** Before which paragraphs, but for the first, an item begins; empty when there are none. */
  TreeSet<Integer> beginnings(List<Paragraph> paragraphs) {
    List<Integer> starts = starts(paragraphs);
    TreeSet<Integer> none = new TreeSet<>();
    TreeSet<Integer> found = new TreeSet<>();
    String before = null;
    for (int i = 0; i < starts.size(); i++) {
      int to = i + 1 < starts.size() ? starts.get(i + 1) : paragraphs.size();
      String text = text(paragraphs.subList(starts.get(i), to));
      String home = home(text);
      if (text.length() < SHORTEST || text.length() > LONGEST || home == null) {
        return none;
      }
      if (before != null && !before.equals(home)) {
        found.add(starts.get(i));
      }
      before = home;
    }
    return found;
  }

  /**
   * Where items may begin: at headings with a text below, when no other text stands before the
   * first; at each paragraph when there are no headings.
   */
  private static List<Integer> starts(List<Paragraph> paragraphs) {
    List<Integer> headed = new ArrayList<>();
    List<Integer> bodies = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph p = paragraphs.get(i);
      boolean body = !p.isHeading() && !Bylines.isByline(p.text());
      if (body) {
        bodies.add(i);
      }
      boolean text = i + 1 < paragraphs.size() && !paragraphs.get(i + 1).isHeading();
      if (p.isHeading() && text && !Bylines.isByline(p.text())) {
        headed.add(i);
      }
    }
    if (headed.isEmpty()) {
      return bodies;
    }
    return bodies.getFirst() < headed.getFirst() ? List.of() : headed;
  }

  private static String text(List<Paragraph> item) {
    StringBuilder text = new StringBuilder();
    item.forEach(p -> text.append(p.text()).append('\n'));
    return text.toString();
  }

  /**
   * The prefecture of the first county or town that is named, unless a region that it doesn't lie
   * in is named before; a mask where the subject is one.
   */
  private @Nullable String home(String text) {
    String opening = text.substring(0, Math.min(text.length(), OPENING));
    if (Masks.MASK.matcher(text.substring(0, Math.min(text.length(), SUBJECT))).find()) {
      return "X";
    }
    Region first = null;
    for (RegionMention m : named.read(opening)) {
      Level level = m.region().level();
      first = first == null ? m.region() : first;
      if (first.level().compareTo(Level.COUNTY) < 0
          && !gazetteer.isWithin(m.region().id(), first.id())) {
        return null;
      }
      if (level == Level.COUNTY || level == Level.TOWN) {
        return gazetteer.path(m.region().id()).stream()
            .filter(r -> r.level() == Level.PREFECTURE)
            .map(Region::id)
            .findFirst()
            .orElse(m.region().id());
      }
    }
    return null;
  }
}
