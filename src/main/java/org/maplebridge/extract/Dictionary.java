package org.maplebridge.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of words from {@code index/dictionaries/}: a row a line, cells parted by tabs, lines that
 * start with {@code #} are comments. Immutable.
 */
public final class Dictionary {

  /** A row; missing cells read as empty. */
  public record Row(List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    public String cell(int at) {
      return at < cells.size() ? cells.get(at).strip() : "";
    }

    /** A cell that holds several values, parted by {@code |}. */
    public List<String> list(int at) {
      String cell = cell(at);
      return cell.isEmpty()
          ? List.of()
          : Arrays.stream(cell.split("\\|", -1)).map(String::strip).toList();
    }
  }

  private final List<Row> rows;

  private Dictionary(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  /** A dictionary without a word. */
  public static Dictionary empty() {
    return new Dictionary(List.of());
  }

  /** Reads {@code index/dictionaries/NAME.tsv} from the class path. */
  public static Dictionary load(String name) {
    String resource = "/index/dictionaries/" + name + ".tsv";
    try (InputStream in = Dictionary.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("Missing on the class path: " + resource);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      List<Row> rows = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          rows.add(new Row(Arrays.asList(line.split("\t", -1))));
        }
      }
      return new Dictionary(rows);
    } catch (IOException e) {
      throw new UncheckedIOException("Unreadable: " + resource, e);
    }
  }

  public List<Row> rows() {
    return rows;
  }

  /** Rows of a list's name and its words, parted by white space, as {@code cues.tsv} has them. */
  Map<String, WordSet> wordLists() {
    Map<String, List<String>> words = new HashMap<>();
    for (Row row : rows) {
      words
          .computeIfAbsent(row.cell(0), _ -> new ArrayList<>())
          .addAll(Arrays.asList(row.cell(1).split("\\s+")));
    }
    Map<String, WordSet> sets = new HashMap<>();
    words.forEach((name, list) -> sets.put(name, WordSet.of(list)));
    return sets;
  }
}
