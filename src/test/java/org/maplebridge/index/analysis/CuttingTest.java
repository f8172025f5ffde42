package org.maplebridge.index.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;
import org.maplebridge.schema.FieldSchema;

class CuttingTest {

  private static List<String> cut(Cutting cutting, String text) {
    return cutting.cut(text).stream().map(Token::text).toList();
  }

  @Test
  void formulaNamesStayWhole() {
    for (Cutting cutting : Cutting.values()) {
      assertThat(cut(cutting, "“1＋3＋Ｘ”,1+8+N;拨打12345,互联网+,APP"))
          .contains("1+3+x", "1+8+n", "12345", "app")
          .doesNotContain("1", "3", "+", "x");
    }
  }

  @Test
  void pairsOverlapAndALoneCharacterStays() {
    assertThat(cut(Cutting.BIGRAMS, "枫桥经验 321 法")).containsExactly("枫桥", "桥经", "经验", "321", "法");
    assertThat(cut(Cutting.UNIGRAMS, "枫桥321")).containsExactly("枫", "桥", "321");
  }

  @Test
  void wordsOfTheFieldAreNotCut() {
    assertThat(cut(Cutting.WORDS, "治安户长调解邻里纠纷")).contains("治安户长", "邻里纠纷");
  }

  @Test
  void traditionalAndWideCharactersAreFolded() {
    assertThat(cut(Cutting.BIGRAMS, "楓橋經驗ＡＢ")).containsExactly("枫桥", "桥经", "经验", "ab");
  }

  @Test
  void decimalsStayWhole() {
    assertThat(cut(Cutting.UNIGRAMS, "提高94.7%。5.")).containsExactly("提", "高", "94.7", "5");
  }

  @Test
  void fieldsYamlNamesOnlyKnownAnalyses() {
    FieldSchema schema = FieldSchema.load();
    assertThat(Analysis.names())
        .containsAll(schema.fields().values().stream().map(FieldSchema.Field::analysis).toList());
    assertThat(new Analysis(schema).fingerprint()).hasSize(64);
  }

  @Test
  void randomTextGoesThroughEveryAnalyzer() throws IOException {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (Cutting cutting : Cutting.values()) {
      try (Analyzer analyzer = Analysis.analyzer(cutting)) {
        for (int i = 0; i < 300; i++) {
          checkOffsets(analyzer, randomText(random));
        }
      }
    }
  }

  @Test
  void randomNamesHaveKeys() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      NameKeys keys = NameKeys.of(randomText(random));
      assertThat(keys.exact()).hasSizeLessThanOrEqualTo(400);
      assertThat(NameKeys.exact(keys.exact())).isEqualTo(keys.exact());
    }
  }

  @Test
  void charactersSimplifiedInStepsHaveOneKey() {
    assertThat(NameKeys.exact("薴村")).isEqualTo(NameKeys.exact("苧村")).isEqualTo("苎村");
  }

  private static void checkOffsets(Analyzer analyzer, String text) throws IOException {
    try (TokenStream stream = analyzer.tokenStream("f", new StringReader(text))) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      int last = 0;
      while (stream.incrementToken()) {
        assertThat(term.length()).isPositive();
        assertThat(offset.startOffset()).isGreaterThanOrEqualTo(last);
        assertThat(offset.endOffset()).isBetween(offset.startOffset() + 1, text.length());
        last = offset.startOffset();
      }
      stream.end();
      assertThat(offset.endOffset()).isEqualTo(text.length());
    }
  }

  private static String randomText(Random random) {
    StringBuilder out = new StringBuilder();
    int length = random.nextInt(60);
    for (int i = 0; i < length; i++) {
      switch (random.nextInt(7)) {
        case 0 -> out.append((char) ('0' + random.nextInt(10)));
        case 1 -> out.append("+＋.Ｘx-".charAt(random.nextInt(6)));
        case 2 -> out.append((char) random.nextInt(0x10000));
        case 3 -> out.appendCodePoint(random.nextInt(0x110000));
        case 4 -> out.appendCodePoint(0x20000 + random.nextInt(0x100));
        default -> out.append((char) (0x4E00 + random.nextInt(0x5000)));
      }
    }
    return out.toString();
  }
}
