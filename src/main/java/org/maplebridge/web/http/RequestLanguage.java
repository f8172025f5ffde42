package org.maplebridge.web.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which language an answer of the API is in, {@code zh} or {@code en}. */
public final class RequestLanguage {

  public static final String DEFAULT = "zh";

  /** The parameter and the cookie that choose. */
  public static final String NAME = "lang";

  public static final List<String> KNOWN = List.of("zh", "en");

  private RequestLanguage() {}

  /**
   * By the parameter {@code lang}, else as it was chosen on a page, else by {@code
   * Accept-Language}.
   */
  public static String of(Context ctx) {
    String chosen = chosen(ctx.queryParam(NAME), ctx.cookie(NAME));
    return chosen == null ? accepted(ctx.header("Accept-Language")) : chosen;
  }

  private static @Nullable String chosen(@Nullable String asked, @Nullable String kept) {
    if (asked != null && KNOWN.contains(asked)) {
      return asked;
    }
    return kept != null && KNOWN.contains(kept) ? kept : null;
  }

  /** The first of ours that a header names; nonsense names none. */
  static String accepted(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return DEFAULT;
    }
    try {
      return Objects.requireNonNullElse(
          Locale.lookupTag(LanguageRange.parse(header), KNOWN), DEFAULT);
    } catch (IllegalArgumentException e) {
      return DEFAULT;
    }
  }
}
