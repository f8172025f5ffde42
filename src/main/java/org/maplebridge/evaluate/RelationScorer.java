package org.maplebridge.evaluate;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.maplebridge.evaluate.AnnotatedDocument.Relation;
import org.maplebridge.evaluate.AnnotatedDocument.Thing;
import tools.jackson.databind.JsonNode;

/**
 * Holds found relationships against marked ones. Only those between two marked things that aren't
 * optional can be right or wrong. Where a figure was observed is part of the figure, which region
 * lies in which is administrative data, and a grid's region is its scope: none is scored here.
 */
final class RelationScorer {

  private static final Set<String> TYPES =
      Set.of(
          "LOCATED_IN",
          "PART_OF",
          "INSTANCE_OF",
          "ORIGINATED_IN",
          "PRACTISED_IN",
          "PROMOTED_TO",
          "EVOLVED_INTO",
          "HOLDS_POST",
          "MEMBER_OF",
          "SERVES_GRID",
          "OCCURRED_IN",
          "RESOLVED_BY",
          "INVOLVES",
          "APPLIES_TO",
          "AWARDED",
          "ISSUED",
          "GOVERNED_BY",
          "EXEMPLIFIES",
          "REPORTED_BY");

  private final AnnotatedDocument document;
  private final List<FoundLine> lines;

  RelationScorer(AnnotatedDocument document, List<FoundLine> lines) {
    this.document = document;
    this.lines = lines;
  }

  void score(Tally tally) {
    List<FoundLine> found =
        lines.stream()
            .filter(l -> l.kind().equals("relation") && TYPES.contains(l.text("type")))
            .filter(l -> !locates(l))
            .toList();
    tally.found(found.size());
    for (Relation relation : document.relations()) {
      if (!relation.optional()) {
        tally.expected(found.stream().anyMatch(l -> same(l, relation)), caption(relation));
      }
    }
    for (FoundLine line : found) {
      List<Relation> same = document.relations().stream().filter(r -> same(line, r)).toList();
      if (!same.isEmpty()) {
        if (same.stream().anyMatch(r -> !r.optional())) {
          tally.judged(true, "");
        }
      } else if (marked(line, "from") && marked(line, "to")) {
        tally.judged(false, caption(line));
      }
    }
  }

  private static boolean locates(FoundLine line) {
    return line.text("type").equals("LOCATED_IN")
        && !line.fields().path("from").path("kind").asString("").equals("organization");
  }

  private static boolean same(FoundLine line, Relation relation) {
    return line.text("type").equals(relation.type())
        && end(line, "from", relation.from())
        && end(line, "to", relation.to());
  }

  private static boolean end(FoundLine line, String end, Thing thing) {
    JsonNode node = line.fields().path(end);
    if (thing.kind().equals("case")) {
      return node.path("kind").asString("").equals("case")
          && line.near(thing.spans(), ThingScorer.CASE_SLACK);
    }
    return thing.keys().contains(Names.key(node.path("name").asString("")));
  }

  private boolean marked(FoundLine line, String end) {
    String kind = line.fields().path(end).path("kind").asString("");
    return document.things().stream()
        .filter(t -> !t.kind().equals("indicator") && !t.optional())
        .anyMatch(t -> t.kind().equals(kind) && end(line, end, t));
  }

  private String caption(Relation relation) {
    return document.name()
        + "  "
        + String.join(" ", relation.from().name(), relation.type(), relation.to().name());
  }

  private String caption(FoundLine line) {
    return String.join(
        "  ",
        Stream.of(
                document.name(),
                line.fields().path("from").path("name").asString(""),
                line.text("type"),
                line.fields().path("to").path("name").asString(""),
                "「" + line.firstQuote().replaceAll("\\s+", " ") + "」",
                line.rules())
            .toList());
  }
}
