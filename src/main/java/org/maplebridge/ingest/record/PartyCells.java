package org.maplebridge.ingest.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maplebridge.extract.Surnames;
import org.maplebridge.model.CaseRecord.Party;

/**
 * Sides of a dispute as tables write them. Natural persons are kept by surname alone (张某), told
 * apart by 甲, 乙 within a case; what is masked already stays as it is.
 */
final class PartyCells {

  private static final Pattern BODY =
      Pattern.compile(
          "(?:公司|厂|店|合作社|委员会|村委会|居委会|局|医院|卫生院|诊所|学校|中学|小学|幼儿园|集团|中心|银行|支行|合作联社|超市|酒店|宾馆|饭店|餐馆|物业|平台|政府|办事处|"
              + "工程队|项目部|协会|商行|经营部|门市部|商场|市场|农场|林场|旅行社|健身房|会所|工作室|村民小组|家政|机构|企业|站|所|院|社)$");
  private static final Pattern MASKED = Pattern.compile("[某×*＊○〇xX]");
  private static final Pattern CROWD =
      Pattern.compile("(.*?)等\\s*(\\d+|[一二三四五六七八九十百]+)?\\s*(?:余|多)?(?:人|户|名.*|家)$");
  private static final Pattern PERSON = Pattern.compile("\\p{IsHan}{2,4}");

  /** A name of several parts, as of 维吾尔族 or foreigners. */
  private static final Pattern DOTTED =
      Pattern.compile("\\p{IsHan}{1,8}(?:[·•・‧]\\p{IsHan}{1,8})+");

  private static final Pattern BETWEEN = Pattern.compile("[、，,;；/\\n\\r|]+|\\s{1,}");
  private static final Pattern SIDE = Pattern.compile("^(?:申请人|被申请人|甲方|乙方|当事人)[:：]?");
  private static final Pattern NOBODY = Pattern.compile("[无/\\-—]+");
  private static final Pattern TITLE =
      Pattern.compile("(?:女士|先生|阿姨|大爷|大妈|大叔|师傅|老汉|奶奶|爷爷|家|村民|居民|业主|工人|氏|嫂|婆|哥|姐)$");
  private static final Pattern AGAINST = Pattern.compile("\\s*(?:与|和|诉|[Vv][Ss]\\.?|——|--)\\s*");
  private static final Pattern NOTE = Pattern.compile("[(（][^()（）]*[)）]");
  private static final List<String> DOUBLE_SURNAMES =
      List.of("欧阳", "上官", "司马", "诸葛", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "东方");

  /** Surnames that are commoner as words; where a cell names a party they are surnames. */
  private static final String WORDS_TOO =
      "洪常全和满位花权强巴丰支国计相初门容来都况那宿印诺战慕危银公哈宾勾茅利於呼居揭干但斯元束檀衣信展阴昝智幸奉植衡闭由";

  private PartyCells() {}

  /**
   * The sides of a cell.
   *
   * @param crowds where 等23人 is told, the number goes in here by the name
   * @param names what stands for a name goes in here
   */
  static List<Party> read(String role, String cell, Map<String, Integer> crowds, PartyNames names) {
    List<Party> parties = new ArrayList<>();
    for (String part : BETWEEN.split(NOTE.matcher(cell).replaceAll(""))) {
      String name = SIDE.matcher(part.strip()).replaceFirst("");
      Matcher crowd = CROWD.matcher(name);
      if (crowd.matches()) {
        name = crowd.group(1);
        String many = crowd.group(2);
        if (many != null && many.matches("\\d{1,6}")) {
          crowds.put(name, Integer.valueOf(many));
        }
      }
      if (name.isEmpty() || NOBODY.matcher(name).matches()) {
        continue;
      }
      boolean body = BODY.matcher(name).find();
      String shown = body ? name : masked(name);
      String kept = body ? name : names.keep(name, shown);
      parties.add(new Party(role, kept, body));
    }
    return parties;
  }

  /** 张三丰 as 张某; what is masked, a form of address or a description stays. */
  static String masked(String name) {
    if (MASKED.matcher(name).find()) {
      return name;
    }
    if (DOTTED.matcher(name).matches()) {
      return name.charAt(0) + "某";
    }
    if (!PERSON.matcher(name).matches()) {
      return name;
    }
    for (String surname : DOUBLE_SURNAMES) {
      if (name.startsWith(surname) && name.length() <= 4) {
        return surname + "某";
      }
    }
    boolean title = TITLE.matcher(name).find() || "老小阿大".indexOf(name.charAt(0)) >= 0;
    boolean isName =
        name.length() <= 3
            && (Surnames.isSurname(name.charAt(0)) || WORDS_TOO.indexOf(name.charAt(0)) >= 0);
    return title || !isName ? name : name.charAt(0) + "某";
  }

  /** Whether a name says too little to be the same person elsewhere. */
  static boolean isMasked(String name) {
    return MASKED.matcher(name).find()
        || !PERSON.matcher(name).matches()
        || "老小阿".indexOf(name.charAt(0)) >= 0;
  }

  /** Both sides where one column holds them: 张某与李某. */
  static String[] sides(String cell) {
    String[] sides = AGAINST.split(cell, 2);
    return sides.length == 2 && !sides[0].isBlank() && !sides[1].isBlank()
        ? sides
        : new String[] {cell};
  }
}
