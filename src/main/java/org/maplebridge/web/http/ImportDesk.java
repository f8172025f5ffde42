package org.maplebridge.web.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.maplebridge.graph.GraphUnavailableException;
import org.maplebridge.home.HomeException;
import org.maplebridge.ingest.ImportListener;
import org.maplebridge.ingest.ImportReport;
import org.maplebridge.ingest.ImportService;
import org.maplebridge.ingest.IndexProjector;
import org.maplebridge.model.Visibility;
import org.maplebridge.source.HomeStorageException;
import org.maplebridge.web.http.ImportStatus.Stage;
import org.maplebridge.web.http.ImportStatus.Work;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where imports, removals and rebuilds of the index are handed in. They are done one after another
 * on a thread of its own, after the hand-in has been answered; the last ones are remembered. Safe
 * to share between threads.
 */
public final class ImportDesk implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ImportDesk.class);
  private static final int REMEMBERED = 100;
  private static final int PATIENCE_SECONDS = 20;

  /**
   * A file that came over HTTP.
   *
   * @param name the file's own name, without folders
   * @param content read to its end before {@link #startFiles} returns
   */
  public record Upload(String name, InputStream content) {}

  private final ImportService imports;
  private final IndexProjector projector;
  private final Runnable awaitReady;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("imports").factory());
  private final Deque<Job> jobs = new ArrayDeque<>();

  /**
   * @param awaitReady returns when the graph can be written to; throws when it never will
   */
  public ImportDesk(ImportService imports, IndexProjector projector, Runnable awaitReady) {
    this.imports = imports;
    this.projector = projector;
    this.awaitReady = awaitReady;
  }

  /** Takes files in. */
  public ImportStatus startFiles(List<Upload> files, Visibility visibility) throws IOException {
    List<ImportService.Upload> uploads = new ArrayList<>();
    for (Upload file : files) {
      uploads.add(new ImportService.Upload(file.name(), file.content().readAllBytes()));
    }
    return submit(Work.LOAD, job -> job.finish(imports.loadUploads(uploads, visibility, job)));
  }

  /**
   * Takes files and folders of this machine in; only for the local command line, which knows the
   * run's secret.
   */
  public ImportStatus startPaths(List<Path> paths, Visibility visibility) {
    return submit(Work.LOAD, job -> job.finish(imports.load(paths, visibility, job)));
  }

  /** Says what {@link #startPaths} would do, and writes nothing. */
  public ImportStatus startDryRun(List<Path> paths, Visibility visibility) {
    return submit(Work.DRY_RUN, job -> job.finish(imports.dryRun(paths, visibility, job)));
  }

  /** Takes sources away: each a source's id, or its path as it was loaded. */
  public ImportStatus startRemoval(List<String> sources) {
    return submit(Work.REMOVAL, job -> job.finish(imports.remove(sources)));
  }

  /** Makes the index anew beside the live one, which answers until it is replaced. */
  public ImportStatus startReindex() {
    return submit(Work.REINDEX, job -> job.finish(projector.reindex(job)));
  }

  public Optional<ImportStatus> find(String id) {
    synchronized (jobs) {
      return jobs.stream().filter(j -> j.id.equals(id)).findFirst().map(Job::status);
    }
  }

  /** The last ones, the newest first. */
  public List<ImportStatus> list(int limit) {
    synchronized (jobs) {
      return jobs.stream().limit(limit).map(Job::status).toList();
    }
  }

  private interface Task {
    void run(Job job);
  }

  private ImportStatus submit(Work work, Task task) {
    Job job = new Job(work);
    synchronized (jobs) {
      jobs.addFirst(job);
      while (jobs.size() > REMEMBERED) {
        jobs.removeLast();
      }
    }
    ImportStatus handedIn = job.status();
    worker.execute(() -> run(job, task));
    return handedIn;
  }

  private void run(Job job, Task task) {
    job.begin();
    try {
      awaitReady.run();
      task.run(job);
    } catch (HomeException | HomeStorageException | GraphUnavailableException e) {
      LOG.debug("{} failed", job.work, e);
      job.fail(Phrase.of("import.said.failed", String.valueOf(e.getMessage())));
    } catch (RuntimeException | Error e) {
      // whatever it is, the one who waits is told, and the next job is done
      LOG.error("{} failed", job.work, e);
      job.fail(
          Phrase.of(e instanceof OutOfMemoryError ? "import.said.memory" : "import.said.broken"));
    }
  }

  @Override
  public void close() {
    worker.shutdown();
    try {
      if (!worker.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        worker.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      worker.shutdownNow();
    }
  }

  /** A piece of work as it goes on. */
  private static final class Job implements ImportListener {
    private final String id = UUID.randomUUID().toString();
    private final Work work;
    private final Instant startedAt = Instant.now();
    private Stage stage = Stage.WAITING;
    private @Nullable Instant finishedAt;
    private int total;
    private int finished;
    private String current = "";
    private ImportStatus.@Nullable TableRows rows;
    private String table = "";
    private long tableFrom;
    private long tableStart;
    private ImportReport report = new ImportReport("", 0, 0, 0, 0, 0, 0, List.of());
    private long indexed;
    private Phrase said = Phrase.of("import.said.waiting");

    Job(Work work) {
      this.work = work;
    }

    synchronized void begin() {
      stage = Stage.RUNNING;
      said = Phrase.of("import.said.running");
    }

    @Override
    public synchronized void progress(int done, int all, String name) {
      finished = done;
      total = all;
      current = name;
      rows = null;
    }

    @Override
    public synchronized void rows(int done, int all, Rows at) {
      progress(done, all, at.text());
      long now = System.nanoTime();
      if (!table.equals(at.name())) {
        // a load that goes on begins with the rows that were in
        table = at.name();
        tableFrom = at.done();
        tableStart = now;
      }
      double seconds = Math.max(0.001, (now - tableStart) / 1e9);
      long perSecond = Math.round((at.done() - tableFrom) / seconds);
      rows = new ImportStatus.TableRows(at.name(), at.done(), at.about(), perSecond);
    }

    void finish(ImportReport result) {
      finish(
          result,
          switch (work) {
            case REMOVAL -> Phrase.of("import.said.removed", result.changed(), result.failed());
            case DRY_RUN -> Phrase.of("import.said.dryRun", counts(result));
            default -> counts(result);
          });
    }

    private static Phrase counts(ImportReport result) {
      Phrase files =
          Phrase.of(
              "import.said.counts",
              result.added(),
              result.changed(),
              result.unchanged(),
              result.failed());
      ImportReport.Rows rows = result.rows();
      return rows.equals(ImportReport.Rows.NONE)
          ? files
          : Phrase.of("import.said.cases", files, rows.added(), rows.known(), rows.refused());
    }

    synchronized void finish(long entries) {
      indexed = entries;
      finish(report, Phrase.of("import.said.reindexed", entries));
    }

    private synchronized void finish(ImportReport result, Phrase what) {
      report = result;
      said = what;
      end(Stage.DONE);
    }

    synchronized void fail(Phrase reason) {
      said = reason;
      end(Stage.FAILED);
    }

    private void end(Stage last) {
      stage = last;
      finishedAt = Instant.now();
      current = "";
      rows = null;
    }

    synchronized ImportStatus status() {
      boolean removal = work == Work.REMOVAL;
      return new ImportStatus(
          id,
          work,
          stage,
          startedAt.toString(),
          finishedAt == null ? null : finishedAt.toString(),
          total,
          finished,
          current,
          rows,
          report.added(),
          removal ? 0 : report.changed(),
          report.unchanged(),
          removal ? report.changed() : 0,
          report.failed(),
          report.factsAdded(),
          report.factsRemoved(),
          indexed,
          report.issues(),
          said);
    }
  }
}
