package org.maplebridge.extract;

import java.util.regex.Pattern;

/** What bodies are called: endings, their type, and words that can't be inside a name. */
final class OrganizationNames {

  private static final String BUREAUS =
      "公安|司法|信访|民政|财政|教育|卫健|卫生健康|住建|住房和城乡建设|自然资源|人社|人力资源和社会保障|市场监管|市场监督管理|应急管理|农业农村|生态环境|交通运输|文旅|文化和旅游|水利|林业|税务|"
          + "审计|统计|退役军人事务|医疗保障|医保|乡村振兴|气象|体育|广播电视|商务|科技|城管|城市管理|综合执法|民族宗教|邮政管理|铁路|国土";

  /** Bodies that need a region or a bare 省, 市, 县 before them; group {@code body}. */
  static final String CORE =
      "(?:委政法委(?:员会)?|委组织部|委宣传部|委统战部|委编办|委平安办|委网信办|委办公[室厅]|委全面依法治[省市县区]办|委员会(?=[,。、书])|"
          + "委(?:平安|全面|法治|社会)[\\p{IsHan}X“”\\d]{2,12}?领导小组(?:办公室|[\\p{IsHan}]{2,10}?专项组)?|"
          + "委(?![员托派会内外任]|常委(?!会))|党委(?:政法委)?(?!政府)|(?:人民)?政府(?:新闻办公室|新闻办|办公[室厅])?|(?:第[一二三四五六七八九十]+届)?(?:人大常委会|人民代表大会常务委员会)|党工委|工委|人大(?!代表)|政协(?!委员)|纪委监委|纪委|监委|"
          + "(?:"
          + BUREAUS
          + ")[局厅](?:\\p{IsHan}{2,10}?(?:支队|大队|中队|分局|派出所))?|"
          + "(?:高级|中级)?人民法院|(?:人民)?检察院|法院(?!系统)|法学会|[\\p{IsHan}]{0,6}?(?:综治|平安|市域|整顿|落实|扫黑|法治|禁毒|信访|创建|文明|疫情防控)办(?![理公事法案好学税结证实成])|"
          + "工商联|总工会|妇联|团委|残联|综治中心|看守所|交警(?:支队|大队)|司法所|派出所|边境派出所|调委会|人民调解委员会|法律援助中心|公共法律服务中心|融媒体中心|社会治理中心|矛盾调解中心|矛调中心|劳动监察大队|劳动保障监察大队|(?:\\p{IsHan}{2,4})?(?:人民)?法庭(?!审|调|上))";

  /** Endings that make a name of what stands before them. */
  static final WordPattern ENDING =
      WordPattern.of(
          "派人司律看综治市平信调服指化矛管配协传领工督专有集银法商联日晚电公教民财国中最依新光央党援仲劳",
          0,
          "派出所|人民法庭|司法所|调委会|援助中心|仲裁院|劳动监察大队|律师事务所|看守所|(?:综治|治理|调解|服务|调度|指挥|化解|调处|矛调|管理|配送)中心|调解委员会|协商委员会|传承所|(?<=[,。;、“])(?:综治|平安|市域|信访)办(?![理公事法案好学税结证实成])|"
              + "领导小组(?:办公室)?|工作专班|督导组|专项组|有限公司|(?<!犯罪|团伙)集团(?!化|犯罪)|银行(?!卡|账|流)|法学会|协会|商会|联合会|联盟(?!式)|日报|晚报|法治报|电视台|公安部|司法部|教育部|"
              + "民政部|财政部|国务院|中央政法委|最高人民法院|最高人民检察院|依法治国办|新华社|新华网|人民网|光明网|央视网|法治网|党中央|中共中央(?!总)");

  /**
   * Endings whose name stands alone: the ending itself is a name, or one word before it makes one.
   */
  static final Pattern ALONE =
      Pattern.compile(
          "公安部|司法部|教育部|民政部|财政部|国务院|中央政法委|最高人民法院|最高人民检察院|新华社|新华网|人民网|光明网|央视网|法治网|党中央|中共中央");

  /** Offices that are named without the committee or region they belong to. */
  static final Pattern OFFICE = Pattern.compile("(?:综治|平安|市域|信访)办");

  /** What is set before a place's name in the names of programmes. */
  static final WordSet BRANDS =
      WordSet.of(java.util.List.of("平安", "法治", "数字", "智慧", "美丽", "健康", "幸福"));

  /** Words that end the name to the left. */
  static final Pattern STOP =
      Pattern.compile(
          "【|】|\\||根据(?!地)|督导|督查|调研|若干|次日|当日|当天|昨日|今日|近日|随后|同时|移交|转交|上报|报请|报送|邀请|会同|找到|请到|习惯|建起|办起|设起|搭起|挂起|走进|走访|前往|吸纳|联系|"
              + "不断|持续|拓展|提升|前去|延伸|办理|成立|建立|设立|组建|建设(?!领导|协调|工作|指挥)|建成|依托|召开|得到|推动|打造|推进|开展|通过|入驻|各级|召集|创建|获评|作为|整合|搭建|加快|包括|每个|一个|多个|率先|全国|这个|统筹|加强|完善|充分|发挥|"
              + "授予|介绍|联合(?!调解|会|执法|接访|办|工作)|涉及|要求|组织|分别|担任|其中|以及|所有|专门|创新|调整|充实|双组长|民警|来到|报警|(?<!数|依|根)据|经(?!济|营|验|贸|纪|侦)|对(?!接|外|口)|和(?!平|谐|睦)|入(?!口|境|户)|它|他们|我们|人们|[的了在由被向到把将为是于以及与从给让使该各每本两三四五六七八九十、,。;:!?()《》\\n\\d%]");

  /** Words that make a kind of body of what stands before an ending, not one body. */
  static final Pattern GENERIC =
      Pattern.compile(
          "^[“”]?(?:一站式|枫桥式|塞上枫桥|优秀|先进|模范|标准化|辖区|镇上|乡镇|各地|当地|基层|社会矛盾|矛盾纠纷|综合|法律|青少年|智慧.{0,3}$|三级|四级|村|乡村|农村|社区)|(?:全[国省市县区])?(?:优秀|先进|模范|十佳|示范|文明|最美|人民满意)|.{0,2}[省市县镇村]级|[省市县镇乡村]{2,}|.{0,4}恶势力");

  private OrganizationNames() {}

  static String type(String name) {
    return TYPES.stream()
        .filter(t -> t.pattern.matcher(name).find())
        .map(t -> t.type)
        .findFirst()
        .orElse("other");
  }

  private record Type(Pattern pattern, String type) {}

  private static final java.util.List<Type> TYPES =
      java.util.List.of(
          new Type(Pattern.compile("领导小组|专班|督导组|专项组|[^编]办$"), "taskforce"),
          new Type(Pattern.compile("公安|派出所|看守所|支队|大队"), "police"),
          new Type(Pattern.compile("检察院"), "procuratorate"),
          new Type(Pattern.compile("法院|法庭"), "court"),
          new Type(Pattern.compile("律师事务所"), "law-firm"),
          new Type(Pattern.compile("司法"), "justice"),
          new Type(Pattern.compile("信访"), "petition"),
          new Type(Pattern.compile("调解|调委会|矛调|调处|化解"), "mediation"),
          new Type(Pattern.compile("综治中心|治理中心|调度中心|指挥中心"), "governance-center"),
          new Type(Pattern.compile("服务中心|管理中心|配送中心"), "service-center"),
          new Type(Pattern.compile("人大"), "legislature"),
          new Type(Pattern.compile("日报|晚报|法治报|电视台|新华|人民网|光明网|央视网|法治网"), "media"),
          new Type(Pattern.compile("公司|集团"), "company"),
          new Type(Pattern.compile("银行"), "bank"),
          new Type(Pattern.compile("学会|协会|商会|联合会|工商联"), "association"),
          new Type(Pattern.compile("联盟"), "alliance"),
          new Type(Pattern.compile("政府|[局厅部]$|国务院"), "government"),
          new Type(Pattern.compile("委|党"), "party"));

  /** One spelling for what has several: 政府 → 人民政府, 检察院 → 人民检察院, 委员会 → 委. */
  static String canonical(String body) {
    if (body.startsWith("第") && body.indexOf('届') > 0) {
      return "人大常委会";
    }
    if (body.startsWith("政府") && !body.endsWith("新闻办")) {
      return "人民" + body;
    }
    return switch (body) {
      case "政府新闻办", "人民政府新闻办" -> "人民政府新闻办公室";
      case "检察院" -> "人民检察院";
      case "委员会" -> "委";
      case "委政法委员会" -> "委政法委";
      default -> body;
    };
  }
}
