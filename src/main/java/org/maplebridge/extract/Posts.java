package org.maplebridge.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maplebridge.extract.ArticleText.How;
import org.maplebridge.extract.ArticleText.RegionMention;
import org.maplebridge.model.Region;

/** The post left of a person's name: where it begins, whose it is. */
final class Posts {

  private static final int LONGEST = 40;
  private static final Pattern BREAK = Pattern.compile("[,。;:!?“”\\n()《》]");
  private static final Pattern WORD = Pattern.compile("[的在由是了与和对向被将请作为找到]|获得者|来自|据");
  private static final Pattern UNIT_POST =
      Pattern.compile("^([省市县区州镇乡])(?:委|长|政府|公安|检察|法院|司法|人大|政协|综治|纪委)");
  private static final Pattern PARTY_ROLE =
      Pattern.compile(
          "(?:当事人|甲方|乙方|受害人|被害人|报警人|村民|居民|市民|群众|业主|住户|商户|店主|房东|租户|合伙人|司机|工人|农民工|原告|被告|员工|务工人员|采摘工|摊主|承包户)$");
  private static final Pattern PARTY_LEFT =
      Pattern.compile(PARTY_ROLE.pattern() + "|(?<=[公司厂店行社])(?:代表|会计|经理|老板|负责人|财务)$");

  private final Units units;

  Posts(Units units) {
    this.units = units;
  }

  /**
   * A post.
   *
   * @param role a code of the vocabulary of roles
   * @param office whether it is held in a body or region
   * @param placed whether its own words say in which
   */
  record Post(
      int start,
      int end,
      String text,
      String role,
      @Nullable Region region,
      boolean office,
      boolean placed) {}

  /**
   * @param title where its last title begins
   * @param end one past its last title
   */
  Post leftOf(ArticleText article, int title, int end) {
    String text = article.text();
    int floor = Math.max(article.sentenceAt(title).start(), end - LONGEST);
    int start = segmentStart(text, floor, title);
    while (start > floor && text.charAt(start - 1) == '、') {
      int before = segmentStart(text, floor, start - 1);
      if (!PersonWords.TITLE_END.matcher(text.substring(before, start - 1)).find()) {
        break;
      }
      start = before;
    }
    start = trim(article, start, title);
    start += text.startsWith("时任", start) ? 2 : 0;
    String post = text.substring(start, end);
    Region region = region(article, start, end);
    boolean office = !PARTY_ROLE.matcher(post).find();
    boolean placed =
        !article.mentionsIn(start, end).isEmpty()
            || UNIT_POST.matcher(text).region(start, end).find();
    return new Post(start, end, post, role(post), region, office, placed);
  }

  private static int segmentStart(String text, int floor, int to) {
    int at = to;
    while (at > floor
        && text.charAt(at - 1) != '、'
        && !BREAK.matcher(text.substring(at - 1, at)).matches()) {
      at--;
    }
    return at;
  }

  /**
   * Starts at the first place named in it; where none is, after the last word that can't be part of
   * a post.
   */
  private static int trim(ArticleText article, int start, int title) {
    List<RegionMention> regions = article.mentionsIn(start, title);
    int from = start;
    if (!regions.isEmpty() && regions.getFirst().how() != How.DEIXIS) {
      int first = regions.getFirst().start();
      if (article.text().substring(start, first).length() <= 8) {
        from = first;
      }
    }
    Matcher word = WORD.matcher(article.text()).region(from, title);
    while (word.find()) {
      from = word.end();
    }
    return from;
  }

  private @Nullable Region region(ArticleText article, int start, int end) {
    List<RegionMention> inside = article.mentionsIn(start, end);
    if (!inside.isEmpty()) {
      return inside.getLast().region();
    }
    Matcher unit = UNIT_POST.matcher(article.text()).region(start, end);
    if (unit.find()) {
      return units.meant(unit.group(1).charAt(0), article, start);
    }
    return article.regionAt(start);
  }

  private static String role(String post) {
    if (PARTY_ROLE.matcher(post).find()) {
      return "party";
    }
    if (post.endsWith("记者") || post.endsWith("通讯员")) {
      return "author";
    }
    if (post.endsWith("调解员") || post.endsWith("调解专家")) {
      return "mediator";
    }
    if (post.endsWith("网格长")) {
      return "grid-chief";
    }
    if (post.endsWith("网格员")) {
      return "grid-worker";
    }
    if (post.endsWith("律师")) {
      return "lawyer";
    }
    if (post.endsWith("志愿者")) {
      return "volunteer";
    }
    if (post.endsWith("乡贤")) {
      return "squire";
    }
    return "official";
  }

  /** The party's part that stands right before a place: 甲方, 报警人, 村民. */
  static Optional<String> left(ArticleText article, int at) {
    String before = article.text().substring(Math.max(0, at - 8), at);
    Matcher m = PARTY_LEFT.matcher(before);
    return m.find() ? Optional.of(m.group()) : Optional.empty();
  }
}
