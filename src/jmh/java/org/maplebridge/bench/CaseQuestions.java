package org.maplebridge.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.maplebridge.model.Region;
import org.maplebridge.text.gazetteer.Gazetteer;

/** What people ask of an index of generated cases: narratives, and searches of a few words. */
final class CaseQuestions {

  /** Code points of a narrative. */
  static final int NARRATIVE = 300;

  private static final String[] WORDS = {
    "彩礼", "赡养", "抚养费", "离婚", "漏水", "噪音", "采光", "过道", "围墙", "宅基地", "借条", "欠款", "定金", "租金", "装修",
    "合伙", "养殖", "农药", "医疗费", "骨折", "咬伤", "烟花", "界石", "承包地", "水渠", "征地", "拆迁", "安置房", "粪水", "粉尘",
    "油烟", "工资", "工伤", "辞退", "旅行社", "民宿", "退款", "健身卡", "过期", "家具", "输液", "拔牙", "手术", "摩托车", "货车",
    "伤残", "物业费", "车位", "电梯", "商标", "照片", "直播", "低保", "摊位", "坟地", "调解", "协议", "邻居", "老人", "赔偿", "道歉",
    "反悔", "起诉"
  };

  private final Random random;
  private final GeneratedCases cases;
  private final List<String> places;

  CaseQuestions(long seed, Gazetteer gazetteer) {
    this.random = new Random(seed);
    this.cases = new GeneratedCases(seed, gazetteer);
    this.places =
        gazetteer.all().stream()
            .filter(r -> r.level().compareTo(Region.Level.COUNTY) <= 0 && !r.shortNames().isEmpty())
            .sorted(Comparator.comparing(Region::id))
            .map(r -> r.shortNames().getFirst())
            .toList();
  }

  /** Another narrative that no case tells. */
  String narrative() {
    int facts = GeneratedCases.HEADINGS.indexOf("案情简介");
    StringBuilder out = new StringBuilder();
    while (out.length() < NARRATIVE) {
      List<String> row = cases.row(random.nextInt(1_000_000));
      out.append(row.get(facts)).append(row.get(facts + 1));
    }
    return out.substring(0, NARRATIVE);
  }

  /** Two to five words, one of them a place now and then. */
  String words() {
    List<String> out = new ArrayList<>();
    int count = 2 + random.nextInt(4);
    if (random.nextInt(4) == 0) {
      out.add(places.get(random.nextInt(places.size())));
    }
    while (out.size() < count) {
      String[] from = random.nextInt(3) == 0 ? CaseWords.THINGS : WORDS;
      out.add(from[random.nextInt(from.length)]);
    }
    return String.join(" ", out);
  }
}
