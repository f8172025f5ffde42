package org.maplebridge.evaluate;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maplebridge.model.Span;
import tools.jackson.databind.JsonNode;

/**
 * A document and what a careful reader marked in it. Offsets count code points of the text.
 *
 * @param nothingOf kinds of which the document holds nothing; empty for most documents
 */
public record AnnotatedDocument(
    String name,
    String text,
    List<Thing> things,
    List<Relation> relations,
    List<Sign> signs,
    List<Edges> articles,
    List<Seam> joins,
    List<Negative> negatives,
    Set<String> nothingOf) {

  /** Copies the lists. */
  public AnnotatedDocument {
    things = List.copyOf(things);
    relations = List.copyOf(relations);
    signs = List.copyOf(signs);
    articles = List.copyOf(articles);
    joins = List.copyOf(joins);
    negatives = List.copyOf(negatives);
    nothingOf = Set.copyOf(nothingOf);
  }

  /** How many things, relations, readings and negatives are marked. */
  public int size() {
    return things.size()
        + relations.size()
        + signs.size()
        + articles.size()
        + joins.size()
        + negatives.size();
  }

  /**
   * Something with a name, a figure or a case.
   *
   * @param keys the spellings that count as its name, compared as {@link Names#key}
   * @param optional neither a miss when it isn't found nor wrong when it is
   * @param fields what else is marked, in the words of the fact lines
   */
  public record Thing(
      String kind,
      String name,
      Set<String> keys,
      List<Span> spans,
      boolean optional,
      JsonNode fields) {

    String text(String field) {
      return fields.path(field).asString("");
    }

    boolean flag(String field) {
      return fields.path(field).asBoolean(false);
    }

    double value() {
      return fields.path("value").asDouble(Double.NaN);
    }
  }

  /** A relationship that the text states. */
  public record Relation(String type, Thing from, Thing to, boolean optional) {}

  /**
   * An XX or an expression such as 我市 in its place.
   *
   * @param kind {@code mask} or {@code deixis}
   * @param regionKeys the spellings of the region that is meant; empty when nobody can say
   */
  public record Sign(
      String kind, String expression, int offset, boolean place, Set<String> regionKeys) {}

  /** An article's first and last place. */
  public record Edges(int start, int end, @Nullable String region, Set<String> regionKeys) {}

  /** Where a cut sentence stops, and where it goes on. */
  public record Seam(int tailEnd, int headStart, String tail, String head) {}

  /** A string that looks like a thing of a kind and is none. */
  public record Negative(String kind, String name) {}
}
