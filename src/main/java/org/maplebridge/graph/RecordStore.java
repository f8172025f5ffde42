package org.maplebridge.graph;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maplebridge.model.Viewer;

/**
 * The port to cases that rows of tables tell, a sibling of {@link GraphStore} on the same graph.
 *
 * <p>A row is its own evidence, so its statements aren't reified: a case is a node that knows its
 * rows. What a case names and others may name too (the body that mediated, its mediators, laws) are
 * names as of facts, and entities come of both alike. {@link GraphStore} reads these cases as it
 * reads those of articles: entities, lists, neighbours, counts, the feed of the index.
 *
 * <p>A table is loaded in chunks; each is one transaction, whole or not at all, and moves {@link
 * RecordTable#nextRow}. So an interrupted load goes on where it stopped, and loading the same twice
 * changes nothing. The state of the graph is a function of the rows in it, whatever their order.
 */
public interface RecordStore {

  /** Rows of a chunk, at most. */
  int CHUNK = 2_000;

  /** What is known of a source's tables: the newest version. */
  Optional<RecordTable> findTable(String sourceId);

  /** A version that is about to be loaded; one that has begun goes on with its rows. */
  RecordTable begin(RecordTable table);

  /**
   * Writes a chunk.
   *
   * @param rows at most {@link #CHUNK}
   * @param nextRow of the table, when these are in
   */
  RecordWrite write(RecordTable table, List<RecordRow> rows, long nextRow, Batch batch);

  /**
   * All rows are in: takes away, in chunks, what only older versions of the source told, and marks
   * the version complete.
   */
  RecordWrite finish(RecordTable table, Batch batch);

  /** Takes away, in chunks, what only this source's rows told. */
  RecordWrite remove(String sourceId, Batch batch);

  /**
   * Joins cases with what has come, gone or been merged since: practices that they apply by name,
   * names that are another entity now. To be called after a load of anything; cheap when nothing
   * changed.
   *
   * @return how many relationships were made or unmade
   */
  long settle();

  /**
   * Where cases are told, by case: for "the same as row 12 of that table".
   *
   * @param caseIds those that are unknown are left out
   */
  Map<String, List<RecordPlace>> findRows(List<String> caseIds, Viewer viewer);

  /** The sheets of a source's table that have rows for the viewer, in the table's order. */
  List<RecordSheet> listSheets(String sourceId, Viewer viewer);

  /** Rows of a source's table in their order; what it costs doesn't grow with the table. */
  List<RecordLine> listRows(String sourceId, RowRange range, Viewer viewer);
}
