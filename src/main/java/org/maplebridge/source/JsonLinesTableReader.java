package org.maplebridge.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An object of JSON a line, in UTF-8; its keys are headings. Lists become one cell, parted by 、; a
 * key that comes later makes a new row of headings.
 */
final class JsonLinesTableReader implements TableReader {

  private static final int MOST_COLUMNS = 500;

  private final JsonMapper json = JsonMapper.builder().build();

  @Override
  public String version() {
    return "jsonl/1";
  }

  @Override
  public String mediaType() {
    return "application/jsonl";
  }

  @Override
  public void read(String name, Path file, RowHandler handler) throws UnreadableSourceException {
    Map<String, Integer> columns = new LinkedHashMap<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)),
            1 << 16)) {
      long number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        String text = line.startsWith("\uFEFF") ? line.substring(1) : line;
        if (!text.isBlank() && !line(text, number, columns, handler)) {
          return;
        }
      }
    } catch (IOException _) {
      throw UnreadableSourceException.of(name, "读取时磁盘或网络出错", "请检查存储设备，或复制到本机后重新载入");
    }
  }

  private boolean line(String text, long number, Map<String, Integer> columns, RowHandler handler) {
    JsonNode node;
    try {
      node = json.readTree(text);
    } catch (JacksonException _) {
      handler.broken("", number, "不是完整的 JSON 对象");
      return true;
    }
    if (!node.isObject()) {
      handler.broken("", number, "不是 JSON 对象");
      return true;
    }
    int known = columns.size();
    List<String> cells = new ArrayList<>(Collections.nCopies(known, ""));
    for (Map.Entry<String, JsonNode> e : node.properties()) {
      Integer column = columns.get(e.getKey());
      if (column == null && columns.size() < MOST_COLUMNS) {
        column = columns.size();
        columns.put(e.getKey(), column);
        cells.add("");
      }
      if (column != null) {
        cells.set(column, text(e.getValue()));
      }
    }
    if (columns.size() > known
        && !handler.row(new TableRow("", number, true, List.copyOf(columns.keySet())))) {
      return false;
    }
    return handler.row(new TableRow("", number, false, cells));
  }

  private static String text(JsonNode node) {
    if (node.isNull()) {
      return "";
    }
    if (node.isNumber()) {
      return node.decimalValue().stripTrailingZeros().toPlainString();
    }
    if (node.isArray()) {
      List<String> parts = new ArrayList<>();
      node.forEach(n -> parts.add(text(n)));
      return String.join("、", parts);
    }
    return node.isObject() ? node.toString() : node.asString().strip();
  }
}
