package org.maplebridge.source;

import java.util.BitSet;

/**
 * How much a decoded text looks like written Chinese (or plain ASCII). The wrong encoding turns
 * frequent characters into rare ones, letters of other scripts, private and control characters; the
 * right one shows the few hundred that make up most of any text, in either script.
 */
final class TextPlausibility {

  /** More than this share of senseless characters and it isn't text. */
  static final double MOST_SENSELESS = 0.10;

  private static final String SIMPLIFIED =
      "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
          + "十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形"
          + "相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果"
          + "料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任"
          + "取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场"
          + "身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低"
          + "持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往历市克何除消构府称太准精值号率族维划选标写存候毛"
          + "亲快效院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严村镇乡综网矛盾纠纷访服街居里邻户警庭诉";

  private static final String TRADITIONAL =
      "這個為時來們對會發動過說產種後學經進著電體現實兩機當點從業應開還關無變條沒結問題總統設長頭資邊級圖見將組計別農決幾區強戰處隊給門"
          + "領東導壓熱規爭濟階術極聯認權證轉單風華確張馬節話傳許廣記須織裝觀書復兒難離萬達務車場帶報類議聲國裡質氣義間樣與線內數於係軍"
          + "員論運則據備辦劃選標寫養層專狀廠識適屬圓滿縣參紅細聽該鐵價嚴鎮鄉網糾紛訪鄰戶訴調並黨題項團歷號維構稱準";

  private static final String PUNCTUATION = "，。、；：？！“”‘’（）《》【】—…·「」『』　％";

  private static final BitSet FREQUENT = new BitSet(0x10000);

  static {
    (SIMPLIFIED + TRADITIONAL + PUNCTUATION).chars().forEach(FREQUENT::set);
  }

  private TextPlausibility() {}

  /**
   * From about -3 to 1: the mean over characters beyond ASCII, where a frequent one counts 1,
   * another Chinese one 0, other scripts -1, senseless ones -3. Pure ASCII is 0.5.
   */
  static double score(String text) {
    double sum = 0;
    int counted = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (plainAscii(c) || c == '\uFEFF') {
        continue;
      }
      counted++;
      if (c <= 0xFFFF && FREQUENT.get(c)) {
        sum += 1;
      } else if (senseless(c)) {
        sum -= 3;
      } else if (!(c >= 0x4E00 && c <= 0x9FFF) && !(c >= 0xFF01 && c <= 0xFF5E)) {
        sum -= 1;
      }
    }
    return counted == 0 ? 0.5 : sum / counted;
  }

  /**
   * The share of characters that no text has: controls, replacements, private and unassigned ones.
   */
  static double senselessShare(String text) {
    int all = 0;
    int senseless = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      all++;
      if (senseless(c)) {
        senseless++;
      }
    }
    return all == 0 ? 0 : (double) senseless / all;
  }

  static boolean readable(String text) {
    return senselessShare(text) <= MOST_SENSELESS;
  }

  private static boolean plainAscii(int c) {
    return c >= 0x20 && c < 0x7F || c == '\n' || c == '\r' || c == '\t' || c == '\f';
  }

  private static boolean senseless(int c) {
    if (plainAscii(c)) {
      return false;
    }
    if (c == 0xFFFD) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.PRIVATE_USE, Character.UNASSIGNED, Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}
