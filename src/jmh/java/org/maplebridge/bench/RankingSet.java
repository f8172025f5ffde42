package org.maplebridge.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A retrieval set of {id,title,text}, {id,text} and graded pairs, wherever it lies. */
record RankingSet(
    String name,
    List<Item> corpus,
    Map<String, String> queries,
    Map<String, Map<String, Integer>> grades) {

  record Item(String id, String title, String text) {}

  /** Reads a set from a folder; one without a corpus has that of {@code corpus}. */
  static RankingSet read(Path folder, Path corpus) throws IOException {
    Map<String, String> queries = new LinkedHashMap<>();
    for (JsonNode n : lines(folder.resolve("queries.jsonl"))) {
      queries.put(n.path("id").asString(), n.path("text").asString());
    }
    Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
    for (String line : Files.readAllLines(folder.resolve("qrels.tsv"))) {
      String[] f = line.split("\t", -1);
      grades.computeIfAbsent(f[0], q -> new LinkedHashMap<>()).put(f[1], Integer.parseInt(f[2]));
    }
    return new RankingSet(folder.getFileName().toString(), corpus(corpus), queries, grades);
  }

  static List<Item> corpus(Path file) throws IOException {
    List<Item> items = new ArrayList<>();
    for (JsonNode n : lines(file)) {
      items.add(
          new Item(
              n.path("id").asString(), n.path("title").asString(""), n.path("text").asString("")));
    }
    return items;
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    List<JsonNode> out = new ArrayList<>();
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          out.add(json.readTree(line));
        }
      }
    }
    return out;
  }
}
