package org.maplebridge.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maplebridge.extract.ArticleText.How;
import org.maplebridge.extract.ArticleText.RegionMention;
import org.maplebridge.extract.FindingsBuilder.Draft;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Modality;
import org.maplebridge.model.Region;
import org.maplebridge.model.Region.Level;
import org.maplebridge.text.gazetteer.Gazetteer;

/**
 * Regions: every one that an article names, points to or masks, under its official name; villages
 * right after the place they lie in; areas without a code, as mining areas and forest farms. A
 * region that is only pointed to or masked is inferred.
 */
public final class RegionExtractor implements Extractor {

  /** A place named all the time keeps so many quotes of a document; more would only repeat them. */
  static final int MOST_PLACES = 60;

  private static final Pattern COUNTRY = Pattern.compile("全国|我国|中国(?!移动|银行|电信|联通)");
  private static final Pattern VILLAGE =
      Pattern.compile(
          "(?!乡村|农村|边境|全村|各村|本村|新村|行政村|中心村)(\\p{IsHan}{1,4}?)(村(?![民庄级委干部]{1}|居|镇|支书的|屯)|社区(?!矫正|居民|网格|工作|书记|治理|服务))");
  private static final Pattern AREA =
      Pattern.compile(
          "(?<=^|[、,。;:“(及和与在]|建设|位于)(?![在到为和与及])(\\p{IsHan}{2,4}(?:矿区|林场|牧场|农场|新区|地区|林区|灌区|垦区|风景区|开发区|高新区|示范区))(?!域|域内)");

  /** A town that the gazetteer doesn't know, right behind its county. */
  private static final Pattern UNKNOWN_TOWN =
      Pattern.compile("(?!全|各|城乡|乡|所有|部分|重点)(\\p{IsHan}{2,3})镇(?![村级域干])");

  private static final Pattern VILLAGERS =
      Pattern.compile(
          "(?<=[、,。;:“”(日年天]|^|在)(?![全各本该邻新老每同外两有])(\\p{IsHan}{2})村(?=村民|村委会|村党支部|村“两委”|的村民)");

  /** Parts of the country that are no divisions, as the weather report knows them. */
  private static final Pattern GEOGRAPHIC =
      Pattern.compile(
          "(?<![大东西南北])(?:西北|西南|东北|东南沿海|华北|华东|华南|华中)(?=地区|各省|五省|三省|生态|边陲|边疆|大地|内陆|省份)"
              + "|陕南|陕北(?!民歌)|苏南|苏北|皖南|皖北|鲁西南|豫西|豫东|豫南|闽南|闽西|赣南|粤北|粤东|粤西|川西|川东北|冀中"
              + "|秦岭|太行山区|大别山区|秦巴山区|武陵山区|长三角|珠三角|京津冀|粤港澳大湾区|成渝地区|黄河流域|长江流域|河西走廊");

  private static final Pattern NOT_VILLAGE = Pattern.compile(".*[的了在和与及各个一二三四五六七八九十两乡镇市县区农]$");

  private final Gazetteer gazetteer;

  public RegionExtractor(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  @Override
  public void extract(ArticleText article, FindingsBuilder findings) {
    for (RegionMention mention : article.mentions()) {
      Draft draft = draft(mention.region(), article, findings, mention.how());
      if (draft.timesSeen() >= MOST_PLACES) {
        continue;
      }
      draft.seen(
          article,
          mention.start(),
          mention.end(),
          "region." + mention.how().name().toLowerCase(java.util.Locale.ROOT));
      if (mention.how() == How.NAME) {
        draft.modality(Modality.STATED);
        String written = article.text().substring(mention.start(), mention.end());
        draft.alias(written, article.evidence(mention.start(), mention.end(), "region.name"));
        village(article, mention, findings);
      }
    }
    country(article, findings);
    areas(article, findings);
    geographic(article, findings);
    villagers(article, findings);
    again(article, findings);
  }

  /** Further places of the villages and areas that the article names. */
  private static void again(ArticleText article, FindingsBuilder findings) {
    Map<String, Draft> named = new HashMap<>();
    for (Draft d : findings.itemsIn(article.index(), Kind.REGION)) {
      if (Level.VILLAGE.code().equals(d.properties().get("level"))) {
        named.putIfAbsent(d.name(), d);
      }
    }
    if (named.isEmpty()) {
      return;
    }
    WordSet names = WordSet.of(named.keySet());
    String text = article.text();
    for (int i = 0; i < text.length(); ) {
      int n = names.startingAt(text, i, text.length());
      boolean alone =
          n > 2
              || i == 0
              || !Character.isIdeographic(text.charAt(i - 1))
              || text.charAt(i - 1) == '在';
      Draft draft = n > 0 && alone ? named.get(text.substring(i, i + n)) : null;
      if (draft != null && draft.timesSeen() < MOST_PLACES) {
        draft.seen(article, i, i + n, "region.village");
      }
      i += Math.max(1, n);
    }
  }

  private static void geographic(ArticleText article, FindingsBuilder findings) {
    Matcher m = GEOGRAPHIC.matcher(article.text());
    while (m.find()) {
      if (article.mentionsIn(m.start(), m.end()).isEmpty()) {
        area(article, m.start(), m.end(), Level.AREA, null, findings);
      }
    }
  }

  /** 张家村村民: a village without its town, where its people are spoken of. */
  private static void villagers(ArticleText article, FindingsBuilder findings) {
    Matcher m = VILLAGERS.matcher(article.text());
    while (m.find()) {
      if (!NOT_VILLAGE.matcher(m.group(1)).matches()
          && article.mentionsIn(m.start(), m.end()).isEmpty()) {
        area(article, m.start(), m.end(), Level.VILLAGE, article.region(), findings);
      }
    }
  }

  private static Draft draft(
      Region region, ArticleText article, FindingsBuilder findings, How how) {
    return findings
        .find(Kind.REGION, region.id())
        .orElseGet(() ->
            findings
                .item(Kind.REGION, region.id(), region.name(), article.index())
                .put("code", region.code())
                .put("level", region.level().code())
                .put("regionId", region.id())
                .modality(how == How.NAME ? Modality.STATED : Modality.INFERRED));
  }

  private void country(ArticleText article, FindingsBuilder findings) {
    Region country = gazetteer.find(Gazetteer.COUNTRY).orElse(null);
    if (country == null) {
      return;
    }
    Matcher m = COUNTRY.matcher(article.text());
    for (int n = 0; n < MOST_PLACES && m.find(); n++) {
      draft(country, article, findings, How.NAME)
          .seen(article, m.start(), m.end(), "region.country")
          .alias(m.group(), article.evidence(m.start(), m.end(), "region.country"));
    }
  }

  private static void village(
      ArticleText article, RegionMention mention, FindingsBuilder findings) {
    Level level = mention.region().level();
    if (level != Level.TOWN && level != Level.COUNTY) {
      return;
    }
    Matcher m =
        VILLAGE
            .matcher(article.text())
            .region(mention.end(), Math.min(article.text().length(), mention.end() + 7));
    Matcher town =
        UNKNOWN_TOWN
            .matcher(article.text())
            .region(mention.end(), Math.min(article.text().length(), mention.end() + 5));
    if (level == Level.COUNTY
        && town.lookingAt()
        && !NOT_VILLAGE.matcher(town.group(1)).matches()
        && article.mentionsIn(town.start(), town.end()).isEmpty()) {
      area(article, town.start(), town.end(), Level.TOWN, mention.region(), findings);
      return;
    }
    if (m.lookingAt() && !NOT_VILLAGE.matcher(m.group(1)).matches()) {
      area(article, m.start(), m.end(), Level.VILLAGE, mention.region(), findings);
    }
  }

  private static void areas(ArticleText article, FindingsBuilder findings) {
    Matcher m = AREA.matcher(article.text());
    while (m.find()) {
      if (article.mentionsIn(m.start(), m.end()).isEmpty()
          && !m.group(1)
              .matches(
                  ".*(?:农村|民族|牧区|打掉|各|[到进入往了]).*|(?:跨省|跨界|交界|边境|边疆|城市|农村|偏远|民族|贫困|其他|各个|部分|相关|毗邻|重点|有关|试验|国家|省级|一些|山区|周边).*")) {
        area(article, m.start(1), m.end(1), Level.AREA, article.region(), findings);
      }
    }
  }

  private static void area(
      ArticleText article,
      int start,
      int end,
      Level level,
      @org.jspecify.annotations.Nullable Region parent,
      FindingsBuilder findings) {
    String name = article.text().substring(start, end);
    String parentId = parent == null ? "" : parent.id();
    Draft draft =
        findings
            .item(Kind.REGION, "area:" + parentId + ":" + name, name, article.index())
            .putIfAbsent("level", level.code());
    if (!parentId.isEmpty()) {
      draft.putIfAbsent("parentId", parentId);
    }
    draft.seen(article, start, end, level == Level.VILLAGE ? "region.village" : "region.area");
  }
}
