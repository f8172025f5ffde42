package org.maplebridge.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Invented articles about invented practices in real counties, the same for the same seed. */
final class InventedArticles {

  private static final List<String> COUNTIES =
      List.of("陕西省汉阴县", "陕西省石泉县", "浙江省诸暨市", "四川省剑阁县", "甘肃省西和县", "安徽省桐城市", "贵州省凤冈县", "云南省弥渡县");
  private static final List<String> NAMES =
      List.of("板凳议事", "门前说理", "红马甲", "老班长", "茶桌调解", "院坝夜谈", "三问四访", "1+4+N");
  private static final List<String> FORMS = List.of("工作法", "机制", "模式", "工作室");

  private InventedArticles() {}

  /** Writes {@code count} articles into a folder and gives their paths. */
  static List<Path> write(Path folder, int count, long seed) throws IOException {
    Files.createDirectories(folder);
    Random random = new Random(seed);
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Path file = folder.resolve("article-%03d.txt".formatted(i));
      Files.writeString(file, article(random, i), StandardCharsets.UTF_8);
      files.add(file);
    }
    return files;
  }

  static String article(Random random, int number) {
    String county = pick(random, COUNTIES);
    String shortName = county.replaceAll(".*省", "");
    String practice = "“" + pick(random, NAMES) + "”" + pick(random, FORMS);
    StringBuilder text = new StringBuilder();
    text.append(shortName).append("推行").append(practice).append("\n\n");
    text.append("示例日报2023年")
        .append(1 + random.nextInt(12))
        .append("月")
        .append(1 + random.nextInt(27))
        .append("日讯（第")
        .append(number)
        .append("篇）\n\n");
    int paragraphs = 3 + random.nextInt(5);
    for (int p = 0; p < paragraphs; p++) {
      text.append(county)
          .append("坚持源头治理，创新推行")
          .append(practice)
          .append("，全县划分网格")
          .append(100 + random.nextInt(900))
          .append("个，配备网格员")
          .append(200 + random.nextInt(900))
          .append("名，化解矛盾纠纷")
          .append(300 + random.nextInt(5000))
          .append("件，化解率达到")
          .append(90 + random.nextInt(10))
          .append(".")
          .append(random.nextInt(10))
          .append("%。")
          .append(shortName)
          .append("委政法委书记赵明")
          .append(pick(random, List.of("远", "华", "山")))
          .append("介绍，这一做法被评为")
          .append("“全省优秀实践案例”。\n\n");
    }
    return text.toString();
  }

  private static String pick(Random random, List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
