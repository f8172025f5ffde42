package org.maplebridge.extract;

import org.jspecify.annotations.Nullable;
import org.maplebridge.extract.ArticleText.RegionMention;
import org.maplebridge.model.Region;
import org.maplebridge.model.Region.Level;

/** Which region a bare 省, 市, 县 before a body or a post means: 市委, 县公安局, 市长. */
final class Units {

  private static final int REACH = 400;

  private final RegionNaming naming;

  Units(RegionNaming naming) {
    this.naming = naming;
  }

  /**
   * The region of that unit last meant in the sentence, else the article's own or the one above it.
   *
   * @param unit 省, 市, 县, 区, 州, 旗, 镇, 乡
   * @param at where it stands
   */
  @Nullable Region meant(char unit, ArticleText article, int at) {
    Region own = own(unit, article.region());
    Region last = null;
    for (RegionMention m : article.mentionsIn(article.statementStart(at), at)) {
      if (fits(unit, m.region())) {
        last = m.region();
      }
    }
    return last != null ? last : own != null ? own : nearby(unit, article, at);
  }

  /** The last region of that unit in the sentences before, where they are of one paragraph. */
  private static @Nullable Region nearby(char unit, ArticleText article, int at) {
    int paragraph = article.sentenceAt(at).paragraph();
    for (RegionMention m : article.mentionsIn(Math.max(0, at - REACH), at).reversed()) {
      if (article.sentenceAt(m.start()).paragraph() != paragraph) {
        return null;
      }
      if (fits(unit, m.region())) {
        return m.region();
      }
    }
    return null;
  }

  private @Nullable Region own(char unit, @Nullable Region speaks) {
    if (speaks == null) {
      return null;
    }
    Region at =
        switch (unit) {
          case '省' -> naming.atLevel(speaks, Level.PROVINCE);
          case '市' -> city(speaks);
          case '州' -> naming.atLevel(speaks, Level.PREFECTURE);
          case '县', '区', '旗' -> naming.atLevel(speaks, Level.COUNTY);
          case '镇', '乡' -> naming.atLevel(speaks, Level.TOWN);
          default -> null;
        };
    return at != null && fits(unit, at) ? at : null;
  }

  private @Nullable Region city(Region speaks) {
    if (speaks.level() == Level.COUNTY && RegionNaming.isCity(speaks)) {
      return speaks;
    }
    Region prefecture = naming.atLevel(speaks, Level.PREFECTURE);
    return prefecture != null ? prefecture : naming.atLevel(speaks, Level.PROVINCE);
  }

  private static boolean fits(char unit, Region region) {
    String name = region.name();
    return name.charAt(name.length() - 1) == unit
        && !(unit == '区' && region.level() == Level.PROVINCE);
  }
}
