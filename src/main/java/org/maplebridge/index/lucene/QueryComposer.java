package org.maplebridge.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.maplebridge.index.IndexQuery;
import org.maplebridge.index.IndexQuery.Expansion;
import org.maplebridge.index.analysis.CharacterFolding;
import org.maplebridge.index.analysis.Cutting;
import org.maplebridge.index.analysis.NameKeys;
import org.maplebridge.index.analysis.Token;
import org.maplebridge.schema.FieldSchema;
import org.maplebridge.schema.Ranking;

/**
 * Turns a query in the index's terms into Lucene's. The query's text is cut into units: each part
 * that has another reading is one, each pair of characters elsewhere is one. A share of the units
 * must match; a unit matches by its words or by a reading.
 */
final class QueryComposer {

  /** A part counts this much of what the whole query counts when it equals a name. */
  private static final float PART_OF_NAME = 0.4f;

  private static final int LONGEST_PHRASE = 12;
  private static final int PHRASE_SLOP = 2;

  private final Ranking ranking;
  private final FieldSchema schema;

  QueryComposer(Ranking ranking, FieldSchema schema) {
    this.ranking = ranking;
    this.schema = schema;
  }

  /**
   * A composed query, filters apart.
   *
   * @param second what orders the first hits again, or null when there is nothing to add
   * @param words the terms and phrases to mark in highlights
   */
  record Composed(TallyQuery first, @Nullable Query second, Set<String> words) {}

  Composed compose(IndexQuery query, IndexReader entries) throws IOException {
    if (query.text().isBlank() && query.exact().isEmpty() && query.expansions().isEmpty()) {
      return new Composed(everything(), null, Set.of());
    }
    List<Query> readings = new ArrayList<>(wholeName(query.text(), 1f));
    for (Expansion e : query.expansions()) {
      if (e.part().isEmpty()) {
        readings.add(Clauses.boost(reading(e), e.weight()));
      }
    }
    List<Query> units = units(query, entries);
    int required = Math.max(1, ranking.required(units.size()));
    if (!query.exact().isEmpty()) {
      readings.add(exactly(query, units, required));
      units = List.of();
    }
    return new Composed(new TallyQuery(units, required, readings), second(query), words(query));
  }

  private static TallyQuery everything() {
    return new TallyQuery(List.of(), 1, List.of(new ConstantScoreQuery(new MatchAllDocsQuery())));
  }

  private static Query prior(Query query) {
    return FunctionScoreQuery.boostByValue(query, DoubleValuesSource.fromFloatField(Fields.PRIOR));
  }

  private List<Query> wholeName(String text, float factor) {
    String key = NameKeys.exact(text);
    if (key.isEmpty()) {
      return List.of();
    }
    Ranking.Names names = ranking.names();
    List<Query> out = new ArrayList<>();
    out.add(Clauses.constant(Fields.NAME_EXACT, key, names.exact() * factor));
    out.add(Clauses.constant(Fields.ALIAS_EXACT, key, names.aliasExact() * factor));
    int length = key.codePointCount(0, key.length());
    if (length >= 2 && length <= schema.limits().prefixLength()) {
      out.add(Clauses.constant(Fields.NAME_PREFIX, key, names.prefix() * factor));
    }
    return List.of(Clauses.best(out, 0));
  }

  /** What must stand letter by letter, with enough of the rest. */
  private static Query exactly(IndexQuery query, List<Query> units, int required) {
    Query content =
        units.isEmpty() && query.text().isBlank()
            ? new ConstantScoreQuery(new MatchAllDocsQuery())
            : Clauses.any(units, required);
    BooleanQuery.Builder out = new BooleanQuery.Builder().add(content, Occur.MUST);
    query.exact().forEach(e -> out.add(Clauses.literally(e, 1, 1), Occur.FILTER));
    return out.build();
  }

  /** A piece of the question; only what is plain words may be left out for being common. */
  private record Unit(String text, boolean words, Query query) {}

  private List<Query> units(IndexQuery query, IndexReader entries) throws IOException {
    Map<String, List<Expansion>> parts = new LinkedHashMap<>();
    query.expansions().stream()
        .filter(e -> !e.part().isEmpty())
        .sorted(Comparator.comparingInt((Expansion e) -> -e.part().length()))
        .forEach(e ->
            parts.computeIfAbsent(CharacterFolding.fold(e.part()), p -> new ArrayList<>()).add(e));
    StringBuilder rest = new StringBuilder(CharacterFolding.fold(query.text()));
    Map<String, List<Expansion>> read = new LinkedHashMap<>();
    parts.forEach((part, expansions) -> {
      if (blank(rest, part)) {
        read.put(part, expansions);
      }
    });
    // Beside other words a place says where to look, and isn't itself asked for.
    boolean onlyPlaces =
        Cutting.BIGRAMS.cut(rest).stream().allMatch(t -> Clauses.isSingleHan(t.text()))
            && read.values().stream().flatMap(List::stream).allMatch(QueryComposer::isPlace);
    List<Unit> units = new ArrayList<>();
    read.forEach((part, expansions) -> {
      boolean words = expansions.stream().allMatch(e -> e.facet().isEmpty());
      units.add(new Unit(part, words, part(part, expansions, onlyPlaces)));
    });
    Set<String> pairs = distinct(Cutting.BIGRAMS.cut(rest));
    // A character left over between parts (汉阴的做法) asks for nothing.
    boolean alone = units.isEmpty() && pairs.stream().allMatch(Clauses::isSingleHan);
    pairs.stream()
        .filter(t -> alone || !Clauses.isSingleHan(t))
        .limit(schema.limits().terms())
        .forEach(t -> units.add(new Unit(t, true, pair(t))));
    return telling(units, entries).stream().map(Unit::query).toList();
  }

  /** A long question's units without those that stand nearly everywhere. */
  private List<Unit> telling(List<Unit> units, IndexReader entries) throws IOException {
    int spare = units.size() - ranking.common().clauses();
    if (spare <= 0) {
      return units;
    }
    double most =
        Math.max(ranking.common().entries(), ranking.common().share() * (double) entries.numDocs());
    Map<Unit, Integer> common = new HashMap<>();
    for (Unit unit : units) {
      int frequency = unit.words() ? frequency(unit.text(), entries) : 0;
      if (frequency > most) {
        common.put(unit, frequency);
      }
    }
    Set<Unit> left =
        common.entrySet().stream()
            .sorted(
                Comparator.comparingInt((Map.Entry<Unit, Integer> e) -> -e.getValue())
                    .thenComparing(e -> e.getKey().text()))
            .limit(spare)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    return units.stream().filter(u -> !left.contains(u)).toList();
  }

  /** In how many entries the rarest pair of a text stands. */
  private static int frequency(String text, IndexReader entries) throws IOException {
    int least = Integer.MAX_VALUE;
    for (String pair : distinct(Cutting.BIGRAMS.cut(text))) {
      least = Math.min(least, entries.docFreq(new Term(Fields.TEXT_BIGRAMS, pair)));
    }
    return least;
  }

  /** Takes every occurrence of a part out of a text. */
  private static boolean blank(StringBuilder text, String part) {
    boolean found = false;
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at)) {
      for (int i = at; i < at + part.length(); i++) {
        text.setCharAt(i, ' ');
      }
      found = true;
    }
    return found;
  }

  private static boolean isPlace(Expansion expansion) {
    return expansion.facet().equals(Fields.REGION_FACET);
  }

  /**
   * A part and its readings.
   *
   * @param named whether an entry of that very name is asked for, if the part is read as a place
   */
  private Query part(String part, List<Expansion> expansions, boolean named) {
    boolean where = !named && expansions.stream().anyMatch(QueryComposer::isPlace);
    List<Query> ways = new ArrayList<>(where ? List.of() : wholeName(part, PART_OF_NAME));
    List<Query> pairs = new ArrayList<>();
    distinct(Cutting.BIGRAMS.cut(part)).forEach(t -> pairs.add(where ? said(t) : pair(t)));
    ways.add(Clauses.any(pairs, pairs.size()));
    expansions.forEach(e -> ways.add(Clauses.boost(reading(e), e.weight())));
    return Clauses.any(ways, 1);
  }

  private Query reading(Expansion expansion) {
    return switch (expansion.facet()) {
      case "" -> inOtherWords(expansion.text());
      case "pinyin" -> pinyin(expansion.value());
      case Fields.REGION_FACET ->
          Clauses.constant(Fields.REGION, expansion.value(), ranking.terms().facet());
      default ->
          Clauses.constant(
              Fields.facet(expansion.facet()), expansion.value(), ranking.terms().facet());
    };
  }

  private Query inOtherWords(String text) {
    List<Query> ways = new ArrayList<>(wholeName(text, PART_OF_NAME));
    ways.add(Clauses.literally(text, ranking.terms().name(), ranking.terms().text()));
    return Clauses.any(ways, 1);
  }

  private Query pinyin(String typed) {
    String key = NameKeys.pinyinKey(typed);
    if (key.isEmpty()) {
      return new MatchNoDocsQuery();
    }
    Ranking.Names names = ranking.names();
    List<Query> ways = new ArrayList<>();
    ways.add(Clauses.constant(Fields.NAME_PINYIN, key, names.pinyinExact()));
    ways.add(Clauses.constant(Fields.NAME_INITIALS, key, names.initials()));
    if (key.length() >= 2 && key.length() <= schema.limits().prefixLength()) {
      ways.add(Clauses.constant(Fields.NAME_PINYIN_PREFIX, key, names.pinyinPrefix()));
      ways.add(Clauses.constant(Fields.NAME_INITIALS_PREFIX, key, names.initialsPrefix()));
    }
    return Clauses.best(ways, ranking.terms().tie());
  }

  /** A pair in text: an entry that only bears the place's name isn't asked for. */
  private Query said(String term) {
    String field = Clauses.isSingleHan(term) ? Fields.TEXT_UNIGRAMS : Fields.TEXT_BIGRAMS;
    return Clauses.boost(Clauses.term(field, term), ranking.terms().text());
  }

  private Query pair(String term) {
    boolean single = Clauses.isSingleHan(term);
    Ranking.Terms boosts = ranking.terms();
    String name = single ? Fields.NAME_UNIGRAMS : Fields.NAME_BIGRAMS;
    String text = single ? Fields.TEXT_UNIGRAMS : Fields.TEXT_BIGRAMS;
    return Clauses.best(
        List.of(
            Clauses.boost(Clauses.term(name, term), boosts.name()),
            Clauses.boost(Clauses.term(text, term), boosts.text())),
        boosts.tie());
  }

  /** Words, single characters and the whole as a phrase: too dear for every hit. */
  private @Nullable Query second(IndexQuery query) {
    Ranking.Rescore boosts = ranking.rescore();
    List<Query> out = new ArrayList<>();
    int most = schema.limits().terms();
    String places = places(query);
    distinct(Cutting.WORDS.cut(query.text())).stream()
        .filter(w -> !Clauses.isSingleHan(w) && !places.contains(w))
        .limit(most)
        .forEach(w -> out.add(field(w, Fields.NAME_WORDS, Fields.TEXT_WORDS, boosts.words())));
    Set<String> characters = distinct(Cutting.UNIGRAMS.cut(query.text()));
    if (characters.size() <= boosts.unigramsUpTo()) {
      characters.forEach(
          u -> out.add(field(u, Fields.NAME_UNIGRAMS, Fields.TEXT_UNIGRAMS, boosts.unigrams())));
    }
    List<Token> pairs = Cutting.BIGRAMS.cut(query.text());
    if (pairs.size() > 1 && pairs.size() <= LONGEST_PHRASE) {
      out.add(
          Clauses.boost(
              Clauses.best(
                  List.of(
                      Clauses.phrase(Fields.NAME_BIGRAMS, pairs, PHRASE_SLOP),
                      Clauses.phrase(Fields.TEXT_BIGRAMS, pairs, PHRASE_SLOP)),
                  0),
              boosts.phrase()));
    }
    return out.isEmpty() ? null : prior(Clauses.any(out, 1));
  }

  /** The parts of a longer question that are places, one after the other. */
  private static String places(IndexQuery query) {
    Set<String> parts = new LinkedHashSet<>();
    query.expansions().stream().filter(QueryComposer::isPlace).forEach(e -> parts.add(e.part()));
    int length = parts.stream().mapToInt(String::length).sum();
    return length + 2 > query.text().strip().length() ? "" : String.join("\n", parts);
  }

  private Query field(String term, String name, String text, float boost) {
    return Clauses.boost(
        Clauses.best(
            List.of(
                Clauses.boost(Clauses.term(name, term), ranking.terms().name()),
                Clauses.term(text, term)),
            ranking.terms().tie()),
        boost);
  }

  private static Set<String> words(IndexQuery query) {
    Set<String> out = new LinkedHashSet<>(distinct(Cutting.BIGRAMS.cut(query.text())));
    query.exact().forEach(e -> out.addAll(distinct(Cutting.BIGRAMS.cut(e))));
    out.addAll(distinct(Cutting.BIGRAMS.cut(query.within())));
    for (Expansion e : query.expansions()) {
      if (e.facet().isEmpty()) {
        out.addAll(distinct(Cutting.BIGRAMS.cut(e.text())));
      }
    }
    return out;
  }

  private static Set<String> distinct(List<Token> tokens) {
    Set<String> out = new LinkedHashSet<>();
    tokens.forEach(t -> out.add(t.text()));
    return out;
  }
}
