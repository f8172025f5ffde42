package org.maplebridge.web.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.maplebridge.export.Phrases;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers what the server refuses before it reaches any resource: an address that isn't UTF-8, a
 * header that is too long, a request without a host.
 */
public final class RefusedRequests extends ErrorHandler {

  private static final Pattern ENGLISH_CHOSEN = Pattern.compile("(?:^|[;\\s])lang=en(?:;|$)");

  private final Function<String, Phrases> words;

  /**
   * @param words by language
   */
  public RefusedRequests(Function<String, Phrases> words) {
    this.words = words;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    Problem problem = Problem.ofStatus(code);
    String path = Request.getPathInContext(request);
    boolean api = path != null && path.startsWith("/api/");
    String language = language(request, api);
    response
        .getHeaders()
        .put(
            HttpHeader.CONTENT_TYPE,
            api ? "application/problem+json; charset=utf-8" : "text/html; charset=utf-8");
    Phrases phrases = words.apply(language);
    String body =
        api
            ? JsonMapper.shared().writeValueAsString(problem.in(phrases))
            : page(problem.in(phrases), phrases, language);
    response.write(true, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)), callback);
  }

  private static String language(Request request, boolean api) {
    String cookies = request.getHeaders().get(HttpHeader.COOKIE);
    if (cookies != null && ENGLISH_CHOSEN.matcher(cookies).find()) {
      return "en";
    }
    return api
        ? RequestLanguage.accepted(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE))
        : RequestLanguage.DEFAULT;
  }

  /** Own words only: nothing of the request is repeated. */
  private static String page(Problem.Said problem, Phrases words, String language) {
    return "<!doctype html><html lang=\""
        + language
        + "\"><meta charset=\"utf-8\"><title>"
        + words.t("site.title", problem.title())
        + "</title><h1>"
        + problem.title()
        + "</h1><p>"
        + problem.detail()
        + "</p><p><a href=\"/\">"
        + words.t("error.home")
        + "</a></p></html>";
  }
}
