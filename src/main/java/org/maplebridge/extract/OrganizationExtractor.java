package org.maplebridge.extract;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maplebridge.extract.ArticleText.How;
import org.maplebridge.extract.ArticleText.RegionMention;
import org.maplebridge.extract.OrganizationDrafts.Found;
import org.maplebridge.model.Region;
import org.maplebridge.text.gazetteer.Gazetteer;

/**
 * Bodies of party, government, courts, police, mediation, companies and media: by their ending,
 * with the region before them. A bare 市委 is the committee of the city the article or the sentence
 * is about; its full name is built and the short one kept as an alias.
 */
public final class OrganizationExtractor implements Extractor {

  private static final int LONGEST_NAME = 22;
  private static final Pattern BODY = Pattern.compile(OrganizationNames.CORE);
  private static final WordPattern BARE =
      WordPattern.of(
          "省市县区州镇乡",
          0,
          "(?<![\\p{IsHan}X][省市县区州镇乡]|[省市县区州镇]、|[全我该本各跨辖城地市民社])([省市县区州镇乡])("
              + OrganizationNames.CORE
              + ")");
  private static final WordPattern AREA_PARTY =
      WordPattern.of("自", 0, "自治区(党委(?:政法委)?|(?:人民)?政府|公安厅|司法厅|高级人民法院|人民检察院)");

  /** 安康委 is no name; 池河派出所 is called after its town and not that town's. */
  private static final Pattern NEEDS_UNIT = Pattern.compile("^委|派出所$|司法所$|法庭$");

  private final Units units;
  private final RegionNaming naming;

  public OrganizationExtractor(Gazetteer gazetteer) {
    naming = new RegionNaming(gazetteer);
    units = new Units(naming);
  }

  @Override
  public void extract(ArticleText article, FindingsBuilder findings) {
    boolean[] taken = new boolean[article.text().length()];
    OrganizationDrafts drafts = new OrganizationDrafts(article, findings);
    afterRegions(article, drafts, taken);
    bare(article, drafts, taken);
    byEnding(article, drafts, taken);
  }

  /** 安康市 + 委政法委. */
  private static void afterRegions(
      ArticleText article, OrganizationDrafts drafts, boolean[] taken) {
    String text = article.text();
    for (RegionMention mention : article.mentions()) {
      int from = mention.end();
      if (mention.how() == How.DEIXIS || from >= text.length()) {
        continue;
      }
      boolean unitFollows = mention.how() == How.MASK && "省市县区州镇乡".indexOf(text.charAt(from)) >= 0;
      Matcher m =
          BODY.matcher(text)
              .region(unitFollows ? from + 1 : from, Math.min(text.length(), from + LONGEST_NAME));
      if (!m.lookingAt()
          || m.end() == m.start()
          || mention.how() == How.NAME
              && !hasUnit(text, from)
              && NEEDS_UNIT.matcher(m.group()).find()) {
        continue;
      }
      drafts.add(
          new Found(
              mention.start(), m.end(), fullName(mention.region(), m.group()), mention.region()),
          "organization.region-body");
      int bureau = m.group().indexOf("局") + 1;
      boolean standsAlone = m.group().endsWith("派出所") || m.group().endsWith("支队");
      if (bureau > 0 && bureau < m.group().length() && !standsAlone) {
        Found above =
            new Found(
                mention.start(),
                m.start() + bureau,
                fullName(mention.region(), m.group().substring(0, bureau)),
                mention.region());
        drafts.add(above, "organization.region-body");
      }
      mark(taken, mention.start(), m.end());
    }
  }

  private static boolean hasUnit(String text, int end) {
    return end > 0 && "省市县区州旗镇乡".indexOf(text.charAt(end - 1)) >= 0;
  }

  private static String fullName(Region region, String body) {
    return region.name() + OrganizationNames.canonical(body);
  }

  /** 市委, 县公安局: whose they are comes from the sentence or the article. */
  private void bare(ArticleText article, OrganizationDrafts drafts, boolean[] taken) {
    Matcher m = BARE.matcher(article.text());
    for (int at = 0; BARE.find(m, article.text(), at); at = m.end()) {
      if (taken[m.start()] || isInsideMention(article, m.start())) {
        continue;
      }
      Region region = units.meant(m.group(1).charAt(0), article, m.start());
      String name = region == null ? m.group() : fullName(region, m.group(2));
      drafts.add(new Found(m.start(), m.end(), name, region), "organization.bare");
      mark(taken, m.start(), m.end());
    }
    Matcher area = AREA_PARTY.matcher(article.text());
    for (int at = 0; AREA_PARTY.find(area, article.text(), at); at = area.end()) {
      Region region = naming.atLevel(article.region(), Region.Level.PROVINCE);
      if (!taken[area.start()] && region != null && RegionNaming.isAutonomousRegion(region)) {
        drafts.add(
            new Found(area.start(), area.end(), fullName(region, area.group(1)), region),
            "organization.bare");
        mark(taken, area.start(), area.end());
      }
    }
  }

  private static boolean isInsideMention(ArticleText article, int at) {
    return article.mentionsIn(Math.max(0, at - LONGEST_NAME), at + LONGEST_NAME).stream()
        .anyMatch(r -> r.start() <= at && r.end() > at);
  }

  /** A name that ends as bodies do: from its ending left to where it can't go on. */
  private void byEnding(ArticleText article, OrganizationDrafts drafts, boolean[] taken) {
    String text = article.text();
    Matcher m = OrganizationNames.ENDING.matcher(text);
    for (int at = 0; OrganizationNames.ENDING.find(m, text, at); at = m.end()) {
      if (taken[m.start()] && taken[m.end() - 1]) {
        continue;
      }
      Found found =
          leftOf(article, m.start(), m.end(), OrganizationNames.ALONE.matcher(m.group()).matches());
      if (found != null) {
        drafts.add(found, "organization.ending");
        mark(taken, found.start(), found.end());
      }
    }
  }

  private @Nullable Found leftOf(ArticleText article, int suffix, int end, boolean alone) {
    String text = article.text();
    if (alone) {
      String name = text.substring(suffix, end);
      return new Found(suffix, end, name.equals("党中央") ? "中共中央" : name, null);
    }
    if (OrganizationNames.OFFICE.matcher(text.substring(suffix, end)).matches()) {
      Region region = article.regionAt(suffix);
      String office = text.substring(suffix, end);
      return region == null ? null : new Found(suffix, end, region.name() + office, region);
    }
    int floor = Math.max(article.sentenceAt(suffix).start(), suffix - LONGEST_NAME);
    int open = openQuote(text, floor, suffix);
    if (open >= 0 && end < text.length() && text.charAt(end) == '”') {
      return quoted(article, open, end);
    }
    floor = Math.max(floor, open + 1);
    List<RegionMention> regions = article.mentionsIn(floor, suffix);
    RegionMention first = null;
    for (int i = regions.size() - 1; i >= 0; i--) {
      RegionMention r = regions.get(i);
      int to = first == null ? suffix : first.start();
      if (r.how() == How.DEIXIS || stops(text, r.end(), to).find()) {
        break;
      }
      first = r;
    }
    if (first != null) {
      Region region = regions.getLast().region();
      boolean masked = first.how() == How.MASK;
      int brand = OrganizationNames.BRANDS.endingAt(text, first.start(), floor);
      String lead = text.substring(first.start() - brand, first.start());
      String name =
          masked
              ? lead
                  + (brand > 0 ? bare(first.region()) : first.region().name())
                  + text.substring(first.end(), end).replaceFirst("^[省市县区]", "")
              : lead + text.substring(brand > 0 ? first.start() : lowest(regions, first), end);
      return new Found(first.start() - brand, end, name, region);
    }
    int start = floor;
    Matcher stop = stops(text, floor, suffix);
    while (stop.find()) {
      start = stop.end();
    }
    return named(article, start, suffix, end);
  }

  /** 甲省乙市丙县丁镇司法所 is 丁镇司法所: where the last of the regions in a row starts. */
  private static int lowest(List<RegionMention> regions, RegionMention first) {
    RegionMention low = first;
    for (RegionMention r : regions) {
      if (r.start() == low.end()) {
        low = r;
      }
    }
    return low.start();
  }

  private static Matcher stops(String text, int from, int to) {
    return OrganizationNames.STOP.matcher(text).region(from, to).useTransparentBounds(true);
  }

  /** 平安某地: such names say a place without its 省, 市, 县. */
  private static String bare(Region region) {
    String name = region.name();
    return name.length() > 2 && "省市县区".indexOf(name.charAt(name.length() - 1)) >= 0
        ? name.substring(0, name.length() - 1)
        : name;
  }

  /** Where a quotation opens that is still open at a place; -1 when none is. */
  private static int openQuote(String text, int floor, int at) {
    for (int i = at - 1; i >= floor; i--) {
      if (text.charAt(i) == '”') {
        return -1;
      }
      if (text.charAt(i) == '“') {
        return i;
      }
    }
    return -1;
  }

  /** 某县“…传承所”: a name in quotation marks is whole, and its region stands before them. */
  private static @Nullable Found quoted(ArticleText article, int open, int end) {
    List<RegionMention> before = article.mentionsIn(Math.max(0, open - LONGEST_NAME), open);
    boolean owned = !before.isEmpty() && before.getLast().end() == open;
    if (!owned) {
      return null;
    }
    RegionMention owner = before.getLast();
    return new Found(
        owner.start(),
        end + 1,
        owner.region().name() + article.text().substring(open + 1, end),
        owner.region());
  }

  private @Nullable Found named(ArticleText article, int from, int suffix, int end) {
    String text = article.text();
    int start = from;
    while (start < suffix
        && "“”".indexOf(text.charAt(start)) >= 0
        && text.substring(start, suffix).chars().filter(c -> c == '“' || c == '”').count() % 2
            == 1) {
      start++;
    }
    int quote = text.indexOf('“', start);
    if (quote > start && quote < suffix) {
      start = quote; // 推广“…”工作专班: what stands before the quotation is no part of the name
    }
    String name = text.substring(start, end);
    if (name.length() < 4 || suffix - start < 2 || name.matches("^[级家个名支地].*")) {
      return null;
    }
    char unit = name.charAt(0);
    if ("省市县区州镇乡".indexOf(unit) >= 0
        && !name.matches("^(?:市场|市域|市民|[镇村县市乡][上里]|县域|区域|乡村|乡镇|镇村|镇街|市县|县区|市级|县级|镇级|省级|区级).*")) {
      Region region = units.meant(unit, article, start);
      return new Found(
          start, end, region == null ? name : region.name() + name.substring(1), region);
    }
    if (OrganizationNames.GENERIC.matcher(name).find()) {
      return null;
    }
    String ending = text.substring(suffix, end);
    boolean central = name.matches("^(?:中央|国家|最高|全国).*");
    boolean proper = central || ending.matches("派出所|律师事务所|有限公司|集团|银行|日报|晚报|法治报|电视台|依法治国办");
    int before = suffix - start;
    int least = ending.endsWith("中心") ? 5 : 4;
    int most = ending.equals("派出所") ? 5 : 14;
    return before <= most && (proper || before >= least)
        ? new Found(start, end, name, proper ? null : article.region())
        : null;
  }

  private static void mark(boolean[] taken, int from, int to) {
    java.util.Arrays.fill(taken, from, to, true);
  }
}
