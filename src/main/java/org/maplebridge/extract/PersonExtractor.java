package org.maplebridge.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maplebridge.extract.FindingsBuilder.Draft;
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
          PersonWords.TITLE_BEGINNINGS, 0, "(" + PersonWords.TITLE + ")([, 的]?)(?=\\p{IsHan})");
  private static final WordPattern SAYS =
      WordPattern.of(
          ",。;:!?“”\n", -1, "(\\p{IsHan}{2,4}?)(?=(?:如是)?说[,:。“]|表示[,:]|介绍说?[,:]|告诉|坦言|感慨|回忆说)");
  private static final WordPattern DOES =
      WordPattern.of(
          ",。;:!?“”\n、由 ",
          -1,
          "(\\p{IsHan}{2,3})(?=接任|出任|担任|调任|兼任|到任|上任|卸任|当选|获评|荣获|获得|被评为|被授予|评价|带队|牵头|退休|回忆|主持|召集|赶到|带着|带领|创办|发起)");
  private static final WordPattern NAMED =
      WordPattern.of(
          "接前继名本原叫",
          0,
          "(?:接替|前任|继任者|名叫|本名|原名|(?<=[人的位他她])叫)(\\p{IsHan}{2,3}?)(?=[,。;、(]|出任|担任|任|的)");
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

  private static final Pattern HOLDING = Pattern.compile("(?:任|身为|作为|当选|当上)[^,。;:、]{0,22}$");
  private static final Pattern COMMITTEE = Pattern.compile("[省市县区州盟旗镇乡]委(?:常委|书记|副书记|委员)");
  private static final int LONGEST_NAME = 4;
  private static final int MOST_AGAIN = 20;

  private final Posts posts;

  public PersonExtractor(Gazetteer gazetteer) {
    posts = new Posts(new Units(new RegionNaming(gazetteer)));
  }

  @Override
  public void extract(ArticleText article, FindingsBuilder findings) {
    Map<String, Draft> named = new LinkedHashMap<>();
    Holders bodies = Holders.of(article, findings);
    LabelledPersons.read(
        article, (name, at, rule) -> add(article, findings, named, name, at, rule));
    byTitle(article, findings, named, bodies);
    lists(article, findings, named);
    simple(SAYS, "person.says", "", article, findings, named);
    likely(DOES, "person.does", article, findings, named);
    likely(NAMED, "person.called", article, findings, named);
    beforeTitle(article, findings, named);
    simple(CASE, "person.case-name", "suspect", article, findings, named);
    Pseudonyms.read(article, findings);
    again(article, named);
    PersonRoles.complete(article, findings.itemsIn(article.index(), Kind.PERSON));
    chiefs(article, named);
  }

  private void byTitle(
      ArticleText article, FindingsBuilder findings, Map<String, Draft> named, Holders bodies) {
    String text = article.text();
    Matcher m = TITLE.matcher(text);
    for (int at = 0; TITLE.find(m, text, at); at = m.end()) {
      String link = m.group(2);
      String name = PersonNames.at(article, m.end(), PersonWords.OFFICE.matcher(m.group(1)).find());
      if (name == null || !isLinked(text, m.start(), link, m.end() + name.length())) {
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
      String name = PersonNames.at(article, at + 1, false);
      if (name == null || PersonWords.TITLE_END.matcher(name).find()) {
        break;
      }
      names.add(new int[] {at + 1, at + 1 + name.length()});
      at += 1 + name.length();
    }
    return names;
  }

  /**
   * Whether a post and a name belong together across what stands between: a comma before someone
   * who speaks, a space in a list of guests, 的 in 任所长的….
   *
   * @param title where the post's last title begins
   * @param end one past the name
   */
  private static boolean isLinked(String text, int title, String link, int end) {
    return switch (link) {
      case "," -> says(text, end);
      case " " -> end == text.length() || " ,。;:、)\n".indexOf(text.charAt(end)) >= 0;
      case "的" -> HOLDING.matcher(text.substring(Math.max(0, title - 24), title)).find();
      default -> true;
    };
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
      Holders bodies) {
    draft.putIfAbsent("post", post.text());
    draft.putIfAbsent("role", post.role());
    Region region = post.region();
    if (region != null) {
      draft.putIfAbsent("regionId", region.id());
    }
    if (!post.office()) {
      return;
    }
    Draft holder = bodies.holderOf(post, findings);
    if (holder != null && holder.kind() == Kind.ORGANIZATION) {
      draft.putIfAbsent("organization", holder.name());
    }
    if (holder != null) {
      List<Evidence> evidence = article.evidence(post.start(), end, "person.post-left");
      findings.link(
          "HOLDS_POST", draft, holder, Map.of("post", post.text()), Modality.STATED, evidence);
    }
  }

  /** In what posts may be held: bodies, villages, party committees, regions. */
  private record Holders(PlaceIndex bodies, PlaceIndex regions, List<Draft> named) {

    static Holders of(ArticleText article, FindingsBuilder findings) {
      return new Holders(
          PlaceIndex.of(findings, article.index(), Kind.ORGANIZATION),
          PlaceIndex.of(findings, article.index(), Kind.REGION),
          findings.itemsIn(article.index(), Kind.ORGANIZATION));
    }

    /** The body in the post's own words, else the village or committee, else the region. */
    @Nullable Draft holderOf(Posts.Post post, FindingsBuilder findings) {
      List<PlaceIndex.Standing> inside = bodies.standing(post.start(), post.end());
      if (!inside.isEmpty()) {
        return inside.getLast().draft();
      }
      Region region = post.region();
      if (region == null || !post.placed()) {
        return null;
      }
      if (COMMITTEE.matcher(post.text()).find()) {
        String committee = region.name() + "委";
        for (Draft body : named) {
          if (body.name().equals(committee)) {
            return body;
          }
        }
      }
      return regions
          .lastVillage(post.start(), post.end())
          .map(PlaceIndex.Standing::draft)
          .or(() -> findings.find(Kind.REGION, region.id()))
          .orElse(null);
    }
  }

  private static void lists(
      ArticleText article, FindingsBuilder findings, Map<String, Draft> named) {
    String text = article.text();
    for (NameLists.Listed list : NameLists.in(text, new ListNames(article))) {
      for (int[] n : list.names()) {
        Region region = article.speaksFor(n[0]);
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

  /** The names of a list. */
  private record ListNames(ArticleText article) implements NameLists.NameTest {
    @Override
    public boolean isName(int start, int end) {
      return PersonNames.isName(article, start, end);
    }

    @Override
    public boolean areLikely(List<int[]> names) {
      return names.stream().allMatch(n -> PersonNames.isLikely(article, n[0], n[1]));
    }
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
      if (PersonNames.isName(article, m.start(1), m.end(1))
          && name.indexOf('某') < 0
          && !name.endsWith("家")) {
        Draft draft = add(article, findings, named, name, m.start(1), rule);
        if (!role.isEmpty()) {
          draft.putIfAbsent("role", role).putIfAbsent("post", "案件当事人");
        }
      }
    }
  }

  /** As {@link #simple}, where the words around tell less and the name must look like one. */
  private static void likely(
      WordPattern pattern,
      String rule,
      ArticleText article,
      FindingsBuilder findings,
      Map<String, Draft> named) {
    Matcher m = pattern.matcher(article.text());
    for (int at = 0; pattern.find(m, article.text(), at); at = m.end()) {
      if (PersonNames.isLikely(article, m.start(1), m.end(1))) {
        add(article, findings, named, m.group(1), m.start(1), rule);
      }
    }
  }

  private static void beforeTitle(
      ArticleText article, FindingsBuilder findings, Map<String, Draft> named) {
    for (WordPattern pattern : List.of(BEFORE_TITLE, GENERAL_SECRETARY)) {
      Matcher m = pattern.matcher(article.text());
      for (int at = 0; pattern.find(m, article.text(), at); at = m.end()) {
        if (PersonNames.isName(article, m.start(1), m.end(1)) && m.group(1).indexOf('某') < 0) {
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
