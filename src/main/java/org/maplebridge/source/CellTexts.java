package org.maplebridge.source;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;

/** What cells of a sheet say, as text. */
final class CellTexts {

  private static final int MOST_COLUMNS = 500;

  /** Digits that a spreadsheet keeps. */
  private static final MathContext DIGITS = new MathContext(15);

  private final SharedStrings strings;
  private final StylesTable styles;
  private final boolean from1904;
  private final Map<String, Boolean> dateStyles = new HashMap<>();

  CellTexts(SharedStrings strings, StylesTable styles, boolean from1904) {
    this.strings = strings;
    this.styles = styles;
    this.from1904 = from1904;
  }

  /** Reads a cell that has just begun into its place of the row. */
  void add(XMLStreamReader xml, List<String> row) throws XMLStreamException, IOException {
    int column = column(xml.getAttributeValue(null, "r"), row.size());
    String type = xml.getAttributeValue(null, "t");
    String style = xml.getAttributeValue(null, "s");
    String text = text(xml, type == null ? "n" : type, style == null ? "" : style);
    if (column < MOST_COLUMNS) {
      while (row.size() <= column) {
        row.add("");
      }
      row.set(column, text.strip());
    }
  }

  private static int column(@Nullable String reference, int next) {
    if (reference == null) {
      return next;
    }
    int column = 0;
    for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
      column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
    }
    return Math.max(0, column - 1);
  }

  private String text(XMLStreamReader xml, String type, String style)
      throws XMLStreamException, IOException {
    String value = null;
    boolean formula = false;
    String inline = "";
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "v" -> value = xml.getElementText();
          case "f" -> {
            formula = true;
            xml.getElementText();
          }
          case "is" -> inline = SheetXml.texts(xml, "is");
          default -> {
            // nothing that people see
          }
        }
      }
    }
    if (value == null || value.isEmpty()) {
      return formula && value == null ? TableRow.NOT_COMPUTED : inline;
    }
    return switch (type) {
      case "s" -> strings.get(number(value));
      case "b" -> value.equals("1") ? "是" : "否";
      case "n" -> numeric(value, style);
      default -> value;
    };
  }

  private static int number(String value) {
    try {
      return Integer.parseInt(value.strip());
    } catch (NumberFormatException _) {
      return -1;
    }
  }

  private String numeric(String value, String style) {
    try {
      BigDecimal number = new BigDecimal(value.strip());
      if (dateStyles.computeIfAbsent(style, this::isDate)
          && DateUtil.isValidExcelDate(number.doubleValue())) {
        return DateUtil.getLocalDateTime(number.doubleValue(), from1904).toLocalDate().toString();
      }
      BigDecimal rounded = number.round(DIGITS);
      return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    } catch (NumberFormatException _) {
      return value;
    }
  }

  private boolean isDate(String style) {
    int index = number(style);
    if (index < 0 || index >= styles.getNumCellStyles()) {
      return false;
    }
    XSSFCellStyle found = styles.getStyleAt(index);
    return DateUtil.isADateFormat(found.getDataFormat(), found.getDataFormatString());
  }
}
