package org.maplebridge.web.api;

import io.javalin.http.Context;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.maplebridge.explore.EntityHead;
import org.maplebridge.explore.EntityService;
import org.maplebridge.explore.GraphMlWriter;
import org.maplebridge.explore.Neighbours;
import org.maplebridge.export.JsonLdWriter;
import org.maplebridge.graph.EntityRef;
import org.maplebridge.model.Viewer;
import org.maplebridge.web.http.Downloads;
import org.maplebridge.web.http.Params;

/** What stands around a thing as a file that other programs read as a graph. */
final class NeighbourhoodFiles {

  private static final int MOST = 100_000;
  private static final int PAGE = 1_000;

  private final EntityService entities;

  NeighbourhoodFiles(EntityService entities) {
    this.entities = entities;
  }

  /**
   * Sends it.
   *
   * @param format {@code jsonld} or {@code graphml}
   */
  void send(Context ctx, EntityHead head, String format, Params params) {
    String type = params.text("type");
    String direction = params.choice("direction", List.of("out", "in", "both"), "both");
    int most = Math.min(MOST, Downloads.most(params));
    Lines lines =
        consumer -> {
          int at = 0;
          boolean more = true;
          while (more && at < most) {
            int wanted = Math.min(PAGE, most - at);
            Neighbours page =
                entities.neighbours(head.id(), type, direction, at, wanted, Viewer.LOCAL);
            page.lines().forEach(consumer);
            more = page.truncated() && !page.lines().isEmpty();
            at += wanted;
          }
        };
    EntityRef center =
        new EntityRef(
            head.id(), head.kind(), head.name(), head.place() == null ? null : head.place().id());
    if (format.equals("jsonld")) {
      Downloads.stream(
          ctx,
          "neighbours",
          "jsonld",
          "application/ld+json",
          out -> jsonLd(head, center, lines, out));
    } else {
      Downloads.stream(
          ctx,
          "neighbours",
          "graphml",
          "application/graphml+xml; charset=utf-8",
          out -> graphMl(head, center, lines, out, entities::relationCaption));
    }
  }

  private interface Lines {
    void each(Consumer<Neighbours.Line> consumer);
  }

  private static void jsonLd(EntityHead head, EntityRef center, Lines lines, OutputStream out) {
    JsonLdWriter writer = new JsonLdWriter(out);
    writer.begin(center, head.aliases());
    lines.each(line -> writer.relationship(line.relationship(), line.other()));
    writer.end();
  }

  private static void graphMl(
      EntityHead head,
      EntityRef center,
      Lines lines,
      OutputStream out,
      GraphMlWriter.RelationNames names) {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    GraphMlWriter writer = new GraphMlWriter(text);
    Set<String> written = new HashSet<>(List.of(center.id()));
    writer.begin(head.name());
    writer.node(center, head.place() == null ? "" : head.place().pathText());
    lines.each(line -> {
      if (written.add(line.other().id())) {
        writer.node(line.other(), line.placeText());
      }
      writer.edge(line.relationship(), names.of(line.relationship().type()));
    });
    writer.end();
  }
}
