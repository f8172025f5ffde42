package org.maplebridge.index.lucene;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;

/** All documents that match, segment by segment. */
final class Matches extends SimpleCollector {

  private final Map<Integer, FixedBitSet> bySegment = new HashMap<>();
  private FixedBitSet current = new FixedBitSet(0);

  /** Collects into one. */
  static CollectorManager<Matches, Matches> manager() {
    return new CollectorManager<>() {
      @Override
      public Matches newCollector() {
        return new Matches();
      }

      @Override
      public Matches reduce(Collection<Matches> collectors) {
        Matches out = new Matches();
        for (Matches m : collectors) {
          m.bySegment.forEach((ord, bits) ->
              out.bySegment.merge(
                  ord,
                  bits,
                  (a, b) -> {
                    a.or(b);
                    return a;
                  }));
        }
        return out;
      }
    };
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) {
    current =
        bySegment.computeIfAbsent(context.ord, o -> new FixedBitSet(context.reader().maxDoc()));
  }

  @Override
  public void collect(int doc) {
    current.set(doc);
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  Map<Integer, FixedBitSet> bySegment() {
    return bySegment;
  }

  /** What is in both. */
  Matches and(Matches other) {
    Matches out = new Matches();
    bySegment.forEach((segment, bits) -> {
      FixedBitSet others = other.bySegment.get(segment);
      if (others != null) {
        FixedBitSet both = bits.clone();
        both.and(others);
        out.bySegment.put(segment, both);
      }
    });
    return out;
  }

  long count() {
    return bySegment.values().stream().mapToLong(FixedBitSet::cardinality).sum();
  }
}
