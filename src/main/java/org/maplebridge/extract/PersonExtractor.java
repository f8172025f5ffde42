package org.maplebridge.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maplebridge.extract.ArticleText.RegionMention;
import org.maplebridge.extract.FindingsBuilder.Draft;
import org.maplebridge.extract.reading.Bylines;
import org.maplebridge.model.Evidence;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Modality;
import org.maplebridge.model.Region;
import org.maplebridge.text.gazetteer.Gazetteer;

/**
 * Persons: a name right of a post, left of a verb of saying, in a list of names, in a byline, in the name of a case; and the
 * pseudonyms and forms of address of parties (黄某, 李女士, 小陈), each bound to its article.
 */
public final class PersonExtractor implements Extractor {

  private static final Pattern TITLE = Pattern.compile("(" + PersonWords.TITLE + ")(,?)(?=\\p{IsHan})");
  private static final Pattern SAYS = Pattern.compile("(?<=[,。;:!?“”\\n]|^)(\\p{IsHan}{2,4}?)(?=(?:如是)?说[,:。“]|表示[,:]|介绍说?[,:]|告诉|坦言|感慨|回忆说)");
  private static final Pattern LIST = Pattern.compile("(?<![\\p{IsHan}])?(\\p{IsHan}{2,4}(?:、\\p{IsHan}{2,4}){1,})(?=等|[,。;)]|同志|被)");
  private static final Pattern LIST_CUE = Pattern.compile("涌现|评选|当选|表彰|获得者|先进|模范|选出|名单|同志|党员|干警|\\d+[名位人]|[一二三四五六七八九十]名");
  private static final Pattern BEFORE_TITLE = Pattern.compile("(?<=[是由请、,。“:与和对向找]|以来|年)(\\p{IsHan}{2,4}?)(检察官|法官|律师|警官|同志|教授)|(\\p{IsHan}{3})(总书记)");
  private static final Pattern CASE = Pattern.compile("(?<=[了、,。“的与和]|^)(\\p{IsHan}{1,2}[^\\P{IsHan}涉发破立办审查])(?=(?:涉黑|涉恶|故意|贩毒|诈骗|受贿|等人)?案(?!件|例|情|由|卷|子))");
  private static final Pattern SURNAME_SOME = Pattern.compile("(\\p{IsHan})(某某|某[甲乙丙丁]?)(?![一-十个些种项地市县区镇村日年月])");
  private static final Pattern ADDRESS = Pattern.compile("(\\p{IsHan})(女士|先生|阿婆|大爷|大妈|大叔|阿姨|奶奶|爷爷|大娘|大嫂|师傅|老汉|大哥|大姐|老太)");
  private static final Pattern FAMILIAR = Pattern.compile("(?<=[,。;:“”、(\\n]|代表|居民|村民|员工|职工|业主|租客|市民|会计|青年|女子|男子|学生|^)([小老阿])(\\p{IsHan})(?=[,。、;的说从在是和与把被将向对也为因家]|听|看|拿|接|表示|告诉)");
  private static final Pattern CHIEF = Pattern.compile("(?<=[,。;:“”、\\n]|^)(\\p{IsHan})(主任|书记|所长|支书|法官|警官|律师|老师|队长|局长|调解员)(?=[,。、:;!])");

  private final Posts posts;

  public PersonExtractor(Gazetteer gazetteer) {
    posts = new Posts(new Units(new RegionNaming(gazetteer)));
  }

  @Override
  public void extract(ArticleText article, FindingsBuilder findings) {
    Map<String, Draft> named = new LinkedHashMap<>();
    bylines(article, findings, named);
    byTitle(article, findings, named);
    lists(article, findings, named);
    simple(SAYS, "person.says", "", article, findings, named);
    beforeTitle(article, findings, named);
    simple(CASE, "person.case-name", "suspect", article, findings, named);
    pseudonyms(article, findings);
    again(article, named);
    chiefs(article, named);
  }

  private static void bylines(ArticleText article, FindingsBuilder findings, Map<String, Draft> named) {
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
          if (at >= 0 && !PersonWords.isNoPerson(name) && !PersonWords.isOrdinaryWord(name) && !overlapsRegion(article, at, at + name.length())) {
            add(article, findings, named, name, at, "person.byline").putIfAbsent("role", "author").putIfAbsent("post", "作者");
            from = at + name.length();
          }
        }
      }
      start = end + 1;
    }
  }

  private void byTitle(ArticleText article, FindingsBuilder findings, Map<String, Draft> named) {
    String text = article.text();
    Matcher m = TITLE.matcher(text);
    while (m.find()) {
      boolean comma = !m.group(2).isEmpty();
      String name = nameAt(article, m.end(), PersonWords.OFFICE.matcher(m.group(1)).find());
      if (name == null || comma && !says(text, m.end() + name.length())) {
        continue;
      }
      Draft draft = add(article, findings, named, name, m.end(), "person.post-left");
      Posts.Post post = posts.leftOf(article, m.start(), m.end(1));
      describe(article, findings, draft, post, m.end() + name.length());
    }
  }

  private static boolean says(String text, int at) {
    return text.startsWith("说", at) || text.startsWith("表示", at) || text.startsWith("介绍", at) || text.startsWith("如是说", at) || text.startsWith("告诉", at);
  }

  private static void describe(ArticleText article, FindingsBuilder findings, Draft draft, Posts.Post post, int end) {
    Object before = draft.properties().get("post");
    if (before == null) {
      draft.put("post", post.text());
    }
    draft.putIfAbsent("role", post.role());
    Region region = post.region();
    if (region != null) {
      draft.putIfAbsent("regionId", region.id());
    }
    if (!post.office()) {
      return;
    }
    List<Evidence> evidence = article.evidence(post.start(), end, "person.post-left");
    Draft body = posts(findings, article, post);
    if (body != null) {
      draft.putIfAbsent("organization", body.name());
      findings.link("HOLDS_POST", draft, body, Map.of("post", post.text()), Modality.STATED, evidence);
    } else if (region != null) {
      findings.find(Kind.REGION, region.id()).ifPresent(r -> findings.link("HOLDS_POST", draft, r, Map.of("post", post.text()), Modality.STATED, evidence));
    }
  }

  /** The body whose name stands last inside a post. */
  private static @Nullable Draft posts(FindingsBuilder findings, ArticleText article, Posts.Post post) {
    Draft best = null;
    int last = -1;
    for (Draft body : findings.items(Kind.ORGANIZATION)) {
      for (FindingsBuilder.Place p : body.places()) {
        if (p.article() == article.index() && p.start() >= post.start() && p.end() <= post.end() && p.start() > last) {
          best = body;
          last = p.start();
        }
      }
    }
    return best;
  }

  /** The name that starts at a place, with its right end decided by what follows; null when none does. */
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
      if (!Surnames.isName(name) || PersonWords.isNoPerson(name) || name.indexOf('某') >= 0 || overlapsRegion(article, at, end)) {
        continue;
      }
      if (PersonWords.mayFollow(rest) && (!PersonWords.isOrdinaryWord(name) || likely && rest.matches("(?s)^(?:[,。、;:()\\n]|说|表示|介绍|在).*"))
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
    return article.mentionsIn(Math.max(0, start - 12), end + 12).stream().anyMatch(r -> r.start() < end && r.end() > start);
  }

  private static void lists(ArticleText article, FindingsBuilder findings, Map<String, Draft> named) {
    String text = article.text();
    Matcher m = LIST.matcher(text);
    while (m.find()) {
      List<int[]> names = names(article, m.start(1), m.end(1));
      String around = text.substring(Math.max(article.sentenceAt(m.start()).start(), m.start() - 30), Math.min(text.length(), m.end() + 14));
      boolean cue = LIST_CUE.matcher(around).find();
      if (names.size() < (cue ? 2 : 4)) {
        continue;
      }
      for (int[] n : names) {
        Draft draft = add(article, findings, named, text.substring(n[0], n[1]), n[0], "person.list");
        if (cue) {
          draft.putIfAbsent("role", "honoree");
        }
        Region region = article.region();
        if (region != null) {
          draft.putIfAbsent("regionId", region.id());
        }
      }
    }
  }

  /** The names of a list, all of them or none; the first may have other words before it. */
  private static List<int[]> names(ArticleText article, int start, int end) {
    String text = article.text();
    List<int[]> names = new ArrayList<>();
    int from = start;
    while (from < end) {
      int to = text.indexOf('、', from);
      to = to < 0 || to > end ? end : to;
      int at = from;
      if (from == start) {
        while (at < to && !(to - at <= 3 && isListName(article, at, to))) {
          at++;
        }
      }
      if (!isListName(article, at, to)) {
        return List.of();
      }
      names.add(new int[] {at, to});
      from = to + 1;
    }
    return names;
  }

  private static boolean isListName(ArticleText article, int start, int end) {
    String name = article.text().substring(start, end);
    return Surnames.isName(name) && !PersonWords.isNoPerson(name) && !PersonWords.isOrdinaryWord(name) && !overlapsRegion(article, start, end);
  }

  private static void simple(
      Pattern pattern, String rule, String role, ArticleText article, FindingsBuilder findings, Map<String, Draft> named) {
    Matcher m = pattern.matcher(article.text());
    while (m.find()) {
      String name = m.group(1);
      if (isListName(article, m.start(1), m.end(1)) && name.indexOf('某') < 0 && !name.endsWith("家")) {
        Draft draft = add(article, findings, named, name, m.start(1), rule);
        if (!role.isEmpty()) {
          draft.putIfAbsent("role", role);
        }
      }
    }
  }

  private static void beforeTitle(ArticleText article, FindingsBuilder findings, Map<String, Draft> named) {
    Matcher m = BEFORE_TITLE.matcher(article.text());
    while (m.find()) {
      int name = m.group(1) != null ? 1 : 3;
      if (isListName(article, m.start(name), m.end(name)) && m.group(name).indexOf('某') < 0) {
        add(article, findings, named, m.group(name), m.start(name), "person.title-right")
            .putIfAbsent("post", name == 3 ? "中共中央总书记" : m.group(2))
            .putIfAbsent("role", "official");
      }
    }
  }

  private static void pseudonyms(ArticleText article, FindingsBuilder findings) {
    for (Pattern pattern : List.of(SURNAME_SOME, ADDRESS, FAMILIAR)) {
      Matcher m = pattern.matcher(article.text());
      while (m.find()) {
        boolean familiar = pattern == FAMILIAR;
        char surname = m.group(familiar ? 2 : 1).charAt(0);
        if (!Surnames.isSurname(surname) || familiar && PersonWords.isOrdinaryWord(m.group()) || PersonWords.isNoPerson(m.group())) {
          continue;
        }
        Draft draft =
            findings
                .item(Kind.PERSON, m.group() + "@" + article.index(), m.group(), article.index())
                .put("pseudonym", true)
                .putIfAbsent("role", "party");
        Region region = article.regionAt(m.start());
        if (region != null) {
          draft.putIfAbsent("regionId", region.id());
        }
        Posts.left(article, m.start()).ifPresent(p -> draft.putIfAbsent("post", p));
        if (draft.places().size() < RegionExtractor.MOST_PLACES) {
          draft.seen(article, m.start(), m.end(), "person.pseudonym");
        }
      }
    }
  }

  /** Further places of the names found. */
  private static void again(ArticleText article, Map<String, Draft> named) {
    named.forEach(
        (name, draft) -> {
          int at = article.text().indexOf(name);
          while (at >= 0 && draft.places().size() < 20) {
            draft.seen(article, at, at + name.length(), "person.again");
            at = article.text().indexOf(name, at + name.length());
          }
        });
  }

  /** 宋主任 is the one Song of the article, if there is just one. */
  private static void chiefs(ArticleText article, Map<String, Draft> named) {
    Matcher m = CHIEF.matcher(article.text());
    while (m.find()) {
      List<Draft> same = named.values().stream().filter(d -> d.name().startsWith(m.group(1))).toList();
      if (same.size() == 1) {
        same.getFirst().alias(m.group(), article.evidence(m.start(), m.end(), "person.address"));
      }
    }
  }

  private static Draft add(
      ArticleText article, FindingsBuilder findings, Map<String, Draft> named, String name, int at, String rule) {
    Draft draft = findings.item(Kind.PERSON, name, name, article.index());
    named.put(name, draft);
    if (draft.places().size() < RegionExtractor.MOST_PLACES) {
      draft.seen(article, at, at + name.length(), rule);
    }
    return draft;
  }
}
