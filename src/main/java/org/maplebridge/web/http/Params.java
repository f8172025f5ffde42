package org.maplebridge.web.http;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maplebridge.index.IndexQuery.Sort;
import org.maplebridge.model.Kind;
import org.maplebridge.search.SearchRequest;

/** Reads parameters of a request; what makes no sense is said in one sentence. */
public final class Params {

  /** The most that a list hands over at once. */
  public static final int MAX_LIMIT = 100;

  /** Characters of a query; more is a text to compare, not a query. */
  public static final int MAX_QUERY = 1000;

  /** Results further down than this are not paged to: narrow the query instead. */
  private static final int MAX_OFFSET = 10_000;

  /**
   * Facets that may be asked for; {@code kind}, {@code region} and years have parameters of their
   * own.
   */
  public static final List<String> FACETS =
      List.of(
          "form",
          "domain",
          "tier",
          "status",
          "disputeType",
          "practice",
          "level",
          "role",
          "agreement",
          "performance",
          "relation",
          "setting",
          "risk");

  private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?\\d+");

  private final Context ctx;

  public Params(Context ctx) {
    this.ctx = ctx;
  }

  /**
   * The search that a request asks for; {@code kinds} holds it to some kinds, none for those that
   * it names.
   */
  public SearchRequest search(List<Kind> kinds, int defaultLimit) {
    return search(kinds, offset(), limit(defaultLimit));
  }

  /** The same for whoever takes all hits: {@code limit} and {@code offset} are not looked at. */
  public SearchRequest searchForAll(List<Kind> kinds) {
    return search(kinds, 0, MAX_LIMIT);
  }

  private SearchRequest search(List<Kind> kinds, int offset, int limit) {
    String q = query();
    Map<String, List<String>> facets = new LinkedHashMap<>();
    for (String facet : FACETS) {
      List<String> values = values(facet);
      if (!values.isEmpty()) {
        facets.put(facet, values);
      }
    }
    Integer from = year("from");
    Integer to = year("to");
    if (from != null && to != null && from > to) {
      throw new ParameterException("problem.years", from, to);
    }
    return new SearchRequest(
        q,
        kinds.isEmpty() ? kinds() : kinds,
        text("region"),
        from,
        to,
        facets,
        limited("within"),
        sort(),
        offset,
        limit,
        bool("expand", true),
        Set.copyOf(values("off")));
  }

  /** The query as typed. */
  public String query() {
    return limited("q");
  }

  /** A text of the length of a query at most; empty when it is not there. */
  public String limited(String name) {
    String value = text(name);
    if (value != null && value.codePointCount(0, value.length()) > MAX_QUERY) {
      throw new ParameterException(
          "problem.queryLength", value.codePointCount(0, value.length()), MAX_QUERY);
    }
    return value == null ? "" : value;
  }

  private List<Kind> kinds() {
    List<Kind> kinds = new ArrayList<>();
    for (String code : values("kind")) {
      kinds.add(
          Kind.find(code)
              .orElseThrow(() -> new ParameterException("problem.kind", shortened(code))));
    }
    return kinds;
  }

  private Sort sort() {
    String value = text("sort");
    if (value == null) {
      return Sort.RELEVANCE;
    }
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "relevance" -> Sort.RELEVANCE;
      case "date" -> Sort.DATE;
      case "name" -> Sort.NAME;
      default ->
          throw new ParameterException(
              "problem.sort", shortened(value), List.of("relevance", "date", "name"));
    };
  }

  /** A year of four digits, or null. */
  public @Nullable Integer year(String name) {
    String value = text(name);
    if (value == null) {
      return null;
    }
    try {
      int year = Integer.parseInt(value.length() > 4 ? value.substring(0, 4) : value);
      if (year >= 1 && year <= 9999) {
        return year;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new ParameterException("problem.year", shortened(value));
  }

  /** How many are wanted, 1 to {@link #MAX_LIMIT}. */
  public int limit(int otherwise) {
    int limit = number("limit", otherwise);
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new ParameterException("problem.limit", MAX_LIMIT);
    }
    return limit;
  }

  /** How many to leave out in front. */
  public int offset() {
    int offset = number("offset", 0);
    if (offset < 0 || offset > MAX_OFFSET) {
      throw new ParameterException("problem.offset", MAX_OFFSET);
    }
    return offset;
  }

  /** A whole number, not below zero. */
  public int number(String name, int otherwise) {
    String value = text(name);
    if (value == null) {
      return otherwise;
    }
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      if (WHOLE_NUMBER.matcher(value).matches()) {
        // out of every range: whoever asks for it says which
        return value.startsWith("-") ? Integer.MIN_VALUE : Integer.MAX_VALUE;
      }
      throw new ParameterException("problem.number", name, shortened(value));
    }
  }

  public boolean bool(String name, boolean otherwise) {
    String value = text(name);
    return value == null ? otherwise : !Set.of("false", "0", "no", "off").contains(value);
  }

  /** One of a few words. */
  public String choice(String name, List<String> choices, String otherwise) {
    String value = text(name);
    if (value == null) {
      return otherwise;
    }
    if (!choices.contains(value)) {
      throw new ParameterException(
          "problem.oneOf", name, choices.stream().filter(c -> !c.isEmpty()).toList());
    }
    return value;
  }

  /** A value that is there and not blank, without spaces around it, or null. */
  public @Nullable String text(String name) {
    String value = ctx.queryParam(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** All values of a parameter that may be repeated or hold commas. */
  public List<String> values(String name) {
    Set<String> values = new LinkedHashSet<>();
    for (String value : ctx.queryParams(name)) {
      for (String piece : value.split(",", -1)) {
        if (!piece.isBlank()) {
          values.add(piece.strip());
        }
      }
    }
    return List.copyOf(values);
  }

  private static String shortened(String value) {
    return value.length() > 30 ? value.substring(0, 30) + "…" : value;
  }
}
