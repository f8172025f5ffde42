package org.maplebridge.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maplebridge.extract.FindingsBuilder.Draft;
import org.maplebridge.extract.reading.Bylines;
import org.maplebridge.model.Evidence;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Modality;
import org.maplebridge.model.Region;
import org.maplebridge.text.gazetteer.Gazetteer;

/**
 * Persons: a name right of a post, left of a verb of saying, in a list of names, in a byline, in
 * the name of a case; and the pseudonyms and forms of address of parties (黄某, 李女士, 小陈), each bound
 * to its article.
 */
public final class PersonExtractor implements Extractor {

  private static final WordPattern TITLE =
      WordPattern.of(
          PersonWords.TITLE_BEGINNINGS, 0, "(" + PersonWords.TITLE + ")(,?)(?=\\p{IsHan})");
  private static final WordPattern SAYS =
      WordPattern.of(
          ",。;:!?“”\n", -1, "(\\p{IsHan}{2,4}?)(?=(?:如是)?说[,:。“]|表示[,:]|介绍说?[,:]|告诉|坦言|感慨|回忆说)");
  private static final WordPattern BEFORE_TITLE =
      WordPattern.of(
          "是由请、,。“:与和对向找来年", -1, "(?<=[是由请、,。“:与和对向找]|以来|年)(\\p{IsHan}{2,4}?)(检察官|法官|律师|警官|同志|教授)");
  private static final WordPattern GENERAL_SECRETARY =
      WordPattern.of("总", 3, "(\\p{IsHan}{3})(总书记)");
  private static final WordPattern CASE =
      WordPattern.of(
          "了、,。“的与和",
          -1,
          "(\\p{IsHan}{1,2}[^\\P{IsHan}涉发破立办审查])(?=(?:涉黑|涉恶|故意|贩毒|诈骗|受贿|等人)?案(?!件|例|情|由|卷|子))");
  private static final WordPattern CHIEF =
      WordPattern.of(
          ",。;:“”、\n", -1, "(\\p{IsHan})(主任|书记|所长|支书|法官|警官|律师|老师|队长|局长|调解员)(?=[,。、:;!])");

  private static final int LONGEST_NAME = 4;
  private static final int MOST_AGAIN = 20;

  private final Posts posts;

  public PersonExtractor(Gazetteer gazetteer) {
    posts = new Posts(new Units(new RegionNaming(gazetteer)));
  }

  @Override
  public void extract(ArticleText article, FindingsBuilder findings) {
    Map<String, Draft> named = new LinkedHashMap<>();
    PlaceIndex bodies = PlaceIndex.of(findings, article.index(), Kind.ORGANIZATION);
    bylines(article, findings, named);
    byTitle(article, findings, named, bodies);
    lists(article, findings, named);
    simple(SAYS, "person.says", "", article, findings, named);
    beforeTitle(article, findings, named);
    simple(CASE, "person.case-name", "suspect", article, findings, named);
    Pseudonyms.read(article, findings);
    again(article, named);
    PersonRoles.complete(article, findings.itemsIn(article.index(), Kind.PERSON));
    chiefs(article, named);
  }

  private static void bylines(
      ArticleText article, FindingsBuilder findings, Map<String, Draft> named) {
    String text = article.text();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (end - start <= 60 && start > 0) {
        String line = text.substring(start, end);
        int from = start;
        for (String name : Bylines.names(line)) {
          int at = text.indexOf(name, from);
          if (at >= 0
              && !PersonWords.isNoPerson(name)
              && !PersonWords.isOrdinaryWord(name)
              && !overlapsRegion(article, at, at + name.length())) {
            add(article, findings, named, name, at, "person.byline")
                .putIfAbsent("role", "author")
                .putIfAbsent("post", "作者");
            from = at + name.length();
          }
        }
      }
      start = end + 1;
    }
  }

  private void byTitle(
      ArticleText article, FindingsBuilder findings, Map<String, Draft> named, PlaceIndex bodies) {
    String text = article.text();
    Matcher m = TITLE.matcher(text);
    for (int at = 0; TITLE.find(m, text, at); at = m.end()) {
      boolean comma = !m.group(2).isEmpty();
      String name = nameAt(article, m.end(), PersonWords.OFFICE.matcher(m.group(1)).find());
      if (name == null || comma && !says(text, m.end() + name.length())) {
        continue;
      }
      Draft draft = add(article, findings, named, name, m.end(), "person.post-left");
      Posts.Post post = posts.leftOf(article, m.start(), m.end(1));
      describe(article, findings, draft, post, m.end() + name.length(), bodies);
      for (int[] n : alike(article, m.end() + name.length())) {
        Draft other =
            add(
                article,
                findings,
                named,
                article.text().substring(n[0], n[1]),
                n[0],
                "person.same-post");
        describe(article, findings, other, post, n[1], bodies);
      }
    }
  }

  /** 民警张三、李四: the names that share a post with one that ends at a place. */
  private static List<int[]> alike(ArticleText article, int from) {
    String text = article.text();
    List<int[]> names = new ArrayList<>();
    int at = from;
    while (at < text.length() && "、和".indexOf(text.charAt(at)) >= 0) {
      String name = nameAt(article, at + 1, false);
      if (name == null || PersonWords.TITLE_END.matcher(name).find()) {
        break;
      }
      names.add(new int[] {at + 1, at + 1 + name.length()});
      at += 1 + name.length();
    }
    return names;
  }

  private static boolean says(String text, int at) {
    return text.startsWith("说", at)
        || text.startsWith("表示", at)
        || text.startsWith("介绍", at)
        || text.startsWith("如是说", at)
        || text.startsWith("告诉", at);
  }

  /**
   * @param end one past the name
   */
  private static void describe(
      ArticleText article,
      FindingsBuilder findings,
      Draft draft,
      Posts.Post post,
      int end,
      PlaceIndex bodies) {
    draft.putIfAbsent("post", post.text());
    draft.putIfAbsent("role", post.role());
    Region region = post.region();
    if (region != null) {
      draft.putIfAbsent("regionId", region.id());
    }
    if (!post.office()) {
      return;
    }
    List<PlaceIndex.Standing> inside = bodies.standing(post.start(), post.end());
    Draft holder = region == null ? null : findings.find(Kind.REGION, region.id()).orElse(null);
    if (!inside.isEmpty()) {
      holder = inside.getLast().draft();
      draft.putIfAbsent("organization", holder.name());
    }
    if (holder != null) {
      List<Evidence> evidence =
          article.evidence(post.start(), end, "person.post-left");
      findings.link(
          "HOLDS_POST", draft, holder, Map.of("post", post.text()), Modality.STATED, evidence);
    }
  }

  /**
   * The name that starts at a place, with its right end decided by what follows; null when none
   * does.
   */
  static @Nullable String nameAt(ArticleText article, int at, boolean likely) {
    String text = article.text();
    int surname = Surnames.at(text, at);
    if (surname == 0) {
      return null;
    }
    for (int given = 2; given >= 1; given--) {
      int end = at + surname + given;
      if (end > text.length()) {
        continue;
      }
      String name = text.substring(at, end);
      String rest = text.substring(end, Math.min(text.length(), end + 3));
      if (!Surnames.isName(name)
          || PersonWords.isNoPerson(name)
          || name.indexOf('某') >= 0
          || overlapsRegion(article, at, end)) {
        continue;
      }
      if (PersonWords.mayFollow(rest)
          && (!PersonWords.isOrdinaryWord(name)
              || likely && rest.matches("(?s)^(?:[,。、;:()\\n]|说|表示|介绍|在).*"))
          && !(given == 2 && startsVerb(name, surname))) {
        return name;
      }
    }
    return null;
  }

  /** 高翔一|番, 李明说|…: the last character of a name of three belongs to what follows. */
  private static boolean startsVerb(String name, int surname) {
    return "在说等的是和与将对向被把为了也都".indexOf(name.charAt(surname + 1)) >= 0;
  }

  private static boolean overlapsRegion(ArticleText article, int start, int end) {
    return article.mentionsIn(Math.max(0, start - 12), end + 12).stream()
        .anyMatch(r -> r.start() < end && r.end() > start);
  }

  private static void lists(
      ArticleText article, FindingsBuilder findings, Map<String, Draft> named) {
    String text = article.text();
    Region region = article.region();
    for (NameLists.Listed list :
        NameLists.in(text, (start, end) -> isListName(article, start, end))) {
      for (int[] n : list.names()) {
        Draft draft =
            add(article, findings, named, text.substring(n[0], n[1]), n[0], "person.list");
        if (list.honoured()) {
          draft.putIfAbsent("role", "honoree");
        }
        if (region != null) {
          draft.putIfAbsent("regionId", region.id());
        }
      }
    }
  }

  private static boolean isListName(ArticleText article, int start, int end) {
    String name = article.text().substring(start, end);
    return Surnames.isName(name)
        && !PersonWords.isNoPerson(name)
        && !PersonWords.isOrdinaryWord(name)
        && !overlapsRegion(article, start, end);
  }

  private static void simple(
      WordPattern pattern,
      String rule,
      String role,
      ArticleText article,
      FindingsBuilder findings,
      Map<String, Draft> named) {
    Matcher m = pattern.matcher(article.text());
    for (int at = 0; pattern.find(m, article.text(), at); at = m.end()) {
      String name = m.group(1);
      if (isListName(article, m.start(1), m.end(1))
          && name.indexOf('某') < 0
          && !name.endsWith("家")) {
        Draft draft = add(article, findings, named, name, m.start(1), rule);
        if (!role.isEmpty()) {
          draft.putIfAbsent("role", role).putIfAbsent("post", "案件当事人");
        }
      }
    }
  }

  private static void beforeTitle(
      ArticleText article, FindingsBuilder findings, Map<String, Draft> named) {
    for (WordPattern pattern : List.of(BEFORE_TITLE, GENERAL_SECRETARY)) {
      Matcher m = pattern.matcher(article.text());
      for (int at = 0; pattern.find(m, article.text(), at); at = m.end()) {
        if (isListName(article, m.start(1), m.end(1)) && m.group(1).indexOf('某') < 0) {
          add(article, findings, named, m.group(1), m.start(1), "person.title-right")
              .putIfAbsent("post", pattern == GENERAL_SECRETARY ? "中共中央总书记" : m.group(2))
              .putIfAbsent("role", "official");
        }
      }
    }
  }

  /** Further places of the names found. */
  private static void again(ArticleText article, Map<String, Draft> named) {
    String text = article.text();
    BitSet beginnings = new BitSet();
    named.keySet().forEach(n -> beginnings.set(n.charAt(0)));
    for (int at = 0; at < text.length(); at++) {
      if (!beginnings.get(text.charAt(at))) {
        continue;
      }
      for (int length = 2; length <= LONGEST_NAME && at + length <= text.length(); length++) {
        Draft draft = named.get(text.substring(at, at + length));
        if (draft != null && draft.timesSeen() < MOST_AGAIN) {
          draft.seen(article, at, at + length, "person.again");
        }
      }
    }
  }

  /** 宋主任 is the one Song of the article, if there is just one. */
  private static void chiefs(ArticleText article, Map<String, Draft> named) {
    Map<String, List<Draft>> bySurname =
        named.values().stream().collect(Collectors.groupingBy(d -> d.name().substring(0, 1)));
    Matcher m = CHIEF.matcher(article.text());
    for (int at = 0; CHIEF.find(m, article.text(), at); at = m.end()) {
      List<Draft> same = bySurname.getOrDefault(m.group(1), List.of());
      if (same.size() == 1) {
        same.getFirst().alias(m.group(), article.evidence(m.start(), m.end(), "person.address"));
      }
    }
  }

  private static Draft add(
      ArticleText article,
      FindingsBuilder findings,
      Map<String, Draft> named,
      String name,
      int at,
      String rule) {
    Draft draft = findings.item(Kind.PERSON, name, name, article.index());
    named.put(name, draft);
    if (draft.timesSeen() < RegionExtractor.MOST_PLACES) {
      draft.seen(article, at, at + name.length(), rule);
    }
    return draft;
  }
}
