package org.maplebridge.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;

/**
 * What a search asks of every entry: a number of its units, or any one of its other readings.
 *
 * <p>Counts and facets need every match, so there is nothing to skip, and a question of thirty
 * pairs of characters touches most entries many times. Here each unit's postings are run through
 * once and added up by entry, which is several times cheaper than asking all units about one entry
 * after another.
 *
 * @param units each adds its score and counts once
 * @param required how many units an entry must have
 * @param readings each adds its score and is enough by itself
 */
record TallyQuery(List<Query> units, int required, List<Query> readings) {

  private static final int STRETCH = 1 << 17;

  TallyQuery {
    units = List.copyOf(units);
    readings = List.copyOf(readings);
  }

  /** Runs the query over a whole index, filters apart. */
  ScoredMatches run(IndexSearcher searcher) throws IOException {
    return run(searcher, STRETCH, Tally.WINDOW);
  }

  /**
   * @param stretch entries that one thread goes through: a multiple of the window
   * @param window entries that are added up together: a multiple of 64
   */
  ScoredMatches run(IndexSearcher searcher, int stretch, int window) throws IOException {
    List<Clause> counted = clauses(searcher, units, 1f);
    List<Clause> enough = clauses(searcher, readings, 1f);
    ScoredMatches out = new ScoredMatches();
    List<Stretch> stretches = new ArrayList<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      int entries = leaf.reader().maxDoc();
      float[] scores = new float[entries];
      FixedBitSet matching = new FixedBitSet(entries);
      int width = Math.min(window, (entries + Long.SIZE - 1) / Long.SIZE * Long.SIZE);
      for (int from = 0; from < entries; from += stretch) {
        Tally tally = new Tally(leaf, scores, matching, width);
        stretches.add(new Stretch(tally, from, Math.min(entries, from + stretch)));
      }
      out.put(leaf.ord, matching, scores);
    }
    (stretches.size() > 1 ? stretches.parallelStream() : stretches.stream())
        .forEach(s -> s.run(counted, enough, required));
    return out;
  }

  private record Stretch(Tally tally, int from, int to) {
    void run(List<Clause> counted, List<Clause> enough, int required) {
      try {
        tally.run(from, to, counted, enough, required);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static List<Clause> clauses(IndexSearcher searcher, List<Query> queries, float boost)
      throws IOException {
    List<Clause> out = new ArrayList<>(queries.size());
    for (Query query : queries) {
      out.add(clause(searcher, query, boost));
    }
    return out;
  }

  /** Takes a query apart as far as it can be added up; the rest is left to Lucene. */
  private static Clause clause(IndexSearcher searcher, Query query, float boost)
      throws IOException {
    return switch (query) {
      case BoostQuery b -> clause(searcher, b.getQuery(), boost * b.getBoost());
      case DisjunctionMaxQuery best when best.getDisjuncts().size() == 2 -> {
        List<Query> two = List.copyOf(best.getDisjuncts());
        yield new Clause.Better(
            whole(searcher, two.getFirst(), boost),
            whole(searcher, two.getLast(), boost),
            best.getTieBreakerMultiplier());
      }
      case BooleanQuery any when anyIsEnough(any) ->
          new Clause.Sum(
              clauses(searcher, any.clauses().stream().map(BooleanClause::query).toList(), boost));
      default -> whole(searcher, query, boost);
    };
  }

  private static boolean anyIsEnough(BooleanQuery query) {
    return query.getMinimumNumberShouldMatch() <= 1
        && query.clauses().stream().allMatch(c -> c.occur() == BooleanClause.Occur.SHOULD);
  }

  private static Clause.Whole whole(IndexSearcher searcher, Query query, float boost)
      throws IOException {
    return new Clause.Whole(
        searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, boost));
  }

  /** A piece of the query, prepared for one index. */
  sealed interface Clause {

    /** As Lucene scores it. */
    record Whole(org.apache.lucene.search.Weight weight) implements Clause {}

    /** The better of two, and a share of the other. */
    record Better(Whole one, Whole other, float tie) implements Clause {}

    /** The sum of those that match; one is enough. */
    record Sum(List<Clause> parts) implements Clause {}
  }
}
