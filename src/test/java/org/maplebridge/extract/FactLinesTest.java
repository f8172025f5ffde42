package org.maplebridge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.maplebridge.model.Findings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FactLinesTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String TEXT =
      "\uFEFF2021年，汉阴县推行“321”基层治理模式，全县划分网格1200个，\r\n"
          + "矛盾纠纷化解率由88%提升至97.1%。\r\n"
          + "该县荣获“平安中国建设示范县”称号，印发《网格管理办法》。";

  private static List<JsonNode> lines(String text, boolean explain) {
    Findings found = Texts.read(text);
    return new FactLines(Texts.GAZETTEER, explain)
        .of("a.txt", found).stream().map(JSON::readTree).toList();
  }

  private static void assertExact(String text, List<JsonNode> lines) {
    int[] points = text.codePoints().toArray();
    for (JsonNode line : lines) {
      assertThat(line.path("evidence").size()).as(line.toString()).isPositive();
      for (JsonNode e : line.path("evidence")) {
        int start = e.path("start").asInt();
        int end = e.path("end").asInt();
        assertThat(new String(points, start, end - start)).isEqualTo(e.path("quote").asString());
      }
    }
  }

  @Test
  void everyLineHasItsDocumentKindAndExactQuotes() {
    List<JsonNode> lines = lines(TEXT, false);
    assertExact(TEXT, lines);
    assertThat(lines)
        .extracting(l -> l.path("kind").asString())
        .contains("practice", "indicator", "honour", "policy", "region", "article", "relation");
    assertThat(lines).allMatch(l -> l.path("document").asString().equals("a.txt"));
  }

  @Test
  void figuresCarryPeriodWithItsBounds() {
    JsonNode line =
        lines(TEXT, false).stream()
            .filter(l -> l.path("kind").asString().equals("indicator"))
            .findFirst()
            .orElseThrow();
    assertThat(line.path("period").asString()).isEqualTo("2021");
    assertThat(line.path("from").asString()).isEqualTo("2021-01-01");
    assertThat(line.path("to").asString()).isEqualTo("2021-12-31");
    assertThat(line.path("precision").asString()).isEqualTo("year");
    assertThat(line.path("change").isBoolean()).isTrue();
  }

  @Test
  void rulesAreNamedOnlyWhenAskedFor() {
    assertThat(lines(TEXT, false)).noneMatch(l -> l.path("evidence").path(0).has("rule"));
    assertThat(lines(TEXT, true)).allMatch(l -> l.path("evidence").path(0).has("rule"));
  }

  @Test
  void periodsOfEveryShapeHaveBounds() {
    assertThat(FactLines.period("2018—2020").orElseThrow().to()).hasToString("2020-12-31");
    assertThat(FactLines.period("2021-02").orElseThrow().to()).hasToString("2021-02-28");
    assertThat(FactLines.period("2021-02-30")).isEmpty();
    assertThat(FactLines.period("近年来")).isEmpty();
  }

  @Test
  void randomTextNeverBreaksTheReading() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    String[] bits = {
      "“", "”", "《", "》", "（", "）", "+", "321", "1+3+X", "分别", "下降", "％", "余万", "件", "人", "、", "，",
      "。", "\n", "\r\n", "安康市", "汉阴县", "XX", "枫桥经验", "模式", "机制", "推广", "荣获", "争创", "印发", "意见", "网格",
      "某", "纠纷", "达成和解", "调解", "2021年", "去年", "由", "提升至", "以", "为纽带", "的", "即", "：", "又称", "案情简介",
      "调解结果", "𠀀", " ", "\u3000", "第", "一", "两", "位居", "%"
    };
    for (int round = 0; round < 150; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(120);
      for (int i = 0; i < length; i++) {
        text.append(
            random.nextInt(12) == 0
                ? String.valueOf((char) random.nextInt(0xD7FF))
                : bits[random.nextInt(bits.length)]);
      }
      assertExact(text.toString(), lines(text.toString(), true));
    }
  }
}
