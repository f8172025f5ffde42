package org.maplebridge.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.maplebridge.model.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line as {@code maplebridge extract} prints it.
 *
 * @param names its name and aliases, compared as {@link Names#key}
 */
record FoundLine(String kind, String name, Set<String> names, List<Span> spans, JsonNode fields) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> NAMED =
      Set.of("region", "practice", "person", "honour", "policy", "organization");

  /** The lines of one document. */
  static List<FoundLine> parse(List<String> lines) {
    return lines.stream().map(FoundLine::parse).toList();
  }

  /** Lines with one name are one thing; two towns may share a name. */
  static List<FoundLine> merged(List<FoundLine> lines) {
    Map<Object, FoundLine> out = new LinkedHashMap<>();
    for (FoundLine line : lines) {
      Object key =
          NAMED.contains(line.kind)
              ? List.of(line.kind, Names.key(line.name), line.text("code"))
              : line;
      out.merge(key, line, FoundLine::with);
    }
    return List.copyOf(out.values());
  }

  private static FoundLine parse(String line) {
    JsonNode node = JSON.readTree(line);
    String name = node.path("name").asString("");
    Set<String> names = new LinkedHashSet<>();
    names.add(Names.key(name));
    node.path("aliases").forEach(a -> names.add(Names.key(a.asString())));
    names.remove("");
    List<Span> spans = new ArrayList<>();
    node.path("evidence")
        .forEach(e -> spans.add(new Span(e.path("start").asInt(), e.path("end").asInt())));
    return new FoundLine(node.path("kind").asString(), name, names, spans, node);
  }

  private FoundLine with(FoundLine other) {
    Set<String> allNames = new LinkedHashSet<>(names);
    allNames.addAll(other.names);
    List<Span> allSpans = new ArrayList<>(spans);
    allSpans.addAll(other.spans);
    return new FoundLine(kind, name, allNames, allSpans, fields);
  }

  String text(String field) {
    return fields.path(field).asString("");
  }

  boolean flag(String field) {
    return fields.path(field).asBoolean(false);
  }

  /** Whether a piece of this evidence overlaps one of these places, or lies that near to it. */
  boolean near(List<Span> places, int slack) {
    return spans.stream()
        .anyMatch(a ->
            places.stream()
                .anyMatch(b -> a.start() < b.end() + slack && b.start() < a.end() + slack));
  }

  /** The rules that made it, when the lines explain themselves. */
  String rules() {
    Set<String> rules = new TreeSet<>();
    fields
        .path("evidence")
        .forEach(e -> {
          if (e.has("rule")) {
            rules.add(e.path("rule").asString());
          }
        });
    return String.join(" ", rules);
  }

  String firstQuote() {
    return fields.path("evidence").path(0).path("quote").asString("");
  }
}
