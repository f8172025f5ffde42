package org.maplebridge.resolve;

import java.util.regex.Pattern;
import org.maplebridge.model.Item;
import org.maplebridge.model.Kind;
import org.maplebridge.model.ScopedName;
import org.maplebridge.text.gazetteer.Gazetteer;

/**
 * What a name is local to. A name is the same in two documents when kind, scope and words are; so a
 * scope must be wide enough that the same thing meets itself, and never so wide that namesakes
 * meet.
 */
final class ScopeRules {

  private static final Pattern NATIONAL_HONOUR =
      Pattern.compile("全国|国家|中国|中央|中宣部|长安杯|司法部|公安部|最高人民");

  private final Gazetteer gazetteer;

  ScopeRules(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  ScopedName nameOf(Item item, String articleId) {
    String regionId = item.text("regionId");
    String local = regionId.isEmpty() ? articleId : regionId;
    return switch (item.kind()) {
      case REGION -> region(item, regionId);
      // a national concept is one thing everywhere; every other practice belongs to its region
      case PRACTICE ->
          new ScopedName(item.kind(), regionId.isEmpty() ? articleId : regionId, item.name());
      // a pseudonym lives inside one case only; a byline without a place inside its article
      case PERSON ->
          new ScopedName(item.kind(), isPseudonym(item) ? articleId : local, item.name());
      case CASE -> new ScopedName(item.kind(), articleId, item.name());
      case OBSERVATION -> new ScopedName(item.kind(), local, claim(item));
      case HONOUR ->
          new ScopedName(
              item.kind(),
              NATIONAL_HONOUR.matcher(item.name()).find() ? ScopedName.NATION : local,
              item.name());
      default -> new ScopedName(item.kind(), local, item.name());
    };
  }

  private ScopedName region(Item item, String regionId) {
    return gazetteer
        .find(regionId)
        .map(r -> new ScopedName(Kind.REGION, r.id(), r.name()))
        .orElseGet(() -> new ScopedName(Kind.REGION, areaId(item, regionId), item.name()));
  }

  /** An area without a code lives by an id of its own: its name within the region it lies in. */
  private static String areaId(Item item, String regionId) {
    return regionId.isEmpty()
        ? "area-"
            + org.maplebridge.model.ContentId.of(
                "area", item.text("parentId"), ScopedName.normalise(item.name()))
        : regionId;
  }

  private static boolean isPseudonym(Item item) {
    return Boolean.parseBoolean(item.text("pseudonym"));
  }

  /** The words of a claim: what is counted, how much, of what period. */
  private static String claim(Item item) {
    StringBuilder text = new StringBuilder(item.name());
    String subject = item.text("subject");
    if (!subject.isEmpty() && !item.name().contains(subject)) {
      text.insert(0, subject + " ");
    }
    if (Boolean.parseBoolean(item.text("change"))) {
      text.append(" 变化");
    }
    String written = item.text("valueRaw");
    text.append(' ').append(written.isEmpty() ? item.text("value") : written);
    String unit = item.text("unit");
    if (!written.endsWith(unit)) {
      text.append(unit);
    }
    if (!item.text("period").isEmpty()) {
      text.append("（").append(item.text("period")).append("）");
    }
    return text.toString();
  }
}
