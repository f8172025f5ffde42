package org.maplebridge.schema;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reads the plain lists of {@code index/}: one entry a line, {@code #} begins a comment line. */
public final class WordLists {

  private static final String FOLDER = "index/";

  private WordLists() {}

  /** Words of {@code index/dictionaries/NAME.tsv}: the first column. */
  public static List<String> words(String name) {
    return lines("dictionaries/" + name + ".tsv").stream().map(l -> l.split("\t", 2)[0]).toList();
  }

  /** The columns of {@code index/dictionaries/NAME.tsv}, a list for each line. */
  public static List<List<String>> rows(String name) {
    return lines("dictionaries/" + name + ".tsv").stream()
        .map(l -> List.of(l.split("\t", -1)))
        .toList();
  }

  /** Groups of words that say the same, from {@code index/synonyms.txt}. */
  public static List<List<String>> synonyms() {
    return lines("synonyms.txt").stream()
        .map(l ->
            Arrays.stream(l.split("[,，]", -1))
                .map(String::strip)
                .filter(w -> !w.isEmpty())
                .toList())
        .toList();
  }

  private static List<String> lines(String file) {
    try (InputStream in = WordLists.class.getResourceAsStream("/" + FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException("Missing on the class path: " + FOLDER + file);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(String::strip)
          .filter(l -> !l.isEmpty() && !l.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Unreadable: " + FOLDER + file, e);
    }
  }
}
