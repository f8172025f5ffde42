package org.maplebridge.ingest;

import java.util.List;
import org.maplebridge.model.Issue;

/**
 * What an import did.
 *
 * @param issues failed inputs and warnings, in order
 * @param failed inputs that could not be loaded; the rest is loaded
 */
public record ImportReport(
    String batchId,
    int added,
    int changed,
    int unchanged,
    int failed,
    int factsAdded,
    int factsRemoved,
    List<Issue> issues,
    Rows rows) {

  /**
   * What came of the rows of tables and of written-out cases.
   *
   * @param added cases that nothing told before
   * @param known rows whose case was told already
   * @param removed cases that nothing tells any more
   * @param refused rows that were not loaded
   */
  public record Rows(int added, int known, int removed, long refused) {
    /** No rows at all. */
    public static final Rows NONE = new Rows(0, 0, 0, 0);

    Rows plus(Rows other) {
      return new Rows(
          added + other.added,
          known + other.known,
          removed + other.removed,
          refused + other.refused);
    }
  }

  /** A report of an import without rows. */
  public ImportReport(
      String batchId,
      int added,
      int changed,
      int unchanged,
      int failed,
      int factsAdded,
      int factsRemoved,
      List<Issue> issues) {
    this(batchId, added, changed, unchanged, failed, factsAdded, factsRemoved, issues, Rows.NONE);
  }

  public ImportReport {
    issues = List.copyOf(issues);
  }
}
