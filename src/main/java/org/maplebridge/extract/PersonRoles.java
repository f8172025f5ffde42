package org.maplebridge.extract;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maplebridge.extract.FindingsBuilder.Draft;
import org.maplebridge.extract.FindingsBuilder.Place;

/**
 * What a person is by the words right of the name, where no post stands left of it: 张三等5名先进人物,
 * 李四当选“…”, 王某报警称, 赵阿姨是受害者.
 */
final class PersonRoles {

  private static final int REACH = 44;
  private static final String NUMBER = "(?:[\\d一二三四五六七八九十百两]+[余多]?|一批)";

  /** A title, quoted, right behind the name or the list it ends. */
  private static final Pattern TITLE =
      Pattern.compile(
          "^(?:、\\p{IsHan}{2,4}|和\\p{IsHan}{2,3})*(?:等[^,。;“”]{0,14}?)?(?:先后|分别|同时|还|也)?"
              + "(?:当选为?|荣获|荣膺|获评|获得|被评为|被评选为|被授予|被表彰为|入选)了?(?:首届|第?[\\d一二三四五六七八九十]+届|[^,。;“”]{0,10})?“([^“”]{3,24})”");

  /** What a list that ends here is a list of. */
  private static final Pattern SORT =
      Pattern.compile(
          "^(?:、\\p{IsHan}{2,4}|和\\p{IsHan}{2,3})*等(?:"
              + NUMBER
              + "[名位个]?)的?(\\p{IsHan}{2,8}?)(?=[,。;、!]|当选|荣获|获|被|受|在|参加|来到|先后|分别|和|与|的)");

  private static final Pattern BEING =
      Pattern.compile(
          "^(?:就?是|系|为|成为|成了)(?:本案|此案|该案|其中)?的?(?:一名|一位)?(受害者|受害人|被害人|当事人|报警人|申请人|被申请人|原告|被告|举报人|求助人|见义勇为者)");

  /** What a person does in an incident makes a part in it. */
  private static final List<Part> PARTS =
      List.of(
          new Part(Pattern.compile("^(?:拨打110)?(?:报警|报案)(?!人)"), "报警人"),
          new Part(Pattern.compile("^(?:前来|到[^,。]{1,10}|打来电话|来电)?(?:求助|求援)(?!人)"), "求助人"),
          new Part(Pattern.compile("^(?:被骗|受骗|被打伤|被撞|遭受?诈骗)"), "受害人"),
          new Part(Pattern.compile("^(?:一纸诉状)?(?:将[^,。]{1,16}(?:起诉|诉)至?|起诉至?)"), "原告"));

  private record Part(Pattern does, String is) {}

  private PersonRoles() {}

  /** Gives each of some persons without a post what the words behind one of its places say. */
  static void complete(ArticleText article, Collection<Draft> persons) {
    for (Draft person : persons) {
      if (person.properties().containsKey("post")) {
        continue;
      }
      for (Place place : person.placesIn(article.index())) {
        Optional<String> role = behind(article.text(), place.end());
        if (role.isPresent()) {
          person.putIfAbsent("post", role.get());
          break;
        }
      }
    }
  }

  static Optional<String> behind(String text, int end) {
    String rest = text.substring(end, Math.min(text.length(), end + REACH));
    for (Pattern pattern : List.of(TITLE, SORT, BEING)) {
      Matcher m = pattern.matcher(rest);
      if (m.find()) {
        return Optional.of(m.group(1).replace("害者", "害人"));
      }
    }
    return PARTS.stream().filter(p -> p.does.matcher(rest).find()).map(Part::is).findFirst();
  }
}
