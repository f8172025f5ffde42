package org.maplebridge.text.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.maplebridge.model.Region.Level;

/** How people shorten an official name: 内蒙古自治区 → 内蒙古, 大理白族自治州 → 大理州, 大理; 范县 stays 范县. */
final class RegionNames {

  private static final Pattern PEOPLES =
      Pattern.compile(
          "(蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔"
              + "|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴"
              + "|珞巴|基诺|各)族$");
  private static final Pattern BARE_PEOPLES = Pattern.compile("(蒙古|哈萨克|柯尔克孜)$");
  private static final List<String> TOWN = List.of("民族乡", "区公所", "街道", "苏木", "镇", "乡");
  private static final List<String> COUNTY = List.of("林区", "特区", "县", "市", "区", "旗");
  private static final List<String> PREFECTURE = List.of("地区", "市", "盟");
  private static final List<String> PROVINCE = List.of("特别行政区", "省", "市");
  private static final int SHORTEST = 2;

  private RegionNames() {}

  /** Short names, the usual one first; empty where a single character would be left. */
  static List<String> shortNames(String name, Level level) {
    return switch (level) {
      case PROVINCE -> province(name);
      case PREFECTURE -> prefecture(name);
      case COUNTY -> county(name);
      case TOWN -> stem(stripPeoples(withoutSuffix(name, TOWN)), name);
      case COUNTRY, VILLAGE, AREA -> List.of();
    };
  }

  private static String withoutSuffix(String name, List<String> suffixes) {
    for (String suffix : suffixes) {
      if (name.endsWith(suffix)) {
        return name.substring(0, name.length() - suffix.length());
      }
    }
    return name;
  }

  private static List<String> province(String name) {
    for (String special : List.of("内蒙古", "广西", "西藏", "宁夏", "新疆")) {
      if (name.startsWith(special)) {
        return List.of(special);
      }
    }
    return stem(withoutSuffix(name, PROVINCE), name);
  }

  private static List<String> prefecture(String name) {
    if (name.endsWith("自治州")) {
      String stem = stripAll(name.substring(0, name.length() - 3));
      return List.of(stem + "州", stem);
    }
    return stem(withoutSuffix(name, PREFECTURE), name);
  }

  private static List<String> county(String name) {
    if (name.endsWith("自治县") || name.endsWith("自治旗")) {
      String stem = stripAll(name.substring(0, name.length() - 3));
      String withSuffix = stem + name.substring(name.length() - 1);
      return stem.length() < SHORTEST ? List.of(withSuffix) : List.of(withSuffix, stem);
    }
    return stem(withoutSuffix(name, COUNTY), name);
  }

  private static List<String> stem(String stem, String name) {
    List<String> names = new ArrayList<>();
    if (stem.length() >= SHORTEST && !stem.equals(name)) {
      names.add(stem);
    }
    return names;
  }

  /** Without the peoples at the end; what would be empty stays whole. */
  private static String stripPeoples(String name) {
    String rest = name;
    while (rest.endsWith("族")) {
      String next = PEOPLES.matcher(rest).replaceFirst("");
      if (next.equals(rest) || next.isEmpty()) {
        return rest;
      }
      rest = next;
    }
    return rest;
  }

  private static String stripAll(String name) {
    String rest = stripPeoples(name);
    String bare = BARE_PEOPLES.matcher(rest).replaceFirst("");
    return bare.length() < SHORTEST ? rest : stripPeoples(bare);
  }

  /** Names a region is likely to have had: 黄坪镇 was 黄坪乡, 旬阳市 was 旬阳县. */
  static List<String> likelyFormerNames(String name, Level level) {
    if (level == Level.TOWN && (name.endsWith("镇") || name.endsWith("街道"))) {
      String stem = withoutSuffix(name, TOWN);
      if (stem.length() >= SHORTEST) {
        return name.endsWith("镇") ? List.of(stem + "乡") : List.of(stem + "镇", stem + "乡");
      }
    }
    if (level == Level.COUNTY && (name.endsWith("区") || name.endsWith("市"))) {
      String stem = name.substring(0, name.length() - 1);
      if (stem.length() >= SHORTEST) {
        return List.of(stem + "县");
      }
    }
    return List.of();
  }
}
