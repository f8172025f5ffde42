package org.maplebridge.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.maplebridge.search.InvalidQueryException;
import org.maplebridge.search.SimilarAnswer;
import org.maplebridge.search.SimilarCaseService;
import org.maplebridge.search.WhySentence;

/** The words of {@code messages/zh} that commands share with the pages. */
final class CommandWords implements WhySentence.Language {

  static final CommandWords ZH = new CommandWords();

  private static final Pattern ROOM = Pattern.compile("\\{(\\d)\\}");

  private final Properties words = new Properties();

  private CommandWords() {
    for (String topic : List.of("fault", "similar")) {
      String resource = "/messages/zh/" + topic + ".properties";
      try (InputStream in = CommandWords.class.getResourceAsStream(resource)) {
        if (in == null) {
          throw new IllegalStateException("Missing on the class path: " + resource);
        }
        words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public String t(String key, Object... values) {
    String text = words.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("No word for " + key);
    }
    return ROOM.matcher(text)
        .replaceAll(room ->
            Matcher.quoteReplacement(String.valueOf(values[Integer.parseInt(room.group(1))])));
  }

  /** Labels are Chinese as they are. */
  @Override
  public String terms(String labels) {
    return labels;
  }

  @Override
  public String agreement(String label) {
    return words.getProperty("agreement." + label, label);
  }

  String fault(InvalidQueryException e) {
    return t("fault.query." + e.fault(), e.values().toArray());
  }

  String remarks(SimilarAnswer answer) {
    return answer.remarks().stream()
        .map(r -> t("similar.remark." + r, SimilarCaseService.MOST_READ))
        .collect(Collectors.joining(" "));
  }
}
