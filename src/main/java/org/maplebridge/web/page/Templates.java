package org.maplebridge.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;

/** Shows a model with its template; templates are compiled with the application. */
public final class Templates {

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          Templates.class.getClassLoader(),
          "org.maplebridge.web.page.generated");

  /** A page that stands alone, outside the frame. */
  public String text(String template, Object page) {
    StringOutput out = new StringOutput(1 << 14);
    engine.render(template + ".jte", page, out);
    return out.toString();
  }

  void show(Context ctx, String template, Frame frame, Object page) {
    StringOutput out = new StringOutput(1 << 14);
    engine.render(template + ".jte", Map.of("frame", frame, "page", page), out);
    ctx.header("Cache-Control", "no-cache");
    ctx.header("Vary", "Cookie, Accept-Encoding");
    ctx.html(out.toString());
    ctx.contentType("text/html; charset=utf-8");
  }
}
