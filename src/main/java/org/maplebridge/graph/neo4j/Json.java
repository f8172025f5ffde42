package org.maplebridge.graph.neo4j;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Maps that are kept as one property of a node, since a property can't hold a map. Keys are sorted.
 */
final class Json {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final TypeReference<TreeMap<String, String>> STRINGS = new TypeReference<>() {};

  private Json() {}

  static String write(Map<String, String> map) {
    return MAPPER.writeValueAsString(new TreeMap<>(map));
  }

  static SortedMap<String, String> read(String json) {
    return MAPPER.readValue(json, STRINGS);
  }

  static String writeView(StoredView view) {
    return MAPPER.writeValueAsString(view);
  }

  static StoredView readView(String json) {
    return MAPPER.readValue(json, StoredView.class);
  }
}
