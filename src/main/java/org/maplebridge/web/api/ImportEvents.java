package org.maplebridge.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.sse.SseClient;
import java.time.Duration;
import java.util.Optional;
import org.maplebridge.web.http.ImportDesk;
import org.maplebridge.web.http.ImportStatus;
import org.maplebridge.web.http.NotFoundException;
import org.maplebridge.web.page.Words;

/**
 * How an import goes on, as server-sent events: one whenever something has changed, the last one
 * when it has ended.
 */
public final class ImportEvents {

  private static final Duration PAUSE = Duration.ofMillis(400);

  private final ImportDesk desk;

  public ImportEvents(ImportDesk desk) {
    this.desk = desk;
  }

  public void register(RoutesConfig routes) {
    routes.sse("/api/v1/imports/{id}/events", this::follow);
  }

  /** Runs on the request's own virtual thread until the import or the reader ends. */
  private void follow(SseClient client) {
    String id = client.ctx().pathParam("id");
    Words words = Words.of(client.ctx());
    ImportStatus told = null;
    try {
      while (!client.terminated()) {
        Optional<ImportStatus> found = desk.find(id);
        if (found.isEmpty()) {
          throw NotFoundException.work();
        }
        ImportStatus now = found.get();
        if (!now.equals(told)) {
          client.sendEvent("status", Answers.Import.of(now, words));
          told = now;
        }
        if (now.stage().isLast()) {
          return;
        }
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      client.close();
    }
  }
}
