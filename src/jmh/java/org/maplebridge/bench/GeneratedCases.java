package org.maplebridge.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.maplebridge.model.Region;
import org.maplebridge.text.gazetteer.Gazetteer;
import org.maplebridge.text.gazetteer.MemoryGazetteer;

/**
 * Invented case records, the same for the same seed and number, one after another: rows of a table
 * in the product's own headings. Of a thousand, two tell again what an earlier row told, under
 * another number.
 *
 * <p>{@code GeneratedCases rows file.csv [seed]} writes a table.
 */
final class GeneratedCases {

  static final long SEED = 20260321;

  static final List<String> HEADINGS =
      List.of(
          "案件编号", "标题", "纠纷类型", "发生地区", "区划代码", "网格编码", "发生日期", "受理日期", "结案日期", "申请人", "被申请人",
          "涉及人数", "涉及金额", "案情简介", "调解过程", "调解结果", "案例点评", "调解组织", "调解员", "案件状态", "协议类型", "履行情况",
          "适用做法", "适用法律", "来源");

  private static final int TOWNS = 4_000;
  private static final int NUMBER = 0;
  private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余";
  private static final String GIVEN = "国建华明军平志伟东海山林永福春秀英兰芳玉红霞凤桂云丽娟静雪梅";

  private final long seed;
  private final List<Region> towns;
  private final Gazetteer gazetteer;

  GeneratedCases(long seed, Gazetteer gazetteer) {
    this.seed = seed;
    this.gazetteer = gazetteer;
    List<Region> all =
        gazetteer.all().stream()
            .filter(r -> r.level() == Region.Level.TOWN && r.code().length() >= 9)
            .sorted(Comparator.comparing(Region::id))
            .toList();
    int step = Math.max(1, all.size() / TOWNS);
    this.towns =
        java.util.stream.IntStream.range(0, Math.min(TOWNS, all.size()))
            .mapToObj(i -> all.get(i * step))
            .toList();
  }

  /** The cells of a row, in the order of the headings. */
  List<String> row(long number) {
    Random head = random(number);
    boolean again = number > 1_000 && head.nextInt(500) == 0;
    long told = again ? number - 1 - head.nextInt(1_000) : number;
    Telling telling = new Telling(random(told));
    List<String> cells = new java.util.ArrayList<>(telling.cells(told));
    cells.set(NUMBER, "案〔" + (2010 + number % 16) + "〕" + (number + 1) + "号");
    return cells;
  }

  private Random random(long number) {
    return new Random(seed * 1_000_003 + number * 7_919 + 17);
  }

  /** One dispute in the making. */
  private final class Telling {
    private final Random random;
    private final String type;
    private final String a;
    private final String b;
    private final LocalDate day;
    private final long money;
    private final int people;

    Telling(Random random) {
      this.random = random;
      random.nextInt(500);
      List<String> types = List.copyOf(CaseWords.scenes().keySet());
      double d = random.nextDouble();
      this.type = types.get((int) (Math.pow(d, 1.4) * types.size()));
      this.a = party();
      this.b = party();
      this.day = LocalDate.of(2010, 1, 1).plusDays(random.nextInt(16 * 365));
      this.money = Math.round(Math.exp(5.5 + random.nextDouble() * 8) / 100) * 100 + 100;
      this.people = random.nextInt(6) == 0 ? 3 + random.nextInt(40) : 2;
    }

    private String party() {
      return one(SURNAMES) + "某" + (random.nextInt(3) == 0 ? "某" : "");
    }

    private String one(String letters) {
      int at = random.nextInt(letters.length());
      return letters.substring(at, at + 1);
    }

    private String one(List<String> all) {
      return all.get(random.nextInt(all.size()));
    }

    private String one(String[] all) {
      return all[random.nextInt(all.length)];
    }

    List<String> cells(long number) {
      Region town = towns.get(random.nextInt(towns.size()));
      boolean good = random.nextInt(100) < 82;
      int law = random.nextInt(100);
      boolean code = random.nextInt(4) == 0;
      String facts = facts();
      String place =
          String.join("", gazetteer.path(town.id()).stream().skip(1).map(Region::name).toList());
      String title = random.nextInt(3) == 0 ? "" : title();
      return List.of(
          String.valueOf(number),
          title,
          random.nextInt(20) == 0 ? "" : type,
          code ? "" : place,
          code ? town.code() : "",
          random.nextInt(2) == 0 ? "" : "第" + (1 + random.nextInt(20)) + "网格",
          day.toString(),
          day.plusDays(random.nextInt(20)).toString(),
          day.plusDays(20 + random.nextInt(60)).toString(),
          people > 2 ? a + "等" + people + "人" : a,
          b,
          String.valueOf(people),
          random.nextInt(4) == 0 ? "" : money + "元",
          facts,
          fill(one(CaseWords.MEDIATIONS) + one(CaseWords.MEDIATIONS)),
          fill(one(good ? CaseWords.GOOD : CaseWords.BAD)),
          random.nextInt(4) == 0 ? one(CaseWords.COMMENTS) : "",
          town.name() + "人民调解委员会",
          mediator(town),
          good ? (random.nextInt(9) == 0 ? "司法确认" : "调解成功") : "调解终止",
          good ? (random.nextInt(3) == 0 ? "口头" : "书面") : "未达成",
          good ? (random.nextInt(8) == 0 ? "部分履行" : "已履行") : "",
          random.nextInt(10) == 0 ? one(CaseWords.PRACTICES) : "",
          law < 15 ? one(CaseWords.LAWS) : "",
          "生成");
    }

    private String title() {
      return a + "与" + b + "因" + one(CaseWords.THINGS) + "引起的纠纷";
    }

    /** Each town has a few mediators. */
    private String mediator(Region town) {
      Random own = new Random(town.id().hashCode() * 31L + random.nextInt(4));
      String name = "";
      for (String letters : new String[] {SURNAMES, GIVEN, GIVEN}) {
        int at = own.nextInt(letters.length());
        name += letters.substring(at, at + 1);
      }
      return name;
    }

    private String facts() {
      StringBuilder out = new StringBuilder();
      out.append(one(CaseWords.BEGINNINGS));
      out.append(one(CaseWords.scenes().getOrDefault(type, List.of("A与B发生争执")))).append("。");
      int turns = 1 + random.nextInt(4);
      for (int i = 0; i < turns; i++) {
        if (random.nextInt(2) == 0) {
          out.append(one(CaseWords.REMARKS).replace("T", one(CaseWords.THINGS)));
        }
        out.append(one(CaseWords.TURNS));
      }
      return fill(out.append(one(CaseWords.ENDS)).toString());
    }

    private String fill(String text) {
      StringBuilder out = new StringBuilder();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        switch (c) {
          case 'A' -> out.append(a);
          case 'B' -> out.append(b);
          case 'M' -> out.append(money);
          case 'P' -> out.append(Math.max(100, money * (3 + random.nextInt(7)) / 10));
          case 'N' -> out.append(2 + random.nextInt(10));
          case 'D' ->
              out.append(day.getYear())
                  .append("年")
                  .append(day.getMonthValue())
                  .append("月")
                  .append(random.nextInt(2) == 0 ? day.getDayOfMonth() + "日" : "");
          default -> out.append(c);
        }
      }
      return out.toString();
    }
  }

  /** A row as a line of a table; no cell needs quotes. */
  void write(long rows, Writer out) throws IOException {
    out.write(String.join(",", HEADINGS) + "\n");
    for (long i = 0; i < rows; i++) {
      out.write(String.join(",", row(i)) + "\n");
    }
  }

  public static void main(String[] args) throws IOException {
    PrintStream console = System.out;
    if (args.length < 2) {
      console.println("GeneratedCases ROWS FILE.csv [SEED]");
      return;
    }
    long seed = args.length > 2 ? Long.parseLong(args[2]) : SEED;
    GeneratedCases cases = new GeneratedCases(seed, MemoryGazetteer.load());
    try (Writer out = Files.newBufferedWriter(Path.of(args[1]), StandardCharsets.UTF_8)) {
      cases.write(Long.parseLong(args[0]), out);
    }
    console.printf("%,d bytes%n", Files.size(Path.of(args[1])));
  }
}
