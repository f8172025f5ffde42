package org.maplebridge.index.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cuts a text into the numbered pieces a model of the BERT family reads: Chinese characters and
 * marks one by one, other runs into the longest pieces of the vocabulary.
 */
final class WordPieces {

  private static final int LONGEST_RUN = 100;
  private static final String INSIDE = "##";

  private final Map<String, Integer> vocabulary;
  private final int unknown;
  private final int begin;
  private final int end;

  WordPieces(Map<String, Integer> vocabulary) {
    this.vocabulary = Map.copyOf(vocabulary);
    this.unknown = vocabulary.getOrDefault("[UNK]", 0);
    this.begin = vocabulary.getOrDefault("[CLS]", 0);
    this.end = vocabulary.getOrDefault("[SEP]", 0);
  }

  /** Reads the vocabulary of a tokenizer description. */
  static WordPieces read(InputStream json) throws IOException {
    JsonNode root = JsonMapper.builder().build().readTree(json);
    Map<String, Integer> vocabulary = new HashMap<>(32_000);
    root.path("model")
        .path("vocab")
        .properties()
        .forEach(e -> vocabulary.put(e.getKey(), e.getValue().asInt()));
    if (vocabulary.isEmpty()) {
      throw new IOException("The tokenizer has no vocabulary");
    }
    return new WordPieces(vocabulary);
  }

  /** Numbers of at most {@code most} pieces, the marks of beginning and end among them. */
  long[] cut(String text, int most) {
    List<Integer> out = new ArrayList<>();
    out.add(begin);
    int i = 0;
    while (i < text.length() && out.size() < most - 1) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (alone(c)) {
        out.add(vocabulary.getOrDefault(text.substring(i, next), unknown));
      } else if (!ignored(c)) {
        while (next < text.length() && inRun(text.codePointAt(next))) {
          next += Character.charCount(text.codePointAt(next));
        }
        run(text.substring(i, next), out);
      }
      i = next;
    }
    while (out.size() > most - 1) {
      out.removeLast();
    }
    out.add(end);
    return out.stream().mapToLong(Integer::longValue).toArray();
  }

  private void run(String run, List<Integer> out) {
    if (run.length() > LONGEST_RUN) {
      out.add(unknown);
      return;
    }
    List<Integer> pieces = new ArrayList<>();
    int at = 0;
    while (at < run.length()) {
      int to = run.length();
      Integer found = null;
      while (to > at) {
        String piece = at == 0 ? run.substring(0, to) : INSIDE + run.substring(at, to);
        found = vocabulary.get(piece);
        if (found != null) {
          break;
        }
        to--;
      }
      if (found == null) {
        out.add(unknown);
        return;
      }
      pieces.add(found);
      at = to;
    }
    out.addAll(pieces);
  }

  private static boolean inRun(int c) {
    return !alone(c) && !ignored(c);
  }

  private static boolean alone(int c) {
    return Character.isIdeographic(c) || mark(c);
  }

  private static boolean mark(int c) {
    if (c < 0x80) {
      return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean ignored(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT
        || c == 0xFFFD;
  }
}
