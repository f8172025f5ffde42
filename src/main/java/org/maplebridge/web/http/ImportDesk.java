package org.maplebridge.web.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maplebridge.model.Issue;
import org.maplebridge.model.Visibility;

/**
 * Where imports are handed in. The work is done after the hand-in has been answered; imports are
 * done one after another. Safe to share between threads.
 */
public interface ImportDesk {

  /**
   * A file that came over HTTP.
   *
   * @param name the file's own name, without folders
   * @param content read to its end, or kept elsewhere, before {@link #startFiles} returns
   */
  record Upload(String name, InputStream content) {}

  /** How far an import is. */
  enum Stage {
    WAITING,
    RUNNING,
    DONE,
    FAILED
  }

  /**
   * An import or a removal as it stands.
   *
   * @param removal whether it takes sources away
   * @param startedAt ISO 8601
   * @param finishedAt ISO 8601, or null while it goes on
   * @param total how many files there are; 0 while they are being counted
   * @param finished how many are done, whatever came of them
   * @param current the file at work, or empty
   * @param added files that were new
   * @param changed files that were there in another version
   * @param unchanged files that were there already
   * @param removed sources taken away
   * @param failed files that could not be loaded; each has an issue
   * @param message one sentence for people
   */
  record ImportStatus(
      String id,
      Stage stage,
      boolean removal,
      String startedAt,
      @Nullable String finishedAt,
      int total,
      int finished,
      String current,
      int added,
      int changed,
      int unchanged,
      int removed,
      int failed,
      List<Issue> issues,
      String message) {
    public ImportStatus {
      issues = List.copyOf(issues);
    }

    public boolean isOver() {
      return stage == Stage.DONE || stage == Stage.FAILED;
    }
  }

  /** Takes files in. */
  ImportStatus startFiles(List<Upload> files, Visibility visibility) throws IOException;

  /**
   * Takes files and folders of this machine in; only for the local command line, which knows the
   * run's secret.
   */
  ImportStatus startPaths(List<Path> paths, Visibility visibility);

  /** Takes sources away: each a source's id, or its path as it was loaded. */
  ImportStatus startRemoval(List<String> sources);

  Optional<ImportStatus> find(String id);

  /** The last imports, the newest first. */
  List<ImportStatus> list(int limit);
}
