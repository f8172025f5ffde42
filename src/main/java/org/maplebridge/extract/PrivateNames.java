package org.maplebridge.extract;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Full names of private persons in the account of a dispute: children, neighbours, witnesses. A
 * name counts by what stands around it: a word of kinship or part in the dispute before it, an age
 * behind it, another name beside it, or what it does; then a look of names and, where that is weak,
 * that it comes again. Who mediates or holds an office is no private person. Pure.
 */
public final class PrivateNames {

  private static final Set<String> PARTS =
      Set.of(
          "妻子", "丈夫", "前妻", "前夫", "其妻", "其夫", "其子", "其女", "其父", "其母", "其弟", "其兄", "之妻", "之夫", "之子",
          "之女", "之父", "之母", "儿子", "女儿", "长子", "次子", "三子", "四子", "长女", "次女", "三女", "幼子", "幼女", "独子",
          "独女", "父亲", "母亲", "继父", "继母", "养父", "养母", "养子", "养女", "爷爷", "奶奶", "外公", "外婆", "姥姥", "姥爷",
          "祖父", "祖母", "公公", "婆婆", "岳父", "岳母", "哥哥", "弟弟", "姐姐", "妹妹", "大哥", "二哥", "三哥", "大姐", "二姐",
          "堂兄", "堂弟", "表哥", "表弟", "表姐", "表妹", "叔叔", "伯父", "伯伯", "婶婶", "舅舅", "舅妈", "姑姑", "姑父", "姨妈",
          "侄子", "侄女", "外甥", "孙子", "孙女", "外孙", "儿媳", "女婿", "媳妇", "嫂子", "弟媳", "亲家", "男友", "女友", "恋人",
          "未婚夫", "未婚妻", "邻居", "近邻", "邻人", "证人", "目击者", "目击人", "知情人", "村民", "居民", "业主", "住户", "农户",
          "租客", "租户", "承租人", "房东", "房主", "户主", "店主", "店老板", "老板", "老板娘", "摊主", "商户", "车主", "货主",
          "包工头", "工头", "工友", "工人", "民工", "农民工", "雇主", "雇工", "同事", "同学", "同伴", "同桌", "学生", "孩子",
          "小孩", "男孩", "女孩", "男童", "女童", "婴儿", "朋友", "亲戚", "亲友", "熟人", "老乡", "战友", "司机", "驾驶员", "骑手",
          "行人", "路人", "乘客", "顾客", "游客", "患者", "病人", "死者", "伤者", "逝者", "受害人", "被害人", "老人", "老汉",
          "老太", "男子", "女子", "债主", "债权人", "借款人", "出借人", "担保人", "保证人", "介绍人", "中间人", "中介", "媒人", "买家",
          "卖家", "合伙人", "继承人", "当事人", "申请人", "被申请人", "原告", "被告", "甲方", "乙方", "家属", "亲属", "家长", "监护人",
          "养殖户", "承包户", "承包人", "种植户", "帮工", "保姆", "护工", "保安", "大儿子", "二儿子", "三儿子", "小儿子", "大女儿",
          "二女儿", "小女儿", "发包人", "房客", "网友", "前邻", "后邻", "老伴", "爱人", "肇事者", "经营者", "室友", "舍友", "搭档",
          "徒弟", "学徒", "大伯", "二叔", "三叔", "堂姐", "堂妹", "堂叔", "表叔", "大嫂", "二嫂", "连襟", "妯娌", "公婆", "对门",
          "债务人", "投保人", "受益人", "代理人", "同乡", "病友", "牌友", "酒友", "租车人", "房东太太", "打人者", "伤人者", "施工人",
          "养羊户", "种粮户");

  private static final int LONGEST_PART = 4;

  /** Whose names stay: those who settle disputes or hold a post. */
  private static final Set<String> OFFICES =
      Set.of(
          "书记", "支书", "主任", "主席", "所长", "局长", "镇长", "乡长", "县长", "区长", "村长", "组长", "队长", "庭长", "院长",
          "校长", "科长", "股长", "站长", "处长", "部长", "会长", "社长", "楼长", "理事长", "委员", "干部", "民警", "警官", "辅警",
          "交警", "法官", "法官助理", "检察官", "律师", "顾问", "专家", "调解员", "网格员", "网格长", "评议员", "志愿者", "联络员",
          "信息员", "调解人", "工作者", "乡贤", "党员", "教师", "老师", "班主任", "村医", "医生", "记者", "代表", "司法员", "助理",
          "社工", "德古", "人大代表", "经理");

  private static final Pattern AGED =
      Pattern.compile("\\((?:男|女|化名|\\d{1,3}岁|[^()]{0,12}之[父母妻夫子女])");
  private static final Pattern DOES =
      Pattern.compile(
          "(?:[一再仍则还也却就便又都先后当场]{0,2})(?:说|称|讲|认为|觉得|表示|坚称|声称|辩称|反映|证实|作证|要求|提出|不服|不肯|不同意|不认|不承认|否认|承认|拒绝|同意|答应|愿意|坚持|执意|咬定|非要|声明|解释|指责|阻拦|"
              + "向|与|和|将|把|被|找|拿|骂|打|推|砸|咬|撞|摔|踢|踩|砍|挖|堵|占|拆|搬|倒|停|追|闹|哭|养|种|卖|买|修|盖|退|赶到|去世|死亡|受伤|住院|外出|返乡|嫁|娶|借|欠|付|赔|出租|租|驾驶"
              + "|之[妻夫子女父母]|的(?:妻|丈夫|父|母|儿|女|哥|弟|姐|妹|爷|奶|叔|婆|家)|家(?!园))");
  private static final String TOWARDS = "向与和同跟给被把将找对由";
  private static final String BEFORE = TOWARDS + "让叫替请的、,。;:!?“(\n";

  /** What makes a place or a body of the characters before it. */
  private static final Pattern PLACE_BEHIND =
      Pattern.compile(
          "(?:[镇村乡县市区街路巷社组厂店庄屯寨沟湾坪坡桥河渠塘岭山校院局所]|公司|集团|超市|小区|大厦|广场|政府|法院|医院|学校|小学|中学|大学|饭店|酒店|商店|律师|节日|节前|节后)");

  private static final Pattern PLACE =
      Pattern.compile(".家[沟湾庄村坪坡寨营屯堡河塘岭山台梁坳院人]?|.*[镇村乡县区街路巷局所院厂店庄]");

  /** What people are called by beside their surname: it masks them already. */
  private static final Set<String> ADDRESSES =
      Set.of(
          "女士", "先生", "小姐", "太太", "夫妇", "夫妻", "兄弟", "姐妹", "父子", "母子", "大娘", "大爷", "大妈", "大叔", "大伯",
          "大姐", "大哥", "大嫂", "大婶", "阿姨", "师傅", "老汉", "老太", "奶奶", "爷爷", "老师", "医生", "老板", "家人");

  /** Surnames that are as often a word of grammar, a verb or a measure. */
  private static final String COMMON_WORDS =
      "向于方费付迟管区时应曾常来和从连计干过关经支都全满安解查顾商相祝敬种盖谈许温索随别年平高强白水车石金钱万毛黄";

  private static final String VERBS = "管应经来从连计干解查顾商全满安支随别年平";

  private static final Pattern AMOUNT = Pattern.compile("[一二三四五六七八九十两半几].*[十百千万成天日年月元次个户人倍]");

  /** What ends no name: a verb, a word of grammar. */
  private static final String NO_LAST = "在说等的是和与将对向被把为了也都获讲请给让叫做称到去来家于不之系";

  private final String text;
  private final Set<String> kept;
  private final Set<String> given = new HashSet<>();
  private final Map<String, Boolean> likely = new HashMap<>();

  private PrivateNames(String text, Set<String> kept) {
    this.text = text;
    this.kept = new HashSet<>(kept);
  }

  /**
   * The full names of private persons, in the order in which they are told.
   *
   * @param text all that is told of one dispute
   * @param kept names that stay whatever is said of them
   * @param parties names that are known to be private, and count beside others
   */
  public static Set<String> find(String text, Set<String> kept, Set<String> parties) {
    PrivateNames names = new PrivateNames(plain(text), kept);
    parties.stream().filter(p -> p.length() > 2).forEach(p -> names.given.add(p.substring(1)));
    names.keepOfficials();
    Set<String> found = names.tell(parties);
    found.removeAll(parties);
    return found;
  }

  /** With the marks of the narrow form, one for one, as the words around names are known by. */
  private static String plain(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      int mark = "，；：！？（）".indexOf(out.charAt(i));
      if (mark >= 0) {
        out.setCharAt(i, ",;:!?()".charAt(mark));
      }
    }
    return out.toString();
  }

  /** How many characters of a surname stand at a place; 洪 is one where no flood is meant. */
  private static int surname(CharSequence text, int at) {
    int known = Surnames.at(text, at);
    return known == 0 && at < text.length() && text.charAt(at) == '洪' ? 1 : known;
  }

  private void keepOfficials() {
    for (int at = 0; at < text.length(); at++) {
      if (surname(text, at) > 0) {
        String name = at(at);
        if (name != null && (endsIn(at, OFFICES) || begins(at + name.length()))) {
          kept.add(name);
        }
      }
    }
  }

  /** Whether one of some words ends at a place. */
  private boolean endsIn(int at, Set<String> words) {
    for (int length = Math.min(LONGEST_PART, at); length >= 2; length--) {
      if (words.contains(text.substring(at - length, at))) {
        return true;
      }
    }
    return false;
  }

  /** 借款人X, 出借人为X, 女儿名叫X. */
  private boolean isPart(int at) {
    return endsIn(at, PARTS)
        || at > 1 && "为是系叫".indexOf(text.charAt(at - 1)) >= 0 && endsIn(at - 1, PARTS)
        || text.startsWith("名叫", at - 2) && endsIn(at - 2, PARTS);
  }

  /** Whether an office begins at a place: 赵长河书记. */
  private boolean begins(int at) {
    for (int length = 2; length <= LONGEST_PART && at + length <= text.length(); length++) {
      if (OFFICES.contains(text.substring(at, at + length))) {
        return true;
      }
    }
    return false;
  }

  private Set<String> tell(Set<String> parties) {
    Set<String> found = new LinkedHashSet<>(parties);
    Map<String, Integer> open = new HashMap<>();
    List<Integer> left = new ArrayList<>();
    for (int at = 0; at < text.length(); at++) {
      if (surname(text, at) == 0) {
        continue;
      }
      String name = at(at);
      if (name == null || kept.contains(name) || given.contains(name)) {
        continue;
      }
      open.merge(name, 1, Integer::sum);
      if (isPrivate(at, name)) {
        found.add(name);
        at += name.length() - 1;
      } else {
        left.add(at);
      }
    }
    beside(left, found, open);
    return found;
  }

  /** What stands beside a name that was found, or comes again and looks like a name. */
  private void beside(List<Integer> left, Set<String> found, Map<String, Integer> open) {
    boolean more = true;
    while (more) {
      more = false;
      for (int at : left) {
        String name = at(at);
        if (name == null || found.contains(name)) {
          continue;
        }
        boolean again = open.getOrDefault(name, 0) > 1 && isSubject(at, name);
        if (again || isListed(at, name, found)) {
          found.add(name);
          more = true;
        }
      }
    }
  }

  private boolean isPrivate(int at, String name) {
    int end = at + name.length();
    if (isPart(at) || AGED.matcher(text).region(end, text.length()).lookingAt()) {
      return true;
    }
    return NameLikeness.strong(name, surname(name, 0)) && isSubject(at, name);
  }

  /** Whether it stands where a person does, and does what persons do. */
  private boolean isSubject(int at, String name) {
    boolean begins = at == 0 || BEFORE.indexOf(text.charAt(at - 1)) >= 0;
    return begins
        && (DOES.matcher(text).region(at + name.length(), text.length()).lookingAt()
            || at > 0 && TOWARDS.indexOf(text.charAt(at - 1)) >= 0);
  }

  /** Whether it stands in one list with a name that was found. */
  private boolean isListed(int at, String name, Set<String> found) {
    int end = at + name.length();
    for (String other : found) {
      if (at > other.length()
          && text.startsWith(other, at - 1 - other.length())
          && "、和与及同跟".indexOf(text.charAt(at - 1)) >= 0) {
        return true;
      }
      if (end + 1 < text.length()
          && text.startsWith(other, end + 1)
          && "、和与及同跟".indexOf(text.charAt(end)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The full name that begins at a place, where one does. */
  private @Nullable String at(int at) {
    int surname = surname(text, at);
    boolean part = isPart(at);
    for (int given = 2; given >= 1; given--) {
      int end = at + surname + given;
      if (end <= text.length()) {
        String name = text.substring(at, end);
        boolean likely = isLikely(name, surname);
        boolean split =
            given == 2
                && PersonWords.isWordBesideName(name.substring(0, 2))
                && NameLikeness.wordBegins(text, end - 1);
        if (likely && !split && goesOn(end, given)
            || part && given == 2 && isPossible(at, name, likely)) {
          return name;
        }
      }
    }
    return null;
  }

  /** Behind a word for a person nearly every name is one, whatever follows it. */
  private boolean isPossible(int at, String name, boolean likely) {
    int surname = surname(name, 0);
    return (likely || isForm(name) && NameLikeness.possible(name, surname))
        && !NameLikeness.wordBegins(text, at)
        && !NameLikeness.wordBegins(text, at + name.length() - 1)
        && !PLACE_BEHIND.matcher(text).region(at + name.length(), text.length()).lookingAt();
  }

  private boolean isLikely(String name, int surname) {
    return likely.computeIfAbsent(name, n -> isForm(n) && NameLikeness.likely(n, surname));
  }

  private static boolean isForm(String name) {
    int given = name.length() - surname(name, 0);
    return given > 0
        && given <= 2
        && given < name.length()
        && name.chars().allMatch(c -> Character.UnicodeScript.of(c) == UnicodeScript.HAN)
        && !ADDRESSES.contains(name.substring(1))
        && name.indexOf('某') < 0
        && NO_LAST.indexOf(name.charAt(name.length() - 1)) < 0
        && !PersonWords.isNoPerson(name)
        && !PersonWords.isOrdinaryWord(name)
        && !PLACE.matcher(name).matches()
        && !AMOUNT.matcher(name.substring(1)).matches()
        && !isPhrase(name);
  }

  /** 向儿女, 管理方, 于次日: words that begin with what is a surname as well. */
  private static boolean isPhrase(String name) {
    return name.length() == 3
        && COMMON_WORDS.indexOf(name.charAt(0)) >= 0
        && (PersonWords.isWordBesideName(name.substring(1))
            || VERBS.indexOf(name.charAt(0)) >= 0
                && PersonWords.isWordBesideName(name.substring(0, 2)));
  }

  private boolean goesOn(int end, int given) {
    if (PLACE_BEHIND.matcher(text).region(end, text.length()).lookingAt()) {
      return false;
    }
    String rest = text.substring(end, Math.min(text.length(), end + 3));
    return PersonWords.mayFollow(rest)
        || begins(end)
        || DOES.matcher(text).region(end, text.length()).lookingAt()
        || AGED.matcher(text).region(end, text.length()).lookingAt()
        || given == 2 && NameLikeness.wordBegins(text, end);
  }

  /** Whether a given name is a word of its own as well, as 建国 or 和平. */
  public static boolean isWord(String given) {
    return PersonWords.isWordBesideName(given);
  }
}
