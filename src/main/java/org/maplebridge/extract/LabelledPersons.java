package org.maplebridge.extract;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maplebridge.extract.FindingsBuilder.Draft;
import org.maplebridge.extract.Quotations.Quotation;
import org.maplebridge.extract.reading.Bylines;

/**
 * Persons whose part a label tells: bylines, 责任编辑：…, 联系人：…, who speaks in a transcript, and a role
 * in quotation marks right before the name (“红管家”张四妹).
 */
final class LabelledPersons {

  private static final int LONGEST_LINE = 60;
  private static final int LONGEST_ROLE = 8;
  private static final WordPattern LABEL =
      WordPattern.of(
          "记通摄撰审责编校联供执统策",
          0,
          "(记者|通讯员|摄影报道|摄影|摄|撰稿|审稿|审核|责任编辑|编辑|责编|校对|联系人|供稿|执笔|统筹|策划)[: /]{1,3}(?=\\p{IsHan})");
  private static final WordPattern SPEAKER =
      WordPattern.of("\n\r", -1, "(\\p{IsHan}{2,3}) ?:(?=[^\\n])");
  private static final Pattern PERSON_ROLE =
      Pattern.compile("(?:员|人|师|手|长|官|者|管家|大使|卫士|能手|标兵|先锋|顾问|大姐|大嫂|金花|老马|娘舅)$");
  private static final String WRITES = "记者 通讯员 撰稿 执笔 摄影报道";

  private LabelledPersons() {}

  /** Takes a name in place. */
  interface Taker {
    Draft take(String name, int at, String rule);
  }

  static void read(ArticleText article, Taker taker) {
    bylines(article, taker);
    labels(article, taker);
    speakers(article, taker);
    quotedRoles(article, taker);
  }

  private static void bylines(ArticleText article, Taker taker) {
    String text = article.text();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (end - start <= LONGEST_LINE && start > 0) {
        String line = text.substring(start, end);
        int from = start;
        for (String name : Bylines.names(line)) {
          int at = text.indexOf(name, from);
          if (at >= 0
              && !PersonWords.isNoPerson(name)
              && !PersonWords.isOrdinaryWord(name)
              && !PersonNames.overlapsRegion(article, at, at + name.length())) {
            taker
                .take(name, at, "person.byline")
                .putIfAbsent("role", "author")
                .putIfAbsent("post", "作者");
            from = at + name.length();
          }
        }
      }
      start = end + 1;
    }
  }

  private static void labels(ArticleText article, Taker taker) {
    String text = article.text();
    Matcher m = LABEL.matcher(text);
    for (int at = 0; LABEL.find(m, text, at); at = m.end()) {
      String post = WRITES.contains(m.group(1)) ? "作者" : m.group(1);
      int from = m.end();
      int end = nameEnd(article, from);
      while (end > 0) {
        Draft draft = taker.take(text.substring(from, end), from, "person.label");
        draft.putIfAbsent("post", post);
        if (post.equals("作者")) {
          draft.putIfAbsent("role", "author");
        }
        from = end + 1;
        boolean more = end < text.length() && "、 ".indexOf(text.charAt(end)) >= 0;
        end = more ? nameEnd(article, from) : -1;
      }
    }
  }

  /** One past a name that stands alone at a place, or -1. */
  private static int nameEnd(ArticleText article, int from) {
    String text = article.text();
    for (int end = from + 2; end <= Math.min(text.length(), from + 4); end++) {
      boolean closed = end == text.length() || " )、,;。\n".indexOf(text.charAt(end)) >= 0;
      if (closed) {
        boolean name =
            PersonNames.isName(article, from, end)
                || NameLikeness.likely(text.substring(from, end), 1)
                    && Surnames.isName(text.substring(from, end));
        return name ? end : -1;
      }
    }
    return -1;
  }

  private static void speakers(ArticleText article, Taker taker) {
    String text = article.text();
    Matcher m = SPEAKER.matcher(text);
    for (int at = 0; SPEAKER.find(m, text, at); at = m.end()) {
      if (PersonNames.isLikely(article, m.start(1), m.end(1))) {
        taker.take(m.group(1), m.start(1), "person.speaker");
      }
    }
  }

  private static void quotedRoles(ArticleText article, Taker taker) {
    String text = article.text();
    List<Quotation> quotes = Quotations.of(text).quotes();
    for (Quotation q : quotes) {
      if (q.content().length() > LONGEST_ROLE || !PERSON_ROLE.matcher(q.content()).find()) {
        continue;
      }
      int from = q.end();
      String name = PersonNames.at(article, from, false);
      while (name != null && NameLikeness.likely(name, Surnames.at(name, 0))) {
        taker.take(name, from, "person.quoted-role").putIfAbsent("post", q.content());
        from += name.length() + 1;
        boolean more = from < text.length() && "、和".indexOf(text.charAt(from - 1)) >= 0;
        name = more ? PersonNames.at(article, from, false) : null;
      }
    }
  }
}
