package org.maplebridge.extract;

import java.util.Set;

/** The common surnames, and what a name made with them looks like. */
public final class Surnames {

  private static final String SINGLE =
      "王李张习刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂佟应臧闵苟邬边卞姬师仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘闻厉伊仝区郜海阚帅屠豆朴盖练廉禹井祖漆卿狄平索宣晋云敬扈晁芮普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭鲜逯隆茹玉亢嵇湛戎尉冶富尧";
  private static final Set<String> DOUBLE =
      Set.of(
          "欧阳", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯", "端木", "长孙", "宇文",
          "轩辕", "拓跋", "南宫", "西门", "独孤", "完颜", "澹台", "闻人", "呼延");
  private static final boolean[] IS_SINGLE = new boolean[0x10000];

  private static final boolean[] BEGINS_DOUBLE = new boolean[0x10000];

  static {
    for (char c : SINGLE.toCharArray()) {
      IS_SINGLE[c] = true;
    }
    for (String two : DOUBLE) {
      BEGINS_DOUBLE[two.charAt(0)] = true;
    }
  }

  private Surnames() {}

  public static boolean isSurname(char c) {
    return IS_SINGLE[c];
  }

  public static boolean isDouble(String two) {
    return DOUBLE.contains(two);
  }

  /** How many chars of a surname stand at a place: 2, 1 or 0. */
  public static int at(CharSequence text, int at) {
    if (at + 1 < text.length()
        && BEGINS_DOUBLE[text.charAt(at)]
        && DOUBLE.contains(text.subSequence(at, at + 2).toString())) {
      return 2;
    }
    return at < text.length() && IS_SINGLE[text.charAt(at)] ? 1 : 0;
  }

  /** Whether a word has the form of a full name: a surname and one or two characters. */
  public static boolean isName(String word) {
    int surname = at(word, 0);
    int given = word.length() - surname;
    return surname > 0
        && given >= 1
        && given <= 2
        && word.chars().allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }
}
