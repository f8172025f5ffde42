package org.maplebridge.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Cells of a sheet that are merged downwards: each of their rows says what the first says. They
 * stand behind the rows, so they are looked for in a pass of their own, by their letters alone.
 */
final class MergedCells {

  private static final Pattern MERGED =
      Pattern.compile("<(?:\\w+:)?mergeCell\\s[^>]*?ref=\"([A-Z]+[0-9]+:[A-Z]+[0-9]+)\"");

  /** A tag is shorter than this. */
  private static final int OVERLAP = 256;

  private final List<CellRangeAddress> ranges = new ArrayList<>();
  private final Map<CellRangeAddress, String> open = new HashMap<>();
  private int next;

  MergedCells(InputStream sheet) throws IOException {
    byte[] buffer = new byte[1 << 16];
    String rest = "";
    for (int n = sheet.read(buffer); n >= 0; n = sheet.read(buffer)) {
      String part = rest + new String(buffer, 0, n, StandardCharsets.ISO_8859_1);
      int done = 0;
      if (part.contains("mergeCell")) {
        Matcher m = MERGED.matcher(part);
        while (m.find()) {
          add(m.group(1));
          done = m.end();
        }
      }
      rest = part.substring(Math.max(done, part.length() - OVERLAP));
    }
    ranges.sort(Comparator.comparingInt(CellRangeAddress::getFirstRow));
  }

  private void add(String reference) {
    CellRangeAddress range = CellRangeAddress.valueOf(reference);
    if (range.getLastRow() > range.getFirstRow()) {
      ranges.add(range);
    }
  }

  /**
   * Fills a row's merged cells; rows come in order.
   *
   * @param number from 1
   */
  void fill(long number, List<String> row) {
    long index = number - 1;
    while (next < ranges.size() && ranges.get(next).getFirstRow() <= index) {
      CellRangeAddress range = ranges.get(next++);
      int column = range.getFirstColumn();
      if (range.getFirstRow() == index && column < row.size()) {
        open.put(range, row.get(column));
      }
    }
    for (Iterator<Map.Entry<CellRangeAddress, String>> it = open.entrySet().iterator();
        it.hasNext(); ) {
      Map.Entry<CellRangeAddress, String> e = it.next();
      CellRangeAddress range = e.getKey();
      if (range.getLastRow() < index) {
        it.remove();
      } else if (range.getFirstRow() < index) {
        while (row.size() <= range.getFirstColumn()) {
          row.add("");
        }
        if (row.get(range.getFirstColumn()).isEmpty()) {
          row.set(range.getFirstColumn(), e.getValue());
        }
      }
    }
  }
}
