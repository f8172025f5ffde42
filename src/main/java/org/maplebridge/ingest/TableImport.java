package org.maplebridge.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maplebridge.graph.Batch;
import org.maplebridge.ingest.DocumentPipeline.Origin;
import org.maplebridge.model.Issue;
import org.maplebridge.model.SourceText;
import org.maplebridge.source.UnreadableSourceException;

/** How an import loads sources whose content is records: case tables, written-out cases. */
public interface TableImport {

  /** After a table's whole name: the file that says what its headings mean. */
  String MAPPING_ENDING = ".mapping.yaml";

  /**
   * A table to load.
   *
   * @param name the file's name, safe to print
   * @param mapping a file that says what its headings mean, or null
   */
  record Table(Origin origin, String name, Path file, @Nullable Path mapping) {}

  /** What became of a source. */
  enum Fate {
    ADDED,
    CHANGED,
    UNCHANGED
  }

  /**
   * What a load did.
   *
   * @param added cases that nothing told before
   * @param known rows whose case was told already
   * @param removed cases that nothing tells any more
   * @param refused rows that were not loaded
   */
  record Result(Fate fate, int added, int known, int removed, long refused, List<Issue> issues) {
    public Result {
      issues = List.copyOf(issues);
    }
  }

  /** Whether files of that name are tables. */
  boolean takes(String name);

  /** Whether a file of that name tells what the headings of another mean. */
  boolean isMapping(String name);

  /**
   * Loads a table; one that was cut off goes on.
   *
   * @throws UnreadableSourceException when it isn't a case table, or can't be read
   */
  Result load(Table table, Batch batch, ImportListener rows) throws UnreadableSourceException;

  /** What {@link #load} would do, without doing it. */
  Result dryRun(Table table) throws UnreadableSourceException;

  /** The cases of a text, where it is nothing but written-out cases. */
  Optional<TextCases> readText(SourceText text);

  /** Written-out cases that were read and can be loaded. */
  @FunctionalInterface
  interface TextCases {
    Result load(Origin origin, Batch batch) throws UnreadableSourceException;
  }

  /** Whether all that a source tells is in, or it tells no records. */
  boolean isSettled(String sourceId);

  /** Takes away what only this source's rows told; returns how many cases went. */
  int remove(String sourceId, Batch batch);

  /** Joins cases with what has come or gone. */
  void settle();
}
