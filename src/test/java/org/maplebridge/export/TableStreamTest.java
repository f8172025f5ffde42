package org.maplebridge.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TableStreamTest {

  private static final int MILLION = 1_000_000;
  private static final long ALLOWED_BYTES = 48L * 1024 * 1024;

  /** Counts and forgets. */
  private static final class Sink extends OutputStream {
    private long bytes;

    @Override
    public void write(int b) {
      bytes++;
    }

    @Override
    public void write(byte[] b, int off, int len) {
      bytes += len;
    }
  }

  private static Table table(List<List<Cell>> rows) {
    return new Table(List.of("name", "value"), rows::forEach);
  }

  private static List<Cell> row(String name, @Nullable Double value) {
    return List.of(Cell.of(name), Cell.of(value));
  }

  private static String csv(Table table) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TableStream.write(table, TableFormat.CSV, c -> c.equals("name") ? "名称" : "数值", out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void csvBeginsWithAByteOrderMarkAndQuotesWhatNeedsIt() {
    assertThat(csv(table(List.of(row("甲,“乙”\n\"丙\"", 97.10), row("", null)))))
        .isEqualTo("\uFEFF名称,数值\r\n\"甲,“乙”\n\"\"丙\"\"\",97.1\r\n,\r\n");
  }

  @Test
  void wordsThatASpreadsheetWouldCalculateStayWordsAndNumbersStayNumbers() {
    List<List<Cell>> rows = new ArrayList<>();
    for (String name :
        List.of("=1+1", "+86", "-5%", "@x", "\tx", "\rx", "＝1", "=HYPERLINK(\"http://x\",\"y\")")) {
      rows.add(row(name, -2.5));
    }
    String csv = csv(table(rows));
    assertThat(csv.substring(1).split("\r\n", 3)[1]).isEqualTo("'=1+1,-2.5");
    assertThat(csv).contains("'+86,", "'-5%,", "'@x,", "'\tx,", "\"'\rx\",", "'＝1,", "\"'=HYPER");
  }

  @Test
  void workbookHoldsWordsAsWordsAndNumbersAsNumbers() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String longest = "长".repeat(40_000);
    TableStream.write(
        table(List.of(row("=1+1", 3.5), row(longest, null), row("坏\u0000字", -1.0))),
        TableFormat.XLSX,
        UnaryOperator.identity(),
        out);
    try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      XSSFSheet sheet = read.getSheetAt(0);
      assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("value");
      assertThat(sheet.getRow(1).getCell(0).getCellType()).isEqualTo(CellType.STRING);
      assertThat(sheet.getRow(1).getCell(0).getCellStyle().getQuotePrefixed()).isTrue();
      assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(3.5);
      assertThat(sheet.getRow(2).getCell(0).getStringCellValue())
          .hasSize(WorkbookStream.LONGEST_CELL)
          .endsWith("…");
      assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).startsWith("坏").endsWith("字");
    }
  }

  @Test
  void jsonLinesKeepNamesOfColumns() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TableStream.write(
        table(List.of(row("甲", 1.5), row("乙\n", null))), TableFormat.JSONL, c -> "", out);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("{\"name\":\"甲\",\"value\":1.5}\n{\"name\":\"乙\\n\",\"value\":\"\"}\n");
  }

  @Test
  void nothingIsATableOfHeadings() {
    assertThat(csv(table(List.of()))).isEqualTo("\uFEFF名称,数值\r\n");
  }

  /** Rows that nobody keeps, all different. */
  private static Table generated(int rows) {
    return new Table(
        List.of("name", "value", "quote", "source"),
        consumer -> {
          Random random = new Random(7);
          for (int i = 0; i < rows; i++) {
            consumer.accept(
                List.of(
                    Cell.of("第" + i + "项指标"),
                    Cell.of(random.nextDouble()),
                    Cell.of("全县调解成功率达到" + random.nextInt(1000) + "‰，比上年提高。"),
                    Cell.of(Long.toHexString(random.nextLong()) + ":" + i + "-" + (i + 20))));
          }
        });
  }

  @Test
  void aMillionRowsNeedNoMoreMemoryThanAFew() {
    for (TableFormat format : List.of(TableFormat.CSV, TableFormat.XLSX)) {
      long few = peak(generated(2_000), format, 2_000);
      long many = peak(generated(MILLION + 5), format, MILLION);
      assertThat(many - few).as("bytes kept by %s", format).isLessThan(ALLOWED_BYTES);
    }
  }

  /** What was live at most while a table was written, measured after collections under way. */
  private static long peak(Table table, TableFormat format, int rows) {
    Sink sink = new Sink();
    long[] live = {0};
    int[] count = {0};
    Table watched =
        new Table(
            table.columns(),
            consumer ->
                table
                    .rows()
                    .each(row -> {
                      if (++count[0] % (rows / 4) == 0) {
                        live[0] = Math.max(live[0], liveBytes());
                      }
                      consumer.accept(row);
                    }));
    TableStream.write(watched, format, UnaryOperator.identity(), sink);
    assertThat(sink.bytes).isPositive();
    return live[0];
  }

  private static long liveBytes() {
    System.gc();
    long used = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        used += pool.getUsage().getUsed();
      }
    }
    return used;
  }
}
