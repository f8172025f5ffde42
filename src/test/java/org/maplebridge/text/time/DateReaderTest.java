package org.maplebridge.text.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.model.TimeSpan;

class DateReaderTest {

  private static final LocalDate PUBLISHED = LocalDate.of(2022, 3, 10);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2021年8月15日          | 2021-08-15..2021-08-15 DAY AT
          2021年成立             | 2021-01-01..2021-12-31 YEAR AT
          8月16日                | 2022-08-16..2022-08-16 DAY AT
          今年，                 | 2022-01-01..2022-12-31 YEAR AT
          去年12月               | 2021-12-01..2021-12-31 MONTH AT
          2018—2020年            | 2018-01-01..2020-12-31 YEARS AT
          2018年至2020年         | 2018-01-01..2020-12-31 YEARS AT
          2017年以来             | 2017-01-01..2022-03-10 YEARS SINCE
          “十四五”时期           | 2021-01-01..2025-12-31 YEARS AT
          “十三五”               | 2016-01-01..2020-12-31 YEARS AT
          截至2021年底           | 2021-12-01..2021-12-31 MONTH UNTIL
          2021年前三季度         | 2021-01-01..2021-09-30 QUARTER AT
          今年第一季度           | 2022-01-01..2022-03-31 QUARTER AT
          2022.02.15             | 2022-02-15..2022-02-15 DAY AT
          2022-02-15             | 2022-02-15..2022-02-15 DAY AT
          二〇二一年八月         | 2021-08-01..2021-08-31 MONTH AT
          2022年1—6月            | 2022-01-01..2022-06-30 MONTH AT
          2021年上半年           | 2021-01-01..2021-06-30 MONTH AT
          8月16日至18日          | 2022-08-16..2022-08-18 DAY AT
          党的十八大以来         | 2012-11-08..2022-03-10 YEARS SINCE
          近三年                 | 2020-01-01..2022-12-31 YEARS AT
          """)
  void readsDates(String text, String expected) {
    DateMention mention = DateReader.read(text, PUBLISHED).getFirst();
    TimeSpan time = Objects.requireNonNull(mention.time());
    assertThat(time.from() + ".." + time.to() + " " + time.precision() + " " + mention.kind())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"近年来", "目前", "3个月", "12345热线", "第二季", "第五届", "每月", "十年"})
  void leavesTheRestAlone(String text) {
    assertThat(DateReader.read(text, PUBLISHED)).isEmpty();
  }

  @Test
  void aYearStandsUntilTheNextOne() {
    String text = "2020年12月启动，同年通过，8月验收；2021年3月推广，6月15日总结。";
    assertThat(
            DateReader.read(text, null).stream()
                .map(DateMention::time)
                .map(t -> t == null ? "" : t.text())
                .collect(Collectors.toList()))
        .containsExactly("2020-12", "2020", "2020-08", "2021-03", "2021-06-15");
  }

  @Test
  void relativeDatesWithoutAReferenceAreUnresolved() {
    List<DateMention> mentions = DateReader.read("去年12月和同年", null);
    assertThat(mentions).hasSize(2).allSatisfy(m -> assertThat(m.time()).isNull());
  }

  @Test
  void impossibleDatesAreUnresolved() {
    assertThat(DateReader.read("2021年2月30日", null).getFirst().time()).isNull();
  }

  @Test
  void randomTextNeverFails() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String pieces = "2021年8月15日去今同年前三季度上半—-至.十四五“”以来截底初一二〇";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      text.append(pieces.charAt(random.nextInt(pieces.length())));
    }
    int end = 0;
    for (DateMention mention : DateReader.read(text, PUBLISHED)) {
      assertThat(mention.start()).as("seed %d", seed).isGreaterThanOrEqualTo(end);
      assertThat(mention.written()).isEqualTo(text.substring(mention.start(), mention.end()));
      end = mention.end();
    }
  }
}
