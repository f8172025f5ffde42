package org.maplebridge.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingDetectorTest {

  private static final String SIMPLIFIED =
      "山脚下的两户人家为一条排水沟争了三年。\r\n村里的调解员上门六次，先听老人说，再同年轻人谈，最后双方各让半步，签了协议。\n";

  private static final String TRADITIONAL =
      "山腳下的兩戶人家為一條排水溝爭了三年。\r\n村裡的調解員上門六次，先聽老人說，再同年輕人談，最後雙方各讓半步，簽了協議。\n";

  private static DecodedText decode(byte[] bytes) {
    return EncodingDetector.decode(bytes, false).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"})
  void readsSimplifiedChineseWithoutAMark(String charset) {
    DecodedText decoded = decode(SIMPLIFIED.getBytes(Charset.forName(charset)));
    assertThat(decoded).isEqualTo(new DecodedText(SIMPLIFIED, charset, 0, -1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "Big5"})
  void readsTraditionalChineseWithoutAMarkAndLeavesItTraditional(String charset) {
    String text = TRADITIONAL.replace("裡", charset.equals("Big5") ? "裡" : "裏");
    DecodedText decoded = decode(text.getBytes(Charset.forName(charset)));
    assertThat(decoded).isEqualTo(new DecodedText(text, charset, 0, -1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "GB18030"})
  void keepsTheByteOrderMarkInTheText(String charset) {
    String marked = "\uFEFF" + SIMPLIFIED;
    DecodedText decoded = decode(marked.getBytes(Charset.forName(charset)));
    assertThat(decoded).isEqualTo(new DecodedText(marked, charset, 0, -1));
  }

  @ParameterizedTest
  @CsvSource({"调解,GB18030", "村里的事,GB18030", "調解員說,Big5", "网格员,GB18030", "我們的村子,Big5"})
  void readsAFewCharacters(String text, String charset) {
    assertThat(decode(text.getBytes(Charset.forName(charset))).text()).isEqualTo(text);
  }

  @Test
  void readsAsciiInUtf16() {
    String text = "Plain words, 12345.\n";
    assertThat(decode(text.getBytes(StandardCharsets.UTF_16LE)).text()).isEqualTo(text);
    assertThat(decode(text.getBytes(StandardCharsets.UTF_16BE)).text()).isEqualTo(text);
  }

  @Test
  void readsCharactersBeyondTheFirstPlane() {
    String text = "𠮷家和𬙂家的老人都在祠堂里说话，大家听着。";
    for (String charset : new String[] {"UTF-8", "UTF-16LE", "GB18030"}) {
      assertThat(decode(text.getBytes(Charset.forName(charset))).text()).isEqualTo(text);
    }
  }

  @Test
  void believesAPageThatSaysGb2312ButReadsAllOfGb18030() {
    String page = "<html><head><meta charset=\"gb2312\"></head><body>镕㙍</body></html>";
    DecodedText decoded =
        EncodingDetector.decode(page.getBytes(Charset.forName("GB18030")), true).orElseThrow();
    assertThat(decoded).isEqualTo(new DecodedText(page, "GB18030", 0, -1));
  }

  @Test
  void doesNotBelieveAPageThatSaysLatin() {
    String page =
        "<meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'>" + SIMPLIFIED;
    DecodedText decoded =
        EncodingDetector.decode(page.getBytes(Charset.forName("GB18030")), true).orElseThrow();
    assertThat(decoded.text()).isEqualTo(page);
  }

  @Test
  void readsMixedEncodingsByTheMainOneAndCountsTheRest() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] main = SIMPLIFIED.repeat(10).getBytes(StandardCharsets.UTF_8);
    bytes.writeBytes(main);
    bytes.writeBytes("另一种编码的一行\n".getBytes(Charset.forName("GB18030")));
    bytes.writeBytes(main);
    DecodedText decoded = decode(bytes.toByteArray());
    assertThat(decoded.charset()).isEqualTo("UTF-8");
    assertThat(decoded.text())
        .startsWith(SIMPLIFIED.repeat(10))
        .endsWith("\n" + SIMPLIFIED.repeat(10));
    assertThat(decoded.text().substring(SIMPLIFIED.length() * 10)).startsWith("\uFFFD");
    assertThat(decoded.badSequences()).isPositive();
    assertThat(decoded.firstBadLine()).isEqualTo(21);
  }

  @Test
  void readsAnEnglishTextWithAFewGb18030CharactersAsGb18030() {
    String text =
        "The village office (村委会) keeps a record of each visit and each call.\n".repeat(5);
    DecodedText decoded = decode(text.getBytes(Charset.forName("GB18030")));
    assertThat(decoded).isEqualTo(new DecodedText(text, "GB18030", 0, -1));
  }

  @Test
  void readsAUtf8TextThatIsCutWithinACharacter() {
    byte[] whole = SIMPLIFIED.strip().getBytes(StandardCharsets.UTF_8);
    DecodedText decoded = decode(java.util.Arrays.copyOf(whole, whole.length - 1));
    assertThat(decoded.charset()).isEqualTo("UTF-8");
    assertThat(decoded.badSequences()).isEqualTo(1);
  }

  @Test
  void anyMixOfChineseCharactersComesBackFromEveryEncoding() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder();
      int parts = 3 + random.nextInt(20);
      for (int i = 0; i < parts; i++) {
        int from = random.nextInt(SIMPLIFIED.length() - 8);
        text.append(SIMPLIFIED, from, from + 3 + random.nextInt(5)).append(random.nextInt(1000));
      }
      for (String charset : new String[] {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"}) {
        DecodedText decoded = decode(text.toString().getBytes(Charset.forName(charset)));
        assertThat(decoded.text())
            .as("seed %d round %d %s", seed, round, charset)
            .isEqualTo(text.toString());
      }
    }
  }
}
