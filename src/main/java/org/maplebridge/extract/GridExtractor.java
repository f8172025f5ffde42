package org.maplebridge.extract;

import java.util.List;
import java.util.stream.Stream;
import org.maplebridge.extract.FindingsBuilder.Draft;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Modality;
import org.maplebridge.model.Region;

/**
 * Grids and grid systems: 一级网格, 全科网格, 专属网格, 警格. A grid belongs to the region that divides itself
 * into it.
 */
public final class GridExtractor implements Extractor {

  private static final List<String> LEVELS = List.of("一级", "二级", "三级", "四级", "五级");
  private static final List<String> KINDS =
      List.of(
          "全科", "综合", "专属", "基础", "专职", "专业", "微", "综治", "城市", "农村", "村级", "社区", "党建", "平安", "治安",
          "楼栋");
  private static final String GRID = "网格";
  private static final String POLICE_GRID = "警格";

  @Override
  public void extract(ArticleText article, FindingsBuilder findings) {
    String text = article.text();
    for (int at = text.indexOf('格'); at >= 0; at = text.indexOf('格', at + 1)) {
      if (at > 0 && text.startsWith(POLICE_GRID, at - 1)) {
        add(article, findings, at - 1, at + 1, "", "grid.police");
      } else if (at > 0 && text.startsWith(GRID, at - 1)) {
        grid(article, findings, at - 1, at + 1);
      }
    }
  }

  private void grid(ArticleText article, FindingsBuilder findings, int start, int end) {
    String text = article.text();
    for (String level : LEVELS) {
      if (endsWith(text, start, level)) {
        add(article, findings, start - level.length(), end, level, "grid.level");
        return;
      }
    }
    boolean people = end < text.length() && "员长".indexOf(text.charAt(end)) >= 0;
    for (String kind : KINDS) {
      if (!people && endsWith(text, start, kind)) {
        add(article, findings, start - kind.length(), end, "", "grid.kind");
        return;
      }
    }
    int sort = people ? sortBefore(text, start) : 0;
    boolean staffed = sort > 0 && endsWith(text, start - sort, "名");
    if (staffed || sort == 0 && isDivided(text, start, end)) {
      add(article, findings, start, end, "", "grid.divided");
    }
  }

  /** 专职网格员: how long the word is that says which sort of people, not which sort of grids. */
  private static int sortBefore(String text, int at) {
    return Stream.concat(Stream.of("兼职"), KINDS.stream())
        .filter(k -> endsWith(text, at, k))
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  private static boolean endsWith(String text, int at, String word) {
    return at >= word.length() && text.startsWith(word, at - word.length());
  }

  /** 划分网格, 网格39.2万个, 网格员…: where the text speaks of a real division. */
  private static boolean isDivided(String text, int start, int end) {
    if (end >= text.length()) {
      return false;
    }
    char next = text.charAt(end);
    boolean counted = Character.isDigit(next);
    boolean divided =
        endsWith(text, start, "划分") || endsWith(text, start, "划分为") || endsWith(text, start, "个");
    boolean staffed =
        next == '员'
            && end + 1 < text.length()
            && (Character.isDigit(text.charAt(end + 1)) || endsWith(text, start, "名"));
    return counted || divided || staffed;
  }

  private static void add(
      ArticleText article,
      FindingsBuilder findings,
      int start,
      int end,
      String level,
      String rule) {
    Region region = article.sentences().isEmpty() ? article.region() : article.regionAt(start);
    String name = article.text().substring(start, end);
    String scope = region == null ? "" : region.id();
    Draft draft =
        findings
            .item(Kind.GRID, scope + "\u001f" + name, name, article.index())
            .seen(article, start, end, rule)
            .putIfAbsent("system", true);
    if (!level.isEmpty()) {
      draft.putIfAbsent("gridLevel", level);
    }
    if (region == null) {
      return;
    }
    draft.putIfAbsent("regionId", region.id());
    int from = Clauses.clauseStart(article.text(), start, Math.max(0, start - 60));
    findings
        .find(Kind.REGION, region.id())
        .ifPresent(place ->
            findings.link(
                "LOCATED_IN",
                draft,
                place,
                java.util.Map.of(),
                Modality.DERIVED,
                article.evidence(from, end, rule)));
  }
}
