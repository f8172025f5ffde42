package org.maplebridge.index;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Viewer;

/**
 * The port to the index: derived, never the truth. It knows which change of which graph it
 * reflects. Safe to share between threads; a search sees whole updates only.
 */
public interface SearchIndex extends AutoCloseable {

  /**
   * The number of the graph's change that is searchable; -1 when the index is empty, new or of
   * another format.
   */
  long change();

  /** How many entries are searchable. */
  long size();

  /**
   * Applies an update whole: deletions first, then additions; durable and searchable when it
   * returns.
   */
  void apply(IndexUpdate update);

  /**
   * Adds entries of owners that it has no entries of, ahead of the next {@link #apply}: they become
   * searchable and durable with it at the latest. For mass loads; owners that the next update names
   * again are replaced as ever, so an update may repeat what was added.
   */
  void add(List<IndexEntry> entries);

  /**
   * Starts a new index beside the live one. Search goes on in the old one until {@link
   * Rebuild#commit}.
   */
  Rebuild rebuild();

  SearchResult search(IndexQuery query, Viewer viewer);

  /**
   * Hands over what {@link #search} finds, in its order, however many: entries are read one after
   * the other and carry no highlight. The query's offset and limit don't count.
   *
   * @param most no more than these
   */
  void each(IndexQuery query, int most, Viewer viewer, Consumer<SearchResult.Found> consumer);

  /**
   * What there is in a region and below, counted and without a question; costs one pass over the
   * entries there.
   */
  Holdings holdings(HoldingsQuery query, Viewer viewer);

  /** Entries by how near they come to a text, in words and in meaning. */
  RankResult rank(RankQuery query, Viewer viewer);

  /** Names that begin with what was typed: Chinese, pinyin, initials. */
  List<Suggestion> suggest(String typed, int limit, Viewer viewer);

  /** The best known name near a mistyped one, when there is one. */
  Optional<String> didYouMean(String text, Viewer viewer);

  /** Entities whose name or alias equals this one after normalising; for understanding queries. */
  List<Suggestion> named(String name, Viewer viewer);

  /** Entries of one kind whose name or alias equals this one after normalising, best first. */
  List<IndexEntry> named(String name, Kind kind, Viewer viewer);

  @Override
  void close();

  /** An index in the making. Closing it without commit throws it away. */
  interface Rebuild extends AutoCloseable {
    void add(List<IndexEntry> entries);

    /** Swaps it in. */
    void commit(long change);

    @Override
    void close();
  }
}
