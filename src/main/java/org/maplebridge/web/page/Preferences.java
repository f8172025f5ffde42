package org.maplebridge.web.page;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maplebridge.web.http.RequestLanguage;

/**
 * How a reader wants pages, in which language and how light: as the address says, else as it was
 * chosen before. A choice is kept in a cookie and goes along when the address leads elsewhere.
 */
public final class Preferences {

  static final String THEME = "theme";

  /** By parameter, what may be chosen. */
  private static final Map<String, List<String>> CHOICES = choices();

  private static final int YEAR = 365 * 24 * 3600;

  private Preferences() {}

  private static Map<String, List<String>> choices() {
    Map<String, List<String>> choices = new LinkedHashMap<>();
    choices.put(RequestLanguage.NAME, RequestLanguage.KNOWN);
    choices.put(THEME, List.of("light", "dark"));
    return choices;
  }

  /** What of an address is about the reader and not about the page. */
  static boolean isPreference(String parameter) {
    return CHOICES.containsKey(parameter);
  }

  static String of(Context ctx, String name, String otherwise) {
    String asked = asked(ctx, name);
    if (asked != null) {
      return asked;
    }
    String kept = ctx.cookie(name);
    return kept != null && isChoice(name, kept) ? kept : otherwise;
  }

  private static @Nullable String asked(Context ctx, String name) {
    String asked = ctx.queryParam(name);
    return asked != null && isChoice(name, asked) ? asked : null;
  }

  private static boolean isChoice(String name, String value) {
    return CHOICES.getOrDefault(name, List.of()).contains(value);
  }

  /** Before a page is made: what its address chooses is kept. */
  public static void keep(Context ctx) {
    if (!isPage(ctx)) {
      return;
    }
    for (String name : CHOICES.keySet()) {
      String asked = asked(ctx, name);
      if (asked != null) {
        Cookie cookie = new Cookie(name, asked);
        cookie.setPath("/");
        cookie.setMaxAge(YEAR);
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.LAX);
        ctx.cookie(cookie);
      }
    }
  }

  /** After a page was asked for: an answer that leads elsewhere leads there as it was chosen. */
  public static void carry(Context ctx) {
    String to = ctx.res().getHeader("Location");
    if (to == null || !to.startsWith("/") || !isPage(ctx)) {
      return;
    }
    String carried = to;
    for (String name : CHOICES.keySet()) {
      String asked = asked(ctx, name);
      if (asked != null && !names(to, name)) {
        carried = with(carried, name, asked);
      }
    }
    ctx.header("Location", carried);
  }

  private static boolean names(String url, String parameter) {
    return url.contains("?" + parameter + "=") || url.contains("&" + parameter + "=");
  }

  private static String with(String url, String name, String value) {
    int end = url.indexOf('#');
    String path = end < 0 ? url : url.substring(0, end);
    String fragment = end < 0 ? "" : url.substring(end);
    return path + (path.contains("?") ? "&" : "?") + name + "=" + value + fragment;
  }

  private static boolean isPage(Context ctx) {
    return !ctx.path().startsWith("/api/") && !ctx.path().startsWith("/static/");
  }
}
