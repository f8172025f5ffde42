package org.maplebridge.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.maplebridge.index.IndexEntry;
import org.maplebridge.index.Suggestion;
import org.maplebridge.index.analysis.Cutting;
import org.maplebridge.index.analysis.NameKeys;
import org.maplebridge.index.analysis.Token;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Viewer;
import org.maplebridge.schema.FieldSchema;
import org.maplebridge.schema.Ranking;

/** Finds names: by their beginnings, as a whole, or near a mistyped one. */
final class NameLookup {

  private static final int MOST = 50;
  private static final int CANDIDATES = 60;
  private static final int LONGEST_MISTYPED = 40;

  private final Ranking ranking;
  private final FieldSchema schema;

  NameLookup(Ranking ranking, FieldSchema schema) {
    this.ranking = ranking;
    this.schema = schema;
  }

  List<Suggestion> suggest(IndexSearcher searcher, String typed, int limit, Viewer viewer)
      throws IOException {
    String key = NameKeys.exact(typed);
    if (key.isEmpty() || key.codePointCount(0, key.length()) > schema.limits().prefixLength()) {
      return List.of();
    }
    List<Query> ways = new ArrayList<>();
    ways.add(Clauses.constant(Fields.NAME_EXACT, key, 40));
    ways.add(Clauses.constant(Fields.ALIAS_EXACT, key, 36));
    ways.add(Clauses.constant(Fields.NAME_PREFIX, key, 16));
    if (NameKeys.isPinyin(typed)) {
      String pinyin = NameKeys.pinyinKey(typed);
      ways.add(Clauses.constant(Fields.NAME_PINYIN, pinyin, 12));
      ways.add(Clauses.constant(Fields.NAME_PINYIN_PREFIX, pinyin, 10));
      ways.add(Clauses.constant(Fields.NAME_INITIALS, pinyin, 10));
      ways.add(Clauses.constant(Fields.NAME_INITIALS_PREFIX, pinyin, 7));
    }
    List<Token> tokens = Cutting.UNIGRAMS.cut(key);
    if (tokens.size() > 1) {
      ways.add(Clauses.boost(Clauses.phrase(Fields.NAME_UNIGRAMS, tokens, 0), 0.3f));
    }
    Set<String> seen = new HashSet<>();
    List<Suggestion> out = new ArrayList<>();
    for (IndexEntry entry : top(searcher, Clauses.best(ways, 0), limit * 3, viewer)) {
      if (out.size() < limit && seen.add(entry.entityId())) {
        out.add(suggestion(entry, n -> beginsWith(NameKeys.of(n), key)));
      }
    }
    return out;
  }

  private static boolean beginsWith(NameKeys name, String key) {
    String pinyin = NameKeys.pinyinKey(key);
    return name.exact().startsWith(key)
        || name.pinyin().startsWith(pinyin)
        || name.initials().startsWith(pinyin);
  }

  List<Suggestion> named(IndexSearcher searcher, String name, Viewer viewer) throws IOException {
    String key = NameKeys.exact(name);
    if (!isKnown(searcher, key)) {
      return List.of();
    }
    Set<String> seen = new HashSet<>();
    return top(searcher, called(key), MOST, viewer).stream()
        .filter(e -> seen.add(e.entityId()))
        .map(e -> suggestion(e, n -> NameKeys.exact(n).equals(key)))
        .toList();
  }

  /** Entries of one kind that are called so. */
  List<IndexEntry> entries(IndexSearcher searcher, String name, Kind kind, Viewer viewer)
      throws IOException {
    String key = NameKeys.exact(name);
    if (!isKnown(searcher, key)) {
      return List.of();
    }
    Query query =
        new BooleanQuery.Builder()
            .add(called(key), Occur.MUST)
            .add(Clauses.term(Fields.facet(Fields.KIND_FACET), kind.code()), Occur.FILTER)
            .build();
    return top(searcher, query, MOST, viewer);
  }

  private static Query called(String key) {
    return Clauses.best(
        List.of(
            Clauses.constant(Fields.NAME_EXACT, key, 1.2f),
            Clauses.constant(Fields.ALIAS_EXACT, key, 1f)),
        0);
  }

  private static boolean isKnown(IndexSearcher searcher, String key) throws IOException {
    return !key.isEmpty()
        && (searcher.getIndexReader().docFreq(new Term(Fields.NAME_EXACT, key)) > 0
            || searcher.getIndexReader().docFreq(new Term(Fields.ALIAS_EXACT, key)) > 0);
  }

  /** Candidates share characters or syllables; the nearest by either wins. */
  Optional<String> didYouMean(IndexSearcher searcher, String text, Viewer viewer)
      throws IOException {
    NameKeys typed = NameKeys.of(text);
    int length = typed.exact().codePointCount(0, typed.exact().length());
    if (length < 2 || length > LONGEST_MISTYPED || !named(searcher, text, viewer).isEmpty()) {
      return Optional.empty();
    }
    boolean latin = NameKeys.isPinyin(text);
    Query candidates = latin ? nearPinyin(typed) : nearCharacters(typed);
    String best = null;
    double bestDistance = ranking.didYouMean().distance();
    for (IndexEntry entry : top(searcher, candidates, CANDIDATES, viewer)) {
      for (String name : names(entry)) {
        double distance = distance(typed, NameKeys.of(name), latin);
        if (distance < bestDistance - 1e-9 || best == null && distance <= bestDistance) {
          best = name;
          bestDistance = distance;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static Query nearPinyin(NameKeys typed) {
    String pinyin = NameKeys.pinyinKey(typed.exact());
    int edits = pinyin.length() < 5 ? 1 : 2;
    return new FuzzyQuery(new Term(Fields.NAME_PINYIN, pinyin), edits, 1, 50, true);
  }

  private static Query nearCharacters(NameKeys typed) {
    List<Query> ways = new ArrayList<>();
    Set<String> characters = new LinkedHashSet<>();
    Cutting.UNIGRAMS.cut(typed.exact()).forEach(t -> characters.add(t.text()));
    List<Query> shared = new ArrayList<>();
    characters.forEach(c -> shared.add(Clauses.term(Fields.NAME_UNIGRAMS, c)));
    ways.add(Clauses.any(shared, Math.max(1, (int) Math.ceil(shared.size() * 0.6))));
    Set<String> syllables = new LinkedHashSet<>(typed.syllables());
    List<Query> heard = new ArrayList<>();
    syllables.forEach(s -> heard.add(Clauses.term(Fields.NAME_SYLLABLES, s)));
    if (heard.size() > 1) {
      ways.add(Clauses.any(heard, Math.max(2, (int) Math.ceil(heard.size() * 0.7))));
    }
    if (!typed.pinyin().isEmpty()) {
      ways.add(Clauses.constant(Fields.NAME_PINYIN, typed.pinyin(), 50));
    }
    return Clauses.best(ways, 0.3f);
  }

  /**
   * Share of what was typed that differs; what sounds the same counts as nearer than what doesn't.
   */
  private static double distance(NameKeys typed, NameKeys name, boolean latin) {
    if (latin) {
      String pinyin = NameKeys.pinyinKey(typed.exact());
      return (double) EditDistance.of(characters(pinyin), characters(name.pinyin()))
          / Math.max(1, pinyin.length());
    }
    List<String> a = characters(typed.exact());
    List<String> b = characters(name.exact());
    double byCharacter = (double) EditDistance.of(a, b) / Math.max(a.size(), b.size());
    double bySound =
        (double) EditDistance.of(typed.syllables(), name.syllables())
            / Math.max(1, Math.max(typed.syllables().size(), name.syllables().size()));
    return Math.min(byCharacter, bySound + 0.1 * byCharacter + 0.02);
  }

  private static List<String> characters(String text) {
    return text.codePoints().mapToObj(Character::toString).toList();
  }

  private static List<String> names(IndexEntry entry) {
    List<String> out = new ArrayList<>();
    out.add(entry.name());
    out.addAll(entry.aliases());
    return out;
  }

  private static Suggestion suggestion(IndexEntry entry, Predicate<String> matches) {
    String matched = names(entry).stream().filter(matches).findFirst().orElse(entry.name());
    return new Suggestion(
        entry.entityId(),
        entry.kind(),
        entry.name(),
        matched,
        entry.regionId(),
        entry.weight(),
        entry.aliases());
  }

  /** The best entries for a query by score and prior, short names first among equals. */
  private static List<IndexEntry> top(IndexSearcher searcher, Query query, int limit, Viewer viewer)
      throws IOException {
    Query weighed =
        FunctionScoreQuery.boostByValue(query, DoubleValuesSource.fromFloatField(Fields.PRIOR));
    Query visible =
        new BooleanQuery.Builder()
            .add(weighed, Occur.MUST)
            .add(Filters.visible(viewer), Occur.FILTER)
            .build();
    record Scored(IndexEntry entry, float score) {}
    List<Scored> found = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(visible, Math.max(1, limit)).scoreDocs) {
      found.add(new Scored(StoredEntries.read(searcher, hit.doc), hit.score));
    }
    found.sort(
        Comparator.comparingDouble((Scored s) -> -s.score())
            .thenComparingInt(s -> s.entry().name().length())
            .thenComparing(s -> s.entry().id()));
    return found.stream().map(Scored::entry).toList();
  }
}
