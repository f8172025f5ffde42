package org.maplebridge.extract;

import com.hankcs.hanlp.corpus.dictionary.item.EnumItem;
import com.hankcs.hanlp.corpus.tag.NR;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.nr.PersonDictionary;

/**
 * How much a word looks like a given name, by how often its characters stand in given names in the
 * segmenter's counts, and whether what follows a name is a word of its own.
 */
final class NameLikeness {

  private static final int FIRST = 20;
  private static final int LAST = 10;
  private static final int ONLY = 5;
  private static final int STRONG = 100;
  private static final int SELDOM = 3;
  private static final int LONGEST_WORD = 4;

  /** Characters that Tibetan, Mongolian, Uyghur and Yi names are written with. */
  private static final String TRANSCRIBED =
      "阿巴布才仓次旦达德丹顿多尔嘎格根贡哈吉加江措晋卡克拉朗立列罗洛玛么木尼那娜诺帕平普强青琼仁日热萨桑色沙斯索塔特图土旺吾西夏雅依央扎卓孜宗"
          + "呷且牛史火曲额巫约比惹琴高娃其宝音乌兰朝鲁苏毕力敖登买提艾古丽杜合曼泽堆珠杰白玉龙";

  private NameLikeness() {}

  /** Whether a name of a surname and one or two more characters looks like one. */
  static boolean likely(String name, int surname) {
    return score(name, surname, FIRST, LAST, ONLY);
  }

  /** Whether it may be one where words before it say that one comes. */
  static boolean possible(String name, int surname) {
    return score(name, surname, SELDOM, SELDOM, ONLY);
  }

  /** Whether it looks so much like one that it needs no help from the words behind it. */
  static boolean strong(String name, int surname) {
    return name.length() - surname == 2
        && score(name, surname, STRONG, STRONG, Integer.MAX_VALUE)
        && CoreDictionary.get(name.substring(surname)) == null;
  }

  private static boolean score(String name, int surname, int first, int last, int only) {
    String given = name.substring(surname);
    if (given.length() == 1) {
      return count(given, NR.E) >= only;
    }
    return given.length() == 2
        && count(given.substring(0, 1), NR.C) >= first
        && count(given.substring(1), NR.D) >= last;
  }

  private static int count(String character, NR part) {
    EnumItem<NR> item = PersonDictionary.dictionary.get(character);
    return item == null ? 0 : item.getFrequency(part);
  }

  /** Whether a word of two characters or more begins at a place, other than a name. */
  static boolean wordBegins(String text, int at) {
    for (int length = 2; length <= LONGEST_WORD && at + length <= text.length(); length++) {
      CoreDictionary.Attribute word = CoreDictionary.get(text.substring(at, at + length));
      if (word != null && isPlainWord(word.nature[0])) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPlainWord(Nature nature) {
    return !nature.startsWith("nr") && !nature.startsWith("nz") && !nature.startsWith("ng");
  }

  static boolean isTranscribed(char c) {
    return TRANSCRIBED.indexOf(c) >= 0;
  }
}
