package org.maplebridge.ingest.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maplebridge.ingest.TableImport;
import org.maplebridge.schema.RecordHeadings;
import org.maplebridge.source.UnreadableSourceException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What the headings of one table mean, beside it: {@code cases.csv.mapping.yaml} with a line {@code
 * 事由: 案情简介} for each.
 */
final class MappingFile {

  static final String ENDING = TableImport.MAPPING_ENDING;

  private static final YAMLMapper YAML = new YAMLMapper();

  private MappingFile() {}

  static boolean isOne(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(ENDING);
  }

  /** Headings as written, to names of fields or their Chinese headings. */
  static Map<String, String> read(String table, @Nullable Path file, RecordHeadings headings)
      throws UnreadableSourceException {
    if (file == null) {
      return Map.of();
    }
    String name = table + ENDING;
    JsonNode root;
    try {
      root = YAML.readTree(Files.readAllBytes(file));
    } catch (IOException | JacksonException _) {
      throw UnreadableSourceException.of(name, "列名对照文件读不出来", "每行写“列名: 案情简介”，用 UTF-8 保存");
    }
    Map<String, String> mapping = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> e : root.properties()) {
      String field = e.getValue().asString("");
      if (headings.findByName(field).isEmpty() && headings.find(field).isEmpty()) {
        throw UnreadableSourceException.of(name, "列名对照文件里的“" + field + "”不是案件表的列", "可用的列见下载的案件表模板");
      }
      mapping.put(e.getKey().strip(), field);
    }
    return mapping;
  }
}
