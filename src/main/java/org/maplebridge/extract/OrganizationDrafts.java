package org.maplebridge.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maplebridge.extract.FindingsBuilder.Draft;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Region;
import org.maplebridge.model.ScopedName;

/**
 * The bodies found so far in one article. A body that was named in full is the one meant by the end
 * of its name (城关派出所 after 某县公安局城关派出所) and by its committee's 领导小组; a body that is only where
 * decisions come from (…决策部署) or that is an honour's name is none.
 */
final class OrganizationDrafts {

  private static final Pattern AUTHORITY =
      Pattern.compile(
          "^(?:[、和及]\\p{IsHan}{2,5}){0,3}(?:关于[^,。;]{2,16})?的?(?:一系列|重大|各项|有关|相关)?"
              + "(?:决策部署|部署要求|工作要求|会议精神|指示精神|文件精神|重要指示)");
  private static final Pattern TITLE = Pattern.compile("^”?(?:荣誉)?称号");
  private static final String TASKFORCE = "领导小组";
  private static final int SHORTEST = 5;

  /** A body found: its stretch, its full name, its region. */
  record Found(int start, int end, String name, @Nullable Region region) {}

  private final ArticleText article;
  private final FindingsBuilder findings;

  /** The ends of full names; empty where two bodies share one. */
  private final Map<String, Optional<Draft>> tails = new HashMap<>();

  OrganizationDrafts(ArticleText article, FindingsBuilder findings) {
    this.article = article;
    this.findings = findings;
  }

  void add(Found found, String rule) {
    String text = article.text();
    String rest = text.substring(found.end, Math.min(text.length(), found.end + 30));
    if (AUTHORITY.matcher(rest).find() || TITLE.matcher(rest).find()) {
      return;
    }
    Draft known = tails.getOrDefault(found.name, Optional.empty()).orElse(null);
    Draft draft = known != null ? known : named(found);
    if (draft.timesSeen() < RegionExtractor.MOST_PLACES) {
      draft.seen(article, found.start, found.end, rule);
      draft.alias(
          text.substring(found.start, found.end), article.evidence(found.start, found.end, rule));
    }
  }

  private Draft named(Found found) {
    Draft draft =
        findings
            .item(Kind.ORGANIZATION, ScopedName.normalise(found.name), found.name, article.index())
            .putIfAbsent("orgType", OrganizationNames.type(found.name));
    Region region = found.region;
    if (region != null) {
      draft.putIfAbsent("regionId", region.id());
    }
    for (int from = 1; from + SHORTEST <= found.name.length(); from++) {
      remember(found.name.substring(from), draft);
    }
    int committee = found.name.indexOf("委") + 1;
    if (committee > 1 && found.name.endsWith(TASKFORCE)) {
      remember(found.name.substring(0, committee) + TASKFORCE, draft);
    }
    return draft;
  }

  private void remember(String tail, Draft draft) {
    if (!tail.equals(draft.name())) {
      tails.merge(tail, Optional.of(draft), (a, b) -> a.equals(b) ? a : Optional.empty());
    }
  }
}
