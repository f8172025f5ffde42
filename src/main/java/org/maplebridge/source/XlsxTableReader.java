package org.maplebridge.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFRelation;

/**
 * Workbooks of Excel and WPS, as a stream: all sheets in their order, formulas by the values that
 * were computed when it was saved, a cell that is merged downwards in each of its rows.
 */
final class XlsxTableReader implements TableReader {

  @Override
  public String version() {
    return "xlsx/1";
  }

  @Override
  public String mediaType() {
    return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  }

  @Override
  public void read(String name, Path file, RowHandler handler) throws UnreadableSourceException {
    refuseOthers(name, file);
    try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ);
        SharedStrings strings = strings(workbook)) {
      XSSFReader reader = new XSSFReader(workbook);
      CellTexts cells = new CellTexts(strings, reader.getStylesTable(), is1904(reader));
      boolean several = several(reader);
      XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
      XSSFReader.SheetIterator again = (XSSFReader.SheetIterator) reader.getSheetsData();
      while (sheets.hasNext()) {
        try (InputStream first = sheets.next();
            InputStream second = again.next()) {
          String sheet = several ? sheets.getSheetName() : "";
          if (!sheet(sheet, second, new MergedCells(first), cells, handler)) {
            return;
          }
        }
      }
    } catch (XMLStreamException
        | OpenXML4JException
        | OpenXML4JRuntimeException
        | IllegalArgumentException
        | IllegalStateException
        | org.apache.poi.util.RecordFormatException e) {
      throw damaged(name);
    } catch (IOException e) {
      String message = String.valueOf(e.getMessage());
      throw message.contains("Zip bomb")
          ? UnreadableSourceException.of(name, "压缩比过高，疑似压缩炸弹，未读取", "请用 Excel 或 WPS 打开，另存一份后再载入")
          : damaged(name);
    }
  }

  private static UnreadableSourceException damaged(String name) {
    return UnreadableSourceException.of(
        name, "不是完整的 xlsx 表格，可能已损坏或改过扩展名", "请用 Excel 或 WPS 打开，另存为 xlsx 后再载入");
  }

  private static void refuseOthers(String name, Path file) throws UnreadableSourceException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(Signatures.HEAD);
    } catch (IOException _) {
      throw UnreadableSourceException.of(name, "文件不存在，或没有读取权限", "请检查路径与权限后重新载入");
    }
    if (Signatures.isOle(head)) {
      throw UnreadableSourceException.of(
          name, "是旧版 Excel（.xls）或设有打开密码的表格", "请用 Excel 或 WPS 打开，取消密码，另存为 xlsx 后再载入");
    }
    if (!Signatures.isZip(head)) {
      throw damaged(name);
    }
  }

  private static SharedStrings strings(OPCPackage workbook) throws IOException, XMLStreamException {
    List<PackagePart> parts =
        workbook.getPartsByContentType(XSSFRelation.SHARED_STRINGS.getContentType());
    if (parts.isEmpty()) {
      return SharedStrings.read(
          new java.io.ByteArrayInputStream(
              "<sst/>".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
    try (InputStream in = parts.getFirst().getInputStream()) {
      return SharedStrings.read(in);
    }
  }

  private static boolean several(XSSFReader reader) throws IOException, OpenXML4JException {
    XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
    int count = 0;
    while (sheets.hasNext()) {
      sheets.next().close();
      count++;
    }
    return count > 1;
  }

  private static boolean is1904(XSSFReader reader)
      throws IOException, OpenXML4JException, XMLStreamException {
    try (InputStream in = reader.getWorkbookData()) {
      XMLStreamReader xml = SheetXml.open(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals("workbookPr")) {
          String value = xml.getAttributeValue(null, "date1904");
          return "1".equals(value) || "true".equals(value);
        }
      }
      return false;
    }
  }

  private static boolean sheet(
      String sheet, InputStream in, MergedCells merged, CellTexts cells, RowHandler handler)
      throws XMLStreamException, IOException {
    XMLStreamReader xml = SheetXml.open(in);
    long number = 0;
    List<String> row = new ArrayList<>();
    while (xml.hasNext()) {
      int event = xml.next();
      boolean start = event == XMLStreamConstants.START_ELEMENT;
      if (start && xml.getLocalName().equals("row")) {
        String written = xml.getAttributeValue(null, "r");
        number = written == null ? number + 1 : Long.parseLong(written);
        row.clear();
      } else if (start && xml.getLocalName().equals("c")) {
        cells.add(xml, row);
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
        merged.fill(number, row);
        TableRow done = new TableRow(sheet, number, false, row);
        if (!done.isBlank() && !handler.row(done)) {
          return false;
        }
      }
    }
    return true;
  }
}
