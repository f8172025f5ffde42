package org.maplebridge.web.http;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.maplebridge.export.Phrases;

/**
 * A sentence for people that is not yet in a language: whoever answers says it in the reader's.
 *
 * @param key of {@code messages/}
 * @param values what is filled in: phrases are said in the same language, collections as a list,
 *     anything else as it is written
 */
public record Phrase(String key, List<Object> values) {

  public Phrase {
    values = List.copyOf(values);
  }

  public static Phrase of(String key, Object... values) {
    return new Phrase(key, List.of(values));
  }

  /** Words that read the same in every language: content, or a sentence from below the web. */
  public static Phrase written(String text) {
    return of("problem.written", text);
  }

  public String in(Phrases words) {
    return words.t(key, values.stream().map(v -> said(v, words)).toArray());
  }

  private static Object said(Object value, Phrases words) {
    return switch (value) {
      case Phrase phrase -> phrase.in(words);
      case Collection<?> many ->
          many.stream()
              .map(v -> String.valueOf(said(v, words)))
              .collect(Collectors.joining(words.t("list.separator")));
      default -> value;
    };
  }
}
