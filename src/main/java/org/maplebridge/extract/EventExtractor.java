package org.maplebridge.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maplebridge.extract.FindingsBuilder.Draft;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Region;

/** Dated meetings, launches and ceremonies: a day or month, and in the same clause what took place. */
public final class EventExtractor implements Extractor {

  private static final Pattern EVENT =
      Pattern.compile(
          "((?:(?:19|20)\\d{2}年)?(?:1[0-2]|0?[1-9])月(?:[0-3]?\\d日)?)[^。;\\n]{0,60}?(召开|举行|举办|揭牌|启动|上线运行|印发|表彰大会)[^,。;\\n]{0,30}");

  @Override
  public void extract(ArticleText article, FindingsBuilder findings) {
    Matcher m = EVENT.matcher(article.text());
    while (m.find()) {
      String name = m.group().substring(m.group(1).length()).replaceFirst("^[,、 ]+", "");
      if (name.length() < 6) {
        continue;
      }
      Draft draft =
          findings
              .item(Kind.EVENT, m.group() + "@" + article.index(), name, article.index())
              .putIfAbsent("eventType", m.group(2))
              .putIfAbsent("date", m.group(1));
      Region region = article.regionAt(m.end(1));
      if (region != null) {
        draft.putIfAbsent("regionId", region.id());
      }
      draft.seen(article, m.start(), m.end(), "event.dated");
    }
  }
}
