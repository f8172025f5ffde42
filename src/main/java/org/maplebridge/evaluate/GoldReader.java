package org.maplebridge.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maplebridge.evaluate.AnnotatedDocument.Edges;
import org.maplebridge.evaluate.AnnotatedDocument.Negative;
import org.maplebridge.evaluate.AnnotatedDocument.Relation;
import org.maplebridge.evaluate.AnnotatedDocument.Seam;
import org.maplebridge.evaluate.AnnotatedDocument.Sign;
import org.maplebridge.evaluate.AnnotatedDocument.Thing;
import org.maplebridge.model.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the gold of one document. Places are given by quotes that must stand exactly once in the
 * text, or name which occurrence is meant; so a slip in the gold is found when it is read.
 */
final class GoldReader {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> READINGS =
      Set.of("relation", "mask", "deixis", "article", "join", "negative", "nothing");

  /** A field of a thing that stands for a relationship of it. */
  private record Shorthand(String field, String type, boolean outward) {}

  private static final List<Shorthand> SHORTHANDS =
      List.of(
          new Shorthand("practisedIn", "PRACTISED_IN", true),
          new Shorthand("originatedIn", "ORIGINATED_IN", true),
          new Shorthand("promotedTo", "PROMOTED_TO", true),
          new Shorthand("partOf", "PART_OF", true),
          new Shorthand("instanceOf", "INSTANCE_OF", true),
          new Shorthand("governedBy", "GOVERNED_BY", true),
          new Shorthand("locatedIn", "LOCATED_IN", true),
          new Shorthand("holdsPostIn", "HOLDS_POST", true),
          new Shorthand("occurredIn", "OCCURRED_IN", true),
          new Shorthand("involves", "INVOLVES", true),
          new Shorthand("resolvedBy", "RESOLVED_BY", true),
          new Shorthand("exemplifies", "EXEMPLIFIES", true),
          new Shorthand("issuedBy", "ISSUED", false),
          new Shorthand("awardedTo", "AWARDED", false));

  private final String name;
  private final String text;
  private final List<Thing> things = new ArrayList<>();
  private final Map<String, Thing> byName = new HashMap<>();
  private final Map<String, int[]> articleOf = new HashMap<>();
  private final List<Relation> relations = new ArrayList<>();
  private final Map<Integer, Sign> signs = new HashMap<>();
  private final List<Edges> articles = new ArrayList<>();
  private final List<Seam> joins = new ArrayList<>();
  private final List<Negative> negatives = new ArrayList<>();
  private final Set<String> nothingOf = new HashSet<>();

  GoldReader(String name, String text) {
    this.name = name;
    this.text = text;
  }

  AnnotatedDocument read(List<String> lines) {
    List<JsonNode> nodes = lines.stream().filter(l -> !l.isBlank()).map(JSON::readTree).toList();
    nodes.stream().filter(n -> !READINGS.contains(kind(n))).forEach(this::thing);
    nodes.stream().filter(n -> kind(n).equals("article")).forEach(this::article);
    // What is marked one by one goes before what is marked for a whole article.
    nodes.stream().filter(n -> READINGS.contains(kind(n)) && n.has("at")).forEach(this::reading);
    nodes.stream().filter(n -> READINGS.contains(kind(n)) && !n.has("at")).forEach(this::reading);
    things.forEach(this::shorthands);
    return new AnnotatedDocument(
        name,
        text,
        things,
        relations,
        signs.values().stream().sorted(java.util.Comparator.comparingInt(Sign::offset)).toList(),
        articles,
        joins,
        negatives,
        nothingOf);
  }

  private static String kind(JsonNode node) {
    return node.path("kind").asString("");
  }

  private void thing(JsonNode node) {
    String own = node.path("name").asString("");
    List<String> spellings = new ArrayList<>(List.of(own));
    node.path("aliases").forEach(a -> spellings.add(a.asString()));
    List<Span> spans = new ArrayList<>();
    if (node.has("at")) {
      node.path("at").forEach(q -> spans.add(find(q)));
    } else {
      spellings.forEach(s -> spans.addAll(all(s, 0, text.length())));
    }
    if (spans.isEmpty()) {
      throw wrong(own + " does not stand in the text and no place is given");
    }
    Set<String> keys = new LinkedHashSet<>();
    spellings.forEach(s -> keys.add(Names.key(s)));
    Thing thing =
        new Thing(kind(node), own, keys, spans, node.path("optional").asBoolean(false), node);
    things.add(thing);
    spellings.forEach(s -> byName.putIfAbsent(s, thing));
    if (node.has("id")) {
      byName.put(node.path("id").asString(), thing);
    }
  }

  private void shorthands(Thing thing) {
    for (Shorthand shorthand : SHORTHANDS) {
      for (JsonNode end : listOf(thing.fields().path(shorthand.field()))) {
        Thing other = named(end.asString());
        relations.add(
            new Relation(
                shorthand.type(),
                shorthand.outward() ? thing : other,
                shorthand.outward() ? other : thing,
                thing.optional() || other.optional()));
      }
    }
  }

  private static List<JsonNode> listOf(JsonNode node) {
    List<JsonNode> out = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(out::add);
    } else if (!node.isMissingNode()) {
      out.add(node);
    }
    return out;
  }

  private void article(JsonNode node) {
    Span from = find(node.path("from"));
    Span to = find(node.path("to"));
    articleOf.put(node.path("id").asString(""), new int[] {from.start(), to.end()});
    String region = node.path("region").asString(null);
    articles.add(
        new Edges(from.start(), to.end(), region, region == null ? Set.of() : keysOf(region)));
  }

  private void reading(JsonNode node) {
    switch (kind(node)) {
      case "relation" ->
          relations.add(
              new Relation(
                  node.path("type").asString(),
                  named(node.path("from").asString()),
                  named(node.path("to").asString()),
                  node.path("optional").asBoolean(false)));
      case "mask" -> sign(node, "XX");
      case "deixis" -> sign(node, node.path("expression").asString());
      case "join" -> {
        Span tail = find(node.path("tail"));
        Span head = find(node.path("head"));
        joins.add(
            new Seam(tail.end(), head.start(), quote(node.path("tail")), quote(node.path("head"))));
      }
      case "negative" ->
          negatives.add(new Negative(node.path("of").asString(), node.path("name").asString()));
      case "nothing" -> node.path("of").forEach(k -> nothingOf.add(k.asString()));
      default -> {}
    }
  }

  private void sign(JsonNode node, String expression) {
    String region = node.path("region").asString(null);
    Set<String> keys = region == null ? Set.of() : keysOf(region);
    boolean place = node.path("place").asBoolean(true);
    for (int offset : offsets(node, expression)) {
      signs.putIfAbsent(offset, new Sign(kind(node), expression, offset, place, keys));
    }
  }

  private List<Integer> offsets(JsonNode node, String expression) {
    List<Integer> out = new ArrayList<>();
    if (node.has("at")) {
      for (JsonNode place : node.path("at")) {
        int within = quote(place).indexOf(expression);
        if (within < 0) {
          throw wrong("No " + expression + " in " + place);
        }
        out.add(find(place).start() + quote(place).codePointCount(0, within));
      }
      return out;
    }
    int from = 0;
    int to = text.length();
    if (node.has("in")) {
      int[] edges = articleOf.get(node.path("in").asString());
      if (edges == null) {
        throw wrong("No article " + node.path("in"));
      }
      from = text.offsetByCodePoints(0, edges[0]);
      to = text.offsetByCodePoints(0, edges[1]);
    }
    all(expression, from, to).forEach(s -> out.add(s.start()));
    if (out.isEmpty()) {
      throw wrong("No " + expression);
    }
    return out;
  }

  private Set<String> keysOf(String region) {
    Thing thing = byName.get(region);
    return thing == null ? Set.of(Names.key(region)) : thing.keys();
  }

  private Thing named(String nameOrId) {
    Thing thing = byName.get(nameOrId);
    if (thing == null) {
      throw wrong("Nothing is called " + nameOrId);
    }
    return thing;
  }

  private static String quote(JsonNode place) {
    return place.isString() ? place.asString() : place.path("quote").asString("");
  }

  private Span find(JsonNode place) {
    String quote = quote(place);
    List<Span> found = quote.isEmpty() ? List.of() : all(quote, 0, text.length());
    @Nullable Integer nth = place.has("nth") ? Integer.valueOf(place.path("nth").asInt()) : null;
    if (found.isEmpty() || nth == null && found.size() > 1 || nth != null && nth > found.size()) {
      throw wrong("“" + quote + "” stands " + found.size() + " times in the text");
    }
    return found.get(nth == null ? 0 : nth - 1);
  }

  private List<Span> all(String words, int from, int to) {
    List<Span> out = new ArrayList<>();
    for (int at = text.indexOf(words, from); at >= 0 && at + words.length() <= to; ) {
      int start = text.codePointCount(0, at);
      out.add(new Span(start, start + words.codePointCount(0, words.length())));
      at = text.indexOf(words, at + words.length());
    }
    return out;
  }

  private AnnotationException wrong(String what) {
    return new AnnotationException(name + ": " + what);
  }
}
