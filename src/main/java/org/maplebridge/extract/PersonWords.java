package org.maplebridge.extract;

import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Posts, verbs and words around persons' names, and words that only look like names. */
final class PersonWords {

  /** Endings of posts, longest first where one holds another. */
  static final String TITLE =
      "总书记|第一书记|副书记|党支部书记|村支书|支书|书记|副主任|村主任|主任|副市长|市长|副县长|县长|副区长|区长|副镇长|镇长|副乡长|乡长|州长|副省长|省长|副局长|局长|副厅长|厅长|副部长|部长|"
          + "副院长|院长|副检察长|检察长|庭长|副所长|所长|大队长|支队长|中队长|队长|教导员|指导员|督导员|秘书长|副会长|会长|副主席|主席|常委|委员|负责人|发言人|站长|社长|组长|科长|处长|股长|"
          + "网格长|网格员|调解员|调解专家|法官助理|法官|检察官|民警|警官|辅警|律师|教授|研究员|经理|董事长|村民小组长|村民|居民|市民|群众|业主|住户|户长|党员|乡贤|老人|志愿者|记者|通讯员|"
          + "代表|干部|司机|工人|农民工|商户|店主|房东|租户|合伙人|甲方|乙方|当事人|受害人|被害人|报警人|申请人|被申请人|原告|被告|员工|务工人员|采摘工|摊主|承包户|"
          + "教师|老师|军人|监察员|校长|庭长|行长|理事长|领头人|带头人|创始人|发起人|传承人|队员|保安|工程师|会计|医生|护士|学生|家长|邻居|客商|果农|店长|厂长|总经理|副经理|老板|业委会主任|楼长|街长|网格长|户主|"
          + "讲解员|宣讲员|联络员|信息员|护林员|安全员|辅导员|巡防员|讲师|咨询师|工作者|专家|顾问|委员长|科员|参谋|政委|副组长|副队长|副站长|德古";

  /** Posts of office: after these a name is likely even without a verb behind it. */
  static final Pattern OFFICE =
      Pattern.compile(
          "(?:书记|主任|[市县区镇乡州省局厅部院庭所队会站社科处股组]长|常委|委员|主席|负责人|发言人|支书|检察长|秘书长|教导员|[解格察队理督导络]员|法官|检察官|警官|律师|教师|老师|德古)$");

  static final String TITLE_BEGINNINGS =
      java.util.Arrays.stream(TITLE.split("\\|", -1))
          .map(w -> w.substring(0, 1))
          .distinct()
          .collect(java.util.stream.Collectors.joining());

  static final Pattern TITLE_END = Pattern.compile("(?:" + TITLE + ")$");

  /** What may stand right behind a name. */
  private static final Pattern BEHIND =
      Pattern.compile(
          "^(?:[,。、;:!?()“”《》…\\n]|$|说|表示|介绍|告诉|用|守|劝|领|每|三|两|多|在|主持|专题|带领|带|来|到|率|与|和|的|如是|感慨|回忆|了|是|也|都|等|对|向|将|就|从|深入|前往|为|作|先后|主动|分包|拿|接|赶|正|听|"
              + "指出|强调|要求|组织|负责|经过|通过|讲|笑|坦言|召集|迅速|便|又|还|一|立即|马上|出席|参加|陪同|调研|检查|督导|开|走|把|给|们|因|被|让|称|家|以|及|同|跟|向|找|问|看|住|去|上|下|打|"
              + "起|据|案|等|当选|荣获|获|被评|成为|担任|任|认为|提出|提醒|宣布|致辞|讲话|发言|作出|做|不|没|有|由|于|则|却|很|已|曾|常|总|则|再|只|能|会|要|想|请|叫|收|报警|报案|需要|希望|亲自|当场)");

  private static final Set<String> NOT_PERSONS = new HashSet<>();

  static {
    Dictionary.load("not_persons").rows().forEach(r -> NOT_PERSONS.add(r.cell(0)));
  }

  private PersonWords() {}

  static boolean mayFollow(CharSequence rest) {
    return BEHIND.matcher(rest).lookingAt();
  }

  /** Whether a word of the form of a name is in truth something else. */
  static boolean isNoPerson(String word) {
    if (NOT_PERSONS.contains(word)) {
      return true;
    }
    return word.length() >= 3 && (NOT_PERSONS.contains(word.substring(0, 2)) && !isKnownName(word));
  }

  /** Whether the general dictionary knows a word, and not as a name. */
  static boolean isOrdinaryWord(String word) {
    CoreDictionary.Attribute attribute = CoreDictionary.get(word);
    return attribute != null && !isName(attribute);
  }

  /** Whether the general dictionary knows a word as something else, be it a name as well. */
  static boolean isWordBesideName(String word) {
    CoreDictionary.Attribute attribute = CoreDictionary.get(word);
    return attribute != null
        && java.util.Arrays.stream(attribute.nature)
            .anyMatch(n -> !n.startsWith("nr") && !n.startsWith("nz") && !n.startsWith("ng"));
  }

  private static boolean isKnownName(String word) {
    CoreDictionary.Attribute attribute = CoreDictionary.get(word);
    return attribute != null && isName(attribute);
  }

  private static boolean isName(CoreDictionary.Attribute attribute) {
    return java.util.Arrays.stream(attribute.nature)
        .anyMatch(n -> n.startsWith("nr") || n == Nature.nz);
  }
}
