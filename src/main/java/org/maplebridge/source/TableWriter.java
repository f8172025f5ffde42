package org.maplebridge.source;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes small tables for people: a workbook for Excel and WPS, or values between commas. */
public final class TableWriter {

  private static final int UNIT = 256;
  private static final int WIDEST = 60;

  private TableWriter() {}

  /**
   * A sheet.
   *
   * @param rows the first one names the columns
   * @param widths of the columns, in Chinese characters
   */
  public record Sheet(String name, List<List<String>> rows, List<Integer> widths) {
    public Sheet {
      rows = rows.stream().map(List::copyOf).toList();
      widths = List.copyOf(widths);
    }
  }

  /** A workbook whose first rows stay in view; every cell is text. */
  public static void writeXlsx(List<Sheet> sheets, OutputStream out) {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      CellStyle heading = heading(workbook);
      CellStyle text = workbook.createCellStyle();
      text.setDataFormat(workbook.createDataFormat().getFormat("@"));
      text.setWrapText(true);
      for (Sheet sheet : sheets) {
        XSSFSheet made = workbook.createSheet(sheet.name());
        made.createFreezePane(0, 1);
        for (int i = 0; i < sheet.widths().size(); i++) {
          made.setColumnWidth(i, Math.min(WIDEST, sheet.widths().get(i) * 2 + 2) * UNIT);
          made.setDefaultColumnStyle(i, text);
        }
        for (int r = 0; r < sheet.rows().size(); r++) {
          XSSFRow row = made.createRow(r);
          List<String> cells = sheet.rows().get(r);
          for (int c = 0; c < cells.size(); c++) {
            row.createCell(c).setCellValue(cells.get(c));
            row.getCell(c).setCellStyle(r == 0 ? heading : text);
          }
        }
      }
      workbook.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException("Can't write a workbook", e);
    }
  }

  private static CellStyle heading(XSSFWorkbook workbook) {
    Font bold = workbook.createFont();
    bold.setBold(true);
    CellStyle style = workbook.createCellStyle();
    style.setFont(bold);
    style.setWrapText(true);
    return style;
  }

  /** UTF-8 with a byte order mark, which Excel needs to see Chinese. */
  public static void writeCsv(List<List<String>> rows, OutputStream out) {
    String text =
        rows.stream()
            .map(r -> r.stream().map(TableWriter::quoted).collect(Collectors.joining(",")))
            .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Can't write a table", e);
    }
  }

  private static String quoted(String cell) {
    return cell.matches("(?s).*[\",\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
