package org.maplebridge.web.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers what the server refuses before it reaches any resource: an address that isn't UTF-8, a
 * header that is too long, a request without a host.
 */
public final class RefusedRequests extends ErrorHandler {

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
    response
        .getHeaders()
        .put(
            HttpHeader.CONTENT_TYPE,
            api ? "application/problem+json; charset=utf-8" : "text/html; charset=utf-8");
    String body = api ? JsonMapper.shared().writeValueAsString(problem) : page(problem);
    response.write(true, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)), callback);
  }

  /** Own words only: nothing of the request is repeated. */
  private static String page(Problem problem) {
    return "<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>"
        + problem.title()
        + " · 枫桥</title><h1>"
        + problem.title()
        + "</h1><p>"
        + problem.detail()
        + "</p><p><a href=\"/\">回到首页</a></p></html>";
  }
}
