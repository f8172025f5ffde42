package org.maplebridge.web.http;

import io.javalin.http.Context;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a request carries in its body. */
public final class Bodies {

  private static final JsonMapper JSON = JsonMapper.shared();

  private Bodies() {}

  /**
   * The body as JSON.
   *
   * @throws ParameterException when it is none
   */
  public static JsonNode json(Context ctx) {
    try {
      return JSON.readTree(ctx.body());
    } catch (JacksonException e) {
      throw new ParameterException("problem.json");
    }
  }

  /** A field of a form without the blanks around it; empty when it is not there. */
  public static String field(Context ctx, String name) {
    return Objects.requireNonNullElse(ctx.formParam(name), "").strip();
  }
}
