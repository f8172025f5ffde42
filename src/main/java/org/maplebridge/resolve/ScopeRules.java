package org.maplebridge.resolve;

import java.util.List;
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

  /**
   * A title of a policy so short says only what type it is of, and means one in its article alone.
   */
  private static final int BARE_TITLE = 5;

  private static final Pattern NATIONAL_HONOUR =
      Pattern.compile("全国|国家|中国|中央|中宣部|长安杯|司法部|公安部|最高人民");

  /** A name with a place or a person blotted out says nothing beyond its article. */
  private static final Pattern MASKED = Pattern.compile("[XxＸ×*＊]{2}|某");

  private final Gazetteer gazetteer;
  private final PersonOffices offices;

  ScopeRules(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.offices = new PersonOffices(gazetteer);
  }

  /**
   * The names of an item, the same thing each: a person has one for each post, everything else just
   * one.
   */
  List<ScopedName> namesOf(Item item, String articleId) {
    if (item.kind() != Kind.PERSON) {
      return List.of(nameOf(item, articleId));
    }
    List<String> scopes = offices.scopesOf(item);
    if (scopes.isEmpty() || isMasked(item.name()) || isMasked(item.text("post"))) {
      return List.of(new ScopedName(item.kind(), articleId, item.name()));
    }
    return scopes.stream().map(s -> new ScopedName(item.kind(), s, item.name())).toList();
  }

  /**
   * The scope of another name of a thing: a form of address (宋主任) fits many people, so that it
   * holds in its article alone.
   */
  String scopeOfAlias(ScopedName of, String alias, String articleId) {
    boolean bare = of.kind() == Kind.POLICY && alias.length() <= BARE_TITLE; // 《意见》, 《实施细则》
    return of.kind() == Kind.PERSON || bare || isMasked(alias) ? articleId : of.scope();
  }

  private static boolean isMasked(String text) {
    return MASKED.matcher(text).find();
  }

  private ScopedName nameOf(Item item, String articleId) {
    String regionId = item.text("regionId");
    String local = regionId.isEmpty() || isMasked(item.name()) ? articleId : regionId;
    return switch (item.kind()) {
      case REGION -> region(item, regionId);
      // a national concept is one thing everywhere; every other practice belongs to its region
      case PRACTICE -> new ScopedName(item.kind(), local, item.name());
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
    if (!written.contains(unit)) {
      text.append(unit);
    }
    if (!item.text("period").isEmpty()) {
      text.append("（").append(item.text("period")).append("）");
    }
    return text.toString();
  }
}
