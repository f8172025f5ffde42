package org.maplebridge.app;

import java.io.IOException;
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
import org.maplebridge.ingest.ImportListener;
import org.maplebridge.ingest.ImportReport;
import org.maplebridge.ingest.ImportService;
import org.maplebridge.model.Issue;
import org.maplebridge.model.Visibility;
import org.maplebridge.web.http.ImportDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does imports one after another on a thread of its own, once the graph is ready; remembers the
 * last ones.
 */
final class HomeImportDesk implements ImportDesk, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(HomeImportDesk.class);
  private static final int REMEMBERED = 100;

  private final LocalHome home;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("imports").factory());
  private final Deque<Job> jobs = new ArrayDeque<>();

  HomeImportDesk(LocalHome home) {
    this.home = home;
  }

  @Override
  public ImportStatus startFiles(List<Upload> files, Visibility visibility) throws IOException {
    List<ImportService.Upload> uploads = new ArrayList<>();
    for (Upload file : files) {
      uploads.add(new ImportService.Upload(file.name(), file.content().readAllBytes()));
    }
    return submit(false, l -> home.imports().loadUploads(uploads, visibility, l));
  }

  @Override
  public ImportStatus startPaths(List<Path> paths, Visibility visibility) {
    return submit(false, l -> home.imports().load(paths, visibility, l));
  }

  @Override
  public ImportStatus startRemoval(List<String> sources) {
    return submit(true, _ -> home.imports().remove(sources));
  }

  @Override
  public Optional<ImportStatus> find(String id) {
    synchronized (jobs) {
      return jobs.stream().filter(j -> j.id.equals(id)).findFirst().map(Job::status);
    }
  }

  @Override
  public List<ImportStatus> list(int limit) {
    synchronized (jobs) {
      return jobs.stream().limit(limit).map(Job::status).toList();
    }
  }

  private ImportStatus submit(boolean removal, Work work) {
    Job job = new Job(removal);
    synchronized (jobs) {
      jobs.addFirst(job);
      while (jobs.size() > REMEMBERED) {
        jobs.removeLast();
      }
    }
    worker.execute(() -> run(job, work));
    return job.status();
  }

  private void run(Job job, Work work) {
    job.begin();
    try {
      home.awaitGraph();
      job.finish(work.run(job));
    } catch (RuntimeException e) {
      log.debug("An import failed", e);
      String message = e.getMessage();
      job.fail(message == null ? "导入没有完成，请再试一次" : message);
    }
  }

  @Override
  public void close() {
    worker.shutdown();
    try {
      if (!worker.awaitTermination(20, TimeUnit.SECONDS)) {
        worker.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      worker.shutdownNow();
    }
  }

  private interface Work {
    ImportReport run(ImportListener listener);
  }

  /** An import as it goes on. */
  private static final class Job implements ImportListener {
    private final String id = UUID.randomUUID().toString();
    private final boolean removal;
    private final Instant startedAt = Instant.now();
    private Stage stage = Stage.WAITING;
    private @Nullable Instant finishedAt;
    private int total;
    private int finished;
    private String current = "";
    private @Nullable ImportReport report;
    private String message = "等待处理";

    Job(boolean removal) {
      this.removal = removal;
    }

    synchronized void begin() {
      stage = Stage.RUNNING;
      message = "正在处理";
    }

    @Override
    public synchronized void progress(int done, int all, String name) {
      finished = done;
      total = all;
      current = name;
    }

    synchronized void finish(ImportReport result) {
      report = result;
      stage = Stage.DONE;
      finishedAt = Instant.now();
      current = "";
      message =
          removal
              ? "已移除 " + result.changed() + " 个来源"
              : "新增 "
                  + result.added()
                  + "，更新 "
                  + result.changed()
                  + "，未变 "
                  + result.unchanged()
                  + "，失败 "
                  + result.failed();
    }

    synchronized void fail(String reason) {
      stage = Stage.FAILED;
      finishedAt = Instant.now();
      message = reason;
    }

    synchronized ImportStatus status() {
      ImportReport r = report;
      List<Issue> issues = r == null ? List.of() : r.issues();
      return new ImportStatus(
          id,
          stage,
          removal,
          startedAt.toString(),
          finishedAt == null ? null : finishedAt.toString(),
          total,
          finished,
          current,
          r == null || removal ? 0 : r.added(),
          r == null || removal ? 0 : r.changed(),
          r == null || removal ? 0 : r.unchanged(),
          r == null || !removal ? 0 : r.changed(),
          r == null ? 0 : r.failed(),
          issues,
          message);
    }
  }
}
