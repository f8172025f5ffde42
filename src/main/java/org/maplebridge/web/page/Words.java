package org.maplebridge.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.maplebridge.explore.Caption;
import org.maplebridge.model.Kind;

/** The words of the interface in one language. */
public final class Words {

  /** A file of words each, in the folder of a language. */
  private static final List<String> TOPICS =
      List.of(
          "interface", "entity", "graph", "compare", "ledger", "reader", "export", "search", "progress");

  public static final Words ZH = new Words("zh");
  public static final Words EN = new Words("en");

  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final String language;
  private final Properties words = new Properties();

  private Words(String language) {
    this.language = language;
    TOPICS.forEach(this::load);
  }

  private void load(String topic) {
    String resource = "/messages/" + language + "/" + topic + ".properties";
    try (InputStream in = Words.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("Missing on the class path: " + resource);
      }
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Words of(String language) {
    return "en".equals(language) ? EN : ZH;
  }

  /** For the {@code lang} attribute of a page. */
  public String tag() {
    return "en".equals(language) ? "en" : "zh-CN";
  }

  public String language() {
    return language;
  }

  /** A sentence with {@code {0}}, {@code {1}} … filled in. */
  public String t(String key, Object... values) {
    String text = words.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("No word for " + key + " in " + language);
    }
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }

  /** What columns of tables read as, by their names. */
  public static UnaryOperator<String> headings(@Nullable String language) {
    Words words = of(language == null ? "zh" : language);
    return column -> words.t("export.column." + column);
  }

  /** All that can be said. */
  SortedSet<String> keys() {
    return new TreeSet<>(words.stringPropertyNames());
  }

  public String caption(Caption caption) {
    return caption.in(language);
  }

  public String kind(Kind kind) {
    return t("kind." + kind.code());
  }

  /** By a kind's code; one that is not a kind's stays as it is. */
  public String kind(String code) {
    return Kind.find(code).map(this::kind).orElse(code);
  }

  /** A whole number with separators. */
  public String number(long value) {
    return String.format(java.util.Locale.ROOT, "%,d", value);
  }

  /** An ISO 8601 instant to the minute, in this machine's zone. */
  public String time(@Nullable String instant) {
    if (instant == null || instant.isEmpty()) {
      return "";
    }
    try {
      return MINUTES.format(Instant.parse(instant).atZone(ZoneId.systemDefault()));
    } catch (DateTimeParseException e) {
      return instant;
    }
  }
}
