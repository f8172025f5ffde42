package org.maplebridge.extract.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.maplebridge.text.RawText;

/**
 * Sets articles of the sample as a newspaper does, cuts the columns every few lines, shuffles the
 * pieces, and looks how many of the cuts are mended. Four articles in two widths leave many pieces
 * that look alike: a third of the cuts is what words and marks can tell there, and of the joins
 * that are made at least half must be right.
 */
class ColumnReaderTest {

  private static final List<String> ARTICLES =
      List.of("fengqiao.txt", "hanyin-321.txt", "yijun-pingan.html", "shaanxi-wenda.txt");

  /** Printed lines in true order, and whether each goes on with the one before it. */
  private record Column(List<String> lines, List<Boolean> continued) {}

  private static Column set(String text, int width) {
    Column column = new Column(new ArrayList<>(), new ArrayList<>());
    for (String paragraph : text.replaceAll("<[^>]+>", "").split("\n")) {
      String rest = paragraph.strip();
      if (rest.length() < 2 * width || !rest.endsWith("。")) {
        continue;
      }
      double room = width - 2;
      boolean first = true;
      while (!rest.isEmpty()) {
        int end = 0;
        while (end < rest.length() && ColumnWidths.width(rest.substring(0, end + 1)) <= room) {
          end++;
        }
        while (end < rest.length() && "，。、；：”》）".indexOf(rest.charAt(end)) >= 0) {
          end++;
        }
        column.lines.add(rest.substring(0, end));
        column.continued.add(!first);
        rest = rest.substring(end);
        room = width;
        first = false;
      }
    }
    return column;
  }

  private record Score(int cuts, int mended, int made) {}

  private static Score mend(List<Column> columns, Random random) {
    List<List<String>> pieces = new ArrayList<>();
    Map<String, String> after = new HashMap<>();
    int cuts = 0;
    for (Column column : columns) {
      int at = 0;
      while (at < column.lines.size()) {
        int to = Math.min(column.lines.size(), at + 4 + random.nextInt(10));
        pieces.add(column.lines.subList(at, to));
        if (to < column.lines.size() && column.continued.get(to)) {
          after.put(column.lines.get(to - 1), column.lines.get(to));
          cuts++;
        }
        at = to;
      }
    }
    Collections.shuffle(pieces, random);
    StringBuilder page = new StringBuilder();
    pieces.forEach(piece -> piece.forEach(line -> page.append(line).append("\n\n")));
    int mended = 0;
    int made = 0;
    List<Line> lines = LineReader.read(new RawText(page.toString()));
    List<Paragraph> paragraphs = Objects.requireNonNull(ColumnReader.read(lines));
    Map<String, String> expected = new HashMap<>();
    after.forEach((a, b) -> expected.put(key(a), key(b)));
    for (Paragraph paragraph : paragraphs) {
      for (int i = 1; i < paragraph.lines().size(); i++) {
        Line tail = paragraph.lines().get(i - 1);
        Line head = paragraph.lines().get(i);
        boolean right = key(head.text()).equals(expected.get(key(tail.text())));
        mended += right ? 1 : 0;
        made += head.row() != tail.row() + 1 ? 1 : 0;
      }
    }
    return new Score(cuts, mended, made);
  }

  private static String key(String line) {
    return LineReader.read(new RawText(line)).getFirst().text();
  }

  private static List<Line> lines(String... blocks) {
    return LineReader.read(new RawText(String.join("\n\n", blocks)));
  }

  private static double fit(String tail, String head) {
    List<Line> two = lines(tail, head);
    double[] signs = new double[LineFit.SIGNS];
    LineFit.of(two.getFirst()).before(LineFit.of(two.getLast()), signs);
    return Arrays.stream(signs).sum();
  }

  @Test
  void wordThatTheCutWentThroughFits() {
    assertThat(fit("调解员耐心做当事人的思", "想工作,双方握手言和")).isGreaterThan(3);
    assertThat(fit("调解员耐心做当事人的思", "门口的老槐树")).isLessThan(1);
  }

  @Test
  void dateThatTheCutWentThroughFits() {
    assertThat(fit("新规定自2019年", "6月起施行")).isGreaterThan(4);
    assertThat(fit("这项工作从20", "18年开始")).isGreaterThan(4);
    assertThat(fit("村里有户数20", "多年的老账")).isLessThan(2);
  }

  @Test
  void demonstrativeWantsANumberOrAMeasure() {
    assertThat(fit("镇里把这", "一办法写进村规")).isGreaterThan(fit("镇里把这", "要点写进村规"));
  }

  @Test
  void quotationThatTheCutWentThroughAgreesOnBothSides() {
    OpenMarks marks = OpenMarks.of(lines("大家齐喊\"家和万", "事兴\"，院里笑声一片。", "村口的树长高了。"));
    assertThat(marks.agreeing(0, 1)).isEqualTo(1);
    assertThat(marks.disagreeing(0, 1)).isZero();
    assertThat(marks.disagreeing(0, 2)).isEqualTo(1);
  }

  @Test
  void columnsAreTheWidthsThatOpenLinesGatherAround() {
    String wide = "字".repeat(23);
    String narrow = "文".repeat(15);
    List<Line> page = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      page.addAll(lines(wide + ",", narrow + "、"));
    }
    ColumnWidths widths = ColumnWidths.of(page);
    assertThat(widths.count()).isEqualTo(2);
    assertThat(widths.fill(24)).isEqualTo(ColumnWidths.Fill.FULL);
    assertThat(widths.fill(22)).isEqualTo(ColumnWidths.Fill.SET_IN);
    assertThat(widths.fill(5)).isEqualTo(ColumnWidths.Fill.SHORT);
    assertThat(widths.column(16)).isNotEqualTo(widths.column(24));
  }

  @Test
  void blockIsCutWhereItsPrintedLinesWereFull() {
    String block = "一二三四五六七八九十甲乙丙丁 一二三四五六七八九十甲乙丙, 一二 三四五六七八九十甲乙丙 末行。";
    assertThat(PrintedLines.of(lines(block)))
        .extracting(Line::text)
        .containsExactly("一二三四五六七八九十甲乙丙丁", "一二三四五六七八九十甲乙丙,", "一二 三四五六七八九十甲乙丙", "末行。");
  }

  @Test
  void cutsOfShuffledColumnsAreMended() throws IOException {
    List<Column> columns = new ArrayList<>();
    int width = 16;
    for (String name : ARTICLES) {
      columns.add(set(Files.readString(Path.of("src/main/resources/sample", name)), width));
      width = width == 16 ? 24 : 16;
    }
    int cuts = 0;
    int mended = 0;
    int made = 0;
    for (int seed = 1; seed <= 5; seed++) {
      Score score = mend(columns, new Random(seed));
      cuts += score.cuts();
      mended += score.mended();
      made += score.made();
    }
    System.out.println("cuts " + cuts + ", mended " + mended + ", joins made " + made);
    assertThat(mended * 3).isGreaterThanOrEqualTo(cuts);
    assertThat(mended * 2).isGreaterThanOrEqualTo(made);
  }
}
