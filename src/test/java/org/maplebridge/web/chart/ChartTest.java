package org.maplebridge.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.maplebridge.web.chart.FigureChart.Mark;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class ChartTest {

  private static final String EVIL = "<script>alert('1')</script>\" onload=\"x";

  private static final List<Magnitude> MAGNITUDES =
      List.of(new Magnitude(1e8, 1e8, "亿"), new Magnitude(1e5, 1e4, "万"));

  private static FigureChart.Wording said(Map<Mark, String> marks) {
    return new FigureChart.Wording(marks, MAGNITUDES);
  }

  private static Period year(String text) {
    return Period.find(text).orElseThrow();
  }

  private static FigureChart.Point point(String period, double value, Mark mark) {
    return new FigureChart.Point(year(period), value, value + EVIL, mark, EVIL, "/x?a=1&b=2");
  }

  @Test
  void aYearAMonthADayAndASpanHaveTheirPlaces() {
    assertThat(year("2021")).isEqualTo(new Period(2021, 2022));
    assertThat(year("2021-07").from()).isEqualTo(2021.5, within(1e-9));
    assertThat(year("2021-07-01").from()).isEqualTo(2021.5, within(1e-9));
    assertThat(year("2018—2020")).isEqualTo(new Period(2018, 2021));
    assertThat(year("2018—2020").isLong()).isTrue();
    assertThat(year("2021-13").to()).isEqualTo(2022, within(1e-9));
    assertThat(List.of("", "去年", "21", "2021年", "2021—2018"))
        .allSatisfy(text -> assertThat(Period.find(text)).isEmpty());
    assertThat(Period.find(null)).isEmpty();
  }

  @Test
  void everyWordIsEscaped() throws Exception {
    for (Chart chart : charts(EVIL)) {
      assertThat(chart.markup()).doesNotContain("<script").doesNotContain("\" onload");
      parse(chart.markup());
    }
  }

  @Test
  void nothingIsDrawnOfNothing() {
    List<Chart> charts =
        List.of(
            new FigureChart(
                "n", "件", List.of(new FigureChart.Series("s", List.of())), said(Map.of())),
            new Timeline("n", List.of(new Timeline.Lane("l", "", List.of()))),
            new ProvinceTiles("n", List.of()),
            new BarList("n", List.of()),
            new Treemap("n", List.of(new Treemap.Cell("a", 0, "0", null))));
    assertThat(charts)
        .allSatisfy(c -> {
          assertThat(c.isEmpty()).isTrue();
          assertThat(c.markup()).isEmpty();
        });
  }

  @Test
  void everyChartHasANameAndNoInlineStyle() {
    assertThat(charts("甲"))
        .allSatisfy(c -> {
          assertThat(c.markup()).containsAnyOf("aria-label=\"甲\"", "<caption>");
          assertThat(c.markup()).doesNotContain(" style=").doesNotContain("<script");
        });
  }

  @Test
  void aFigureThatIsNotExactLooksSo() {
    FigureChart chart =
        new FigureChart(
            "n",
            "件",
            List.of(
                new FigureChart.Series(
                    "s",
                    List.of(
                        point("2020", 3, Mark.AT_LEAST),
                        point("2021", 4, Mark.APPROXIMATE),
                        point("2018—2020", 9, Mark.EXACT)))),
            said(Map.of(Mark.AT_LEAST, "不少于", Mark.APPROXIMATE, "约", Mark.AT_MOST, "不超过")));
    assertThat(chart.markup())
        .contains("point open", "arrow", "class=\"range\"", "不少于", "约")
        .doesNotContain("不超过");
    assertThat(chart.isTelling()).isTrue();
    assertThat(Mark.of(true, ">=")).isEqualTo(Mark.AT_LEAST);
    assertThat(Mark.of(true, null)).isEqualTo(Mark.APPROXIMATE);
  }

  @Test
  void levelsAreRoundAndHoldAllValues() {
    Random random = new Random(20_260_101);
    for (int i = 0; i < 500; i++) {
      double[] values =
          random
              .doubles(1 + random.nextInt(6), -1e3, 1e9)
              .map(v -> v / (1 + random.nextInt(9999)))
              .toArray();
      Scale scale = Scale.of(values, 20, 200);
      for (double value : values) {
        assertThat(scale.at(value)).as("%s in %s", value, scale).isBetween(19.99, 200.01);
      }
      assertThat(scale.ticks()).hasSizeBetween(2, 8);
    }
    assertThat(Scale.of(new double[] {88, 97.1}, 0, 100).low()).isEqualTo(85);
    assertThat(Scale.of(new double[] {5}, 0, 100).low()).isZero();
    Scale scale = Scale.of(new double[] {260_000}, 0, 100);
    assertThat(scale.write(100_000, MAGNITUDES)).isEqualTo("10万");
    assertThat(scale.write(100_000, List.of())).isEqualTo("100000");
    assertThat(scale.write(0, MAGNITUDES)).isEqualTo("0");
    assertThat(Scale.of(new double[] {3e8}, 0, 100).write(1e8, MAGNITUDES)).isEqualTo("1亿");
  }

  @Test
  void cellsOfATreemapFillTheFrameInProportion() {
    Random random = new Random(7);
    for (int run = 0; run < 50; run++) {
      List<Treemap.Cell> cells = new ArrayList<>();
      int count = 1 + random.nextInt(60);
      for (int i = 0; i < count; i++) {
        cells.add(new Treemap.Cell("c" + i, Math.exp(random.nextDouble() * 8), "", null));
      }
      List<Treemap.Placed> placed = new Treemap("n", cells).place();
      double area = placed.stream().mapToDouble(p -> p.width() * p.height()).sum();
      assertThat(area).isEqualTo(720 * 240, within(1e-3));
      assertThat(placed)
          .hasSize(Math.min(count, Treemap.MOST))
          .allSatisfy(p -> {
            assertThat(p.x()).isGreaterThanOrEqualTo(0);
            assertThat(p.x() + p.width()).isLessThanOrEqualTo(720.001);
            assertThat(p.y() + p.height()).isLessThanOrEqualTo(240.001);
          });
    }
  }

  @Test
  void whatHappenedInOneYearIsOneMark() {
    Timeline timeline =
        new Timeline(
            "n",
            List.of(
                new Timeline.Lane(
                    "推广",
                    "k-region",
                    List.of(
                        new Timeline.Happening(year("2021-03"), "甲县", null),
                        new Timeline.Happening(year("2021"), "乙县", null),
                        new Timeline.Happening(year("2022"), "丙县", "/e")))));
    assertThat(timeline.markup().split("<circle", -1)).hasSize(3);
    assertThat(timeline.markup()).contains("甲县\n乙县", ">2</text>");
  }

  @Test
  void oneHubDoesNotPaleTheOthers() {
    assertThat(ProvinceTiles.shade(0, 100_000)).isZero();
    assertThat(ProvinceTiles.shade(1, 100_000)).isEqualTo(1);
    assertThat(ProvinceTiles.shade(300, 100_000)).isEqualTo(2);
    assertThat(ProvinceTiles.shade(100_000, 100_000)).isEqualTo(4);
  }

  private static List<Chart> charts(String word) {
    return List.of(
        new FigureChart(
            word,
            word,
            List.of(
                new FigureChart.Series(word, List.of(point("2020", 1, Mark.AT_MOST))),
                new FigureChart.Series(word, List.of(point("2021", 2, Mark.EXACT)))),
            said(Map.of(Mark.AT_MOST, word))),
        new Timeline(
            word,
            List.of(
                new Timeline.Lane(
                    word, "k-region", List.of(new Timeline.Happening(year("2020"), word, word))))),
        new ProvinceTiles(word, List.of(new ProvinceTiles.Tile("610000", word, word, 3, word))),
        new BarList(word, List.of(new BarList.Bar(word, 3, word, word))),
        new Treemap(word, List.of(new Treemap.Cell(word, 3, word, word))));
  }

  private static void parse(String markup)
      throws ParserConfigurationException, SAXException, IOException {
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader("<root>" + markup + "</root>")));
  }
}
