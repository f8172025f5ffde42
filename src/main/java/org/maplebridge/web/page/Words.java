package org.maplebridge.web.page;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maplebridge.explore.Caption;
import org.maplebridge.explore.Profile;
import org.maplebridge.export.Phrases;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Modality;
import org.maplebridge.model.Visibility;
import org.maplebridge.search.SearchAnswer;
import org.maplebridge.search.SimilarAnswer;
import org.maplebridge.search.SimilarCaseService;
import org.maplebridge.search.WhySentence;
import org.maplebridge.web.http.RequestLanguage;

/** The words of the interface in one language. */
public final class Words implements Phrases, WhySentence.Language {

  /** A file of words each, in the folder of a language. */
  private static final List<String> TOPICS =
      List.of(
          "interface",
          "entity",
          "graph",
          "compare",
          "ledger",
          "reader",
          "export",
          "search",
          "similar",
          "progress",
          "problem",
          "fault");

  public static final Words ZH = new Words("zh");
  public static final Words EN = new Words("en");

  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private static final List<Kind> KIND_ORDER =
      List.of(
          Kind.PRACTICE,
          Kind.CASE,
          Kind.PERSON,
          Kind.ORGANIZATION,
          Kind.GRID,
          Kind.OBSERVATION,
          Kind.POLICY,
          Kind.HONOUR,
          Kind.EVENT);

  /** By kind, the properties that a list shows. */
  private static final Map<Kind, List<String>> NOTED =
      Map.of(
          Kind.PRACTICE, List.of("tier", "form", "domain"),
          Kind.CASE, List.of("disputeType", "status", "date"),
          Kind.PERSON, List.of("post", "organization"),
          Kind.GRID, List.of("gridLevel"),
          Kind.POLICY, List.of("docType", "issuer", "date"),
          Kind.HONOUR, List.of("status", "grantor", "year"),
          Kind.EVENT, List.of("eventType", "date"));

  /** Where a value goes, or, as {@code {0|fact|facts}}, a word for one and for another number. */
  private static final Pattern ROOM = Pattern.compile("\\{(\\d)(?:\\|([^|}]*)\\|([^}]*))?\\}");

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

  /** Of an answer of the API. */
  public static Words of(Context ctx) {
    return of(RequestLanguage.of(ctx));
  }

  /** For the {@code lang} attribute of a page. */
  public String tag() {
    return "en".equals(language) ? "en" : "zh-CN";
  }

  public String language() {
    return language;
  }

  @Override
  public String t(String key, Object... values) {
    String text = words.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("No word for " + key + " in " + language);
    }
    return values.length == 0
        ? text
        : ROOM.matcher(text)
            .replaceAll(room -> {
              int at = Integer.parseInt(room.group(1));
              return Matcher.quoteReplacement(
                  at < values.length ? filled(room, String.valueOf(values[at])) : room.group());
            });
  }

  private static String filled(MatchResult room, String value) {
    if (room.group(2) == null) {
      return value;
    }
    return value.equals("1") ? room.group(2) : room.group(3);
  }

  /** Names one after another. */
  public String list(Collection<String> names) {
    return String.join(t("list.separator"), names);
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

  /** What other names are called: those of a case are mostly its numbers. */
  public String otherNames(Kind kind, Collection<String> names) {
    boolean numbered = kind == Kind.CASE && names.stream().allMatch(n -> n.matches(".*\\d.*"));
    return t(numbered ? "names.numbers" : "search.alias");
  }

  public String modality(Modality modality) {
    return t("modality." + modality.name());
  }

  public String visibility(Visibility visibility) {
    return t("visibility." + visibility.name());
  }

  /** By the state as it is stored; one that is not known stays as it is. */
  public String review(String state) {
    return words.getProperty("review.state." + state, state);
  }

  /** An edition of the administrative divisions; one that is not known stays as it is. */
  public String edition(String edition) {
    return words.getProperty("region.edition." + edition, edition);
  }

  /** How a part of a query was read. */
  public String expansion(SearchAnswer.Expansion expansion) {
    String sort = expansion.id().replaceFirst(":.*", "");
    String name =
        switch (sort) {
          case "kind" -> kind(expansion.to());
          case "type" -> terms(expansion.name());
          default -> expansion.name();
        };
    return sort.equals("kind") && name.equals(expansion.from())
        ? t("expansion.kind.same", name)
        : t("expansion." + sort, expansion.from(), name);
  }

  /** Why a past dispute is like the one that was told. */
  public String why(SimilarAnswer.SimilarHit hit) {
    return WhySentence.of(hit, this);
  }

  /** What a reader should know of how past disputes were looked for. */
  public String remark(SimilarAnswer.Remark remark) {
    return t("similar.remark." + remark, number(SimilarCaseService.MOST_READ));
  }

  @Override
  public String agreement(String label) {
    return words.getProperty("agreement." + label, terms(label));
  }

  /** Terms of vocabularies as they are labelled, one or several; what is no term stays as it is. */
  @Override
  public String terms(String labels) {
    if (this == ZH) {
      return labels;
    }
    String separator = ZH.t("list.separator");
    return Arrays.stream(labels.split(Pattern.quote(separator), -1))
        .map(l -> words.getProperty("term." + l, Terms.ENGLISH.getOrDefault(l, l)))
        .collect(Collectors.joining(t("list.separator")));
  }

  /** A whole number with separators. */
  public String number(long value) {
    return String.format(java.util.Locale.ROOT, "%,d", value);
  }

  /** A number without an exponent, with separators, as it was written otherwise. */
  public String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? number((long) value)
        : new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }

  /** The same of a number's text; what is none stays as it is. */
  public String plain(String value) {
    try {
      return plain(Double.parseDouble(value));
    } catch (NumberFormatException e) {
      return value;
    }
  }

  /** Kinds by their codes, in the order in which they are listed everywhere. */
  public List<Kind> kindOrder(Collection<String> codes) {
    return KIND_ORDER.stream().filter(k -> codes.contains(k.code())).toList();
  }

  /** What a line of a list says of an entity beyond its name. */
  public String notes(Kind kind, Map<String, String> notes) {
    return NOTED.getOrDefault(kind, List.of()).stream()
        .map(n -> notes.getOrDefault(n, ""))
        .filter(v -> !v.isEmpty() && !v.equals("true") && !v.equals("false"))
        .distinct()
        .limit(3)
        .map(this::terms)
        .collect(Collectors.joining(" · "));
  }

  /** What is missing of an entity: sections, then properties. */
  public String missing(Profile profile) {
    return Stream.concat(
            profile.missing().stream().map(key -> t("sec." + key)),
            profile.missingProperties().stream().map(this::caption))
        .collect(Collectors.joining(t("list.separator")));
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
