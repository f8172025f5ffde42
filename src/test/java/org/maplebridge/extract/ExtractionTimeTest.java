package org.maplebridge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maplebridge.model.Findings;
import org.maplebridge.model.Kind;

/**
 * A long text takes no more time per character than a short one. Bounds are wide: what grows with
 * the square would take sixteen times as long per character here, and the best of two rounds
 * counts.
 */
class ExtractionTimeTest {

  private static final int SHORT = 8_000;
  private static final int TIMES = 16;
  private static final double SLOWER = 5;

  private static final String[] PARTS = {"河", "山", "桥", "茶", "竹", "院", "堂", "巷", "灯", "井"};

  enum Shape {
    /** Practices, each with another name. */
    PRACTICES(i -> "汉阴县创新推行“" + coined(i) + "”工作法,化解矛盾纠纷" + (i + 3) + "件。"),
    /** A single sentence as long as the file. */
    ONE_SENTENCE(i -> "汉阴县调解矛盾纠纷" + (i + 3) + "件,石泉县综治中心荣获全省先进集体,"),
    /** Marks that open and never close, and documents that are issued. */
    OPEN_MARKS(i -> "市委印发关于平安建设的意见(" + "三线两化一平台“治理,荣获“,"),
    /** Regions, bodies and people. */
    PEOPLE(i -> "石泉县公安局民警王" + PARTS[i % 10] + "生多次到池河镇派出所、司法所调解纠纷。\n"),
    /** A table. */
    NUMBERS(i -> i + "\t" + (i * 37 % 1000) + "." + i % 10 + "\t" + i * 11 + "\n");

    final IntFunction<String> line;

    Shape(IntFunction<String> line) {
      this.line = line;
    }
  }

  private static String coined(int i) {
    return PARTS[i % 10] + PARTS[i / 10 % 10] + PARTS[i / 100 % 10] + PARTS[i / 1000 % 10] + "议";
  }

  private static String text(Shape shape, int length) {
    StringBuilder text = new StringBuilder(length + 100);
    for (int i = 0; text.length() < length; i++) {
      text.append(shape.line.apply(i));
    }
    return text.toString();
  }

  private static double best(String text) {
    double best = Double.MAX_VALUE;
    for (int round = 0; round < 2; round++) {
      long start = System.nanoTime();
      assertThat(Texts.read(text)).isNotNull();
      best = Math.min(best, (System.nanoTime() - start) / (double) text.length());
    }
    return best;
  }

  @ParameterizedTest
  @EnumSource
  void timePerCharacterDoesNotGrowWithTheText(Shape shape) {
    String small = text(shape, SHORT);
    best(small);
    double few = best(small);
    double many = best(text(shape, SHORT * TIMES));
    assertThat(many).as("nanoseconds a character, against %.0f", few).isLessThan(few * SLOWER);
  }

  @ParameterizedTest
  @EnumSource(
      value = Shape.class,
      names = {"NUMBERS"})
  void tablesForeignTextAndBrokenCharactersGiveNothing(Shape shape) {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    StringBuilder broken = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      broken.append(
          (char)
              (random.nextInt(8) == 0
                  ? 0xD800 + random.nextInt(0x800)
                  : 1 + random.nextInt(0x2FF)));
    }
    String foreign =
        "The committee met on Monday, and 37 people from 12 towns agreed to 5 points. ".repeat(200);
    for (String text : new String[] {text(shape, SHORT), foreign, broken.toString()}) {
      Findings found = Texts.read(text);
      for (Kind kind : new Kind[] {Kind.PRACTICE, Kind.OBSERVATION, Kind.PERSON, Kind.HONOUR}) {
        assertThat(Texts.names(found, kind)).as("%s", kind).isEmpty();
      }
    }
  }
}
