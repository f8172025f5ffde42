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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maplebridge.schema.WordLists;

/**
 * Full names of private persons in the account of a dispute: children, neighbours, witnesses. A
 * name counts by what stands around it: a word of kinship or part in the dispute before it, an age
 * behind it, another name beside it, or what it does; then a look of names and, where that is weak,
 * that it comes again. Who mediates or holds an office is no private person. Pure.
 */
public final class PrivateNames {

  private static final Set<String> PARTS = words("part");

  private static final int LONGEST_PART = 4;

  /** Whose names stay: those who settle disputes or hold a post. */
  private static final Set<String> OFFICES = words("office");

  private static final Following AGED =
      new Following("\\((?:男|女|化名|\\d{1,3}岁|[^()]{0,12}之[父母妻夫子女])");
  private static final Following DOES =
      new Following(
          "(?:[一再仍则还也却就便又都先后当场]{0,2})(?:说|称|讲|认为|觉得|表示|坚称|声称|辩称|反映|证实|作证|要求|提出|不服|不肯|不同意|不认|不承认|否认|承认|拒绝|同意|答应|愿意|坚持|执意|咬定|非要|声明|解释|指责|阻拦|"
              + "向|与|和|将|把|被|找|拿|骂|打|推|砸|咬|撞|摔|踢|踩|砍|挖|堵|占|拆|搬|倒|停|追|闹|哭|养|种|卖|买|修|盖|退|赶到|去世|死亡|受伤|住院|外出|返乡|嫁|娶|借|欠|付|赔|出租|租|驾驶"
              + "|之[妻夫子女父母]|的(?:妻|丈夫|父|母|儿|女|哥|弟|姐|妹|爷|奶|叔|婆|家)|家(?!园))");
  private static final String TOWARDS = "向与和同跟给被把将找对由";
  private static final String BEFORE = TOWARDS + "让叫替请的、,。;:!?“(\n";

  /** What makes a place or a body of the characters before it. */
  private static final Following PLACE_BEHIND =
      new Following(
          "(?:[镇村乡县市区街路巷社组厂店庄屯寨沟湾坪坡桥河渠塘岭山校院局所]|公司|集团|超市|小区|大厦|广场|政府|法院|医院|学校|小学|中学|大学|饭店|酒店|商店|律师|节日|节前|节后)");

  private static final Pattern PLACE =
      Pattern.compile(".家[沟湾庄村坪坡寨营屯堡河塘岭山台梁坳院人]?|.*[镇村乡县区街路巷局所院厂店庄]");

  /** What people are called by beside their surname: it masks them already. */
  private static final Set<String> ADDRESSES = words("address");

  /** Surnames that are as often a word of grammar, a verb or a measure. */
  private static final String COMMON_WORDS =
      "向于方费付迟管区时应曾常来和从连计干过关经支都全满安解查顾商相祝敬种盖谈许温索随别年平高强白水车石金钱万毛黄";

  private static final String VERBS = "管应经来从连计干解查顾商全满安支随别年平";

  private static final Pattern AMOUNT = Pattern.compile("[一二三四五六七八九十两半几].*[十百千万成天日年月元次个户人倍]");

  /** What ends no name: a verb, a word of grammar. */
  private static final String NO_LAST = "在说等的是和与将对向被把为了也都获讲请给让叫做称到去来家于不之系";

  private static Set<String> words(String kind) {
    return WordLists.rows("private-persons").stream()
        .filter(row -> row.getFirst().equals(kind))
        .flatMap(row -> Stream.of(row.get(1).split(" ", -1)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private final String text;
  private final Set<String> kept;
  private final Set<String> given = new HashSet<>();
  private final Map<String, Boolean> likely = new HashMap<>();

  /** How long the names are that begin at places that were looked at; -1 where none does. */
  private final byte[] looked;

  private PrivateNames(String text, Set<String> kept) {
    this.text = text;
    this.looked = new byte[text.length() + 1];
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
    if (isPart(at) || AGED.at(text, end)) {
      return true;
    }
    return NameLikeness.strong(name, surname(name, 0)) && isSubject(at, name);
  }

  /** Whether it stands where a person does, and does what persons do. */
  private boolean isSubject(int at, String name) {
    boolean begins = at == 0 || BEFORE.indexOf(text.charAt(at - 1)) >= 0;
    return begins
        && (DOES.at(text, at + name.length())
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
    if (looked[at] != 0) {
      return looked[at] < 0 ? null : text.substring(at, at + looked[at]);
    }
    String name = nameAt(at);
    looked[at] = (byte) (name == null ? -1 : name.length());
    return name;
  }

  private @Nullable String nameAt(int at) {
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
        && !PLACE_BEHIND.at(text, at + name.length());
  }

  private boolean isLikely(String name, int surname) {
    return likely.computeIfAbsent(name, n -> NameLikeness.likely(n, surname) && isForm(n));
  }

  private static boolean isForm(String name) {
    int given = name.length() - surname(name, 0);
    return given > 0
        && given <= 2
        && given < name.length()
        && name.chars().allMatch(PrivateNames::isHan)
        && !ADDRESSES.contains(name.substring(1))
        && !PARTS.contains(name.substring(0, 2))
        && name.indexOf('某') < 0
        && NO_LAST.indexOf(name.charAt(name.length() - 1)) < 0
        && !PersonWords.isNoPerson(name)
        && !PersonWords.isOrdinaryWord(name)
        && !PLACE.matcher(name).matches()
        && !AMOUNT.matcher(name.substring(1)).matches()
        && !isPhrase(name);
  }

  private static boolean isHan(int c) {
    return c >= 0x4E00 && c <= 0x9FFF || Character.UnicodeScript.of(c) == UnicodeScript.HAN;
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
    if (PLACE_BEHIND.at(text, end)) {
      return false;
    }
    String rest = text.substring(end, Math.min(text.length(), end + 3));
    return PersonWords.mayFollow(rest)
        || begins(end)
        || DOES.at(text, end)
        || AGED.at(text, end)
        || given == 2 && NameLikeness.wordBegins(text, end);
  }

  /** Whether a given name is a word of its own as well, as 建国 or 和平. */
  public static boolean isWord(String given) {
    return PersonWords.isWordBesideName(given);
  }
}
