package org.maplebridge.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The annotated documents that are shipped with the program. */
public record AnnotatedSet(List<AnnotatedDocument> documents) {

  private static final String FOLDER = "/annotated/";

  /** Copies the list. */
  public AnnotatedSet {
    documents = List.copyOf(documents);
  }

  /**
   * Reads the documents that {@code annotated/manifest.txt} lists.
   *
   * @throws AnnotationException when a quote isn't found in its document, or more than once
   */
  public static AnnotatedSet load() {
    List<AnnotatedDocument> documents = new ArrayList<>();
    for (String name : resource("manifest.txt").lines().filter(l -> !l.isBlank()).toList()) {
      String text = resource(name + ".txt");
      List<String> gold = resource(name + ".gold.jsonl").lines().toList();
      documents.add(new GoldReader(name + ".txt", text).read(gold));
    }
    return new AnnotatedSet(documents);
  }

  /** Length of all texts in code points. */
  public long characters() {
    return documents.stream().mapToLong(d -> d.text().codePointCount(0, d.text().length())).sum();
  }

  /** How many things, relations, readings and negatives are marked. */
  public int size() {
    return documents.stream().mapToInt(AnnotatedDocument::size).sum();
  }

  private static String resource(String name) {
    try (InputStream in = AnnotatedSet.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new AnnotationException("Missing on the class path: " + FOLDER + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
