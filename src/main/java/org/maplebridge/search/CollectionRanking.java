package org.maplebridge.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maplebridge.index.IndexEntry;
import org.maplebridge.index.RankQuery;
import org.maplebridge.index.RankResult;
import org.maplebridge.index.SearchIndex;
import org.maplebridge.index.SearchResult.Found;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Viewer;
import org.maplebridge.model.Visibility;

/**
 * Ranks any collection of texts with the engine that ranks cases: each text becomes an entry of an
 * index of its own, and each query is asked as a narrative or as a question. So an outside
 * collection measures the product and not a copy of it.
 */
public final class CollectionRanking implements AutoCloseable {

  private static final int BATCH = 256;

  private final SearchIndex index;
  private final Sections sections;

  /** The parts of a text by name; none for a text that isn't an account of a dispute. */
  @FunctionalInterface
  public interface Sections {
    Map<String, String> of(String text);
  }

  /** One text of a collection. */
  public record Item(String id, String title, String text) {}

  /** One answer: which text, and how near. */
  public record Ranked(String id, float score) {}

  /** Takes an empty index over: closing this closes it. */
  public CollectionRanking(SearchIndex index, Sections sections) {
    this.index = index;
    this.sections = sections;
  }

  /** Indexes a collection whole. */
  public void load(List<Item> items, Progress progress) {
    try (SearchIndex.Rebuild rebuild = index.rebuild()) {
      List<IndexEntry> batch = new ArrayList<>();
      int done = 0;
      for (Item item : items) {
        batch.add(entry(item));
        done++;
        if (batch.size() == BATCH || done == items.size()) {
          rebuild.add(batch);
          batch.clear();
          progress.at(done, items.size());
        }
      }
      rebuild.commit(1);
    }
  }

  /** Told how far loading is. */
  @FunctionalInterface
  public interface Progress {
    void at(int done, int all);
  }

  private IndexEntry entry(Item item) {
    Map<String, String> parts = sections.of(item.text());
    String rest = item.text();
    for (String part : parts.values()) {
      rest = rest.replace(part, "\n");
    }
    return new IndexEntry(
        item.id(),
        item.id(),
        item.id(),
        Kind.CASE,
        Visibility.PUBLIC,
        Visibility.INTERNAL,
        item.title(),
        List.of(),
        "",
        rest.strip(),
        null,
        List.of(),
        null,
        "",
        Map.of(),
        1,
        Map.of(),
        List.of(),
        parts);
  }

  /**
   * The nearest texts to a query.
   *
   * @param profile null to let the query's length decide
   */
  public RankResult rank(String text, RankQuery.@Nullable Profile profile, int depth) {
    RankQuery.Profile chosen = profile == null ? RankQuery.Profile.of(text) : profile;
    return index.rank(RankQuery.of(text, chosen, depth), Viewer.LOCAL);
  }

  @Override
  public void close() {
    index.close();
  }

  /** The answers of a result, scores falling strictly, so that every reader keeps their order. */
  public static List<Ranked> ranked(RankResult result) {
    List<Ranked> out = new ArrayList<>();
    float last = Float.POSITIVE_INFINITY;
    for (Found hit : result.hits()) {
      float score = Math.min(hit.score(), Math.nextDown(last));
      out.add(new Ranked(hit.entry().id(), score));
      last = score;
    }
    return out;
  }
}
