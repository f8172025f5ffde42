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
    List<Issue> issues) {

  public ImportReport {
    issues = List.copyOf(issues);
  }
}
