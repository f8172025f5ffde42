package org.maplebridge.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maplebridge.graph.Batch;
import org.maplebridge.graph.WriteSummary;
import org.maplebridge.model.Issue;

/** The report of an import in the making. */
final class ImportRun {

  private final @Nullable Batch batch;
  private final List<Issue> issues;
  private int added;
  private int changed;
  private int unchanged;
  private int failed;
  private int factsAdded;
  private int factsRemoved;
  private ImportReport.Rows rows = ImportReport.Rows.NONE;

  /**
   * @param batch what is written belongs to, or null where nothing is
   * @param issues of what could not even be looked at
   */
  ImportRun(@Nullable Batch batch, List<Issue> issues) {
    this.batch = batch;
    this.issues = new ArrayList<>(issues);
    this.failed = issues.size();
  }

  Batch batch() {
    return Objects.requireNonNull(batch, "a dry run writes nothing");
  }

  /** Facts that would come, were this no dry run. */
  void wouldAdd(int facts) {
    factsAdded += facts;
  }

  void warn(List<Issue> found) {
    issues.addAll(found);
  }

  void unchanged() {
    unchanged++;
  }

  void removedSource() {
    changed++;
  }

  /** Cases of tables that nothing tells any more. */
  void removedCases(int cases) {
    rows = rows.plus(new ImportReport.Rows(0, 0, cases, 0));
  }

  void add(WriteSummary summary) {
    factsAdded += summary.factsAdded();
    factsRemoved += summary.factsRemoved();
  }

  void rows(TableImport.Result result) {
    issues.addAll(result.issues());
    rows =
        rows.plus(
            new ImportReport.Rows(
                result.added(), result.known(), result.removed(), result.refused()));
  }

  void add(TableImport.Result result) {
    rows(result);
    switch (result.fate()) {
      case ADDED -> added++;
      case CHANGED -> changed++;
      case UNCHANGED -> unchanged++;
    }
  }

  /** A source that was loaded, new or in another version. */
  void count(boolean wasThere) {
    if (wasThere) {
      changed++;
    } else {
      added++;
    }
  }

  void fail(Issue issue) {
    failed++;
    issues.add(issue);
  }

  ImportReport report() {
    return new ImportReport(
        batch == null ? "" : batch.id(),
        added,
        changed,
        unchanged,
        failed,
        factsAdded,
        factsRemoved,
        issues,
        rows);
  }
}
