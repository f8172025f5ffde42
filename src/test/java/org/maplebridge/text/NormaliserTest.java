package org.maplebridge.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maplebridge.model.Evidence;

class NormaliserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ２０２１年 | 2021年
          达９７．１％ | 达97.1%
          安全,发展 | 安全，发展
          共1,200件 | 共1,200件
          共１，２００件 | 共1,200件
          "321"模式和"枫桥经验" | “321”模式和“枫桥经验”
          三 清单 | 三清单
          截至 2021 年 | 截至2021年
          Hello, world | Hello, world
          村(社区)干部 | 村（社区）干部
          f(x)=1 | f(x)=1
          时间10:30 | 时间10:30
          记者:张三 | 记者：张三
          """)
  void foldsWidthMarksQuotesAndSpaces(String text, String expected) {
    assertThat(Normaliser.normalise(text)).isEqualTo(expected);
  }

  @Test
  void dropsWhatCannotBeSeenAndKeepsLines() {
    assertThat(Normaliser.normalise("\uFEFF平\u200B安\r\n建设\r治理 \n\u3000\u3000下段"))
        .isEqualTo("平安\n建设\n治理\n  下段");
  }

  @Test
  void quotesBeginAnewWithAParagraph() {
    assertThat(Normaliser.normalise("他说\"好。\n\n\"平安\"建设")).isEqualTo("他说“好。\n\n“平安”建设");
  }

  @Test
  void quotesMayCrossALineEnd() {
    assertThat(Normaliser.normalise("的\"安康\n模式\"好")).isEqualTo("的“安康\n模式”好");
  }

  @Test
  void eachCharacterKnowsItsRawCodePoint() {
    RawText raw = new RawText("\uFEFF\uD83D\uDE00三 清单,２件");
    MappedText text = Normaliser.normalise(raw);
    int at = text.text().indexOf("三清单，2件");
    List<Evidence> evidence = text.evidence(at, text.length(), "test");
    assertThat(evidence).extracting(Evidence::quote).containsExactly("三 清单,２件");
  }

  @Test
  void randomCodePointsNeverFailAndEveryQuoteIsExact() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      String text = random(random);
      RawText raw = new RawText(text);
      MappedText mapped = Normaliser.normalise(raw);
      int[] points = text.codePoints().toArray();
      int before = -1;
      for (int i = 0; i < mapped.length(); i++) {
        assertThat(mapped.origin(i))
            .as("seed %d", seed)
            .isBetween(Math.max(0, before), points.length - 1);
        before = mapped.origin(i);
      }
      if (mapped.length() > 0) {
        int start = random.nextInt(mapped.length());
        int end = start + 1 + random.nextInt(mapped.length() - start);
        for (Evidence evidence : mapped.evidence(start, end, "test")) {
          assertThat(evidence.quote())
              .as("seed %d", seed)
              .isEqualTo(new String(points, evidence.span().start(), evidence.span().length()));
        }
      }
      assertThat(Normaliser.normalise(mapped.text())).as("seed %d", seed).isNotNull();
    }
  }

  private static String random(Random random) {
    StringBuilder text = new StringBuilder();
    String usual = "平安建设，。“”\"'(（)）, 12３　\r\n\t\u200B:;";
    for (int i = random.nextInt(200); i > 0; i--) {
      switch (random.nextInt(6)) {
        case 0 -> text.append((char) random.nextInt(0x10000));
        case 1 -> text.appendCodePoint(random.nextInt(0x110000));
        default -> text.append(usual.charAt(random.nextInt(usual.length())));
      }
    }
    return text.toString();
  }

  @Test
  void sentencesKeepTheirClosingMarks() {
    String text = "他说：“好。”大家笑了！\n看《出发！少年》后……走；停";
    assertThat(Sentences.of(text).stream().map(s -> s.of(text)).collect(Collectors.toList()))
        .containsExactly("他说：“好。”", "大家笑了！", "看《出发！少年》后……", "走；", "停");
  }

  @Test
  void simplifiesWithoutMovingOffsets() {
    assertThat(Simplifier.simplify("楓橋經驗")).isEqualTo("枫桥经验");
    assertThat(Simplifier.simplify("平安abc")).isEqualTo("平安abc");
  }
}
