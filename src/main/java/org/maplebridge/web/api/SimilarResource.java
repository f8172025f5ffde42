package org.maplebridge.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import org.maplebridge.model.Viewer;
import org.maplebridge.search.SimilarCaseService;
import org.maplebridge.search.SimilarRequest;
import org.maplebridge.web.http.Bodies;
import org.maplebridge.web.http.ParameterException;
import org.maplebridge.web.page.Words;
import tools.jackson.databind.JsonNode;

/**
 * Past disputes like one that is told. The text comes in the body: it is never part of an address.
 */
public final class SimilarResource {

  private static final int LIMIT = 10;

  private final SimilarCaseService similar;

  public SimilarResource(SimilarCaseService similar) {
    this.similar = similar;
  }

  public void register(RoutesConfig routes) {
    routes.post("/api/v1/similar", this::find);
  }

  private void find(Context ctx) {
    JsonNode body = Bodies.json(ctx);
    SimilarRequest request =
        new SimilarRequest(
            body.path("text").asString(""),
            text(body, "region"),
            text(body, "disputeType"),
            text(body, "status"),
            year(body, "from"),
            year(body, "to"),
            body.path("limit").asInt(LIMIT));
    ctx.json(SimilarAnswers.Similar.of(similar.find(request, Viewer.LOCAL), Words.of(ctx)));
  }

  private static @Nullable String text(JsonNode body, String name) {
    String value = body.path(name).asString("");
    return value.isBlank() ? null : value;
  }

  private static @Nullable Integer year(JsonNode body, String name) {
    JsonNode node = body.path(name);
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    int year = node.asInt(0);
    if (year < 1900 || year > 2200) {
      throw new ParameterException("problem.year", node.asString(name));
    }
    return year;
  }
}
