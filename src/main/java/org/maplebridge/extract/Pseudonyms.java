package org.maplebridge.extract;

import java.util.List;
import java.util.regex.Matcher;
import org.maplebridge.extract.FindingsBuilder.Draft;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Region;

/** Parties without a full name: 黄某, 李女士, 小陈. Each lives in its own article. */
final class Pseudonyms {

  private static final WordPattern SOME =
      WordPattern.of("某", 1, "(\\p{IsHan})(某某|某[甲乙丙丁]?)(?![一二三四五六七八九十个些种项地市县区镇村日年月旗乡街小企公单局])");
  private static final WordPattern ADDRESS =
      WordPattern.of(
          "女先阿大奶爷师老", 1, "(\\p{IsHan})(女士|先生|阿婆|大爷|大妈|大叔|阿姨|奶奶|爷爷|大娘|大嫂|师傅|老汉|大哥|大姐|老太)");
  private static final WordPattern FAMILIAR =
      WordPattern.of(
          "小老阿",
          0,
          "(?<=[,。;:“”、(\\n]|代表|居民|村民|员工|职工|业主|租客|市民|会计|青年|女子|男子|学生|^)[小老阿](\\p{IsHan})"
              + "(?=[,。、;的说从在是和与把被将向对也为因家]|听|看|拿|接|表示|告诉)");

  private Pseudonyms() {}

  static void read(ArticleText article, FindingsBuilder findings) {
    for (WordPattern pattern : List.of(SOME, ADDRESS, FAMILIAR)) {
      Matcher m = pattern.matcher(article.text());
      for (int at = 0; pattern.find(m, article.text(), at); at = m.end()) {
        boolean ordinary = pattern == FAMILIAR && PersonWords.isOrdinaryWord(m.group());
        if (Surnames.isSurname(m.group(1).charAt(0))
            && !ordinary
            && !PersonNames.overlapsRegion(article, m.start(), m.start() + 1)
            && !isInWord(article.text(), m.start(), pattern)
            && !PersonWords.isNoPerson(m.group())) {
          add(article, findings, m.start(), m.end());
        }
      }
    }
  }

  /** 沂蒙|大嫂: the character belongs to the word before. */
  private static boolean isInWord(String text, int at, WordPattern pattern) {
    return pattern == ADDRESS
        && at > 0
        && com.hankcs.hanlp.dictionary.CoreDictionary.contains(text.substring(at - 1, at + 1));
  }

  private static void add(ArticleText article, FindingsBuilder findings, int start, int end) {
    String name = article.text().substring(start, end);
    Draft draft =
        findings
            .item(Kind.PERSON, name + "@" + article.index(), name, article.index())
            .put("pseudonym", true)
            .putIfAbsent("role", "party");
    Region region = article.regionAt(start);
    if (region != null) {
      draft.putIfAbsent("regionId", region.id());
    }
    Posts.left(article, start).ifPresent(p -> draft.putIfAbsent("post", p));
    if (draft.timesSeen() < RegionExtractor.MOST_PLACES) {
      draft.seen(article, start, end, "person.pseudonym");
    }
  }
}
