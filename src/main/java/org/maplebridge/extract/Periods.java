package org.maplebridge.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time a figure is about: the date last written before it in its sentence, else the last one of
 * its paragraph, else the article's year. As the contract writes it: 2021, 2021-03, 2018—2020.
 */
final class Periods {

  private static final Pattern WRITTEN =
      Pattern.compile(
          "((?:19|20)[0-9]{2})年?(?:至|到|-|—|~)((?:19|20)[0-9]{2})年|((?:19|20)[0-9]{2})年(?:(1[0-2]|0?[1-9])月)?"
              + "|(今年|去年|前年|上年|本年)(?:以来|(1[0-2]|0?[1-9])月)?");

  private static final Pattern SUBJECT = Pattern.compile("((?:19|20)[0-9]{2})年(?:度)?(?![0-9以底初])");
  private static final int HEAD = 80;

  private Periods() {}

  /** The period at a place of an article. */
  static Optional<String> at(ArticleText article, int start, int place) {
    @Nullable String found = null;
    Matcher m = WRITTEN.matcher(article.text()).region(start, place);
    while (m.find()) {
      if (!isComparison(article.text(), m.start(), m.end())) {
        found = text(article, m, found);
      }
    }
    return Optional.ofNullable(found);
  }

  /**
   * The year that the article's head names as its subject (2021年…综述), else the year of its date.
   */
  static Optional<String> of(ArticleText article) {
    String text = article.text();
    Matcher head = SUBJECT.matcher(text).region(0, Math.min(text.length(), HEAD));
    if (head.find()) {
      return Optional.of(head.group(1));
    }
    return Optional.ofNullable(article.published()).map(p -> String.valueOf(p.from().getYear()));
  }

  /** 较2017年下降: the year compared with is not the year spoken of. */
  private static boolean isComparison(String text, int start, int end) {
    char before = start > 0 ? text.charAt(start - 1) : '\n';
    return "较比同".indexOf(before) >= 0 || text.startsWith("相比", end) || text.startsWith("前", end);
  }

  private static @Nullable String text(ArticleText article, Matcher m, @Nullable String before) {
    if (m.group(1) != null) {
      return m.group(1) + "—" + m.group(2);
    }
    if (m.group(3) != null) {
      return m.group(3) + (m.group(4) == null ? "" : "-" + two(m.group(4)));
    }
    if (article.published() == null) {
      return before;
    }
    int year = article.published().from().getYear();
    String word = m.group(5);
    int of =
        word.equals("去年") || word.equals("上年") ? year - 1 : word.equals("前年") ? year - 2 : year;
    return of + (m.group(6) == null ? "" : "-" + two(m.group(6)));
  }

  private static String two(String month) {
    return month.length() == 1 ? "0" + month : month;
  }
}
