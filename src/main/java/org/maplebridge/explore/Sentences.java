package org.maplebridge.explore;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maplebridge.graph.EntityRef;
import org.maplebridge.graph.FactView;
import org.maplebridge.model.Fact;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Polarity;
import org.maplebridge.schema.Ontology;
import org.maplebridge.schema.Ontology.PropertyType;
import org.maplebridge.text.gazetteer.Gazetteer;

/**
 * Says a fact as a Chinese sentence. The patterns are in {@code messages/sentences.properties}, one
 * for each relationship type; {@code {s}} and {@code {o}} are the ends, {@code {v}} the value, and
 * {@code {post}} and the like are qualifiers.
 */
final class Sentences {

  /** Qualifiers that the sentence says without them. */
  private static final Set<String> SAID = Set.of("post", "how");

  /** What a relationship says by itself. */
  private static final Map<String, String> USUAL =
      Map.of("PROMOTED_TO.status", "promoted", "AWARDED.status", "awarded");

  /** What bodies end in, as 市委, 法院 or 中心, by characters. */
  private static final int BODY_TAIL = 2;

  private static final String RESOURCE = "/messages/sentences.properties";
  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)\\}");

  private final Ontology ontology;
  private final Gazetteer gazetteer;
  private final Properties patterns = new Properties();

  Sentences(Ontology ontology, Gazetteer gazetteer) {
    this.ontology = ontology;
    this.gazetteer = gazetteer;
    try (InputStream in = Sentences.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("Missing on the class path: " + RESOURCE);
      }
      patterns.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The sentence of a fact.
   *
   * @param about the entity whose page it stands on: a property need not name it again; null when
   *     it stands alone
   */
  Sentence of(FactView fact, @Nullable String about) {
    List<Sentence.Part> parts = new ArrayList<>();
    if (fact.polarity() == Polarity.DENIED) {
      parts.add(words(pattern("DENIED", "")));
    }
    fill(patternOf(fact, about), fact, parts);
    String rest = isClaim(fact) ? claimed(fact) : qualifiers(fact);
    if (!rest.isEmpty()) {
      parts.add(words("（" + rest + "）"));
    }
    return new Sentence(parts);
  }

  private String patternOf(FactView fact, @Nullable String about) {
    if (isClaim(fact)) {
      return "{s}";
    }
    if (fact.type().equals(Fact.NAMED)) {
      return pattern(Fact.NAMED, "{v}");
    }
    if (fact.object() == null) {
      boolean here = fact.subject().id().equals(about);
      return here ? pattern("property.here", "{p}{v}") : pattern("property", "{s}{p}{v}");
    }
    if (fact.object() != null && fact.object().id().equals(fact.subject().id())) {
      return pattern(fact.type() + ".same", pattern(fact.type(), ""));
    }
    String named = fact.type() + ".named";
    if (namesBody(fact) && patterns.containsKey(named)) {
      return pattern(named, "");
    }
    String withPost = fact.type() + ".post";
    if (fact.qualifiers().containsKey("post") && patterns.containsKey(withPost)) {
      return pattern(withPost, "");
    }
    String caption = ontology.findRelationship(fact.type()).map(r -> r.zh()).orElse(fact.type());
    return pattern(fact.type(), "{s}" + caption + "{o}");
  }

  private void fill(String pattern, FactView fact, List<Sentence.Part> parts) {
    Matcher slot = SLOT.matcher(pattern);
    int at = 0;
    while (slot.find()) {
      if (slot.start() > at) {
        parts.add(words(pattern.substring(at, slot.start())));
      }
      parts.add(part(slot.group(1), fact));
      at = slot.end();
    }
    if (at < pattern.length()) {
      parts.add(words(pattern.substring(at)));
    }
  }

  private Sentence.Part part(String slot, FactView fact) {
    EntityRef object = fact.object();
    return switch (slot) {
      case "s" -> new Sentence.Part(fact.subject().name(), fact.subject());
      case "o" -> object == null ? words("") : new Sentence.Part(object.name(), object);
      case "p" -> words(caption(fact.subject().kind(), fact.type()).zh());
      case "v" ->
          words(
              fact.value() == null ? "" : label(fact.subject().kind(), fact.type(), fact.value()));
      case "post" -> words(post(fact));
      default -> words(fact.qualifiers().getOrDefault(slot, ""));
    };
  }

  /** A post that names its body again, 某市委副书记 of 某市委, is said without it. */
  private static String post(FactView fact) {
    String post = fact.qualifiers().getOrDefault("post", "");
    EntityRef body = fact.object();
    return body != null && post.startsWith(body.name()) && post.length() > body.name().length()
        ? post.substring(body.name().length())
        : post;
  }

  /** Whether a post names its body in other words: 省委副书记 of 某省委 is not said after it. */
  private static boolean namesBody(FactView fact) {
    EntityRef body = fact.object();
    if (body == null || body.name().length() <= BODY_TAIL) {
      return false;
    }
    return post(fact).contains(body.name().substring(body.name().length() - BODY_TAIL));
  }

  private static boolean isClaim(FactView fact) {
    return fact.type().equals(Fact.NAMED) && fact.subject().kind() == Kind.OBSERVATION;
  }

  /** Of what a figure claims, its name says value and period: whose it is remains. */
  private static String claimed(FactView fact) {
    List<String> out = new ArrayList<>();
    Map<String, String> q = fact.qualifiers();
    if (q.containsKey("region")) {
      out.add(q.getOrDefault("region", ""));
    }
    if (q.containsKey("numerator") && q.containsKey("denominator")) {
      out.add(q.get("numerator") + "÷" + q.get("denominator"));
    }
    return String.join("，", out);
  }

  private String qualifiers(FactView fact) {
    List<String> out = new ArrayList<>();
    if (fact.valid() != null) {
      out.add(fact.valid());
    }
    for (Map.Entry<String, String> e : fact.qualifiers().entrySet()) {
      boolean said =
          SAID.contains(e.getKey())
              || e.getValue().equals(fact.valid())
              || e.getValue().equals(USUAL.get(fact.type() + "." + e.getKey()));
      if (!said && !e.getValue().isBlank()) {
        out.add(
            e.getKey().equals("role")
                ? ontology.getVocabulary("roles").label(e.getValue())
                : label(qualified(fact), e.getKey(), e.getValue()));
      }
    }
    return String.join("，", out);
  }

  /** Whose vocabulary a qualifier speaks: an honour's status is not a practice's. */
  private static Kind qualified(FactView fact) {
    return fact.subject().kind();
  }

  /** What a property is called. */
  Caption caption(Kind kind, String property) {
    PropertyType type = propertyType(kind, property);
    return type == null ? new Caption(property, property) : new Caption(type.zh(), type.en());
  }

  /** A value as people read it: the term's label, 是 or 否, a region's name. */
  String label(Kind kind, String property, String value) {
    PropertyType type = propertyType(kind, property);
    if (type == null) {
      return value;
    }
    return switch (type.type()) {
      case "term" -> ontology.getVocabulary(type.vocabulary()).label(value);
      case "boolean" -> Boolean.parseBoolean(value) ? "是" : "否";
      case "region" -> gazetteer.find(value).map(r -> r.name()).orElse(value);
      default -> value;
    };
  }

  @Nullable PropertyType propertyType(Kind kind, String property) {
    Ontology.KindType type = ontology.kinds().get(kind);
    return type == null ? null : type.properties().get(property);
  }

  private String pattern(String key, String otherwise) {
    return patterns.getProperty(key, otherwise);
  }

  private static Sentence.Part words(String text) {
    return new Sentence.Part(text, null);
  }
}
