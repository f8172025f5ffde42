package org.maplebridge.extract.reading;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maplebridge.extract.ArticleText.RegionMention;
import org.maplebridge.extract.RegionNaming;
import org.maplebridge.model.Region;
import org.maplebridge.model.Region.Level;

/** What 我市, 全省, 该县 mean in their article. */
final class Deixis {

  static final Pattern EXPRESSION =
      Pattern.compile(
          "(?:[全我该本](?:省(?!份|城|会|略|级)|市(?!场|民|域|面|容)|县(?!域|城|级|乡)|区(?!域|间|别|块)|州(?!级)|旗|镇(?!域)|乡(?!村|镇)|街道|村(?!民|庄|级))"
              + "|县里|市里|省里|区里|镇里|乡里)|(?<![族古])自治区");

  /** How many mentions back 该县 may point. */
  private static final int FARTHEST = 100;

  private final RegionNaming naming;

  Deixis(RegionNaming naming) {
    this.naming = naming;
  }

  /**
   * @param speaks the region the article speaks for, or null
   * @param before the mentions before it in its paragraph, in order
   * @param inArticle those before it in its article, in order
   * @param provinces the province that all named places share, or null
   */
  @Nullable Region resolve(
      String expression,
      @Nullable Region speaks,
      List<RegionMention> before,
      List<RegionMention> inArticle,
      @Nullable Region provinces) {
    if (expression.equals("自治区")) {
      Region province = naming.atLevel(speaks != null ? speaks : provinces, Level.PROVINCE);
      return province != null && RegionNaming.isAutonomousRegion(province) ? province : null;
    }
    char unit =
        expression.charAt(expression.length() - 1) == '里'
            ? expression.charAt(0)
            : expression.charAt(1);
    boolean pointsBack = expression.charAt(0) == '该' || expression.endsWith("里");
    Region own = own(unit, speaks, provinces);
    Region last = last(unit, before);
    if (last == null && own == null && "镇乡街县旗".indexOf(unit) >= 0) {
      last = last(unit, inArticle);
    }
    if (pointsBack) {
      return last != null ? last : own;
    }
    return own != null ? own : last;
  }

  /** What the unit means out of the article's own region. */
  private @Nullable Region own(char unit, @Nullable Region speaks, @Nullable Region provinces) {
    if (speaks == null) {
      return unit == '省' ? province(provinces) : null;
    }
    return switch (unit) {
      case '省' -> province(speaks);
      case '市' -> city(speaks);
      case '县', '旗' ->
          speaks.level() == Level.COUNTY
              ? speaks
              : speaks.level() == Level.TOWN ? naming.atLevel(speaks, Level.COUNTY) : null;
      case '区' -> area(speaks);
      case '州' -> named(naming.atLevel(speaks, Level.PREFECTURE), "州");
      case '镇', '乡', '街' -> naming.atLevel(speaks, Level.TOWN);
      default -> null;
    };
  }

  private @Nullable Region province(@Nullable Region region) {
    return named(naming.atLevel(region, Level.PROVINCE), "省");
  }

  /** A county's 全市 means the city above it; a municipality's is itself. */
  private @Nullable Region city(Region speaks) {
    if (speaks.level() == Level.COUNTY && RegionNaming.isCity(speaks)) {
      return speaks;
    }
    Region prefecture = naming.atLevel(speaks, Level.PREFECTURE);
    if (prefecture != null && RegionNaming.isCity(prefecture)) {
      return prefecture;
    }
    return named(naming.atLevel(speaks, Level.PROVINCE), "市");
  }

  private @Nullable Region area(Region speaks) {
    Region county = naming.atLevel(speaks, Level.COUNTY);
    if (county != null && county.name().endsWith("区")) {
      return county;
    }
    Region province = naming.atLevel(speaks, Level.PROVINCE);
    return province != null && RegionNaming.isAutonomousRegion(province) ? province : null;
  }

  private static @Nullable Region named(@Nullable Region region, String suffix) {
    return region != null && region.name().endsWith(suffix) ? region : null;
  }

  private static @Nullable Region last(char unit, List<RegionMention> before) {
    for (int i = before.size() - 1; i >= Math.max(0, before.size() - FARTHEST); i--) {
      Region region = before.get(i).region();
      String name = region.name();
      if (unit == '街' ? name.endsWith("街道") : name.charAt(name.length() - 1) == unit) {
        return region;
      }
    }
    return null;
  }
}
