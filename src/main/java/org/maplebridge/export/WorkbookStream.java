package org.maplebridge.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook of one sheet (ECMA-376) straight to a stream: the first rows are on their way
 * while the last are still read, and no file lies on the disk between. Words are cells of words,
 * never formulas; those that look like one are marked so that they stay words when edited.
 */
final class WorkbookStream {

  /** Characters of a cell; Excel refuses files with longer ones. */
  static final int LONGEST_CELL = 32_767;

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String XML =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  private static final int PLAIN = 0;
  private static final int HEADING = 1;
  private static final int GUARDED = 2;
  private static final int LETTERS = 26;

  private static final Map<String, String> PARTS =
      Map.of(
          "[Content_Types].xml",
          "<Types xmlns=\""
              + PACKAGE
              + "content-types\"><Default Extension=\"rels\""
              + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
              + " Extension=\"xml\" ContentType=\"application/xml\"/>"
              + type("/xl/workbook.xml", "sheet.main")
              + type("/xl/styles.xml", "styles")
              + type("/xl/worksheets/sheet1.xml", "worksheet")
              + "</Types>",
          "_rels/.rels",
          relations(relation("rId1", "officeDocument", "xl/workbook.xml")),
          "xl/_rels/workbook.xml.rels",
          relations(
              relation("rId1", "worksheet", "worksheets/sheet1.xml")
                  + relation("rId2", "styles", "styles.xml")),
          "xl/workbook.xml",
          "<workbook xmlns=\""
              + MAIN
              + "\" xmlns:r=\""
              + RELATIONS
              + "\"><sheets><sheet name=\"Maplebridge\" sheetId=\"1\""
              + " r:id=\"rId1\"/></sheets></workbook>",
          "xl/styles.xml",
          "<styleSheet xmlns=\""
              + MAIN
              + "\"><fonts count=\"2\"><font><sz val=\"11\"/></font><font><b/><sz"
              + " val=\"11\"/></font></fonts><fills count=\"2\"><fill><patternFill"
              + " patternType=\"none\"/></fill><fill><patternFill"
              + " patternType=\"gray125\"/></fill></fills><borders"
              + " count=\"1\"><border/></borders><cellStyleXfs"
              + " count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"3\"><xf/><xf fontId=\"1\""
              + " applyFont=\"1\"/><xf quotePrefix=\"1\"/></cellXfs></styleSheet>");

  private static final Pattern ESCAPE = Pattern.compile("_(x[0-9A-Fa-f]{4}_)");

  private final Writer writer;
  private final StringBuilder line = new StringBuilder();
  private int row;

  private WorkbookStream(Writer writer) {
    this.writer = writer;
  }

  static void write(Table table, UnaryOperator<String> headings, OutputStream out)
      throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    zip.setLevel(Deflater.BEST_SPEED);
    for (String name : PARTS.keySet().stream().sorted().toList()) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write((XML + PARTS.get(name)).getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
    Writer writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
    WorkbookStream sheet = new WorkbookStream(writer);
    writer.write(
        XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\">");
    writer.write(
        "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>");
    writer.write(
        "</sheetView></sheetViews><cols><col min=\"1\" max=\"1\" width=\"34\" customWidth=\"1\"/>");
    writer.write("<col min=\"2\" max=\"64\" width=\"18\" customWidth=\"1\"/></cols><sheetData>");
    sheet.row(table.columns().stream().map(headings).map(Cell::of).toList(), HEADING);
    TableStream.each(table, cells -> sheet.row(cells, PLAIN));
    writer.write("</sheetData></worksheet>");
    writer.flush();
    zip.closeEntry();
    zip.finish();
  }

  private void row(List<Cell> cells, int style) {
    line.setLength(0);
    line.append("<row r=\"").append(++row).append("\">");
    for (int i = 0; i < cells.size(); i++) {
      cell(i, cells.get(i), style);
    }
    line.append("</row>");
    try {
      writer.append(line);
    } catch (IOException e) {
      throw new UncheckedIOException("A table can't be written", e);
    }
  }

  private void cell(int column, Cell cell, int style) {
    String written = cell.written();
    if (written.isEmpty()) {
      return;
    }
    line.append("<c r=\"");
    if (column >= LETTERS) {
      line.append((char) ('A' + column / LETTERS - 1));
    }
    line.append((char) ('A' + column % LETTERS)).append(row).append('"');
    switch (cell) {
      case Cell.Quantity _ -> line.append("><v>").append(written).append("</v></c>");
      case Cell.Words _ -> {
        int own = style == PLAIN && FormulaGuard.isSuspect(written) ? GUARDED : style;
        if (own != PLAIN) {
          line.append(" s=\"").append(own).append('"');
        }
        line.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        escape(written);
        line.append("</t></is></c>");
      }
    }
  }

  /** As XML, without what XML may not hold; what is too long for a cell is cut. */
  private void escape(String words) {
    String fitting = words;
    if (words.length() > LONGEST_CELL) {
      int end = LONGEST_CELL - 1;
      fitting =
          words.substring(0, Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end)
              + "…";
    }
    if (fitting.contains("_x")) {
      fitting = ESCAPE.matcher(fitting).replaceAll("_x005F_$1");
    }
    for (int i = 0; i < fitting.length(); i++) {
      char c = fitting.charAt(i);
      switch (c) {
        case '&' -> line.append("&amp;");
        case '<' -> line.append("&lt;");
        case '>' -> line.append("&gt;");
        case '\r' -> line.append("&#13;");
        case '\t', '\n' -> line.append(c);
        default -> line.append(isAllowed(fitting, i) ? c : '\uFFFD');
      }
    }
  }

  private static boolean isAllowed(String words, int at) {
    char c = words.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 < words.length() && Character.isLowSurrogate(words.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at > 0 && Character.isHighSurrogate(words.charAt(at - 1));
    }
    return c >= ' ' && c < '\uFFFE';
  }

  private static String type(String part, String kind) {
    return "<Override PartName=\""
        + part
        + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml."
        + kind
        + "+xml\"/>";
  }

  private static String relations(String relations) {
    return "<Relationships xmlns=\""
        + PACKAGE
        + "relationships\">"
        + relations
        + "</Relationships>";
  }

  private static String relation(String id, String kind, String target) {
    return "<Relationship Id=\""
        + id
        + "\" Type=\""
        + RELATIONS
        + "/"
        + kind
        + "\" Target=\""
        + target
        + "\"/>";
  }
}
