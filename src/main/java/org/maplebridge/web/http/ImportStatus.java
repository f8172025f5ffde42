package org.maplebridge.web.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maplebridge.model.Issue;

/**
 * A piece of work at the {@link ImportDesk} as it stands.
 *
 * @param startedAt ISO 8601
 * @param finishedAt ISO 8601, or null while it goes on
 * @param total how many files (or entries of an index) there are; 0 while they are being counted
 * @param finished how many are done, whatever came of them
 * @param current the file at work, or empty
 * @param rows how far the table at work is, or null when none is
 * @param added files that were new
 * @param changed files that were there in another version
 * @param unchanged files that were there already
 * @param removed sources taken away
 * @param failed files that could not be loaded; each has an issue
 * @param factsAdded facts that no document supported before
 * @param factsRemoved facts that no document supports any longer
 * @param indexed entries of the index that was made anew
 * @param said one sentence for people
 */
public record ImportStatus(
    String id,
    Work work,
    Stage stage,
    String startedAt,
    @Nullable String finishedAt,
    int total,
    int finished,
    String current,
    @Nullable TableRows rows,
    int added,
    int changed,
    int unchanged,
    int removed,
    int failed,
    int factsAdded,
    int factsRemoved,
    long indexed,
    List<Issue> issues,
    @JsonIgnore Phrase said) {

  /**
   * How far a table is.
   *
   * @param done rows that are written
   * @param about how many there are, or 0 when that isn't known
   * @param perSecond how many were written in a second since the load of it began here
   */
  public record TableRows(String name, long done, long about, long perSecond) {}

  /** What is done. */
  public enum Work {
    LOAD,
    /** What a load would do, without doing it. */
    DRY_RUN,
    REMOVAL,
    REINDEX
  }

  /** How far it is. */
  public enum Stage {
    WAITING,
    RUNNING,
    DONE,
    FAILED;

    public boolean isLast() {
      return this == DONE || this == FAILED;
    }
  }

  public ImportStatus {
    issues = List.copyOf(issues);
  }

  /** About how many seconds the rest takes if it goes on as it has, or null while nobody knows. */
  @JsonProperty("secondsLeft")
  public @Nullable Long secondsLeft() {
    if (stage != Stage.RUNNING || finished >= total) {
      return null;
    }
    TableRows table = rows;
    if (table != null && finished == total - 1 && table.perSecond() > 0) {
      long left = table.about() - table.done();
      return left > 0 ? Math.ceilDiv(left, table.perSecond()) : null;
    }
    if (finished <= 0) {
      return null;
    }
    long gone = Duration.between(Instant.parse(startedAt), Instant.now()).toMillis();
    return Math.ceilDiv(gone * (total - finished) / finished, 1000L);
  }
}
