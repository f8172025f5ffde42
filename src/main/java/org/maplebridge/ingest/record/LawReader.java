package org.maplebridge.ingest.record;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maplebridge.model.CaseRecord.Law;

/** Laws as accounts cite them: 《中华人民共和国民法典》第一千一百六十五条、第一千一百七十九条. */
final class LawReader {

  private static final int MOST = 20;
  private static final String ARTICLE =
      "第\\s*[〇零一二三四五六七八九十百千两\\d]+\\s*条(?:之[一二三四五六七八九十])?(?:第[一二三四五六七八九十\\d]+款)?";
  private static final Pattern CITED =
      Pattern.compile("《([^《》\\n]{2,40})》((?:\\s*[、，,和及]?\\s*" + ARTICLE + ")*)");
  private static final Pattern IS_LAW =
      Pattern.compile("(?:法|法典|条例|规定|解释|办法|细则|规则|意见|决定|通则|民法通则)(?:\\(.*\\)|（.*）)?$");
  private static final Pattern ONE = Pattern.compile(ARTICLE);

  private LawReader() {}

  static List<Law> read(Iterable<String> texts) {
    Set<Law> laws = new LinkedHashSet<>();
    for (String text : texts) {
      Matcher m = CITED.matcher(text);
      while (m.find() && laws.size() < MOST) {
        String title = m.group(1).strip();
        List<String> articles = new ArrayList<>();
        Matcher article = ONE.matcher(m.group(2));
        while (article.find()) {
          articles.add(article.group().replaceAll("\\s", ""));
        }
        if (!articles.isEmpty() || IS_LAW.matcher(title).find()) {
          if (articles.isEmpty()) {
            laws.add(new Law(title, ""));
          }
          articles.forEach(a -> laws.add(new Law(title, a)));
        }
      }
    }
    return List.copyOf(laws);
  }
}
