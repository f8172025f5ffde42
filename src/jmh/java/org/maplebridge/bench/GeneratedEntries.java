package org.maplebridge.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.maplebridge.index.IndexEntry;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Region;
import org.maplebridge.model.Span;
import org.maplebridge.model.Visibility;

/** Invented entries in plausible proportions, the same for the same seed. */
final class GeneratedEntries {

  private static final String[] WORDS = {
    "邻里", "纠纷", "调解", "网格", "网格员", "矛盾", "化解", "群众", "村民", "社区", "治理", "平安", "建设", "党员", "代表", "联系",
    "乡贤", "法官", "民警", "律师", "志愿者", "积分", "超市", "平台", "信息", "排查", "隐患", "走访", "重点", "人员", "心理", "疏导",
    "宅基地", "赡养", "彩礼", "工资", "合同", "物业", "噪音", "排水", "道路", "通行", "搬迁", "安置", "小区", "议事", "协商", "公约",
    "文明", "积极", "服务", "中心", "工作", "机制", "模式", "推进", "创新", "落实", "责任", "领导", "部门", "联动", "综合", "执法",
    "巡逻", "治安", "户长", "三官", "一律", "马背", "法庭", "牧区", "山林", "土地", "承包", "地界", "树木", "果园", "水库", "鱼塘",
    "交通", "事故", "赔偿", "医疗", "旅游", "消费", "环境", "污染", "数字", "智慧", "视频", "监控", "雪亮", "工程", "热线", "诉求",
    "办理", "满意", "回访", "卷宗", "协议", "司法", "确认", "履行", "反悔", "申请"
  };
  private static final String[] ENDS = {"工作法", "模式", "机制", "平台", "调解室", "队伍", "制度", "之家"};
  private static final Kind[] KINDS = {
    Kind.PRACTICE,
    Kind.CASE,
    Kind.CASE,
    Kind.PERSON,
    Kind.ORGANIZATION,
    Kind.OBSERVATION,
    Kind.PASSAGE,
    Kind.PASSAGE,
    Kind.PASSAGE,
    Kind.HONOUR
  };
  private static final String[] FORMS = {"model", "method", "mechanism", "platform", "team"};

  private final Random random;
  private final List<List<String>> paths;

  GeneratedEntries(long seed, List<List<Region>> paths) {
    this.random = new Random(seed);
    this.paths = paths.stream().map(p -> p.stream().map(Region::id).toList()).toList();
  }

  /** Words are drawn unevenly, as in life: few are common. */
  String word() {
    double d = random.nextDouble();
    return WORDS[(int) (d * d * WORDS.length)];
  }

  private String rare() {
    return Character.toString(0x4E00 + random.nextInt(6000))
        + Character.toString(0x4E00 + random.nextInt(6000));
  }

  String words(int n) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < n; i++) {
      out.append(random.nextInt(8) == 0 ? rare() : word());
      if (i % 7 == 6) {
        out.append('，');
      }
    }
    return out.toString();
  }

  List<IndexEntry> next(int first, int n) {
    List<IndexEntry> out = new ArrayList<>(n);
    for (int i = first; i < first + n; i++) {
      out.add(entry(i));
    }
    return out;
  }

  private IndexEntry entry(int i) {
    Kind kind = KINDS[i % KINDS.length];
    List<String> path = paths.get(random.nextInt(paths.size()));
    String name = rare() + word() + ENDS[random.nextInt(ENDS.length)];
    String text = words(kind == Kind.PASSAGE ? 120 : 40);
    int year = 2010 + random.nextInt(15);
    return new IndexEntry(
        "e" + i,
        "e" + i,
        "e" + i,
        kind,
        Visibility.PUBLIC,
        Visibility.INTERNAL,
        name,
        i % 4 == 0 ? List.of(rare() + word()) : List.of(),
        words(8),
        text,
        path.getLast(),
        path,
        year,
        String.valueOf(year),
        kind == Kind.PRACTICE
            ? Map.of("form", List.of(FORMS[random.nextInt(FORMS.length)]))
            : kind == Kind.CASE
                ? Map.of("disputeType", List.of("0" + (1 + random.nextInt(9))))
                : Map.of(),
        1 + random.nextInt(10),
        Map.of(),
        List.of(
            new IndexEntry.StoredEvidence(
                "d" + i, "样例" + i + ".txt", new Span(0, text.length()), text)),
        Map.of());
  }

  /**
   * Questions of every shape: a name's beginning, one to three words, a region, a sentence, pinyin.
   */
  String query(List<String> regionNames) {
    return switch (random.nextInt(8)) {
      case 0 -> word();
      case 1 -> word() + " " + word();
      case 2 -> regionNames.get(random.nextInt(regionNames.size()));
      case 3 -> regionNames.get(random.nextInt(regionNames.size())) + word();
      case 4 -> words(12);
      case 5 -> words(25);
      case 6 -> "wangge";
      default -> "1+" + random.nextInt(9) + "+X" + word();
    };
  }
}
